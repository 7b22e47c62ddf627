"""Units: tables, stanzas, listings and headings with one verdict."""

from __future__ import annotations

from stripper.classify import units
from stripper.model import Line, Mark, Role, Scored, Span, Unit
from stripper.reasons import Reason


def a_line(number: int, role: Role = Role.PARAGRAPH, text: str = "some words", **fields: object) -> Line:
    line = Line(number, 0, text, role, 0, "", "p", 0, 0, 0, 0, 0)
    return line._replace(**fields)  # type: ignore[arg-type]


def found(lines: list[Line], scores: list[float]) -> list[Unit]:
    scored = Scored(scores, 0.0, lambda _: ())
    return list(units.find(lines, scored, [score >= 0 for score in scores], {}))


def test_a_table_has_the_verdict_of_the_mean_of_its_lines() -> None:
    cells = [a_line(number, Role.CELL, table=1, row=number, column=1) for number in (1, 2, 3)]
    assert found(cells, [1.0, -0.5, 0.0]) == [Unit(1, 3, "table", True, 0.5 / 3)]
    assert [unit.keep for unit in found(cells, [1.0, -1.5, -0.5])] == [False]


def test_a_table_between_kept_lines_may_score_a_little_less() -> None:
    cells = [a_line(number, Role.CELL, table=1, row=number, column=1) for number in (2, 3)]
    lines = [a_line(1), *cells, a_line(4)]
    assert found(lines, [1.0, -0.5, -0.5, 1.0]) == [Unit(2, 3, "table", True, -0.5)]
    assert [unit.keep for unit in found(lines, [1.0, -0.9, -0.9, 1.0])] == [False]
    assert [unit.keep for unit in found(lines, [1.0, -0.5, -0.5, -1.0])] == [False]
    assert [unit.keep for unit in found(lines[:3], [1.0, -0.5, -0.5])] == [False]


def test_a_stanza_has_one_verdict_unless_its_score_is_near_the_threshold() -> None:
    verse = [a_line(1), a_line(2, follows_break=True), a_line(3, follows_break=True)]
    assert [unit.keep for unit in found(verse, [1.0, -0.5, 1.0])] == [True]
    assert found(verse, [0.5, -0.5, -0.5]) == []
    assert [unit.keep for unit in found(verse, [0.5, -2.0, -2.0])] == [False]
    assert found(verse[:2], [1.0, -0.5]) == []


def test_a_column_of_short_links_is_a_menu() -> None:
    menu = [a_line(number, text="News", links=4, follows_break=number > 1) for number in range(1, 5)]
    assert [unit.keep for unit in found(menu, [1.0] * 4)] == [False]
    assert [unit.keep for unit in found([menu[0]._replace(links=0), *menu[1:]], [1.0] * 4)] == [True]


def test_a_listing_between_kept_lines_is_kept() -> None:
    lines = [a_line(1), a_line(2, Role.CODE), a_line(3, Role.CAPTION), a_line(4)]
    assert found(lines, [1.0, -1.0, -1.0, 1.0]) == [Unit(2, 2, "listing", True, -1.0)]
    assert found(lines, [1.0, -9.0, -1.0, 1.0]) == []
    assert found(lines, [1.0, -1.0, -1.0, -1.0]) == []


def test_a_heading_that_links_to_itself_above_a_kept_line_is_kept() -> None:
    heading = a_line(1, Role.HEADING, spans=(Span(0, 10, Mark.LINK, "#a"),))
    assert found([heading, a_line(2)], [-2.0, 1.0]) == [Unit(1, 1, "heading", True, -2.0)]
    assert found([heading, a_line(2)], [-2.0, -1.0]) == []
    assert found([heading._replace(spans=(Span(0, 10, Mark.LINK, "/a"),)), a_line(2)], [-2.0, 1.0]) == []


def test_a_table_is_removed_for_one_reason_and_kept_in_spite_of_metadata() -> None:
    removed = {1: Reason.NAVIGATION, 2: Reason.DATE, 3: Reason.NAVIGATION}
    dropped, kept = Unit(1, 3, "table", False, -1.0), Unit(1, 3, "table", True, 1.0)
    assert units.with_one_reason(removed, {}, [dropped]) == dict.fromkeys((1, 2, 3), Reason.NAVIGATION)
    assert units.with_one_reason({2: Reason.DATE}, {}, [kept]) == {}
    copies = dict.fromkeys((1, 2, 3), Reason.REPEAT)
    assert units.with_one_reason(copies, copies, [kept]) == copies
