"""Text for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import NARROWEST, STYLES, WIDEST, Screen, listed, painted, piece, wrapped

WORDS = st.text("ab漢é ", max_size=80)


@pytest.mark.parametrize(("width", "columns"), [(1, NARROWEST), (80, 80), (500, WIDEST)])
def test_columns_are_bounded(width: int, columns: int) -> None:
    assert Screen(width).columns == columns


@pytest.mark.parametrize(
    ("screen", "text"),
    [(Screen(), "─ ┄ │ …"), (Screen(encoding="latin-1"), "- ~ | ..."), (Screen(is_plain=True), "- ~ | ...")],
)
def test_symbols_are_replaced_where_they_cannot_be_shown(screen: Screen, text: str) -> None:
    assert screen.sign("─ ┄ │ …") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-8", "“x” 漢 red"), ("latin-1", '"x" ? red'), ("ascii", '"x" ? red')],
)
def test_content_is_sanitized_and_encodable(encoding: str, text: str) -> None:
    assert Screen(encoding=encoding).clean("“x” 漢 \u202e\x07red") == text


def test_tabs_are_expanded() -> None:
    assert Screen().clean("\tx") == "    x"


@pytest.mark.parametrize("text", ["שלום", "a قصص"])
def test_right_to_left_text_is_isolated(text: str) -> None:
    assert Screen().isolated(text) == f"\u2068{text}\u2069"
    assert Screen(is_bidirectional=False).isolated(text) == text
    assert Screen(encoding="latin-1").isolated(text) == text


@pytest.mark.parametrize("text", ["plain", "漢字", "é"])
def test_left_to_right_text_is_not_isolated(text: str) -> None:
    assert Screen().isolated(text) == text


@pytest.mark.parametrize(
    ("text", "width", "cut"), [("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("漢字漢", 4, "漢…")]
)
def test_text_is_shortened_only_if_it_is_too_wide(text: str, width: int, cut: str) -> None:
    assert Screen().cut(text, width) == cut


def test_rows_have_escape_sequences_only_if_coloured() -> None:
    rows = [[piece("a", "removed"), piece("b")]]
    assert list(painted(rows, coloured=False)) == ["ab\n"]
    assert list(painted(rows, coloured=True)) == ["\x1b[31ma\x1b[0mb\n"]


def test_styles_use_only_the_colours_that_a_theme_defines() -> None:
    colours = [style.color for style in STYLES.values() if style and style.color]
    assert all(colour.number is not None and colour.number < 16 for colour in colours)


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two", 7, ["one two"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("a abcdefgh", 4, ["a ab", "cdef", "gh"]),
        ("", 4, [""]),
    ],
)
def test_text_is_wrapped_at_spaces_and_within_words_that_are_too_wide(text: str, width: int, rows: list[str]) -> None:
    assert wrapped(text, width) == rows


@given(WORDS, st.integers(2, 20))
def test_wrapping_loses_nothing_and_no_row_is_too_wide(text: str, width: int) -> None:
    rows = wrapped(text, width)
    assert all(size(row) <= width for row in rows)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")


def test_lists_are_wrapped_between_a_number_and_the_next_name() -> None:
    assert listed("share 12, sign-in 3", 12) == ["share 12,", "sign-in 3"]
    assert wrapped("share 12, sign-in 3", 7) == ["share", "12,", "sign-in", "3"]
