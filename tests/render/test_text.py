"""Clean text: the kept lines, their separators, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Role
from stripper.render import sidecar, text

from .documents import Pair, a_line, cell, item, make_document, removed
from .test_markdown import PAIRS


def is_collapsed(pair: Pair) -> bool:
    """Return whether white space is where a line of a page may have it: not at its ends, except in code."""
    line, _ = pair
    return line.role is Role.CODE or line.text == line.text.strip()


def rendered(*pairs: Pair) -> str:
    return make_document(*pairs).text


def test_paragraphs_have_one_empty_line_between_them() -> None:
    assert rendered(a_line("a"), removed("menu"), a_line("b", Role.HEADING, level=2), a_line("c")) == "a\n\nb\n\nc\n"


def test_nothing_kept_is_empty() -> None:
    assert rendered() == ""
    assert rendered(removed("Home")) == ""


def test_items_follow_one_another_with_their_markers() -> None:
    assert rendered(a_line("x"), item("a"), item("b"), a_line("y")) == "x\n\n- a\n- b\n\ny\n"
    assert rendered(item("a", marker="3."), item("b", marker="4.")) == "3. a\n4. b\n"


def test_a_removed_item_leaves_no_gap_in_its_list() -> None:
    assert rendered(item("a"), item("b", keep=False), item("c")) == "- a\n- c\n"


def test_nested_items_are_indented_by_two_spaces_per_level() -> None:
    assert rendered(item("a"), item("b", 2), item("c", 3, "1."), item("d")) == "- a\n  - b\n    1. c\n- d\n"


def test_levels_without_kept_items_add_no_indent() -> None:
    assert rendered(item("a", keep=False), item("b", 2), item("c", 5)) == "- b\n  - c\n"


def test_absurd_depths_do_not_outgrow_the_text() -> None:
    deep = rendered(*(item("a", level) for level in range(1, 1000)))
    assert max(map(len, deep.splitlines())) < 30


def test_a_second_line_of_an_item_hangs_below_its_text() -> None:
    assert rendered(item("a", marker="10."), item("more", marker="")) == "10. a\n    more\n"


def test_a_second_line_inherits_the_marker_of_a_removed_first_one() -> None:
    assert rendered(item("x"), item("a", keep=False), item("more", marker="")) == "- x\n- more\n"


def test_a_second_line_after_something_else_is_a_paragraph() -> None:
    code = a_line("x = 1", Role.CODE)
    assert rendered(item("a"), code, item("more", marker="")) == "- a\n\nx = 1\n\nmore\n"


def test_markers_other_than_numbers_become_dashes() -> None:
    assert (
        rendered(item("a", marker="•"), item("b", marker="1)"), item("c", marker="1" * 10 + ".")) == "- a\n1) b\n- c\n"
    )


def test_cells_of_a_row_share_a_line() -> None:
    pairs = cell("a", 1), cell("b", 1, 2, keep=False), cell("c", 1, 2), cell("d", 2)
    assert rendered(a_line("x"), *pairs, a_line("y")) == "x\n\na | c\nd\n\ny\n"


def test_a_cell_outside_rows_is_a_paragraph() -> None:
    assert rendered(cell("a", 0), cell("b", 0)) == "a\n\nb\n"


def test_each_table_is_a_group() -> None:
    assert rendered(cell("a", 1), cell("b", 2), cell("c", 1, table=2)) == "a\nb\n\nc\n"


def test_empty_cells_keep_their_place() -> None:
    pairs = cell("a", 1), cell("b", 1, 2), cell("c", 1, 3), cell("d", 2), cell("e", 2, 3), cell("f", 3, 2)
    assert rendered(*pairs) == "a | b | c\nd |  | e\n| f\n"


def test_lines_after_a_break_share_a_paragraph() -> None:
    verse = a_line("a"), a_line("b", follows_break=True), a_line("c"), a_line("d", follows_break=True)
    assert rendered(*verse) == "a\nb\n\nc\nd\n"


def test_code_keeps_its_line_breaks_and_indents() -> None:
    assert (
        rendered(a_line("\n  def f():\n\n    return 1  \n\n", Role.CODE), a_line("x"))
        == "  def f():\n\n    return 1\n\nx\n"
    )


def test_code_lines_of_one_element_are_joined_and_those_of_two_are_not() -> None:
    one, more, other = (a_line(name, Role.CODE, container=at) for name, at in (("a", 1), ("b", 1), ("c", 2)))
    assert rendered(one, more, other) == "a\nb\n\nc\n"
    assert rendered(one, removed("ad"), more) == "a\n\nb\n"


def test_a_definition_directly_follows_its_term() -> None:
    assert rendered(a_line("T", Role.TERM), a_line("D"), a_line("p")) == "T\nD\n\np\n"
    assert rendered(a_line("T", Role.TERM), removed("D"), a_line("p")) == "T\n\np\n"


@given(st.lists(PAIRS.filter(is_collapsed), max_size=8))
def test_it_ends_with_one_line_end_and_no_line_ends_with_a_space(pairs: list[Pair]) -> None:
    clean = rendered(*pairs)
    assert all(line == line.rstrip() for line in clean.split("\n"))
    assert clean == "" or (clean.strip("\n") + "\n" == clean)


@given(st.lists(PAIRS, max_size=8))
def test_it_has_the_words_of_the_kept_lines_in_order(pairs: list[Pair]) -> None:
    kept = " ".join(line.text for line, decision in pairs if decision.keep).split()
    found = iter(rendered(*pairs).split())
    assert all(word in found for word in kept)


@given(st.lists(PAIRS, max_size=8))
def test_it_can_be_rebuilt_from_the_lines_of_a_sidecar(pairs: list[Pair]) -> None:
    document = make_document(*pairs)
    assert text.rebuild(sidecar.build(document, lines=True)["lines"]) == document.text
