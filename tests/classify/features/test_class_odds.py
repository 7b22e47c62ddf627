"""The log odds of the class names and ids around a line."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import TEXT, measured, row_of
from stripper.classify import features
from stripper.classify.features import class_odds
from stripper.classify.features.odds_table import packed
from stripper.native.matrix import Matrix

ODDS = class_odds.ClassOdds(*packed({"teaser": -2.0, "promo": -1.0, "body": 1.5}))


def of_line(page: str, odds: class_odds.ClassOdds = ODDS) -> dict[str, float]:
    """Return the columns of `TEXT`."""
    parsed, found = measured(page)
    assert found.tree is not None
    matrix = Matrix(class_odds.COLUMNS, found.lines.count)
    class_odds.fill(matrix, 0, found.lines, found.tree, odds)
    return {column: matrix.value(row_of(parsed, TEXT), column) for column in class_odds.COLUMNS}


def in_story(markup: str, odds: class_odds.ClassOdds = ODDS) -> dict[str, float]:
    """Return the columns of `TEXT`, which replaces `{}` in markup between the paragraphs of a story."""
    return of_line(story.page(markup.format(TEXT)), odds)


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ("<div class=teaser>{}</div>", "class odds: sum", -2.0),
        ("<div class='x-teaser2 Teaser'>{}</div>", "class odds: sum", -2.0),
        ("<div class='teaser promo'>{}</div>", "class odds: sum", -3.0),
        ("<div class=teaser id=body>{}</div>", "class odds: sum", -0.5),
        ("<div class=teaser><p>{}</p></div>", "class odds: sum", 0.8 * -2.0),
        ("<div class=teaser><div class=body>{}</div></div>", "class odds: sum", 1.5 + 0.8 * -2.0),
        ("<div class=teasers>{}</div>", "class odds: sum", 0.0),
        ("<div class=teaser>One</div><p>{}</p>", "class odds: sum", 0.0),
        ("<div class=body><div class=teaser>{}</div></div>", "class odds: highest", 1.5),
        ("<div class='promo teaser'>{}</div>", "class odds: highest", 0.0),
        ("<div class=promo><div class='body teaser'>{}</div></div>", "class odds: lowest", -2.0),
        ("<div class=body>{}</div>", "class odds: lowest", 0.0),
        ("<div class=teaser><div class=body>{}</div></div>", "class odds: nearest", 1.5),
        ("<div class=teaser><div class=bodies>{}</div></div>", "class odds: nearest", -2.0),
        ("<div class=bodies>{}</div>", "class odds: nearest", 0.0),
    ],
)
def test_the_parts_of_names_around_a_line_add_up(markup: str, column: str, value: float) -> None:
    assert in_story(markup)[column] == pytest.approx(value)


@pytest.mark.parametrize(("copies", "expected"), [(1, -2.0), (3, 0.0)])
def test_names_of_an_element_with_most_of_the_page_do_not_count(copies: int, expected: float) -> None:
    around = f"<p>{story.FIRST}</p>" * 2
    page = f"<body>{around}<div class=teaser><p>{TEXT}</p>{around * (copies - 1)}</div></body>"
    assert of_line(page)["class odds: lowest"] == expected


def test_no_more_than_32_parts_of_an_element_count() -> None:
    names = ["a" + "b" * n for n in range(31)]
    odds = class_odds.ClassOdds(*packed(dict.fromkeys(names, 1.0) | {"x": 0.5, "y": 0.25}))
    assert in_story(f"<div class='{' '.join(names)} x y'>{{}}</div>", odds)["class odds: sum"] == 31 + 0.5


def test_the_trained_odds_are_read_once_and_have_signs() -> None:
    odds = features.trained_class_odds()
    assert odds is features.trained_class_odds()
    page = f"<div class=sidebar><p>{TEXT}</p></div><p>{story.FIRST}</p>"
    assert of_line(page, odds)["class odds: nearest"] < 0
