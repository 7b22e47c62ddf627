"""Tables of words, by the lookups of the features that use them."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import values
from stripper import words
from stripper.native.word_table import WordTable, slots_of

STOPWORDS = sorted({word for of_language in words.section("stopwords").values() for word in of_language})
SPACED = [word for word in STOPWORDS if word.isalpha() and word.isascii()]


MULTIPLIER = 0x9E3779B97F4A7C15
"""The factor of the polynomial that is the hash of a word."""


def share(text: str) -> float:
    """Return the share of function words of a line of 60 words at most."""
    return float(values(story.page(f"<p>{text}</p>"), text)["function words"])


@pytest.mark.parametrize("start", range(0, len(SPACED), 60))
def test_each_word_is_found(start: int) -> None:
    text = " ".join([*SPACED[start : start + 60], "the the the the the the"])
    assert share(text) == 1


@pytest.mark.parametrize(
    ("word", "known"),
    [("the", True), ("THE", True), ("thee", False), ("th", False), ("xthe", False), ("het", True), ("z" * 65, False)],
)
def test_only_the_whole_word_is_found_in_either_case(word: str, known: bool) -> None:
    assert share(f"{word} zzzzzzzzzzzzzzzzzzzzzzzzzzzzz") == (0.5 if known else 0)


def test_a_word_with_the_hash_of_an_empty_slot_is_refused() -> None:
    pairs = ((first, -first * MULTIPLIER % 2**32) for first in range(0x10000, 0x110000))
    first, second = next((first, rest) for first, rest in pairs if 0xFFFF < rest < 0x10FFFF)
    with pytest.raises(ValueError, match="is that of another, or of an empty slot"):
        slots_of(chr(first) + chr(second))
    WordTable(slots_of(chr(first) + chr(second + 1)))


def test_equal_words_are_refused() -> None:
    WordTable(slots_of("one\ntwo\nthree"))
    with pytest.raises(ValueError, match="the hash of word 2 is that of another"):
        slots_of("one\ntwo\none")


def test_a_table_may_be_empty() -> None:
    WordTable(slots_of(""))
    with pytest.raises(TypeError):
        WordTable(None)  # type: ignore[arg-type]


def test_there_is_a_value_for_each_word() -> None:
    WordTable(slots_of("one\ntwo", bytes(2)))
    with pytest.raises(ValueError, match="2 words and 1 values"):
        slots_of("one\ntwo", bytes(1))


@pytest.mark.parametrize("size", [0, 16, 18, 25])
def test_slots_are_a_power_of_two(size: int) -> None:
    WordTable(bytes(17))
    with pytest.raises(ValueError, match=f"{size} bytes are no table of words"):
        WordTable(bytes(size))
