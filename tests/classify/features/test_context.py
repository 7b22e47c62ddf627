"""First-pass scores of the lines around."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, context

PAGE = f"<html><body><h2>Head</h2><p>{'x' * 27}</p><p>{TEXT}</p><div><p>Four</p></div></body></html>"
DUMP = f"{'x' * 27}\n\n{TEXT}\n\nFour\n"
GOOD, BAD = 9.0, -9.0


@pytest.mark.parametrize(
    ("scores", "column", "value"),
    [
        ((0, 1, 2, 3), "score", "2"),
        ((0, 1, 9, 3), "score", "6"),
        ((0, 1, 2, 3), "score -1", "1"),
        ((0, 1, 2, 3), "score +1", "3"),
        ((0, 1, 2, 3), "score +2", "-7"),
        ((5, 1, 2, 3), "section heading score", "5"),
        ((BAD, GOOD, 0, 0), "expected content in 3 lines before", "0.87"),
        ((BAD, BAD, 0, 0), "expected content in 3 lines before", "0.00"),
        ((0, 0, 0, GOOD), "expected content in 3 lines after", "1.00"),
        ((0, 0, GOOD, 0), "highest score on page", "6"),
        ((BAD, BAD, GOOD, BAD), "expected content share on page", "0.44"),
        ((BAD, BAD, GOOD, BAD), "share of expected content before", "0.50"),
        ((BAD, GOOD, BAD, BAD), "lines since likely content", "1"),
        ((BAD, BAD, BAD, BAD), "lines since likely content", "60"),
        ((BAD, BAD, BAD, GOOD), "lines until likely content", "1"),
        ((BAD, GOOD, BAD, BAD), "lines since first likely content", "1"),
        ((BAD, BAD, BAD, BAD), "lines since first likely content", "-60"),
        ((BAD, BAD, BAD, GOOD), "lines since last likely content", "-1"),
        ((BAD, BAD, BAD, BAD), "lines since last likely content", "60"),
        ((BAD, GOOD, 0, BAD), "section: expected lines kept", "0.33"),
        ((BAD, GOOD, 0, BAD), "similar lines: expected content", "0.87"),
        ((BAD, BAD, 0, BAD), "similar lines: expected content", "0.00"),
    ],
)
def test_a_page(scores: tuple[float, ...], column: str, value: str) -> None:
    assert context(PAGE, scores)[column] == value


@pytest.mark.parametrize(
    ("scores", "column", "value"),
    [
        ((GOOD, 0, BAD), "previous paragraph block: expected content", "1.00"),
        ((GOOD, 0, BAD), "next paragraph block: expected content", "0.00"),
        ((GOOD, 0, BAD), "paragraph block: expected lines kept", "0"),
        ((GOOD, 0, BAD), "same indentation: expected lines kept", "0.50"),
    ],
)
def test_a_dump(scores: tuple[float, ...], column: str, value: str) -> None:
    assert context(DUMP, scores)[column] == value


def test_there_is_no_run_before_the_first() -> None:
    assert context(DUMP, (0, 0, 0), "x" * 27)["previous paragraph block: expected content"] == "-1"
