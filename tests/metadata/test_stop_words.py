"""Counts of stop words by language."""

from __future__ import annotations

import pytest

from stripper.metadata import stop_words

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
    assert stop_words.count(text.split(), LANGUAGES) == counts
