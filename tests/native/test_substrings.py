"""Fast search for substrings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.native.substrings import Substrings

PARTS = ("<math", "math/", "abc", " n ", "abcn")


@given(st.text("<math/abcn ", max_size=40).map(str.encode))
def test_they_are_found_exactly_where_they_are(text: bytes) -> None:
    assert Substrings(*PARTS).found_in(text) == any(part.encode() in text for part in PARTS)
    assert Substrings(*PARTS[:4]).all_in(text) == {part for part in PARTS[:4] if part.encode() in text}


@given(st.binary())
def test_any_bytes_are_searched(text: bytes) -> None:
    assert Substrings("abc").found_in(text) == (b"abc" in text)


def test_the_first_of_several_at_one_place_counts() -> None:
    assert Substrings("abc", "abcd").all_in(b"abcd") == {"abc"}


@pytest.mark.parametrize("parts", [("ab",), tuple(f"xx{n}" for n in range(97))])
def test_too_short_and_too_many_substrings_are_refused(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="substrings"):
        Substrings(*parts)
