"""Dialects that keep blocks apart by lines, blank lines or indentation, and are read alike: from the most particular
to the plainest."""

from __future__ import annotations

import re

from stripper.model import Line, Role
from stripper.parse import columns, local_wrap, markdown_blocks, plain_code, text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump, percent
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
    quoted = sum([row.text.startswith(unwrap.QUOTE) for row in rows]) if unwrap.QUOTE in dump.text else 0
    if headers >= MIN_HEADERS or quoted >= MIN_QUOTED:
        return f"lines wrapped at column {dump.width}, {headers} headers and {quoted} lines of quotations"
    return ""


def _wrapped(dump: Dump) -> str:
    return f"lines wrapped at column {dump.width}" if dump.width else ""


def _bulleted(dump: Dump) -> str:
    bullets = sum([row.bullet != "" and row.indent > 0 for row in dump.rows])
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
    found: list[text.Text] = []
    code: set[int] = set()
    parts = columns.split(rows)
    for part in parts:
        at = 0
        for first, last in plain_code.blocks(part):
            found += unwrap.texts(_joined(part[at:first], 0 if len(parts) > 1 else width))
            code.add(len(found))
            found.append((part[first], markdown_blocks.code_text(part[first:last]), 0))
            at = last
        found += unwrap.texts(_joined(part[at:], 0 if len(parts) > 1 else width))
    lines = text.lines(found)
    return [_as_code(line) if index in code else line for index, line in enumerate(lines)] if code else lines


def _joined(rows: list[Row], width: int) -> list[list[Row]]:
    """Return the rows of each paragraph, wrapped at a width or at several ones."""
    return local_wrap.with_centred(unwrap.join(rows, width) if width else local_wrap.join(rows))


def _as_code(line: Line) -> Line:
    return line._replace(role=Role.CODE, level=0, marker="")


MAIL = Dialect("mail", _mail, read)
WRAPPED = Dialect("wrapped", _wrapped, read)
GET_TEXT = Dialect("get-text", _get_text, read)
BULLETED = Dialect("bulleted", _bulleted, read)
BLOCKS = Dialect("blocks", _blocks, read)
PARAGRAPHS = Dialect("paragraphs", _paragraphs, read)
