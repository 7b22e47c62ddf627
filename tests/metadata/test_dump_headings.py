"""Headings of level 1 in text dumps in Markdown."""

from __future__ import annotations

import pytest

from stripper.metadata import dump_headings
from stripper.model import Line, Role

TITLE = "Storm hits the coast of Example"


def first(*physical: str) -> str | None:
    """Return the text of the first heading of a dump, each of whose physical lines is a line."""
    lines = [
        Line(number, number, text.lstrip("# "), Role.PARAGRAPH, 0, "", "p", 0, 0, 0, 0, 0)
        for number, text in enumerate(physical, 1)
        if text.strip("=")
    ]
    found = dump_headings.first(lines, physical)
    return found[0] if found else None


ROWS = [f"   Row {number} of the text" for number in range(8)]


def test_rows_without_the_indent_of_the_text_are_headings() -> None:
    physical = ["   Home", "", TITLE, "", *ROWS]
    lines = [
        Line(number, number, text.strip(), Role.PARAGRAPH, 0, "", "p", 0, 0, 0, 1, 0)
        for number, text in enumerate(physical, 1)
        if text
    ]
    found = dump_headings.with_flush(lines, physical)
    assert [line.text for line in found if line.role is Role.HEADING] == [TITLE]
    flat = [row.strip() for row in physical]
    assert dump_headings.with_flush(lines, flat) is lines


@pytest.mark.parametrize(
    ("physical", "heading"),
    [
        (("Home", f"# {TITLE}", "Text"), TITLE),
        (("Home", TITLE, "=====", "Text"), TITLE),
        (("# Example", f"# {TITLE}"), TITLE),
        (("# Example", "Text"), "Example"),
        (("# Example", "# Our readers keep this harbour open."), "Example"),
        (("# Our readers keep this harbour open.", "Text"), "Our readers keep this harbour open."),
        (("Home", f"## {TITLE}", "Text"), None),
        (("Home", TITLE, "==", "Text"), None),
        (("Home", f"#{TITLE}", "Text"), None),
        ((), None),
    ],
)
def test_the_first_heading_with_the_words_of_a_headline(physical: tuple[str, ...], heading: str | None) -> None:
    assert first(*physical) == heading
