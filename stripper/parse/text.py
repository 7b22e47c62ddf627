"""Parsing of text dumps into lines, by the layout that they keep of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from stripper.marks import PAGE_EDGE
from stripper.model import Line, Role
from stripper.parse import unwrap
from stripper.parse.unwrap import Row

BULLETS = "•●▪◦‣⁃∙·*+-–—"
BULLET = re.compile(rf"([{re.escape(BULLETS)}]|\d{{1,3}}[.)])\s+(?=\S)")
"""The start of a list item; `o` is not a bullet, since it is a word in some languages."""

DEEP_BULLETS = ((7, re.compile(r"[o#@]\s+(?=\S)")), (4, re.compile(r"[□☆○■★◎△]\s+(?=\S)")))
"""Columns of indentation from which a character is a bullet: those of nested lists in dumps by lynx and w3m."""

LONE_BULLET = re.compile(r"[•●▪◦‣⁃∙·*+□☆○■★◎△]|\d{1,3}[.)]")
"""A bullet whose text starts in the next row, where w3m and inscriptis break before a block."""

PARAGRAPH, ITEM = Role.PARAGRAPH, Role.ITEM
"""Constants, since looking up a member of an enum takes ten times as long."""

new = tuple.__new__
"""Creates a named tuple in half the time of calling its class."""

MAX_GAP_SHARE = 0.02
"""Share of lines after blank lines up to which a dump has probably lost its blank lines, as in WET files of crawls."""
MIN_RUNNING_TEXT = 90
"""Columns from which a line of such a dump is running text."""

Text = tuple[Row, str, int]
"""The first row of a paragraph, its text, and its number of linked characters."""


def rows(text: str) -> list[Row]:
    """Return the physical lines of a text that are not blank."""
    return list(_with_bullets(_rows(text)))


def marker(bullet: str) -> str:
    """Return the marker of an item with a bullet: `-`, or a number with a dot; empty without one."""
    return "" if not bullet else bullet.replace(")", ".") if bullet[0].isdigit() else "-"


def _rows(text: str) -> Iterator[Row]:
    gap = 0
    for source, physical in enumerate(text.split("\n"), 1):
        expanded = (physical if physical.isascii() else physical.replace("\xa0", " ")).expandtabs(8).rstrip()
        stripped = expanded.lstrip()
        if not stripped:
            gap += 1
            continue
        indent = len(expanded) - len(stripped)
        broken = physical.endswith("  ")
        if stripped[0].isalpha() and indent < 7:  # fast path: most rows start with a word
            yield new(Row, (source, stripped, indent, indent, "", gap, broken))
        else:
            cut = _bullet(stripped, indent)
            yield new(Row, (source, stripped[cut:], indent, indent + cut, stripped[:cut].rstrip(), gap, broken))
        gap = 0


def _bullet(text: str, indent: int) -> int:
    """Return the length of a bullet and the space after it; 0 without one."""
    match = BULLET.match(text) if text[0] in BULLETS or text[0].isdecimal() else None
    for min_indent, pattern in DEEP_BULLETS:
        match = match or (pattern.match(text) if indent >= min_indent else None)
    return match.end() if match else 0


def _with_bullets(rows: Iterator[Row]) -> Iterator[Row]:
    """Yield the rows, with each lone bullet moved to the row below if that is indented further and has none."""
    lone: Row | None = None
    for row in rows:
        if lone:
            if row.gap or row.bullet or row.indent <= lone.indent:
                yield lone
            else:
                row = row._replace(source=lone.source, indent=lone.indent, bullet=lone.text, gap=lone.gap)
            lone = None
        if len(row.text) <= 4 and not row.bullet and LONE_BULLET.fullmatch(row.text):
            lone = row
        else:
            yield row
    if lone:
        yield lone


def lines(texts: Iterable[Text]) -> list[Line]:
    """Return the lines of all paragraphs that are not empty."""
    found: list[Line] = []
    indents: list[int] = []
    for row, text, links in texts:
        if text:
            level = _level(indents, row) if row.bullet else 0
            found.append(line(len(found) + 1, row, text, links, level))
    return found


def with_gaps(lines: list[Line]) -> list[Line]:
    """Return the lines, with gaps between those of running text if the dump has almost no gaps."""
    if sum(each.gap > 0 for each in lines[1:]) > MAX_GAP_SHARE * len(lines):
        return lines
    running = [unwrap.columns(each.text) >= MIN_RUNNING_TEXT for each in lines]
    return [
        each._replace(gap=1) if index and running[index] and running[index - 1] else each
        for index, each in enumerate(lines)
    ]


def with_running(lines: list[Line], running: Sequence[Row]) -> list[Line]:
    """Return the lines in order, with the running rows of page breaks as lines of their own."""
    if not running:
        return lines
    footers = [line(0, row, " ".join(row.text.split()), 0, 0)._replace(names=PAGE_EDGE) for row in running]
    ordered = sorted([*lines, *footers], key=lambda each: each.source)
    return [each._replace(number=number) for number, each in enumerate(ordered, 1)]


def _level(indents: list[int], row: Row) -> int:
    """Return the nesting depth of the list of an item, and update `indents`, those of the enclosing lists."""
    while indents and indents[-1] > row.indent:
        indents.pop()
    if not indents or indents[-1] < row.indent:
        indents.append(row.indent)
    return len(indents)


def line(number: int, row: Row, text: str, links: int, level: int) -> Line:
    role = ITEM if row.bullet else PARAGRAPH
    place = (number, row.source, text, role, level, marker(row.bullet), "", 0, links, row.indent, row.gap, 0)
    return new(Line, (*place, "", (), 0, 0, False, ""))
