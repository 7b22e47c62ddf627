"""Dialects that keep blocks apart by lines, blank lines or indentation, and are read alike: from the most particular
to the plainest."""

from __future__ import annotations

import re

from stripper.model import Line
from stripper.native.char_pairs import has
from stripper.parse import aligned_tables, columns, local_wrap, markdown_tables, text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump, lines, percent

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
    quoted = sum([row.text.startswith(unwrap.QUOTE) for row in rows]) if has(dump.text, unwrap.QUOTE) else 0
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
    """Parse a dump into lines, with hard-wrapped paragraphs unwrapped, and tables that are aligned with spaces."""
    main, running = dump.parts
    rows, places = aligned_tables.read(main, markdown_tables.count(dump.table_rows) + 1)
    parts = columns.split(rows)
    width = dump.width if len(parts) == 1 else 0
    found = lines(parts, lambda rows: local_wrap.with_centred(local_wrap.join(rows, width)))
    return text.with_running(text.with_gaps(markdown_tables.as_rows(found, places)), running)


MAIL = Dialect("mail", _mail, read)
WRAPPED = Dialect("wrapped", _wrapped, read)
GET_TEXT = Dialect("get-text", _get_text, read)
BULLETED = Dialect("bulleted", _bulleted, read)
BLOCKS = Dialect("blocks", _blocks, read)
PARAGRAPHS = Dialect("paragraphs", _paragraphs, read)
