"""Lines are found by the characters of their text."""

from __future__ import annotations

from stripper.model import Line, Role
from stripper.native.line_places import margins, places_with


def test_lines_with_one_of_the_characters_are_found() -> None:
    texts = ("Home › Sea", "Sea / Land", "Land - Sea", "", "Sea|Land")
    lines = [
        Line(number, number, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 0, 0) for number, text in enumerate(texts, 1)
    ]
    assert places_with(lines, "›/") == [0, 1]
    assert places_with(lines, "|") == [4]
    assert places_with(lines, "→") == places_with([], "|") == []


def test_margins_are_those_of_rows_that_are_not_blank() -> None:
    assert margins(["Sea", "   Land", "  Land", "", "     ", "\xa0 ", "\tLand"], 3) == (4, 2, 1)
    assert margins([], 3) == (0, 0, 0)
