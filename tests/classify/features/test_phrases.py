"""Phrases that are typical of boilerplate."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import values


def level(text: str, section: str) -> str:
    return values(story.page(f"<p>{text}</p>"), text)[f"phrase: {section}"]


@pytest.mark.parametrize("text", ["Advertisement", "Anzeige", "Publicité", "Publicidad", "Реклама", "広告"])
def test_phrases_are_known_in_many_languages(text: str) -> None:
    assert level(text, "advertisement") == "most of it"


def test_a_longer_line_only_mentions_a_phrase() -> None:
    assert level("Advertisement in a paper of the town", "advertisement") == "mentions it"


def test_a_part_of_a_word_is_no_phrase() -> None:
    assert level("Advertisements2", "advertisement") == "no"


@pytest.mark.parametrize(("end", "expected"), [("’", "begins with it"), ("港", "no")])
def test_a_long_line_begins_with_a_phrase_unless_it_has_no_spaces_throughout(end: str, expected: str) -> None:
    assert level(f"Advertisement: {story.FIRST * 4} {end}", "advertisement") == expected


def test_a_phrase_in_the_middle_of_a_long_line_does_not_count() -> None:
    text = "She had found the house on the hill through an advertisement in a paper that no longer exists today."
    assert level(text, "advertisement") == "no"
