"""Lines are found by the characters of their text."""

from __future__ import annotations

from stripper.model import Line, Role
from stripper.native.line_places import places_with


def test_lines_with_one_of_the_characters_are_found() -> None:
    texts = ("Home › Sea", "Sea / Land", "Land - Sea", "", "Sea|Land")
    lines = [Line(number, number, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 0, 0) for number, text in enumerate(texts, 1)]
    assert places_with(lines, "›/") == [0, 1]
    assert places_with(lines, "|") == [4]
    assert places_with(lines, "→") == places_with([], "|") == []
