"""Dialects that keep blocks apart by lines, blank lines or indentation, and are read alike: from the most particular
to the plainest."""

from __future__ import annotations

import re

from stripper.model import Line, Role
from stripper.parse import markdown_blocks, plain_code, text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump, percent, texts
from stripper.parse.unwrap import Row

MIN_QUOTED = 3
"""Rows of quotations in a mail; a page may have an arrow or two at the start of a row."""
MAIL_HEADER = re.compile(r"(?:from|date|subject|to|message-id|newsgroups): \S", re.IGNORECASE)
MIN_HEADERS = 2
MIN_INDENTED_BULLETS = 3
MIN_LONG_GAPS = 0.08
"""Share of rows after at least `LONG_GAP` blank lines, which elements around text leave in `get_text()`."""
LONG_GAP = 3
MAX_GAPS = 0.02
"""Share of rows after blank lines in a dump that has one line for each block."""


def _mail(dump: Dump) -> str:
    if not dump.width:
        return ""
    rows = dump.rows
    headers = sum(MAIL_HEADER.match(row.text) is not None for row in rows[:10])
    quoted = sum(row.text.startswith(unwrap.QUOTE) for row in rows)
    if headers >= MIN_HEADERS or quoted >= MIN_QUOTED:
        return f"lines wrapped at column {dump.width}, {headers} headers and {quoted} lines of quotations"
    return ""


def _wrapped(dump: Dump) -> str:
    return f"lines wrapped at column {dump.width}" if dump.width else ""


def _bulleted(dump: Dump) -> str:
    bullets = sum(row.bullet != "" and row.indent > 0 for row in dump.rows)
    return f"{bullets} indented list items" if bullets >= MIN_INDENTED_BULLETS else ""


def _get_text(dump: Dump) -> str:
    share = dump.share_after(LONG_GAP)
    return f"{percent(share)} of lines after {LONG_GAP} or more blank lines" if share >= MIN_LONG_GAPS else ""


def _blocks(dump: Dump) -> str:
    return f"{percent(dump.gaps)} of lines after a blank line" if dump.rows and dump.gaps <= MAX_GAPS else ""


def _paragraphs(dump: Dump) -> str:
    return f"{percent(dump.gaps)} of lines after a blank line"


def read(dump: Dump) -> list[Line]:
    """Parse a dump into lines, with hard-wrapped paragraphs unwrapped."""
    main, running = dump.parts
    return text.with_running(text.with_gaps(_lines(main, dump.width)), running)


def _lines(rows: list[Row], width: int) -> list[Line]:
    """Return the lines of paragraphs, and one line for each block of program text."""
    listings = list(plain_code.blocks(rows))
    if not listings:
        return text.lines(texts(unwrap.join(rows, width)))
    found: list[tuple[Row, str, int]] = []
    at = 0
    for first, last in listings:
        found += texts(unwrap.join(rows[at:first], width))
        found.append((rows[first], markdown_blocks.code_text(rows[first:last]), 0))
        at = last
    found += texts(unwrap.join(rows[at:], width))
    sources = {rows[first].source for first, _ in listings}
    return [_as_code(line) if line.source in sources else line for line in text.lines(found)]


def _as_code(line: Line) -> Line:
    return line._replace(role=Role.CODE, level=0, marker="")


MAIL = Dialect("mail", _mail, read)
WRAPPED = Dialect("wrapped", _wrapped, read)
GET_TEXT = Dialect("get-text", _get_text, read)
BULLETED = Dialect("bulleted", _bulleted, read)
BLOCKS = Dialect("blocks", _blocks, read)
PARAGRAPHS = Dialect("paragraphs", _paragraphs, read)
