"""The layout of a line."""

from __future__ import annotations

import pytest

from render.documents import a_line, make_document
from stripper.render.terminal.layout import Entry, Layout
from stripper.render.terminal.screen import NARROWEST, Screen, painted


def layout(width: int = 40, lines: int = 1, *, scores: bool = False) -> Layout:
    return Layout.fit(make_document(*[a_line("x")] * lines), Screen(width), scores=scores)


def shown(entry: Entry, width: int = 40, *, scores: bool = False) -> list[str]:
    return [row.rstrip() for row in painted(layout(width, scores=scores).rows(entry), coloured=False)]


@pytest.mark.parametrize(("lines", "digits"), [(9, 4), (9_999, 4), (10_000, 5)])
def test_the_gutter_has_room_for_all_line_numbers(lines: int, digits: int) -> None:
    assert layout(lines=lines).digits == digits


def test_a_note_is_right_aligned() -> None:
    assert shown(Entry(7, "-", "Share", "share", "")) == ["   7 -  Share                      share"]


def test_a_note_that_does_not_fit_goes_below() -> None:
    assert shown(Entry(7, "-", "x" * 32, "share", "")) == ["   7 -  " + "x" * 32, "     -" + " " * 29 + "share"]


def test_wrapped_rows_repeat_the_mark_but_not_the_number() -> None:
    assert shown(Entry(7, "-", "word " * 10 + "end", "", "")) == [
        "   7 -  word word word word word word",
        "     -  word word word word end",
    ]


def test_line_ends_in_the_text_are_kept() -> None:
    assert shown(Entry(7, "", "if x:\n    y", "", "")) == ["   7    if x:", "            y"]


def test_a_score_has_a_number_and_a_bar() -> None:
    entry = Entry(7, "", "x", "", "", score=2.0)
    assert shown(entry, scores=True) == ["   7     +2.0    │█▌   x"]
    assert shown(entry) == ["   7    x"]


def test_an_entry_without_a_number_or_score_has_empty_columns() -> None:
    assert shown(Entry(None, "┄┄", "x", "", ""), scores=True) == ["     ┄┄ " + " " * 15 + "x"]


def test_the_text_never_gets_less_than_a_minimum() -> None:
    assert layout(10).width == NARROWEST
