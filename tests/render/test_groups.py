"""Groups of kept lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Line, Role
from stripper.render.groups import DEEPEST, Item, code, groups, items, rows, titled

from .documents import Pair, a_line, cell, item, make_document, removed
from .test_markdown import PAIRS


def grouped(*pairs: Pair) -> list[tuple[Role, list[str]]]:
    document = make_document(*pairs)
    return [(role, [line.text for line in lines]) for role, lines in groups(document.lines, document.decided.kept)]


def lines_of(*pairs: Pair) -> tuple[Line, ...]:
    return make_document(*pairs).lines


@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.HEADING, Role.CAPTION])
def test_some_roles_are_alone(role: Role) -> None:
    assert grouped(a_line("a", role), a_line("b", role)) == [(role, ["a"]), (role, ["b"])]


@pytest.mark.parametrize("role", [Role.ITEM, Role.QUOTE])
def test_neighbouring_items_and_quotations_are_one_group(role: Role) -> None:
    pairs = a_line("a", role, marker="-"), removed("x"), a_line("b", role, marker="-")
    assert grouped(*pairs) == [(role, ["a", "b"])]


def test_groups_of_different_roles_are_apart() -> None:
    assert grouped(item("a"), a_line("b", Role.QUOTE)) == [(Role.ITEM, ["a"]), (Role.QUOTE, ["b"])]


def test_cells_are_grouped_by_table() -> None:
    pairs = cell("a", 1), cell("b", 1, 2), cell("c", 2), cell("d", 1, table=2)
    assert grouped(*pairs) == [(Role.CELL, ["a", "b", "c"]), (Role.CELL, ["d"])]


def test_any_line_in_a_row_is_part_of_the_table_and_a_cell_without_one_is_a_paragraph() -> None:
    assert grouped(cell("a", 1), a_line("b", table=1, row=1, column=2)) == [(Role.CELL, ["a", "b"])]
    assert grouped(cell("a", 0)) == [(Role.PARAGRAPH, ["a"])]


@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.CAPTION])
def test_lines_after_a_break_continue_a_paragraph_unless_a_line_is_missing(role: Role) -> None:
    first, second = a_line("a", role), a_line("b", role, follows_break=True)
    assert grouped(first, second, a_line("c", role)) == [(role, ["a", "b"]), (role, ["c"])]
    assert grouped(first, removed("x"), second) == [(role, ["a"]), (role, ["b"])]


def test_code_of_one_element_is_one_group_unless_a_line_is_missing() -> None:
    one, two, other = (a_line(text, Role.CODE, container=at) for text, at in (("a", 1), ("b", 1), ("c", 2)))
    assert grouped(one, two, other) == [(Role.CODE, ["a", "b"]), (Role.CODE, ["c"])]
    assert grouped(one, removed("x"), two) == [(Role.CODE, ["a"]), (Role.CODE, ["b"])]


def test_a_term_is_grouped_with_a_definition_directly_after_it() -> None:
    term, definition = a_line("T", Role.TERM), a_line("D")
    assert grouped(term, definition, a_line("p")) == [(Role.TERM, ["T", "D"]), (Role.PARAGRAPH, ["p"])]
    assert grouped(term, removed("D"), a_line("p")) == [(Role.TERM, ["T"]), (Role.PARAGRAPH, ["p"])]
    assert grouped(term, a_line("H", Role.HEADING)) == [(Role.TERM, ["T"]), (Role.HEADING, ["H"])]


def test_a_continuation_inherits_the_marker_of_a_removed_first_line() -> None:
    document = make_document(item("a", marker="2.", keep=False), item("b", marker=""), item("c", marker=""))
    [group] = groups(document.lines, document.decided.kept)
    assert [line.marker for line in group.lines] == ["2.", ""]


def test_a_continuation_does_not_inherit_the_marker_of_another_level() -> None:
    pairs = item("a", marker="2.", keep=False), item("b", 2), item("c", 2, marker="")
    document = make_document(*pairs)
    [group] = groups(document.lines, document.decided.kept)
    assert [line.marker for line in group.lines] == ["-", ""]


def test_a_continuation_after_another_group_is_a_paragraph() -> None:
    pairs = item("a"), a_line("b", Role.QUOTE), item("c", marker="")
    assert [role for role, _ in grouped(*pairs)] == [Role.ITEM, Role.QUOTE, Role.PARAGRAPH]


@given(st.lists(PAIRS, max_size=12))
def test_groups_have_the_kept_lines_in_order(pairs: list[Pair]) -> None:
    document = make_document(*pairs)
    kept = [line.number for line, decision in zip(document.lines, document.decisions, strict=True) if decision.keep]
    found = groups(document.lines, document.decided.kept)
    assert [line.number for group in found for line in group.lines] == kept


def test_lines_and_decisions_must_be_aligned() -> None:
    with pytest.raises(ValueError, match="shorter"):
        groups(lines_of(a_line("x"), a_line("y")), [True])


def test_the_title_is_the_first_heading_and_a_line_that_repeats_it_is_left_out() -> None:
    document = make_document(a_line("big storm"), a_line("Big Storm"), a_line("text"), title="Big  Storm")
    assert [(role, lines[0].text) for role, lines in titled(document)] == [
        (Role.HEADING, "Big Storm"),
        (Role.PARAGRAPH, "Big Storm"),
        (Role.PARAGRAPH, "text"),
    ]


@pytest.mark.parametrize(("title", "level", "expected"), [("T", 1, 2), (None, 1, 1), ("T", 9, 6), ("T", 0, 2)])
def test_heading_levels_leave_room_for_the_title(title: str | None, level: int, expected: int) -> None:
    document = make_document(a_line("Part", Role.HEADING, level=level), title=title)
    assert list(titled(document))[-1].lines[0].level == expected


def test_gaps_between_the_levels_of_a_list_are_closed() -> None:
    lines = lines_of(item("a", 2), item("b", 5), item("c", 5), item("d", 2))
    assert [found.depth for found in items(lines)] == [1, 2, 2, 1]


def test_lists_nest_no_deeper_than_a_maximum() -> None:
    lines = lines_of(*(item("a", level) for level in range(1, DEEPEST + 3)))
    assert max(found.depth for found in items(lines)) == DEEPEST


@pytest.mark.parametrize(
    ("marker", "expected"),
    [("3.", ("3.", "")), ("3)", ("3)", "")), ("•", ("-", "")), ("1" * 10 + ".", ("-", "")), ("iv.", ("-", "iv."))],
)
def test_only_numbers_that_commonmark_allows_are_markers(marker: str, expected: tuple[str, str]) -> None:
    [line] = lines_of(item("a", marker=marker))
    assert list(items([line])) == [Item(1, expected[0], line, expected[1])]


def test_cells_are_returned_row_by_row_without_empty_rows_and_columns() -> None:
    lines = lines_of(cell("a", 1), cell("b", 1, 4), cell("B", 1, 4), cell("c", 3, 4))
    texts = [[[line.text for line in content] for content in row] for row in rows(lines)]
    assert texts == [[["a"], ["b", "B"]], [[], ["c"]]]


def test_code_is_verbatim_except_for_trailing_space_and_surrounding_empty_lines() -> None:
    assert code(lines_of(a_line("\n\n  a  \n\n b", Role.CODE), a_line("c\n", Role.CODE))) == "  a\n\n b\nc"
