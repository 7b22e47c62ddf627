"""Units: tables, stanzas, listings and headings with one verdict."""

from __future__ import annotations

import pytest

from stripper.classify import units
from stripper.model import Container, Line, Mark, Parsed, Role, Scored, Span, Unit
from stripper.reasons import Reason

CONTAINERS = tuple(Container(0, tag, "", False) for tag in ("", "div", "div", "div"))


def a_line(number: int, role: Role = Role.PARAGRAPH, text: str = "some words", **fields: object) -> Line:
    line = Line(number, 0, text, role, 0, "", "p", 0, 0, 0, 0, 0)
    return line._replace(**fields)  # type: ignore[arg-type]


def found(lines: list[Line], scores: list[float]) -> list[Unit]:
    scored = Scored(scores, 0.0, lambda _: ())
    return list(units.find(Parsed(tuple(lines), CONTAINERS), scored, [score >= 0 for score in scores], {}))


def test_a_table_has_the_verdict_of_the_mean_of_its_lines() -> None:
    cells = [a_line(number, Role.CELL, table=1, row=number, column=1) for number in (1, 2, 3)]
    assert found(cells, [1.0, -0.5, 0.0]) == [Unit(1, 3, "table", True, 0.5 / 3)]
    assert [unit.keep for unit in found(cells, [1.0, -1.5, -0.5])] == [False]


def test_a_table_with_a_caption_above_has_one_verdict_too() -> None:
    caption = a_line(1, Role.CAPTION, table=1)
    cells = [a_line(number, Role.CELL, table=1, row=number, column=1) for number in (2, 3)]
    assert found([caption, *cells], [-0.5, 1.0, 1.0]) == [Unit(1, 3, "table", True, 0.5)]
    rows = [a_line(number, Role.CELL, table=1, row=number) for number in (1, 2, 3)]
    assert found(rows, [-0.5, 1.0, 1.0]) == [], "rows of a text dump"


def test_a_few_lines_between_kept_lines_of_the_same_container_may_score_a_little_less() -> None:
    lines = [a_line(number, container=1) for number in (1, 2, 3)]
    assert found(lines, [1.0, -0.8, 1.0]) == [Unit(2, 2, "line", True, -0.8)]
    assert found(lines, [1.0, -0.9, 1.0]) == []
    assert found(lines, [1.0, -0.8, -0.9]) == []
    assert found([lines[0], lines[1], lines[2]._replace(container=2)], [1.0, -0.8, 1.0]) == []
    assert found([lines[0], lines[1]._replace(container=2), lines[2]], [1.0, -0.8, 1.0]) == []
    many = [a_line(number, container=1) for number in range(1, 9)]
    assert len(found(many, [1.0, *[-0.5] * 5, 1.0, 1.0])) == 5
    assert found(many, [1.0, *[-0.5] * 6, 1.0]) == []
    assert found([a_line(number) for number in (1, 2, 3)], [1.0, -0.8, 1.0]) == [], "a text dump has no containers"


def test_a_table_between_kept_lines_is_kept_by_a_score_little_below_the_threshold() -> None:
    cells = [a_line(number, Role.CELL, table=1, row=number, column=1) for number in (2, 3)]
    assert [unit.keep for unit in found([a_line(1), *cells, a_line(4)], [1.0, -1.0, -1.0, 1.0])] == [True]
    assert [unit.keep for unit in found([a_line(1), *cells, a_line(4)], [1.0, -3.0, -3.0, 1.0])] == [False]
    assert [unit.keep for unit in found([a_line(1), *cells, a_line(4)], [1.0, -1.0, -1.0, -1.0])] == [False]
    assert [unit.keep for unit in found([a_line(1), *cells], [1.0, -1.0, -1.0])] == [False]


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


