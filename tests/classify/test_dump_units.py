"""Tables and lists of text dumps."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from stripper.classify import dump_units
from stripper.model import Line, Role, Scored

TEXT = "The mole was built by a man who had never seen the sea."
PRICES = (
    "Cod, salted 12 kg 3.40",
    "Herring 9 kg 1.20",
    "Plaice 4 kg 5.10",
    "Eel 1 kg 19.00",
    "Sprat 3 kg .90",
    "Crab 2 kg 7",
)
TIMES = ("Mon 9:00 17:00", "Tue 9:00 17:00", "Wed 9:00 12:00", "Thu 9:00 17:00", "Fri 9:00 15:00", "Sat 9:00 12:00")


def a_line(number: int, text: str = TEXT, role: Role = Role.PARAGRAPH) -> Line:
    return Line(number, 0, text, role, 0, "", "", 0, 0, 0, 0, 0)


def units(lines: Sequence[Line], scores: Sequence[float]) -> list[tuple[int, int, bool]]:
    scored = Scored(list(scores), 0.0, lambda _: ())
    return [
        (unit.first, unit.last, unit.keep) for unit in dump_units.find(lines, scored, [each >= 0 for each in scores])
    ]


def table(*rows: str, role: Role = Role.PARAGRAPH) -> list[Line]:
    """Return rows between two lines of text."""
    last = len(rows) + 2
    return [a_line(1), *(a_line(number, row, role) for number, row in enumerate(rows, 2)), a_line(last)]


@pytest.mark.parametrize("rows", [PRICES, TIMES])
def test_rows_of_numbers_between_kept_lines_are_kept(rows: tuple[str, ...]) -> None:
    assert units(table(*rows), [1, *[-2] * 6, 1]) == [(2, 7, True)]


@pytest.mark.parametrize(
    ("rows", "role", "scores"),
    [
        (PRICES[:5], Role.PARAGRAPH, [1, *[-2] * 5, 1]),
        (PRICES, Role.PARAGRAPH, [1, *[-2] * 6, -1]),
        (PRICES, Role.ITEM, [1, *[-2] * 6, 1]),
        (("Archive May 2021", "Archive June 2021", *["Archive July 2021"] * 4), Role.PARAGRAPH, [1, *[-2] * 6, 1]),
        (("12 kg 3.40", "Herring 9 kg 1.20") * 3, Role.PARAGRAPH, [1, *[-2] * 6, 1]),
    ],
    ids=["few rows", "at the end", "items", "one number each", "other orders"],
)
def test_other_lines_are_no_rows(rows: tuple[str, ...], role: Role, scores: list[float]) -> None:
    assert units(table(*rows, role=role), scores) == []


@pytest.mark.parametrize(("score", "found"), [(-1.9, [(2, 4, True)]), (-2.1, [])])
def test_rows_with_bars_beside_kept_lines_are_kept(score: float, found: list[tuple[int, int, bool]]) -> None:
    rows = [a_line(number, "Herring | salted") for number in (2, 3, 4)]
    assert units([a_line(1), *rows, a_line(5)], [1, *[score] * 3, -1]) == found


@pytest.mark.parametrize(
    ("scores", "is_kept"),
    [
        ((1.0, 1.0, -1.0, 1.0, 1.0), True),
        ((1.0, 1.0, -1.0, -1.0, 1.0), False),
        ((1.0, 1.0, -1.0, 1.0, -1.0), False),
        ((-1.0, 1.0, -1.0, 1.0, 1.0), False),
        ((1.0, 1.0, 1.0, 1.0, 1.0), False),
    ],
    ids=["between", "few", "above a removed line", "below one", "all"],
)
def test_a_list_between_kept_lines_is_kept(scores: tuple[float, ...], *, is_kept: bool) -> None:
    lines = [a_line(1), *(a_line(number, role=Role.ITEM) for number in (2, 3, 4)), a_line(5)]
    assert units(lines, scores) == [(2, 4, True)] * is_kept


@pytest.mark.parametrize(
    ("above", "item", "score", "links", "is_kept"),
    [
        ("Ingredients", "2 cups of flour", -0.5, 0, True),
        ("Ingredients", "2 cups of flour", -0.9, 0, False),
        ("Ingredients", "2 cups of flour", -0.5, 15, False),
        ("Mix it well.", "2 cups of flour", -0.5, 0, False),
        (TEXT.rstrip("."), "2 cups of flour", -0.5, 0, False),
        ("Brands", "Flour (48)", -0.5, 0, False),
    ],
    ids=["below a label", "low score", "links", "below a sentence", "below a long line", "filter"],
)
def test_a_list_below_a_kept_label(above: str, item: str, score: float, links: int, *, is_kept: bool) -> None:
    items = [a_line(number, item, Role.ITEM)._replace(links=links) for number in (2, 3, 4)]
    assert units([a_line(1, above), *items, a_line(5)], [1, score, score, score, 1]) == [(2, 4, True)] * is_kept


@pytest.mark.parametrize(
    ("above", "scores", "links", "found"),
    [
        ("The harbour has:", [1, -1, -1, -1], 0, [(2, 3, True)]),
        ("The harbour has", [1, -1, -1, -1], 0, []),
        ("The harbour has:", [-1, -1, -1, -1], 0, []),
        ("The harbour has:", [1, -3, -3, -1], 0, []),
        ("The harbour has:", [1, -1, -1, -1], len(TEXT), []),
    ],
)
def test_a_list_below_a_kept_line_with_a_colon(
    above: str, scores: list[float], links: int, found: list[tuple[int, int, bool]]
) -> None:
    items = [a_line(number, role=Role.ITEM)._replace(links=links) for number in (2, 3)]
    assert units([a_line(1, above), *items, a_line(4)], scores) == found
