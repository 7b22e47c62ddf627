"""Two spellings of one thing have one key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.native.normalize import agreement, key, says, unaccented


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" – ", ""),
        ("The Daily-News, 2024!", "thedailynews2024"),
        ("Straße", "strasse"),
        ("İstanbul’da ışık", "istanbuldaişik"),
        ("東京 新聞", "東京新聞"),
        ("Aa-" * 400, "aa" * 400),
        ("Ää-" * 400, "ää" * 400),
    ],
)
def test_case_spaces_and_punctuation_do_not_count(text: str, expected: str) -> None:
    assert key(text) == expected
    assert says(text, expected)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_text_says_what_has_its_key(text: str, other: str) -> None:
    assert key(key(text)) == key(text)
    if says(text, key(other)):
        assert key(text) == key(other)


def test_accents_are_taken_off_letters() -> None:
    assert unaccented(key("Čeština à la carte")) == "cestinaalacarte"


@pytest.mark.parametrize(
    ("heading", "claims", "least", "most"),
    [
        ("abc", {"abc", "x"}, 1.0, 1.0),
        ("abc", {"abcdef"}, 0.7, 0.7),
        ("abcdef", {"cd"}, 0.29, 0.31),
        ("abc", {"xyz"}, 0.0, 0.0),
    ],
)
def test_how_far_a_heading_repeats_a_claim(heading: str, claims: set[str], least: float, most: float) -> None:
    assert least <= agreement(heading, claims) <= most
