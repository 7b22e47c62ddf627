"""Prefixes of bylines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import words
from stripper.metadata.authors.prefixes import (
    has_prefix,
    is_prefix,
    may_have_prefix,
    prefix_length,
    skip_to_name,
    split_glued_prefix,
    strip_prefix,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("Written by: Jane Doe", "Jane Doe"),
        ("• by Jane Doe", "Jane Doe"),
        ("ПО: Jane Doe", "ПО: Jane Doe"),
        ("Автор: Иван Иванов", "Иван Иванов"),
        ("ΣΥΝΤΆΚΤΗΣ: Μαρία", "Μαρία"),
        ("記者張三", "張三"),
        ("文／山田一子", "山田一子"),
        ("Byrne Doe", "Byrne Doe"),
        ("Vonnegut", "Vonnegut"),
        ("By", "By"),
        ("", ""),
    ],
)
def test_a_prefix_is_a_whole_word_before_a_name(text: str, name: str) -> None:
    assert text[prefix_length(text) :] == name
    assert has_prefix(text) is (text != name)


@pytest.mark.parametrize(
    ("text", "expected"), [("Written by", True), ("Von:", True), ("By Jane", False), ("Weather", False)]
)
def test_a_prefix_alone(text: str, expected: bool) -> None:
    assert is_prefix(text) is expected


def test_up_to_three_prefixes_are_stripped() -> None:
    assert strip_prefix("Author: by: by Jane Doe") == "Jane Doe"
    assert strip_prefix("by: by: by: by Jane Doe") == "by Jane Doe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ByJane Doe", "By Jane Doe"),
        ("Posted byJane Doe", "Posted by Jane Doe"),
        ("vonÄnne Doe", "von Änne Doe"),
        ("BySA 4.0", "BySA 4.0"),
        ("DaVinci", "DaVinci"),
        ("AutorJan Doe", "Autor Jan Doe"),
        ("АвторИван Доу", "Автор Иван Доу"),
        ("AuthorHouse", "AuthorHouse"),
        ("Authority Doe", "Authority Doe"),
        ("Byrne", "Byrne"),
    ],
)
def test_a_glued_preposition(text: str, expected: str) -> None:
    assert split_glued_prefix(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "user"),
    [
        ("News by Jane Doe", "Jane Doe", "Jane Doe"),
        ("News by jane77", "News by jane77", "jane77"),
        ("Posted: written by Jane", "Jane", "Jane"),
        ("Kommentar von Jane Doe", "Jane Doe", "Jane Doe"),
        ("Articolo di Jane Doe", "Jane Doe", "Jane Doe"),
        ("Hans von Doe", "Hans von Doe", "Doe"),
        ("Kommentar von gestern", "Kommentar von gestern", "gestern"),
        ("The author Jane Doe", "The author Jane Doe", "The author Jane Doe"),
        ("x" * 90 + " by Jane", "x" * 90 + " by Jane", "x" * 90 + " by Jane"),
    ],
)
def test_a_prefix_after_other_words(text: str, name: str, user: str) -> None:
    assert skip_to_name(text) == name
    assert skip_to_name(text, users=True) == user


@given(st.sampled_from(sorted(words.phrases("byline"))), st.sampled_from(["", ":", " :"]))
def test_every_prefix_of_every_language_is_found(phrase: str, colon: str) -> None:
    assert has_prefix(f"{phrase}{colon} Jane Doe")


@given(st.text(max_size=60))
def test_the_prefilter_rejects_no_prefix(text: str) -> None:
    assert may_have_prefix(text) or not prefix_length(text)
    assert 0 <= prefix_length(text) <= max(0, len(text) - 1)
