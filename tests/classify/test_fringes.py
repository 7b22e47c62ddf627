"""Kept lines apart from the text of a page."""

from __future__ import annotations

import pytest

from stripper.classify import fringes
from stripper.model import Line, Role, Scored

TEXT = "The mole was built by a man who had never seen the sea before he came to the harbour."


def a_line(number: int, text: str = TEXT) -> Line:
    return Line(number, 0, text, Role.PARAGRAPH, 0, "", "p", 1, 0, 0, 0, 0)


def removed(lines: list[Line], scores: list[float], page_type: str) -> list[int]:
    units = fringes.find(lines, Scored(scores, 0.0, lambda _: ()), [score >= 0 for score in scores], page_type)
    return [unit.first for unit in units if not unit.keep]


@pytest.mark.parametrize("page_type", ["article", "forum"])
def test_lines_above_the_first_paragraph_need_a_higher_score(page_type: str) -> None:
    lines = [a_line(1, "9 ferries"), a_line(2, "Summary"), a_line(3), a_line(4, "9 ferries")]
    assert removed(lines, [0.7, 0.9, 0.1, 0.1], page_type) == [1]
    assert removed(lines, [0.7, 0.9, 0.1, 0.1], "listing") == []


def test_a_page_without_paragraphs_keeps_its_lines() -> None:
    linked = a_line(2)._replace(links=len(TEXT))
    assert removed([a_line(1, "9 ferries"), linked], [0.1, 0.1], "article") == []


@pytest.mark.parametrize(
    ("gap", "before", "page_type", "found"),
    [(21, 4, "product", True), (20, 4, "product", False), (21, 3, "product", False), (21, 4, "article", False)],
    ids=["far", "near", "as much text", "article"],
)
def test_text_after_a_gap_is_about_other_products(gap: int, before: int, page_type: str, *, found: bool) -> None:
    lines = [a_line(number) for number in range(1, before + gap + 1)]
    scores = [1.0] * before + [-1.0] * (gap - 1) + [1.0]
    assert removed(lines, scores, page_type) == [before + gap] * found
