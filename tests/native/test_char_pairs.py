"""Signs are found like substrings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.native.char_pairs import has, has_one


@pytest.mark.parametrize("sign", ["](", "\n> ", "──", "é-", "|"])
def test_a_sign_is_found_and_its_reverse_is_not(sign: str) -> None:
    text = f"Sea{sign}Land"
    assert has(text, sign)
    assert has(text, f"{sign}x") == has(text, sign[::-1] + "x") == has("", sign) is False


def test_one_of_several_signs_suffices() -> None:
    assert has_one("Sea](Land", ("[]", "]("))
    assert not has_one("Sea] (Land", ("[]", "]("))
    assert not has_one("Sea", ())


def test_each_text_has_its_own_signs() -> None:
    first, second = "Sea](Land", "Sea **Land"
    assert [has(first, "]("), has(second, "]("), has(second, "**"), has(first, "**")] == [True, False, True, False]


def test_very_long_texts_are_searched_without_pairs() -> None:
    text = "Sea " * 300_000
    assert has(text, "a S")
    assert not has(text, "S a")


@given(st.text(st.sampled_from("ab─\u0161 "), max_size=9), st.text(st.sampled_from("ab─\u0161 "), max_size=4))
def test_it_agrees_with_the_search_for_substrings(text: str, sign: str) -> None:
    assert has(text, sign) == (sign in text)
