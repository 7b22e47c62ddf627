"""Text dumps to lines: what is left of a page's structure when only its layout is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stripper.model import Line, Role
from stripper.parse import wrapping
from stripper.parse.wrapping import Row

BULLET = re.compile(r"([•●▪◦‣⁃∙·*+\-–—]|\d{1,3}[.)])\s+(?=\S)")
"""What a list item begins with; `o` is no bullet, since it is a word in some languages."""

LETTER_BULLET = re.compile(r"[o#@]\s+(?=\S)")
"""Bullets of deeper lists in a lynx dump; only believed where they are indented."""

REFERENCES = re.compile(r"references|visible links:?|hidden links:?", re.IGNORECASE)
"""Headings of the list of link targets that ends a dump of lynx."""

REFERENCE = re.compile(r"\d{1,5}\. (?:[a-z][a-z0-9+.-]*:|localhost/|/)\S*$", re.IGNORECASE)
"""A link target in that list."""

LINK_NUMBER = re.compile(r"\[(\d{1,5})\]")
"""The number that lynx puts before the text of a link."""

PARAGRAPH, ITEM = Role.PARAGRAPH, Role.ITEM
"""Looking a member up in its enum takes ten times as long."""

new = tuple.__new__
"""Makes a named tuple in half the time that calling its class takes."""

LINK_LENGTH = 25
"""Characters that a link is taken to have if the dump says only where it begins."""


def read(text: str) -> tuple[Line, ...]:
    """The lines of a text dump, hard-wrapped paragraphs unwrapped."""
    rows = list(_rows(text))
    first = _references(rows)
    body, targets = rows[:first], rows[first:]
    lines: list[Line] = []
    indents: list[int] = []
    seen = 0
    for paragraph in wrapping.join(body):
        row = paragraph[0]
        joined, links = wrapping.text(paragraph), 0
        if targets:
            joined, links, seen = _unlink(joined, seen)
        if joined:
            level = _level(indents, row) if row.bullet else 0
            lines.append(_line(len(lines) + 1, row, joined, links, level))
    for row in targets:
        line = _line(len(lines) + 1, row, row.text, len(row.text), 0)
        lines.append(line._replace(names="references"))
    return tuple(lines)


def _rows(text: str) -> Iterator[Row]:
    gap = 0
    for source, physical in enumerate(text.split("\n"), 1):
        expanded = (physical if physical.isascii() else physical.replace("\xa0", " ")).expandtabs(8).rstrip()
        stripped = expanded.lstrip()
        if not stripped:
            gap += 1
            continue
        indent = len(expanded) - len(stripped)
        if stripped[0].isalpha() and indent < 7:  # most rows begin with a word, which no bullet is
            yield new(Row, (source, stripped, indent, indent, "", gap))
        else:
            match = BULLET.match(stripped) or (LETTER_BULLET.match(stripped) if indent >= 7 else None)
            cut = match.end() if match else 0
            yield new(Row, (source, stripped[cut:], indent, indent + cut, stripped[:cut].rstrip(), gap))
        gap = 0


def _references(rows: Sequence[Row]) -> int:
    """Index of the heading of the list of link targets at the end; the number of rows if there is none."""
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


def _unlink(text: str, seen: int) -> tuple[str, int, int]:
    """The text without lynx's link numbers, how many of its characters are about linked, and the last link number.

    A number with no text behind it belongs to a picture if it comes next after `seen`; otherwise it is a citation.
    """
    parts: list[tuple[str, bool]] = []
    start, linked = 0, False
    for match in LINK_NUMBER.finditer(text):
        bare = not text[match.end() : match.end() + 1].strip()
        if not bare or int(match[1]) == seen + 1:
            parts.append((text[start : match.start()], linked))
            start, linked, seen = match.end(), not bare, int(match[1])
    parts.append((text[start:], linked))
    links = sum(min(len(part.strip()), LINK_LENGTH) for part, linked in parts if linked)
    plain = " ".join("".join(part for part, _ in parts).split())
    return plain, min(links, len(plain)), seen


def _level(indents: list[int], row: Row) -> int:
    """How deep the list of an item is nested; `indents`, those of the lists around it, is brought up to date."""
    while indents and indents[-1] > row.indent:
        indents.pop()
    if not indents or indents[-1] < row.indent:
        indents.append(row.indent)
    return len(indents)


def _line(number: int, row: Row, text: str, links: int, level: int) -> Line:
    bullet = row.bullet
    marker = "" if not bullet else bullet.replace(")", ".") if bullet[0].isdigit() else "-"
    role = ITEM if bullet else PARAGRAPH
    return new(Line, (number, row.source, text, role, level, marker, "", 0, links, row.indent, row.gap, 0, "", ()))
