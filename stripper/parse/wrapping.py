"""Paragraphs that were hard-wrapped at some column, joined again.

A line was broken by a wrapper, and not by the writer, if the first word of the next line would not have fitted in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]")
"""Characters that take two columns."""

QUOTED = re.compile("(?:> )+")
"""What mail puts before each row of a quotation."""

WIDEST = 160
"""Columns; what is longer was not wrapped for a terminal or a mail."""
SHORTEST = 40
"""Columns; shorter lines tell nothing about the width."""
RAGGED = 14
"""Columns by which wrapped lines commonly fall short of the width."""
FULL_SHARE = 0.3
"""Of the lines longer than half the width, how many must be that long for the page to count as wrapped."""


class Row(NamedTuple):
    """A physical line of a dump."""

    source: int
    """From 1."""
    text: str
    """Without the indent, the bullet and white space at the end."""
    indent: int
    """Columns before the text or its bullet."""
    column: int
    """Columns before the text."""
    bullet: str
    gap: int
    """Empty lines before it."""


def join(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each paragraph, in order."""
    width = wrap_width(rows)
    paragraph: list[Row] = []
    for row in rows:
        if paragraph and not (width and continues(paragraph, row, width)):
            yield paragraph
            paragraph = []
        paragraph.append(row)
    if paragraph:
        yield paragraph


def text(paragraph: Sequence[Row]) -> str:
    """The text of a paragraph; rows of a writing without spaces are joined without one."""
    if len(paragraph) == 1:
        return " ".join(paragraph[0].text.split())
    parts = [paragraph[0].text]
    for row in paragraph[1:]:
        part = _unquoted(row.text)
        tight = WIDE.match(parts[-1][-1]) and WIDE.match(part)
        parts.append(part if tight else f" {part}")
    return " ".join("".join(parts).split())


def wrap_width(rows: Sequence[Row]) -> int:
    """The column at which a page was wrapped; 0 if it was not."""
    lengths = sorted(length for row in rows if _has_words(row.text) and (length := _end(row)) >= SHORTEST)
    if not lengths:
        return 0
    width = lengths[int(0.98 * (len(lengths) - 1))]
    long = [length for length in lengths if 2 * length > width]
    full = sum(width - RAGGED < length <= width for length in long)
    return lengths[-1] if width <= WIDEST and full >= FULL_SHARE * len(long) else 0


def continues(paragraph: Sequence[Row], row: Row, width: int) -> bool:
    """Whether a row goes on with a paragraph."""
    if row.gap or row.bullet:
        return False
    above = paragraph[-1]
    aligned = row.column in (paragraph[0].column, above.indent)
    if not aligned or _is_rule(row.text) or _is_rule(above.text):
        return False
    if QUOTED.match(row.text) and not QUOTED.match(above.text):
        return False
    text = _unquoted(row.text)
    # A line of a writing without spaces ends where no punctuation mark would begin the next.
    word = 3 if WIDE.match(text) else len(text.split(" ", 1)[0])
    return _end(above) + 1 + word > width


def _is_rule(text: str) -> bool:
    """Whether a text only draws a line between others."""
    return not text[:1].isalnum() and not any(map(str.isalnum, text))


def _unquoted(text: str) -> str:
    quoted = QUOTED.match(text)
    return text[quoted.end() :] if quoted else text


def _has_words(text: str) -> bool:
    """Whether a text has places at which it can be broken."""
    return " " in text or WIDE.search(text) is not None


def _end(row: Row) -> int:
    text = row.text
    return row.column + len(text) + (0 if text.isascii() else len(WIDE.findall(text)))
