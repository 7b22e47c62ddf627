"""Means of features over a page."""

from __future__ import annotations

from math import exp

import pytest

from classify.features.pages import measured
from stripper.classify.features import page_summary

LONG, SHORT = "A line of nine words that is not linked", "Menu"
PAGE = f'<html><body><p>{LONG}</p><p><a href="/">{SHORT}</a></p></body></html>'


def summary(scores: list[float], page: str = PAGE) -> list[dict[str, float]]:
    _, found = measured(page)
    result = page_summary.summarize(found.matrix, found.lines, scores)
    return [{column: result.value(row, column) for column in result.columns} for row in range(result.rows)]


def test_the_mean_over_lines_does_not_depend_on_their_length() -> None:
    (found,) = summary([0.0, 0.0])
    assert found["mean of words"] == 5
    assert found["mean of link density"] == 0.5
    assert found["lines on page"] == 2
    assert found["characters on page"] == len(LONG) + len(SHORT)


@pytest.mark.parametrize(("scores", "density"), [([9.0, -99.0], 0.0), ([-99.0, 9.0], 1.0)])
def test_the_mean_over_content_is_weighted_by_its_likelihood(scores: list[float], density: float) -> None:
    (found,) = summary(scores)
    assert found["content-weighted mean of link density"] == pytest.approx(density, abs=1e-3)
    expected = sum(len(text) / (1 + exp(-score)) for text, score in zip((LONG, SHORT), scores, strict=True))
    assert found["expected content on page"] == pytest.approx(expected, rel=1e-5)
    assert found["expected content share on page"] == pytest.approx(expected / len(LONG + SHORT), rel=1e-5)


@pytest.mark.parametrize(("lines", "rows"), [(page_summary.BEGINNING, 1), (page_summary.BEGINNING + 1, 2)])
def test_a_long_page_has_a_row_for_its_first_part(lines: int, rows: int) -> None:
    found = summary([0.0] * lines, "<html><body>" + "<p>A line</p>" * lines + "</body></html>")
    assert [row["lines on page"] for row in found] == [lines, page_summary.BEGINNING][:rows]


def test_each_column_has_two_means() -> None:
    columns = page_summary.columns(("words", "role"))
    assert columns[:3] == ("mean of words", "mean of role", "content-weighted mean of words")
    assert columns[4:] == page_summary.AMOUNTS
