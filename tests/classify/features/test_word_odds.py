"""The log odds of the words of a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from classify.features.pages import measured
from stripper.classify import features
from stripper.classify.features import word_odds
from stripper.classify.features.odds_table import packed
from stripper.model import Kind
from stripper.native.matrix import Matrix

LONGEST, MOST_TOKENS = 400, 60
"""Characters and tokens at the start of a line that count."""


def of_line(text: str, odds: word_odds.WordOdds) -> dict[str, float]:
    """Return the column of a line."""
    _, found = measured(f"<p>{text}</p>")
    matrix = Matrix(word_odds.COLUMNS, found.lines.count)
    word_odds.fill(matrix, 0, found.lines, odds)
    return {column: matrix.value(0, column) for column in word_odds.COLUMNS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("More", ["more", "^more", "more$", "^more$"]),
        ("Read more »", ["read", "read more", "more", "more »", "»", "^read", "»$", "^read more »$"]),
        ("12,5 km", ["0", "0 ,", ",", ", 0", "0", "0 km", "km", "^0", "km$", "^0 , 0 km$"]),
        ("分享", ["分", "分 享", "享", "^分", "享$", "^分 享$"]),
        ("ÉTÉ", ["été", "^été", "été$", "^été$"]),
        ("a b c d e", ["a", "a b", "b", "b c", "c", "c d", "d", "d e", "e", "^a", "e$"]),
    ],
)
def test_terms_are_tokens_and_pairs_and_the_ends_of_a_line(text: str, expected: list[str]) -> None:
    assert word_odds.terms(text) == expected


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        (" ".join("a" * MOST_TOKENS), True),
        (" ".join("a" * (MOST_TOKENS + 1)), False),
        ("b" * (LONGEST - 2) + " a", True),
        ("b" * (LONGEST - 1) + " a", False),
    ],
)
def test_only_the_start_of_a_line_has_terms(text: str, is_whole: bool) -> None:
    assert ("a$" in word_odds.terms(text)) == is_whole


@given(st.text())
def test_each_pair_joins_two_tokens(text: str) -> None:
    found = word_odds.terms(text)
    tokens = {term for term in found if " " not in term}
    assert all(set(term.strip("^$").split(" ")) <= {token.strip("^$") for token in tokens} for term in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read more", -2.0 - 1.5 + 0.5),
        ("Read on", 0.5),
        ("Once more, with feeling", -1.5 + 0.5),
        ("Read this, and read more", -2.0 - 1.5 + 0.5),
        ("Anything", 0.5),
    ],
)
def test_the_odds_of_the_terms_add_up(text: str, expected: float) -> None:
    odds = word_odds.WordOdds(*packed({"read more": -2.0, "more": -1.5, "^read on": 9.0}), 0.5)
    assert of_line(text, odds)["word odds"] == pytest.approx(expected)


@pytest.mark.parametrize("kind", Kind)
def test_the_trained_odds_are_read_once_and_have_signs(kind: Kind) -> None:
    odds = features.trained_word_odds(kind)
    assert odds is features.trained_word_odds(kind)
    assert of_line("Read more", odds)["word odds"] < 0 < of_line(story.FIRST, odds)["word odds"]
