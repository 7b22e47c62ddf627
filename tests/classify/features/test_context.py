"""First-pass scores of the lines around."""

from __future__ import annotations

import pytest

from classify.features.pages import TEXT, context

PAGE = f"<html><body><h2>Head</h2><p>{'x' * 27}</p><p>{TEXT}</p><div><p>Four</p></div></body></html>"
DUMP = f"{'x' * 27}\n\n{TEXT}\n\nFour\n"
BOXES = f"""<html><body><div><p>{"x" * 27}</p><p>{TEXT}</p></div>
<section><p>Four</p><p>Five</p></section></body></html>"""
ITEMS = f"{'x' * 27}\n  * News\n  * {TEXT}\n  * Sport\n\nFour\n"
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
        ((1, 5, 5, 5), "section heading score", "1"),
        ((BAD, GOOD, 0, 0), "expected content in 3 lines before", "0.87"),
        ((BAD, BAD, 0, 0), "expected content in 3 lines before", "0.00"),
        ((0, 0, 0, GOOD), "expected content in 3 lines after", "1.00"),
        ((GOOD, GOOD, GOOD, BAD), "expected content in 3 lines after", "0.00"),
        ((0, 0, GOOD, 0), "highest score on page", "6"),
        ((BAD, BAD, BAD, BAD), "highest score on page", "-6"),
        ((BAD, BAD, GOOD, BAD), "expected content on page", "27.02"),
        ((BAD, BAD, BAD, BAD), "expected content on page", "0.15"),
        ((BAD, BAD, GOOD, BAD), "expected content share on page", "0.44"),
        ((BAD, BAD, BAD, BAD), "expected content share on page", "0.00"),
        ((BAD, BAD, GOOD, BAD), "share of expected content before", "0.50"),
        ((BAD, BAD, BAD, GOOD), "share of expected content before", "0.03"),
        ((GOOD, GOOD, GOOD, GOOD), "uncertainty on page", "0.00"),
        ((0, 0, 0, 0), "uncertainty on page", "0.50"),
        ((BAD, GOOD, BAD, BAD), "lines since likely content", "1"),
        ((BAD, BAD, BAD, BAD), "lines since likely content", "60"),
        ((BAD, BAD, BAD, GOOD), "lines until likely content", "1"),
        ((GOOD, GOOD, GOOD, BAD), "lines until likely content", "60"),
        ((BAD, GOOD, BAD, BAD), "lines since first likely content", "1"),
        ((BAD, BAD, BAD, BAD), "lines since first likely content", "-60"),
        ((BAD, BAD, BAD, GOOD), "lines since last likely content", "-1"),
        ((BAD, BAD, BAD, BAD), "lines since last likely content", "60"),
        ((BAD, GOOD, 0, BAD), "section: expected content", "0.77"),
        ((BAD, BAD, GOOD, BAD), "section: expected content", "0.00"),
        ((BAD, GOOD, 0, BAD), "section: expected lines kept", "0.33"),
        ((BAD, BAD, GOOD, BAD), "section: expected lines kept", "0.00"),
        ((BAD, GOOD, 0, BAD), "similar lines: expected lines kept", "0.50"),
        ((BAD, BAD, 0, BAD), "similar lines: expected lines kept", "0.00"),
        ((BAD, GOOD, 0, BAD), "lines with same path: expected content", "1.00"),
        ((BAD, BAD, 0, GOOD), "lines with same path: expected content", "0.00"),
        ((BAD, GOOD, 0, BAD), "lines with same path: expected lines kept", "1.00"),
        ((BAD, BAD, 0, GOOD), "lines with same path: expected lines kept", "0.00"),
        ((BAD, GOOD, 0, BAD), "similar lines: expected content", "0.87"),
        ((BAD, BAD, 0, BAD), "similar lines: expected content", "0.00"),
    ],
)
def test_a_page(scores: tuple[float, ...], column: str, value: str) -> None:
    assert context(PAGE, scores)[column] == value


@pytest.mark.parametrize(
    ("scores", "column", "value"),
    [
        # of two boxes of two lines, the line is the second of the first
        ((GOOD, BAD, BAD, BAD), "container of 2+ lines: expected content", "1.00"),
        ((BAD, GOOD, BAD, GOOD), "container of 2+ lines: expected content", "0.00"),
        ((GOOD, BAD, BAD, BAD), "container of 2+ lines: share of expected content", "1.00"),
        ((BAD, BAD, BAD, GOOD), "container of 2+ lines: share of expected content", "0.03"),
        ((BAD, GOOD, BAD, BAD), "steps from container with 50% of expected content", "0"),
        ((BAD, BAD, BAD, GOOD), "steps from container with 50% of expected content", "2"),
        ((BAD, GOOD, BAD, BAD), "branch at 80%: expected content", "1.00"),
        ((BAD, BAD, BAD, GOOD), "branch at 80%: expected content", "0.00"),
        ((BAD, GOOD, BAD, BAD), "branch at 80%: share of expected content", "1.00"),
        ((BAD, BAD, BAD, GOOD), "branch at 80%: share of expected content", "0.03"),
    ],
)
def test_containers(scores: tuple[float, ...], column: str, value: str) -> None:
    assert context(BOXES, scores)[column] == value


@pytest.mark.parametrize(
    ("scores", "column", "value"),
    [
        ((GOOD, BAD, BAD, BAD, BAD), "paragraph block: expected content", "0.75"),
        ((BAD, BAD, GOOD, BAD, BAD), "paragraph block: expected content", "0.00"),
        ((GOOD, BAD, BAD, BAD, BAD), "paragraph block: expected lines kept", "0.33"),
        ((BAD, GOOD, BAD, BAD, GOOD), "same indentation: expected content", "0.44"),
        ((GOOD, BAD, BAD, BAD, GOOD), "same indentation: expected content", "0.00"),
        ((GOOD, BAD, BAD, BAD, GOOD), "same indentation: expected lines kept", "0.00"),
    ],
)
def test_items_of_a_dump(scores: tuple[float, ...], column: str, value: str) -> None:
    assert context(ITEMS, scores)[column] == value


@pytest.mark.parametrize(
    ("scores", "column", "value"),
    [
        ((GOOD, 0, BAD), "previous paragraph block: expected content", "1.00"),
        ((GOOD, 0, BAD), "next paragraph block: expected content", "0.00"),
        ((BAD, 0, GOOD), "next paragraph block: expected content", "1.00"),
        ((GOOD, 0, BAD), "paragraph block: expected lines kept", "0"),
        ((GOOD, 0, BAD), "same indentation: expected lines kept", "0.50"),
    ],
)
def test_a_dump(scores: tuple[float, ...], column: str, value: str) -> None:
    assert context(DUMP, scores)[column] == value


def test_there_is_no_run_before_the_first() -> None:
    assert context(DUMP, (0, 0, 0), "x" * 27)["previous paragraph block: expected content"] == "-1"
