"""Rows of layout tables in dumps in Markdown, against rows of data."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Role
from stripper.parse import dialects, layout_rows, markdown_blocks, text

HEADINGS = "\n\n## One\n\n## Two\n\n"
"""Makes a dump one in Markdown."""
WORDS = re.compile(r"\w+")
PROSE = "The ferry left on time and came back with nine more people than it had sold tickets to. " * 3
MENU = " ".join(f"[The part with number {number}](/part/{number})" for number in range(15))


def texts(dump: str) -> list[str]:
    return [line.text for line in dialects.read(dump + HEADINGS).lines][:-2]


def pieces(dump: str) -> list[str]:
    return [f"{row.bullet} {row.text}".strip() for row in layout_rows.cut(text.rows(dump))]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| Menu | | Title | | --- | | One  Two  Three | |", ["Menu", "Title", "One", "Two", "Three"]),
        ("| |  |  | | --- | --- | | [Home](/) |  | |", ["Home"]),
        (f"| Menu | {PROSE}  Second  Third |", ["Menu", PROSE.strip(), "Second", "Third"]),
        (f"| {MENU} | One |", [re.sub(r"\[|\]\([^)]*\)", "", MENU), "One"]),
        (f"| One | {PROSE * 2} |", ["One", (PROSE * 2).strip()]),
        (f"| &#xA;Menu&#xA;&#xA; | {PROSE}&#xA;Second&#xA;&#xA;Third |", ["Menu", PROSE.strip(), "Second", "Third"]),
        ("One  |  | | --- | | Two |  Three |", ["One", "Two", "Three"]),
    ],
)
def test_layout_rows_become_blocks(row: str, expected: list[str]) -> None:
    assert texts(row) == expected


@pytest.mark.parametrize(
    "row",
    [
        "| a | b |",
        "| a | --- | b |",
        "| a |  | --- |",
        "| a | :-- |",
        "| 12 Quay Street  Skarra  Orkney | 1871 |",
        f"| {PROSE[:190]} | 1 |",
        f"| {PROSE}  Second | 1 |",
        "| " + " ".join(f"[{number}](/part/{number})" for number in range(12)) + " | 1 |",
        "Running text | with | --- | bars.",
    ],
)
def test_rows_of_data_stay_as_they_are(row: str) -> None:
    assert pieces(row) == [" ".join(row.split())] or pieces(row) == [row]


def test_blocks_have_gaps_and_rows_of_a_nested_table_do_not() -> None:
    row = f"| {PROSE}   | Year | Ship | | --- | --- | | 1871 | Anna | | 1872 | Petrel |   The end. | Menu |"
    lines = dialects.read(row + HEADINGS).lines[:-2]
    assert [(line.text, line.gap) for line in lines] == [
        (PROSE.strip(), 1),
        ("Year | Ship", 1),
        ("1871 | Anna", 0),
        ("1872 | Petrel", 0),
        ("The end.", 1),
        ("Menu", 1),
    ]
    assert {line.source for line in lines} == {1}


def test_blocks_may_be_headings_and_items() -> None:
    row = "| | --- | | --- | | ## A heading  * [One](/1) * [Two](/2)  - one - the other  1. [Three](/3) 2. [Four](/4) |"
    lines = dialects.read(row + HEADINGS).lines[:-2]
    assert [(line.text, line.role, line.marker) for line in lines] == [
        ("A heading", Role.HEADING, ""),
        ("One", Role.ITEM, "-"),
        ("Two", Role.ITEM, "-"),
        ("one - the other", Role.ITEM, "-"),
        ("Three", Role.ITEM, "1."),
        ("Four", Role.ITEM, "2."),
    ]


@pytest.mark.parametrize(
    "whole",
    [
        "[one  two | three](/a)",
        "[one](/a|b)",
        "[![one  two](/a.png) three  four](/b)",
        "`one  two | three`",
        r"one \| two",
        "**one  two**",
        "*one  two*",
    ],
)
def test_links_code_escapes_and_emphasis_are_not_cut(whole: str) -> None:
    assert pieces(f"| | a | | --- | | Before  {whole}  After |") == ["a", "Before", whole, "After"]


def test_emphasis_does_not_join_cells() -> None:
    assert pieces("| | --- | | --- | | *one  | two*  b |") == ["*one", "two*", "b"]


def test_code_is_not_cut() -> None:
    row = "| a | | b | | --- | | One  Two |"
    assert pieces(f"```\n{row}\n```") == ["```", row, "```"]
    assert pieces(f"    {row}") == [row]


def test_a_listing_in_a_cell_begins_no_fence() -> None:
    dump = "| | --- | | --- | | One  ``` x = 1  y ```  Two |\n\nThree\n\n```\n"
    assert texts(dump) == ["One", "x = 1 y", "Two", "Three", "```"]


def test_a_cell_of_html2text_has_one_border() -> None:
    dump = "| One  \n---  \n[Two](/2)  \n[Three](/3) |  \n|  |  \n| Four | \\| five  \n---|---  \nSix\n"
    assert texts(dump) == ["One", "Two", "Three", "Four | | five", "Six"]


def test_three_hyphens_without_a_line_break_are_a_heading_or_a_rule() -> None:
    lines = dialects.read("One\n---\nTwo\n\n---\n\nThree" + HEADINGS).lines[:-2]
    assert [(line.text, line.level) for line in lines] == [("One", 2), ("Two", 0), ("---", 0), ("Three", 0)]


def test_indented_cells_of_html2text_are_no_code() -> None:
    assert texts("text\n\n      |  |  [One](/1) | Two") == ["text", "One | Two"]
    assert texts("text\n\n    | a | b |\n    | c |   |") == ["text", "| a | b |\n| c |   |"]


@given(st.text(alphabet="ab |[](){}\\`*_-\n", max_size=200))
def test_no_word_is_lost(junk: str) -> None:
    rows = text.rows(f"| x | | --- | {junk} |\n")
    cut = list(layout_rows.cut(rows))
    assert WORDS.findall(" ".join(row.text for row in cut)) == WORDS.findall(" ".join(row.text for row in rows))
    assert all(row.text == row.text.strip() != "" for row in cut)


@pytest.mark.parametrize("piece", ["|", "| --- ", "| | --- ", " |", "[", "| [", "](", "| *a  ", "`", r"\|", "[![a](b)"])
def test_hostile_rows_take_linear_time(piece: str) -> None:
    rows = text.rows("| a | | --- | " + piece * 100_000 + "a |")
    assert list(markdown_blocks.join(list(layout_rows.cut(rows)), wrapped=False))


def test_an_endless_row_is_no_layout_row() -> None:
    cells = f"| {PROSE} Second  Third "
    count = layout_rows.MAX_LENGTH // len(cells)
    longest, longer = (f"{cells * (count + more)}|" for more in (0, 1))
    assert len(pieces(longest)) == 3 * count
    assert pieces(longer) == [longer]