def test_running_text_is_kept_if_nothing_else_is() -> None:
    text = "The bridge over the river will be closed to cars for two weeks, the town council said."
    heading, prose = a_line(1, Role.HEADING), a_line(2, text=text)
    assert found([heading, prose], [-3.0, -1.5])[0] == Unit(2, 2, "only text", True, -1.5)
    assert found([heading, prose], [-3.0, -2.5]) == []
    assert found([a_line(1), prose], [0.5, -1.5]) == []
    assert found([heading, prose._replace(text=text[:79])], [-3.0, -1.5]) == []
    assert len(found([heading, prose._replace(text=text.replace(".", ""))], [-3.0, -1.5])) == 1
    assert found([heading, prose._replace(text=text.replace(".", "").title())], [-3.0, -1.5]) == []
    assert found([heading, prose._replace(links=50)], [-3.0, -1.5]) == []


def test_the_language_above_a_listing_is_no_text() -> None:
    label, button, code = a_line(1, text="Python"), a_line(2, text="Copy"), a_line(3, Role.CODE)
    assert found([label, button, code], [1.0, -1.0, 1.0]) == [Unit(1, 1, "label", False, 1.0)]
    assert found([label._replace(text="Pythons"), button, code], [1.0, -1.0, 1.0]) == []
    assert found([label, button, a_line(3)], [1.0, -1.0, 1.0]) == []
    assert found([label, button, a_line(3), code._replace(number=4)], [1.0, -1.0, 1.0, 1.0]) == []
    assert found([label, button, code], [1.0, 0.1, 1.0]) == [
        Unit(1, 1, "label", False, 1.0),
        Unit(2, 2, "label", False, 0.1),
    ]
    sentence = button._replace(text="It prints a line of text.")
    assert found([label, sentence, code], [1.0, 0.1, 1.0]) == [Unit(1, 1, "label", False, 1.0)]
    odd = label._replace(text="Zig")
    assert found([odd, button, code._replace(language="zig")], [1.0, -1.0, 1.0]) == [Unit(1, 1, "label", False, 1.0)]


def test_the_language_below_a_listing_is_no_text() -> None:
    code, button, label = a_line(1, Role.CODE, language="bash"), a_line(2, text="Copy"), a_line(3, text="Bash")
    assert found([code, button, label], [1.0, -1.0, 1.0]) == [Unit(3, 3, "label", False, 1.0)]
    assert found([code, button, label], [1.0, 1.0, 1.0]) == []
    assert found([code._replace(language="sh"), button, label], [1.0, -1.0, 1.0]) == []


def test_the_lines_after_the_address_at_the_end_of_a_page_are_removed() -> None:
    above, address, visits = a_line(1, container=1), a_line(2, tag="address"), a_line(3, text="Last updated in May")
    assert found([above, address, visits], [1.0, -1.0, 1.0]) == [Unit(3, 3, "colophon", False, 1.0)]
    assert found([above, address, visits], [1.0, 1.0, 1.0]) == []
    assert found([above, address._replace(tag="p"), visits], [1.0, -1.0, 1.0]) == []
    more = [a_line(number) for number in range(3, 7)]
    assert found([above, address, *more], [1.0, -1.0, *[1.0] * 4]) == []


def test_a_row_of_links_is_a_menu() -> None:
    text = "Home | News | Last changed in May"
    links = (Span(0, 4, Mark.LINK, "/"), Span(7, 11, Mark.LINK, "/news"))
    row = a_line(1, text=text, links=8, spans=links)
    assert found([row], [0.2]) == [Unit(1, 1, "menu", False, 0.2)]
    assert found([row], [0.8]) == []
    assert found([row._replace(spans=links[:1])], [0.2]) == []
    assert found([row._replace(text=text.replace("|", "/"))], [0.2]) == []
    assert found([row._replace(spans=(links[0], Span(7, 9, Mark.LINK, "/news")))], [0.2]) == []


@pytest.mark.parametrize(
    ("text", "is_menu"),
    [
        ("A B C D E F", True),
        ("1 2 3 4 5 6 7", True),
        ("A B C D E", False),
        ("F A D E C B", False),
        ("A B C D E of", False),
    ],
)
def test_an_alphabet_of_links_is_a_menu(text: str, is_menu: bool) -> None:
    assert found([a_line(1, text=text, links=len(text))], [1.0]) == [Unit(1, 1, "menu", False, 1.0)] * is_menu
    assert found([a_line(1, text=text)], [1.0]) == []


