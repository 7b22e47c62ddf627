"""Dumps with a line for each text node, as by `get_text("\\n")`: links and emphasis cut sentences into lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper import words
from stripper.model import Line
from stripper.parse import local_wrap, text, unwrap
from stripper.parse.dialects.dump import Dialect, Dump, lines
from stripper.parse.ragged import CONTINUES, ENDS, MIN_RUNNING
from stripper.parse.unwrap import Row

OPEN = re.compile(r"[(\[„“«‘]\Z")
"""The end of a row that the next row continues without a space."""
MAX_GAPS, MAX_BLANK = 0.02, 3
"""Share of rows after blank lines, and the number of them whatever the share."""
MIN_CONTINUING = 2
MIN_SHARE = 0.01
"""Number and share of rows that start with the punctuation of a sentence; other dumps hardly have any."""
MIN_FULL = 0.9
"""Share of the width of wrapped text above which the row above is full, so that it ends anywhere in a sentence."""
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w.'’-]{0,30}(?: [^\W\d_a-zß-ÿ][\w.'’-]{0,30}){1,3}")
"""A name of two to four capitalized words."""
MAX_PARAGRAPH = 5_000
"""Characters of a paragraph to which no more rows are joined."""


def evidence(dump: Dump) -> str:
    """Return the number of rows that start with the punctuation of a sentence, if they are many enough."""
    if dump.gaps > max(MAX_GAPS, MAX_BLANK / max(len(dump.rows), 1)):
        return ""
    count = sum(
        CONTINUES.match(row.text) is not None and not unwrap.ends_at(above) > MIN_FULL * dump.width > 0
        for above, row in pairwise(dump.rows)
        if not row.text[0].isalnum()
    )
    if count < MIN_CONTINUING or count < MIN_SHARE * len(dump.rows):
        return ""
    return f"{count} lines that begin with the punctuation of a sentence, and hardly any blank line"


def read(dump: Dump) -> list[Line]:
    """Parse a dump into lines, with the text nodes of a paragraph joined, and the rows of each."""
    return text.with_gaps(lines([dump.rows], lambda rows: list(_joined(_nodes(rows)))))


def _nodes(rows: list[Row]) -> list[Row]:
    """Return each text node as one row."""
    return [node[0]._replace(text=unwrap.text(node)) if len(node) > 1 else node[0] for node in local_wrap.join(rows)]


def _joined(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield each paragraph as one row."""
    paragraph: list[str] = []
    first: Row | None = None
    length = 0
    for index, row in enumerate(rows):
        glue = _glue(rows, index) if first and length < MAX_PARAGRAPH else None
        if first and glue is None:
            yield [first._replace(text="".join(paragraph))]
            paragraph, first, length = [], None, 0
        first = first or row
        paragraph += (glue or "", row.text) if paragraph else (row.text,)
        length += len(row.text)
    if first:
        yield [first._replace(text="".join(paragraph))]


def _glue(rows: Sequence[Row], index: int) -> str | None:
    """Return what joins a row to the one above; None if it begins a paragraph."""
    above, row = rows[index - 1], rows[index]
    if row.gap or row.bullet:
        return None
    if CONTINUES.match(row.text):
        return ""
    if OPEN.search(above.text):
        return ""
    if above.text.endswith(",") and max(len(above.text), len(row.text)) >= MIN_RUNNING:
        return " "
    if above.text[-1:] in ENDS or max(len(above.text), len(row.text)) < MIN_RUNNING:
        return None
    follower = rows[index + 1] if index + 1 < len(rows) else None
    if row.text[0].islower():
        return None if follower and _begins_byline(row, follower, rows[index + 2 : index + 3]) else " "
    is_teaser = index > 1 and rows[index - 2].text.endswith(":") and len(rows[index - 2].text) < MIN_RUNNING
    is_link = follower is not None and not is_teaser and _follows(row, follower)
    return " " if is_link and len(above.text) >= MIN_RUNNING else None


def _begins_byline(row: Row, follower: Row, rest: Sequence[Row]) -> bool:
    """Return whether a row is "by", and a name the next one, or is "by Jane Doe"; a sentence would go on after it."""
    preposition, _, name = row.text.partition(" ")
    if preposition not in words.phrases("by"):
        return False
    if name:
        return _NAME.fullmatch(name) is not None and not _follows(row, follower)
    return _NAME.fullmatch(follower.text) is not None and bool(rest) and not _follows(follower, rest[0])


def _follows(row: Row, follower: Row) -> bool:
    """Return whether a row, such as the text of a link, is continued by the next one."""
    if follower.gap or follower.bullet:
        return False
    return bool(CONTINUES.match(follower.text)) or (follower.text[0].islower() and row.text[-1:] not in ENDS)


DIALECT = Dialect("text-nodes", evidence, read)
