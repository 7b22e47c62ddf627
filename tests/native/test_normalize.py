"""Comparison keys, accents and lower case."""

from __future__ import annotations

from unicodedata import combining, is_normalized

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stripper.native.normalize import containment, has_key, key, lower_same_length, may_be_decomposed, strip_accents


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
def test_a_key_has_neither_case_nor_spaces_nor_punctuation(text: str, expected: str) -> None:
    assert key(text) == expected
    assert has_key(text, expected)


@pytest.mark.parametrize(
    ("text", "wanted"), [("The Daily News", "thedailynew"), ("The Daily New", "thedailynews"), ("A" + "-" * 13, "a")]
)
def test_another_key_or_a_text_of_mostly_punctuation_does_not_match(text: str, wanted: str) -> None:
    assert not has_key(text, wanted)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_text_that_has_a_key_has_it_as_its_key(text: str, other: str) -> None:
    assert key(key(text)) == key(text)
    if has_key(text, key(other)):
        assert key(text) == key(other)


@pytest.mark.parametrize(("text", "expected"), [("Čeština à la carte", "Cestina a la carte"), ("ßø", "ßø")])
def test_marks_that_combine_with_a_letter_are_stripped(text: str, expected: str) -> None:
    assert strip_accents(text) == expected


def test_a_character_that_normalization_replaces_or_composes_may_be_decomposed() -> None:
    for character in map(chr, (*range(0xD800), *range(0xE000, 0x11000))):
        if not is_normalized("NFC", f"a{character}") or combining(character):
            assert may_be_decomposed(character.encode()), hex(ord(character))


@pytest.mark.parametrize("text", ["", "The harbour", "Ærøskøbing – “färja”… 5 €", "Гавань «Ёж»"])
def test_latin_and_cyrillic_letters_are_composed(text: str) -> None:
    assert not may_be_decomposed(text.encode())


@pytest.mark.parametrize("text", ["fa\u0308rja", "\u212b", "\u2001", "и\u0306", "港"])
def test_marks_and_rarer_characters_may_be_decomposed(text: str) -> None:
    assert may_be_decomposed(text.encode())


@given(st.text(st.characters() | st.sampled_from("İIıß"), max_size=20))
@example("İSTANBUL")
def test_lower_case_moves_no_character(text: str) -> None:
    lower = lower_same_length(text)
    assert len(lower) == len(text)
    assert "İ" not in lower


@pytest.mark.parametrize(
    ("one", "others", "least", "most"),
    [
        ("abc", {"abc", "x"}, 1.0, 1.0),
        ("abc", {"abcdef"}, 0.7, 0.7),
        ("abcdef", {"cd"}, 0.29, 0.31),
        ("abc", {"xyz"}, 0.0, 0.0),
    ],
)
def test_containment_counts_more_at_the_beginning_or_end(one: str, others: set[str], least: float, most: float) -> None:
    assert least <= containment(one, others) <= most
