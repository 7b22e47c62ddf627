"""Kept lines around others, found by the elements of a page."""

from __future__ import annotations

import pytest

from stripper.classify.around import Around
from stripper.marks import Mark, Span
from stripper.model import Container, Line, Role
from stripper.parse import html

CONTAINERS = (
    Container(0, "", "", False),
    Container(0, "article", "", False),
    Container(1, "p", "", False),
    Container(1, "ul", "", False),
    Container(3, "li", "", False),
    Container(4, "ul", "", False),
    Container(5, "li", "", False),
    Container(0, "aside", "", False),
)
ARTICLE, P, UL, LI, INNER_UL, INNER_LI, ASIDE = range(1, 8)
LISTS = ("ul", "ol")


def a_line(number: int, container: int = P, role: Role = Role.PARAGRAPH, text: str = "mesa del puerto") -> Line:
    return Line(number, 0, text, role, 0, "", CONTAINERS[container].tag, container, 0, 0, 0, 0)


def around(lines: list[Line], kept: str) -> Around:
    return Around(lines, [sign == "+" for sign in kept], CONTAINERS)


@pytest.mark.parametrize(
    ("lines", "kept", "found"),
    [
        ([a_line(1), a_line(2, role=Role.CODE), a_line(3)], "+--", 1),
        ([a_line(1), a_line(2), a_line(3), a_line(4), a_line(5)], "+----", 1),
        ([a_line(n) for n in range(1, 7)], "+-----", None),
        ([a_line(1), a_line(2, text="x" * 41), a_line(3)], "+--", None),
        ([a_line(1), *(a_line(n, role=Role.CAPTION) for n in range(2, 110))], "+" + 108 * "-", None),
    ],
    ids=["listing", "three labels", "four labels", "long line", "out of reach"],
)
def test_the_kept_line_above_is_found_across_listings_and_a_few_labels(
    lines: list[Line], kept: str, found: int | None
) -> None:
    above = around(lines, kept).above(len(lines))
    assert (above and above.number) == found
    mirrored = [line._replace(number=len(lines) + 1 - line.number) for line in reversed(lines)]
    below = around(mirrored, kept[::-1]).below(1)
    assert (below and len(lines) + 1 - below.number) == found


@pytest.mark.parametrize(
    ("one", "other", "is_beside"),
    [(P, UL, True), (INNER_LI, P, True), (LI, INNER_LI, True), (P, INNER_LI, False), (P, ASIDE, False), (0, P, False)],
    ids=["siblings", "in a list beside it", "around a list in it", "in an item", "in another section", "in no element"],
)
def test_a_line_is_beside_lines_in_children_of_elements_around_it(one: int, other: int, *, is_beside: bool) -> None:
    lines = [a_line(1, one), a_line(2, other)]
    assert around(lines, "++").is_beside(*lines) is is_beside
    assert not around(lines, "++").is_beside(lines[0], None)


def test_a_line_between_kept_lines_beside_it_is_enclosed() -> None:
    lines = [a_line(1), a_line(2, LI), a_line(3)]
    assert around(lines, "+-+").is_enclosed(lines[1])
    assert not around(lines, "+--").is_enclosed(lines[1])
    assert not around(lines, "+-+").is_enclosed(lines[2])


def test_the_innermost_and_outermost_elements_with_a_tag_differ() -> None:
    lines = [a_line(1, INNER_LI), a_line(2)]
    page = around(lines, "--")
    assert (page.innermost(INNER_LI, LISTS), page.tagged(lines[0], LISTS)) == (INNER_UL, UL)
    assert (page.innermost(P, LISTS), page.tagged(lines[1], LISTS)) == (0, 0)
    assert page.has(LISTS)
    assert not page.has(("details",))


def test_runs_are_the_lines_of_an_element_some_of_which_are_removed() -> None:
    lines = [a_line(1), a_line(2, LI), a_line(3, INNER_LI), a_line(4), a_line(5, LI), a_line(6, LI)]
    page = around(lines, "++-+++")
    assert [[line.number for line in run] for run in page.runs(LISTS)] == [[2, 3]]
    again = page.with_content([False] * 6)
    assert [[line.number for line in run] for run in again.runs(LISTS)] == [[2, 3], [5, 6]]
    assert page.runs(LISTS, below_kept=True) == page.runs(LISTS)
    assert again.runs(LISTS, below_kept=True) == []
    assert page.runs(("details",)) == []
    assert around([], "").runs(LISTS) == []


def test_kept_lines_next_to_a_line_are_found_at_the_ends_of_a_page() -> None:
    lines = [a_line(1), a_line(2), a_line(3)]
    assert [around(lines, "+--").is_kept_beside(line) for line in lines] == [False, True, False]
    assert [around(lines, "--+").is_kept_beside(line) for line in lines] == [False, True, False]


def test_removed_listings_are_code_outside_tables_and_formulas() -> None:
    lines = [
        a_line(1, role=Role.CODE),
        a_line(2, role=Role.CODE)._replace(table=1),
        a_line(3)._replace(spans=(Span(0, 10, Mark.FORMULA, ""),)),
        a_line(4)._replace(spans=(Span(0, 7, Mark.FORMULA, ""),)),
        a_line(5)._replace(spans=(Span(0, 15, Mark.LINK, "/"),)),
        a_line(6, role=Role.CODE),
    ]
    assert [line.number for line in around(lines, "-----+").removed_listings()] == [1, 3]


PAGE = """<article class=post><p>one</p><ul class=list><li><b>two</b></li></ul>
<blockquote><p>three</p></blockquote></article>
<aside><p>four</p></aside>"""
READ = html.read(PAGE.encode())
ONE, TWO, THREE, FOUR = READ.lines


@pytest.mark.parametrize(
    ("line", "other", "is_beside"),
    [(TWO, ONE, True), (ONE, TWO, True), (ONE, THREE, True), (ONE, FOUR, False), (FOUR, THREE, False)],
)
def test_lists_and_quotations_are_beside_the_text_around_them(line: Line, other: Line, *, is_beside: bool) -> None:
    assert Around(READ.lines, [True] * 4, READ.containers).is_beside(line, other) is is_beside


def test_lines_are_near_if_they_share_one_of_the_innermost_elements() -> None:
    page = Around(READ.lines, [True] * 4, READ.containers)
    assert page.is_near(ONE, TWO, 3)
    assert not page.is_near(ONE, TWO, 1)
    assert not page.is_near(ONE, FOUR, 2)


def test_the_names_are_those_of_the_innermost_elements() -> None:
    assert Around(READ.lines, [True] * 4, READ.containers).names(TWO, 2) == ["", "list"]


@pytest.mark.parametrize(
    ("markup", "is_beside"),
    [
        ("<ul><li>One</ul><div class=scroll><table><tr><td>Two</table></div>", True),
        ("<ul><li>One</ul><div><div><table><tr><td>Two</table></div></div>", False),
        ("<ul><li>One</ul><div class=markdown-heading><h2>Two</h2></div>", True),
        ("<ul><li>One</ul><div class=card><h2>Two</h2></div>", False),
    ],
    ids=["a table for scrolling", "a table in a part", "a heading with a link", "the heading of a card"],
)
def test_an_element_alone_in_another_is_beside_the_text_around_that(markup: str, *, is_beside: bool) -> None:
    read = html.read(f"<article>{markup}</article>".encode())
    first, last = read.lines[0], read.lines[-1]
    assert Around(read.lines, [True] * 2, read.containers).is_beside(first, last) is is_beside
