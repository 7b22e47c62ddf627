"""Paragraphs that were hard-wrapped at some column, joined again.

A line was broken by a wrapper, and not by the writer, if the first word of the next line would not have fitted in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
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
FULL_SHARE_FOLLOWED = 0.5
"""The same, where only lines count that a paragraph may go on behind: entries of menus with gaps between are none."""
FEWEST_FOLLOWED = 5
"""How many such lines there must be."""
BEYOND = 4
"""Columns by which a wrapped line may be longer than 98 of 100."""
STRAY_SHARE = 0.025
"""Of all lines, how many may be longer yet, such as rows of tables, which wrappers leave whole."""
FIRST_LINE = 2
"""Columns by which the first row of a paragraph is indented in a writing without spaces."""


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
    broken: bool
    """Whether it ends in two spaces, with which Markdown says that no paragraph goes on behind it."""


def join(rows: Sequence[Row], width: int) -> Iterator[list[Row]]:
    """Yield the rows of each paragraph of a text wrapped to some columns; 0 if it was not wrapped."""
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
    lengths = sorted(length for row in rows if _has_words(row.text) and (length := ends_at(row)) >= SHORTEST)
    if not lengths:
        return 0
    width = lengths[int(0.98 * (len(lengths) - 1))]
    within = [length for length in lengths if length <= width + BEYOND]
    if width > WIDEST or len(lengths) - len(within) > STRAY_SHARE * len(lengths):
        return 0
    followed = list(_followed(rows))
    is_wrapped = _full(lengths, width) >= FULL_SHARE or (
        len(followed) >= FEWEST_FOLLOWED and _full(followed, width) >= FULL_SHARE_FOLLOWED
    )
    return within[-1] if is_wrapped else 0


def _full(lengths: Sequence[int], width: int) -> float:
    """The share of the lines longer than half the width that are about as long as that."""
    long = [length for length in lengths if width < 2 * length]
    return sum(width - RAGGED < length <= width for length in long) / len(long) if long else 0.0


def _followed(rows: Sequence[Row]) -> Iterator[int]:
    """Where those rows end that the next one may go on with."""
    for row, after in pairwise(rows):
        if not after.gap and not after.bullet and after.column == row.column and _has_words(row.text):
            yield ends_at(row)


def continues(paragraph: Sequence[Row], row: Row, width: int) -> bool:
    """Whether a row goes on with a paragraph."""
    if row.gap or row.bullet:
        return False
    above = paragraph[-1]
    if not _is_aligned(paragraph, row) or is_rule(row.text) or is_rule(above.text):
        return False
    if QUOTED.match(row.text) and not QUOTED.match(above.text):
        return False
    text = _unquoted(row.text)
    # A line of a writing without spaces ends where no punctuation mark would begin the next.
    word = 3 if WIDE.match(text) else len(text.split(" ", 1)[0])
    return ends_at(above) + 1 + word > width


def _is_aligned(paragraph: Sequence[Row], row: Row) -> bool:
    """Whether a row stands where the next one of a paragraph would."""
    first, above = paragraph[0], paragraph[-1]
    if first.bullet or not WIDE.match(first.text):
        return row.column in (first.column, above.indent)
    return row.column == above.column or (above is first and 0 < first.column - row.column <= FIRST_LINE)


def is_rule(text: str) -> bool:
    """Whether a text only draws a line between others."""
    return not text[:1].isalnum() and not any(map(str.isalnum, text))


def _unquoted(text: str) -> str:
    quoted = QUOTED.match(text)
    return text[quoted.end() :] if quoted else text


def _has_words(text: str) -> bool:
    """Whether a text has places at which it can be broken."""
    return " " in text or WIDE.search(text) is not None


def ends_at(row: Row) -> int:
    """The column at which the text of a row ends."""
    return row.column + columns(row.text)


def columns(text: str) -> int:
    """How wide a text is."""
    return len(text) + (0 if text.isascii() else len(WIDE.findall(text)))
