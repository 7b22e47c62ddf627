"""Counts of stop words by language."""

from __future__ import annotations

import pytest

from stripper.metadata.stop_words import StopWords

LANGUAGES = {"the": ("en",), "die": ("de", "nl"), "l'eau": ("fr",)}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("the bridge the", {"en": 2}),
        ("“the” bridge, (die)", {"en": 1, "de": 1, "nl": 1}),
        ("l'eau the", {"fr": 1, "en": 1}),
        ("The then t'he", {}),
        ("… « », .", {}),
        ("", {}),
    ],
)
def test_each_word_counts_for_its_languages(text: str, counts: dict[str, int]) -> None:
    assert StopWords(LANGUAGES).count(text, 100) == (len(text.split()), counts)


def test_the_first_words_are_counted() -> None:
    assert StopWords(LANGUAGES).count("die the die the", 3) == (3, {"de": 2, "nl": 2, "en": 1})
    assert StopWords(LANGUAGES).count(f"{'e' * 1_000} the", 100) == (2, {"en": 1})


def test_long_words_are_refused() -> None:
    with pytest.raises(ValueError, match="24 characters of a word"):
        StopWords({"e" * 25: ("en",)})