def test_a_listing_between_kept_lines_is_kept() -> None:
    lines = [a_line(1), a_line(2, Role.CODE), a_line(3, Role.CAPTION), a_line(4)]
    assert found(lines, [1.0, -1.0, -1.0, 1.0]) == [Unit(2, 2, "listing", True, -1.0)]
    assert found(lines, [1.0, -9.0, -1.0, 1.0]) == []
    within = lines[1]._replace(container=1)
    assert found([lines[0], within, *lines[2:]], [1.0, -1.0, -1.0, -1.0]) == []


def test_a_listing_below_a_kept_line_of_a_text_dump_is_kept() -> None:
    lines = [a_line(1), a_line(2, Role.CODE), a_line(3)]
    assert found(lines, [1.0, -1.5, -1.0]) == [Unit(2, 2, "listing", True, -1.5)]
    assert found(lines, [1.0, -1.6, -1.0]) == []
    assert found([lines[0], a_line(2), lines[2]], [1.0, -1.5, -1.0]) == []
    assert found(lines, [-1.0, -1.0, 1.0]) == [], "above the text, it is rather a script"


def test_a_table_of_a_text_dump_has_one_verdict() -> None:
    rows = [a_line(number, text=f"Isle {number} | {number} miles") for number in (2, 3, 4)]
    lines = [a_line(1), *rows, a_line(5)]
    assert [unit[:4] for unit in found(lines, [1.0, -1.0, 0.5, -2.0, -3.0])] == [(2, 4, "table", True)]
    assert found(lines, [1.0, -3.0, -3.0, -2.0, -3.0]) == []
    assert found(lines, [-1.0, -1.0, -1.0, -1.0, -3.0]) == []
    assert found(lines[:3], [1.0, -1.0, -1.0]) == []
    assert found([lines[0], *(row._replace(links=16) for row in rows)], [1.0, -1.0, -1.0, -1.0]) == []


def test_labels_beside_a_listing_between_kept_lines_do_not_count() -> None:
    text, label = a_line(1), a_line(2, text="Copy")
    code, after = a_line(3, Role.CODE), a_line(4)
    assert found([text, label, code, after], [1.0, -1.0, -1.0, 1.0]) == [Unit(3, 3, "listing", True, -1.0)]
    assert found([text, label._replace(text="a long line " * 5), code, after], [1.0, -1.0, -1.0, 1.0]) == []
    labels = [label._replace(number=number) for number in range(2, 6)]
    moved = [text, *labels, code._replace(number=6), after._replace(number=7)]
    assert found(moved, [1.0, *[-1.0] * 5, 1.0]) == []


def test_a_formula_between_kept_lines_is_kept() -> None:
    formula = a_line(2, text="$x^2$ (1)", spans=(Span(0, 5, Mark.FORMULA, ""),))
    assert found([a_line(1), formula, a_line(3)], [1.0, -1.0, 1.0]) == [Unit(2, 2, "listing", True, -1.0)]
    assert found([a_line(1), formula._replace(text="$x^2$ and other words"), a_line(3)], [1.0, -1.0, 1.0]) == []
    assert found([a_line(1), formula, a_line(3)], [1.0, -1.0, -1.0]) == []


def test_a_table_is_removed_for_one_reason_and_kept_in_spite_of_metadata() -> None:
    removed = {1: Reason.NAVIGATION, 2: Reason.DATE, 3: Reason.NAVIGATION}
    dropped, kept = Unit(1, 3, "table", False, -1.0), Unit(1, 3, "table", True, 1.0)
    assert units.with_one_reason(removed, {}, [dropped]) == dict.fromkeys((1, 2, 3), Reason.NAVIGATION)
    assert units.with_one_reason({2: Reason.DATE}, {}, [kept]) == {}
    copies = dict.fromkeys((1, 2, 3), Reason.REPEAT)
    assert units.with_one_reason(copies, copies, [kept]) == copies
