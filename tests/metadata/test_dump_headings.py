"""Headings of level 1 in text dumps in Markdown."""

from __future__ import annotations

from typing import Any

import pytest

from metadata.pages import SENTENCES, lines
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


def test_a_comment_in_a_listing_is_no_heading() -> None:
    physical = (f"        # {TITLE}", "Text")
    lines = [Line(1, 1, TITLE, Role.PARAGRAPH, 0, "", "p", 0, 0, 8, 0, 0)]
    assert dump_headings.first(lines, physical) is None
    assert dump_headings.first([lines[0]._replace(indent=3)], physical) == (TITLE, lines[0]._replace(indent=3))


@pytest.mark.parametrize(
    ("changes", "is_only"),
    [({}, True), ({"links": 7}, False), ({"text": "Home"}, False), ({"level": 2}, False)],
)
def test_the_only_heading_of_level_1(changes: dict[str, Any], is_only: bool) -> None:
    top, text = lines("Storms", SENTENCES)
    heading = top._replace(role=Role.HEADING, level=1)._replace(**changes)
    assert dump_headings.is_only(heading, [heading, text]) is is_only
    other = heading._replace(number=3)
    assert dump_headings.is_only(heading, [heading, text, other]) is (is_only and other.level > 1)
