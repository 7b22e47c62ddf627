"""The log odds of the class names and ids around a line."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import TEXT, measured, row_of
from stripper.classify import features
from stripper.classify.features import class_odds
from stripper.native.matrix import Matrix

ODDS = class_odds.ClassOdds({"teaser": -2.0, "promo": -1.0, "body": 1.5})


def of_line(page: str) -> tuple[float, ...]:
    """Return the columns of `TEXT`: sum, highest, lowest and nearest."""
    parsed, found = measured(page)
    assert found.tree is not None
    matrix = Matrix(class_odds.COLUMNS, found.lines.count)
    class_odds.fill(matrix, 0, found.lines, found.tree, ODDS)
    return tuple(matrix.value(row_of(parsed, TEXT), column) for column in class_odds.COLUMNS)


def in_story(markup: str) -> tuple[float, ...]:
    """Return the columns of `TEXT`, which replaces `{}` in markup between the paragraphs of a story."""
    return of_line(story.page(markup.format(TEXT)))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div class=teaser>{}</div>", (-2.0, 0.0, -2.0, -2.0)),
        ("<div class='x-teaser2 Teaser'>{}</div>", (-2.0, 0.0, -2.0, -2.0)),
        ("<div class='teaser promo'>{}</div>", (-3.0, 0.0, -2.0, -3.0)),
        ("<div class=teaser id=body>{}</div>", (-0.5, 1.5, -2.0, -0.5)),
        ("<div class=teaser><div class=body>{}</div></div>", (1.5 - 0.8 * 2, 1.5, -2.0, 1.5)),
        ("<div class=teaser><p>{}</p></div>", (-0.8 * 2, 0.0, -2.0, -2.0)),
        ("<div class=teasers>{}</div>", (0.0, 0.0, 0.0, 0.0)),
        ("<div class=teaser>One</div><p>{}</p>", (0.0, 0.0, 0.0, 0.0)),
    ],
)
def test_the_parts_of_names_around_a_line_add_up(markup: str, expected: tuple[float, ...]) -> None:
    assert in_story(markup) == pytest.approx(expected)


@pytest.mark.parametrize(("copies", "expected"), [(1, -2.0), (3, 0.0)])
def test_names_of_an_element_with_most_of_the_page_do_not_count(copies: int, expected: float) -> None:
    around = f"<p>{story.FIRST}</p>" * 2
    page = f"<body>{around}<div class=teaser><p>{TEXT}</p>{around * (copies - 1)}</div></body>"
    assert of_line(page)[class_odds.COLUMNS.index("class odds: lowest")] == expected


def test_no_more_than_32_parts_of_an_element_count() -> None:
    names = ["a" + "b" * n for n in range(31)]
    odds = class_odds.ClassOdds(dict.fromkeys(names, 1.0) | {"x": 0.5, "y": 0.25})
    parsed, found = measured(story.page(f"<div class='{' '.join(names)} x y'>{TEXT}</div>"))
    assert found.tree is not None
    matrix = Matrix(class_odds.COLUMNS, found.lines.count)
    class_odds.fill(matrix, 0, found.lines, found.tree, odds)
    assert matrix.value(row_of(parsed, TEXT), "class odds: sum") == 31 + 0.5


def test_the_trained_odds_are_read_once_and_have_signs() -> None:
    odds = features.trained_class_odds()
    assert odds is features.trained_class_odds()
    parsed, found = measured(f"<div class=sidebar><p>{TEXT}</p></div><p>{story.FIRST}</p>")
    assert found.tree is not None
    matrix = Matrix(class_odds.COLUMNS, found.lines.count)
    class_odds.fill(matrix, 0, found.lines, found.tree, odds)
    assert matrix.value(row_of(parsed, TEXT), "class odds: nearest") < 0
