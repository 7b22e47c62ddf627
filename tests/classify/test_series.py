"""Series of like lines in a listing."""

from __future__ import annotations

import pytest

from stripper.classify import series
from stripper.model import Container, Line, Role, Scored

CARDS = 6
CONTAINERS = (
    Container(0, "", "", False),
    Container(0, "main", "", False),
    *(Container(1, "li", "card", False) for _ in range(CARDS)),
    *(Container(2 + card, "p", "price", False) for card in range(CARDS)),
    *(Container(2 + card, "p", "name", False) for card in range(CARDS)),
)
PRICE, NAME = 2 + CARDS, 2 + 2 * CARDS


def a_line(number: int, container: int, role: Role = Role.PARAGRAPH) -> Line:
    return Line(number, 0, f"€ {number}.50", role, 0, "", "p", container, 0, 0, 0, 0)


def verdicts(lines: list[Line], kept: set[int], metadata: set[int] | None = None) -> dict[int, bool]:
    content = [line.number in kept for line in lines]
    scored = Scored([0.0] * len(lines), 0.0, lambda _: ())
    return {unit.first: unit.keep for unit in series.find(lines, CONTAINERS, scored, content, metadata or set())}


@pytest.mark.parametrize(
    ("kept", "found"),
    [({1, 2, 3, 4, 5}, {6: True}), ({4}, {4: False}), ({1, 2, 3, 4}, {}), ({1, 2}, {}), (set(), {})],
)
def test_a_series_gets_the_verdict_of_most_lines(kept: set[int], found: dict[int, bool]) -> None:
    prices = [a_line(card + 1, PRICE + card) for card in range(CARDS)]
    assert verdicts(prices, kept) == found


def test_lines_of_other_elements_are_another_series() -> None:
    lines = [a_line(card + 1, PRICE + card) for card in range(4)] + [a_line(5, NAME), a_line(6, NAME + 1)]
    assert verdicts(lines, {1, 2, 3, 4, 5}) == {}


def test_lines_of_one_element_are_no_series() -> None:
    assert verdicts([a_line(number, PRICE) for number in range(1, 7)], {1, 2, 3, 4, 5}) == {}


def test_metadata_is_no_part_of_a_series() -> None:
    prices = [a_line(card + 1, PRICE + card) for card in range(CARDS)]
    assert verdicts(prices, {1, 2, 3, 4, 5}, {6}) == {}
