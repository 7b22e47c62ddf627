"""Parsing of text dumps into lines, by the layout that they keep of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from stripper.marks import PAGE_EDGE
from stripper.model import Line, Role
from stripper.parse import breaks, markdown, unwrap
from stripper.parse.unwrap import Row

BULLET = re.compile(r"([•●▪◦‣⁃∙·*+\-–—]|\d{1,3}[.)])\s+(?=\S)")
"""The start of a list item; `o` is not a bullet, since it is a word in some languages."""

DEEP_BULLETS = ((7, re.compile(r"[o#@]\s+(?=\S)")), (4, re.compile(r"[□☆○■★◎△]\s+(?=\S)")))
"""Columns of indentation from which a character is a bullet: those of nested lists in dumps by lynx and w3m."""

LONE_BULLET = re.compile(r"[•●▪◦‣⁃∙·*+□☆○■★◎△]|\d{1,3}[.)]")
"""A bullet whose text starts in the next row, where w3m and inscriptis break before a block."""

REFERENCES = re.compile(r"references|visible links:?|hidden links:?", re.IGNORECASE)
"""Headings of the list of link targets at the end of a dump by lynx."""

REFERENCE = re.compile(r"\d{1,5}\. (?:[a-z][a-z0-9+.-]*:|localhost/|/)\S*$", re.IGNORECASE)
"""A link target in that list."""

LINK_NUMBER = re.compile(r"\[(\d{1,5})\]")
"""The number that lynx writes before the text of a link."""

PARAGRAPH, ITEM = Role.PARAGRAPH, Role.ITEM
"""Constants, since looking up a member of an enum takes ten times as long."""

new = tuple.__new__
"""Creates a named tuple in half the time of calling its class."""

LINK_LENGTH = 25
"""Assumed maximum length of a link, of which the dump marks only the start."""

MAX_GAP_SHARE = 0.02
"""Share of lines after blank lines up to which a dump has probably lost its blank lines, as in WET files of crawls."""
MIN_RUNNING_TEXT = 90
"""Columns from which a line of such a dump is running text."""

Text = tuple[Row, str, int]
"""The first row of a paragraph, its text, and its number of linked characters."""


def read(text: str) -> tuple[Line, ...]:
    """Parse a text dump into lines, with hard-wrapped paragraphs unwrapped."""
    found = rows(text)
    if markdown.is_markdown(text):
        return tuple(_lines((paragraph.rows[0], *markdown.text(paragraph)) for paragraph in markdown.join(found)))
    first = _references(found)
    main, running = breaks.split(found[:first])
    paragraphs = unwrap.join(main, unwrap.wrap_width(main))
    texts = _unlinked(paragraphs) if first < len(found) else ((rows[0], unwrap.text(rows), 0) for rows in paragraphs)
    lines = _with_running(_with_gaps(_lines(texts)), running)
    for row in found[first:]:
        line = _line(len(lines) + 1, row, row.text, len(row.text), 0)
        lines.append(line._replace(names="references"))
    return tuple(lines)


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
    match = BULLET.match(text)
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
        if not row.bullet and len(row.text) <= 4 and LONE_BULLET.fullmatch(row.text):
            lone = row
        else:
            yield row
    if lone:
        yield lone


def _lines(texts: Iterable[Text]) -> list[Line]:
    """Return the lines of all paragraphs that are not empty."""
    lines: list[Line] = []
    indents: list[int] = []
    for row, text, links in texts:
        if text:
            level = _level(indents, row) if row.bullet else 0
            lines.append(_line(len(lines) + 1, row, text, links, level))
    return lines


def _with_gaps(lines: list[Line]) -> list[Line]:
    """Return the lines, with gaps between those of running text if the dump has almost no gaps."""
    if sum(line.gap > 0 for line in lines[1:]) > MAX_GAP_SHARE * len(lines):
        return lines
    running = [unwrap.columns(line.text) >= MIN_RUNNING_TEXT for line in lines]
    return [
        line._replace(gap=1) if index and running[index] and running[index - 1] else line
        for index, line in enumerate(lines)
    ]


def _with_running(lines: list[Line], running: Sequence[Row]) -> list[Line]:
    """Return the lines in order, with the running rows of page breaks as lines of their own."""
    if not running:
        return lines
    footers = [_line(0, row, " ".join(row.text.split()), 0, 0)._replace(names=PAGE_EDGE) for row in running]
    ordered = sorted([*lines, *footers], key=lambda line: line.source)
    return [line._replace(number=number) for number, line in enumerate(ordered, 1)]


def _references(rows: Sequence[Row]) -> int:
    """Return the index of the heading of the list of link targets at the end, or the number of rows without one."""
    index, targets = len(rows), 0
    while index > 0:
        row = rows[index - 1]
        if REFERENCE.match(f"{row.bullet} {row.text}".strip()):
            targets += 1
        elif not REFERENCES.fullmatch(row.text):
            break
        index -= 1
    headed = index < len(rows) and REFERENCES.fullmatch(rows[index].text) is not None
    return index if headed and targets else len(rows)


def _unlinked(paragraphs: Iterable[list[Row]]) -> Iterator[Text]:
    """Yield the texts of paragraphs without the link numbers of lynx."""
    seen = 0
    for rows in paragraphs:
        text, links, seen = _unlink(unwrap.text(rows), seen)
        yield rows[0], text, links


def _unlink(text: str, seen: int) -> tuple[str, int, int]:
    """Return the text without the link numbers of lynx, the estimated number of linked characters, and the last number.

    A number without text after it belongs to an image if it is the next after `seen`; otherwise it is a citation.
    """
    parts: list[tuple[str, bool]] = []
    start, linked = 0, False
    for match in LINK_NUMBER.finditer(text):
        empty = not text[match.end() : match.end() + 1].strip()
        if not empty or int(match[1]) == seen + 1:
            parts.append((text[start : match.start()], linked))
            start, linked, seen = match.end(), not empty, int(match[1])
    parts.append((text[start:], linked))
    links = sum(min(len(part.strip()), LINK_LENGTH) for part, linked in parts if linked)
    plain = " ".join("".join(part for part, _ in parts).split())
    return plain, min(links, len(plain)), seen


def _level(indents: list[int], row: Row) -> int:
    """Return the nesting depth of the list of an item, and update `indents`, those of the enclosing lists."""
    while indents and indents[-1] > row.indent:
        indents.pop()
    if not indents or indents[-1] < row.indent:
        indents.append(row.indent)
    return len(indents)


def _line(number: int, row: Row, text: str, links: int, level: int) -> Line:
    role = ITEM if row.bullet else PARAGRAPH
    place = (number, row.source, text, role, level, marker(row.bullet), "", 0, links, row.indent, row.gap, 0)
    return new(Line, (*place, "", (), 0, 0, False, ""))
