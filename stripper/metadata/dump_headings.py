"""Headings in text dumps: those of level 1 in Markdown, and rows without the indent of the text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.marks import DUMP_HEADER
from stripper.metadata import dump_lines
from stripper.model import Line, Role
from stripper.native.line_places import margins
from stripper.native.normalize import key

MAX_LINES = 2_000
"""Lines among which a heading is searched for."""
MAX_HEADING_ROWS = 4
"""Physical lines of one heading."""
FLUSH_LEVEL = 2
"""The level of headings whose rows have no indent, which is that of the first or second."""
INDENT = 3
"""Columns of the indent of the text in a dump by a text browser, whose headings have none."""
MIN_INDENTED, MAX_FLUSH = 0.6, 0.3
"""Share of the rows with that indent, at least, and of those without any, at most."""
CODE_INDENT = 4
"""Columns before a comment in a listing."""
_UNDERLINE = re.compile(r"={3,}")
"""The line under a heading of level 1 in Markdown."""


def first(lines: Sequence[Line], physical: Sequence[str]) -> tuple[str, Line] | None:
    """Return the first heading of level 1 with the words of a headline and its line; without one, the first of all.

    A sentence below a heading of few words is none: an appeal to readers below the text is written so.
    """
    found: Line | None = None
    whole = "\n".join(physical)
    # Most dumps have no such heading; a single character is found faster.
    if not ("#" in whole and "# " in whole) and not ("=" in whole and "\n=" in whole):
        return None
    for line in lines:
        if line.source and len(line.text) <= dump_lines.MAX_TITLE and _is_first_level(line, physical):
            if dump_lines.is_long(line.text) and not (found and dump_lines.ends_sentence(line.text)):
                return _unwrapped(line, physical), line
            found = found or line
    return (found.text, found) if found else None


def with_flush(lines: Sequence[Line], physical: Sequence[str]) -> Sequence[Line]:
    """Return lines with those as headings that have no indent below a blank row, in a dump with indented text."""
    rows, flush, indented = margins(physical, INDENT)
    if not 0 < flush <= MAX_FLUSH * rows or indented < MIN_INDENTED * rows:
        return lines
    return [
        line._replace(role=Role.HEADING, level=FLUSH_LEVEL) if line.gap and _is_flush(line, physical) else line
        for line in lines
    ]


def _is_flush(line: Line, physical: Sequence[str]) -> bool:
    return 0 < line.source <= len(physical) and physical[line.source - 1][:1].strip() != "" and not line.marker


def is_below_headers(lines: Sequence[Line], physical: Sequence[str]) -> bool:
    """Return whether a page has a heading of level 1 below the headers that a tool wrote."""
    page = [line for line in lines[:MAX_LINES] if line.names != DUMP_HEADER]
    return len(page) < len(lines[:MAX_LINES]) and first(page, physical) is not None


def is_only(heading: Line, lines: Sequence[Line]) -> bool:
    """Return whether a heading is the only one of level 1, above the text, and neither a logo nor a section."""
    if heading.links or heading.level != 1 or key(heading.text) in dump_lines.home_words():
        return False
    if sum(1 for line in lines if line.level == 1 and line.role is Role.HEADING) > 1:
        return False
    return dump_lines.text_follows(lines)[heading.number - lines[0].number]


def _is_first_level(line: Line, physical: Sequence[str]) -> bool:
    """Return whether a line is a heading of level 1 that is not a part of the page around the text."""
    row = physical[line.source - 1].lstrip()
    below = physical[line.source] if line.source < len(physical) else ""
    is_heading = row.startswith("# ") and not line.text.startswith("#") and line.indent < CODE_INDENT
    is_underlined = below.startswith("=") and _UNDERLINE.fullmatch(below.rstrip()) is not None
    return (is_heading or is_underlined) and not _is_label(line.text)


def _is_label(text: str) -> bool:
    """Return whether a heading is a part of the page around the text, such as "Related articles"."""
    return dump_lines.find_chrome(text) is not None or key(text) in dump_lines.labels()


def _unwrapped(line: Line, physical: Sequence[str]) -> str:
    """Return the text of a heading without the space after a hyphen at which it is wrapped."""
    rows = physical[line.source - 1 : line.source - 1 + MAX_HEADING_ROWS - 1]
    text = line.text
    for row in rows:
        last = row.rstrip().rpartition(" ")[2]
        if len(last) > 1 and last.endswith("-") and last[-2].isalpha():
            text = text.replace(f"{last} ", last)
    return text
