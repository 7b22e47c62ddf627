"""Lower case by a table."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.native.lower_case import folded, lower


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "sea",
            "The Sea",
            "LA MER ÉTAIT",
            "Ђердап",
            "漢字",
            "À\N{KELVIN SIGN}",
            "\N{KELVIN SIGN}M",
            "\ud800A",
            "A\0B",
        ),
        *("ΟΔΟΣ", "ΣΑΣ ΟΔΟΣ. Σ", "İSTANBUL", "ISPARTA", "ẞ", "ǅ", "𐐀é", "\U0010ffffÉ"),
    ],
)
def test_texts_are_as_str_lowers_and_folds_them(text: str) -> None:
    assert lower(text) == text.lower()
    assert folded(text) == text.casefold()


def test_each_character_is() -> None:
    characters = list(map(chr, range(sys.maxunicode + 1)))
    assert [char for char in characters if lower(char) != char.lower()] == []
    assert [char for char in characters if folded(char) != char.casefold()] == []


@given(st.text())
def test_any_text_is(text: str) -> None:
    assert lower(text) == text.lower()
    assert lower(text).isascii() == text.lower().isascii()
