"""Counts of stop words by language."""

from __future__ import annotations

import pytest

from stripper.metadata.stop_words import StopWords, packed

STOP_WORDS = StopWords(("en", "de", "nl", "fr"), *packed({"the": b"\0", "die": b"\1\2", "l'eau": b"\3"}))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("the bridge the", {"en": 2}),
        ("“the” bridge, (die)", {"en": 1, "de": 1, "nl": 1}),
        ("l'eau the", {"fr": 1, "en": 1}),
        ("THE then t'he", {"en": 1}),
        ("… « », .", {}),
        ("", {}),
    ],
)
def test_each_word_counts_for_its_languages(text: str, counts: dict[str, int]) -> None:
    assert STOP_WORDS.count([text], 100, 100) == (len(text.split()), counts)


def test_the_first_words_are_counted() -> None:
    assert STOP_WORDS.count(["die the die the"], 100, 3) == (3, {"de": 2, "nl": 2, "en": 1})
    assert STOP_WORDS.count([f"{'e' * 1_000} the"], 2_000, 100) == (2, {"en": 1})
    assert STOP_WORDS.count(["the bridge", "die"], 5, 100) == (3, {"en": 1, "de": 1, "nl": 1})


def test_long_words_are_refused() -> None:
    with pytest.raises(ValueError, match="a word has more than 24 characters"):
        packed({"e" * 25: b"\0"})


def test_each_word_has_languages() -> None:
    slots, of_word = packed({"the": b"\0", "a": b"\0"})
    with pytest.raises(ValueError, match="2 words for 1"):
        StopWords(("en",), slots, of_word[:1])
