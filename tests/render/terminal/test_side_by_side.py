"""The page beside its clean text."""

from __future__ import annotations

from render.documents import a_line, item, make_document, removed
from stripper import Document
from stripper.render.terminal import side_by_side
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import Screen, painted
from stripper.render.view.rows import EVERYTHING, Selection


def shown(document: Document, width: int = 120, selection: Selection = EVERYTHING) -> list[tuple[str, str]]:
    """Return the left and right halves of the rows between header and legend."""
    rows = list(painted(side_by_side.show(document, Screen(width), "x", selection), coloured=False))
    halves = [row.rstrip("\n").split(" │", 1) for row in rows if " │" in row]
    return [(left.rstrip(), right.strip()) for left, right in halves]


def test_the_clean_text_of_a_group_is_beside_its_first_line() -> None:
    document = make_document(a_line("one"), removed("menu"), item("two"), item("three"))
    assert shown(document) == [
        ("   1    one", "one"),
        (f"   2 -  menu{'navigation':>46}", ""),
        ("   3    two", "- two"),
        ("   4    three", "- three"),
    ]


def test_removed_lines_have_no_clean_text() -> None:
    assert shown(make_document(*[removed("menu")] * 2))[0][1] == ""


def test_a_text_longer_than_its_lines_goes_on_below_them() -> None:
    [(left, _), *below] = shown(make_document(item("a", marker="1."), removed("b")), 120)
    assert left == "   1    a"
    assert all(right == "" for _, right in below)


def test_folded_kept_lines_have_no_clean_text() -> None:
    document = make_document(*[a_line(f"line {n}") for n in range(5)], removed("menu"))
    assert [right for _, right in shown(document, selection=Selection(context=1))] == ["", "line 4", ""]


def test_both_halves_are_wrapped() -> None:
    document = make_document(a_line("word " * 40))
    rows = list(painted(side_by_side.show(document, Screen(120), "x", EVERYTHING), coloured=False))
    assert all(size(row.rstrip("\n")) <= 120 for row in rows)
    assert sum("word" in right for _, right in shown(document)) > 1
