"""Headings that text dumps underline, as wikis, reStructuredText and converters of mail do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.model import Line, Role
from stripper.native.char_pairs import has_one
from stripper.parse.unwrap import columns

SIGNS = "=-~*^_\"#+.:'`"
RULES = tuple(3 * sign for sign in SIGNS)
"""The signs in every such row."""
RULE = re.compile(rf"([{re.escape(SIGNS)}])\1{{2,}}+")
"""The row below a heading, and perhaps above it."""
MAY_HAVE = re.compile(rf"^[ \t]*+{RULE.pattern}[ \t]*+$", re.MULTILINE)
MAX_HEADING, MAX_DIFFERENCE, MAX_LEVEL = 120, 2, 6
"""Columns of a heading, their difference from those of the row below it, and the level of a heading."""


def headings(lines: list[Line], text: str) -> list[Line]:
    """Return the lines of a dump with underlined ones as headings, without the rows above and below them.

    Each form of rows is a level, in the order in which they occur.
    """
    if not has_one(text, RULES):  # as in most dumps
        return lines
    signed = [index for index, line in enumerate(lines) if line.text[0] in SIGNS]
    rules = frozenset([index for index in signed if RULE.fullmatch(lines[index].text)])
    if not rules or MAY_HAVE.search(text) is None:
        return lines
    found: list[Line] = []
    levels: dict[tuple[str, bool], int] = {}
    index = 0
    while index < len(lines):
        is_framed = index in rules and index + 2 in rules and _is_framed(lines, index)
        at = index + is_framed
        if is_framed or (at + 1 in rules and _is_underlined(lines, at)):
            level = levels.setdefault((lines[at + 1].text[0], is_framed), len(levels) + 1)
            found.append(_heading(lines[at], len(found) + 1, min(level, MAX_LEVEL), lines[index].gap))
            index = at + 2
        else:
            line, number = lines[index], len(found) + 1
            found.append(line if line.number == number else line._replace(number=number))
            index += 1
    return found


def _is_framed(lines: Sequence[Line], index: int) -> bool:
    """Return whether the row at an index and that two below are of the same character, around a heading."""
    above, heading, below = lines[index : index + 3]
    return not heading.gap and above.text[0] == below.text[0] and _fits(heading, below)


def _is_underlined(lines: Sequence[Line], index: int) -> bool:
    """Return whether the line at an index is a heading, and the row below it belongs to it."""
    return (index == 0 or lines[index].gap > 0) and _fits(lines[index], lines[index + 1])


def _fits(heading: Line, below: Line) -> bool:
    """Return whether a row is as long as the line above it, which has a letter or digit."""
    if below.gap or heading.role is Role.CODE:
        return False
    width = columns(_with_marker(heading))
    return (
        width <= MAX_HEADING and abs(width - len(below.text)) <= MAX_DIFFERENCE and any(map(str.isalnum, heading.text))
    )


def _heading(line: Line, number: int, level: int, gap: int) -> Line:
    return line._replace(number=number, text=_with_marker(line), role=Role.HEADING, level=level, marker="", gap=gap)


def _with_marker(line: Line) -> str:
    return f"{line.marker} {line.text}" if line.marker else line.text
