"""Joining of paragraphs that were hard-wrapped.

A line was broken by a program, not by its author, if the first word of the next line would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

WIDE_CHARACTER = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
)
"""Characters that are two columns wide."""
PART = 10_000
"""Characters of a long text that are handled at a time."""

FIRST_WIDE = "\u1100"

QUOTE = "> "
"""The prefix of each row of a quotation in mail."""
QUOTED = re.compile("(?:> )+")
"""The prefixes of a row, one for each quotation that it is in."""

MAX_WIDTH = 160
"""Columns; longer lines were not wrapped for a terminal or a mail."""
MIN_LENGTH = 40
"""Columns; shorter lines are no evidence of the width."""
RAGGED = 14
"""Columns by which wrapped lines are usually shorter than the width at most."""
WIDTH_QUANTILE = 0.98
"""Quantile of the line lengths that estimates the width."""
MIN_FULL_SHARE = 0.3
"""Minimum share of full lines among those longer than half the width, if the text is wrapped."""
MIN_FULL_SHARE_FOLLOWED = 0.5
"""The same among lines whose paragraph may continue, which excludes menu entries separated by blank lines."""
MIN_FOLLOWED = 5
"""Minimum number of such lines."""
BEYOND = 4
"""Columns by which a wrapped line may exceed the estimated width."""
MAX_STRAY_SHARE = 0.025
"""Maximum share of even longer lines, such as rows of tables, which are not wrapped."""
FIRST_LINE = 2
"""Maximum indentation of the first row of a paragraph in a script without spaces, in columns."""


class Row(NamedTuple):
    """A physical line of a text that is not blank."""

    source: int
    """From 1."""
    text: str
    """Without indentation, bullet and trailing white space."""
    indent: int
    """Columns before the text or its bullet."""
    column: int
    """Columns before the text."""
    bullet: str
    gap: int
    """Number of blank lines before it."""
    broken: bool
    """True if it ends with two spaces, a hard line break in Markdown."""


def join(rows: Sequence[Row], width: int) -> Iterator[list[Row]]:
    """Yield the rows of each paragraph of a text wrapped at a width in columns; 0 if it was not wrapped."""
    paragraph: list[Row] = []
    for row in rows:
        if paragraph and not (width and continues(paragraph, row, width)):
            yield paragraph
            paragraph = []
        paragraph.append(row)
    if paragraph:
        yield paragraph


def text(paragraph: Sequence[Row]) -> str:
    """Return the text of a paragraph; rows in a script without spaces are joined without one."""
    if len(paragraph) == 1:
        return collapsed(paragraph[0].text)
    parts = [paragraph[0].text]
    for row in paragraph[1:]:
        part = _unquoted(row.text)
        tight = _begins_wide(parts[-1][-1]) and _begins_wide(part)
        parts.append(part if tight else f" {part}")
    return collapsed("".join(parts))


def collapsed(text: str) -> str:
    """Return a text without the white space around it, and with a space for each run of white space in it."""
    if len(text) <= PART:
        return " ".join(text.split())
    # In parts, since the list of all words may take twenty times the memory of the text.
    parts: list[str] = []
    start = 0
    while start < len(text):
        end = text.find(" ", start + PART) + 1 or len(text)
        parts.append(" ".join(text[start:end].split()))
        start = end
    return " ".join(filter(None, parts))


def wrap_width(rows: Sequence[Row]) -> int:
    """Return the column at which a text was wrapped; 0 if it was not."""
    lengths = sorted(length for row in rows if _has_words(row.text) and (length := ends_at(row)) >= MIN_LENGTH)
    if not lengths:
        return 0
    width = lengths[int(WIDTH_QUANTILE * (len(lengths) - 1))]
    within = [length for length in lengths if length <= width + BEYOND]
    if width > MAX_WIDTH or len(lengths) - len(within) > MAX_STRAY_SHARE * len(lengths):
        return 0
    followed = list(_followed(rows))
    is_wrapped = _full(lengths, width) >= MIN_FULL_SHARE or (
        len(followed) >= MIN_FOLLOWED and _full(followed, width) >= MIN_FULL_SHARE_FOLLOWED
    )
    return within[-1] if is_wrapped else 0


def _full(lengths: Sequence[int], width: int) -> float:
    """Return the share of full lines among those longer than half the width."""
    long = [length for length in lengths if width < 2 * length]
    return sum(width - RAGGED < length <= width for length in long) / len(long) if long else 0.0


def _followed(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the columns where rows end whose paragraph may continue in the next row."""
    for row, after in pairwise(rows):
        if not after.gap and not after.bullet and after.column == row.column and _has_words(row.text):
            yield ends_at(row)


def continues(paragraph: Sequence[Row], row: Row, width: int) -> bool:
    """Return whether a row continues a paragraph."""
    if row.gap or row.bullet:
        return False
    above = paragraph[-1]
    if not _is_aligned(paragraph, row) or is_rule(row.text) or is_rule(above.text):
        return False
    if row.text.startswith(QUOTE) and not above.text.startswith(QUOTE):
        return False
    text = _unquoted(row.text)
    # In a script without spaces, a line may end early so that the next does not start with punctuation.
    word = 3 if _begins_wide(text) else len(text.split(" ", 1)[0])
    return ends_at(above) + 1 + word > width


def _is_aligned(paragraph: Sequence[Row], row: Row) -> bool:
    """Return whether a row is indented like the next one of a paragraph."""
    first, above = paragraph[0], paragraph[-1]
    if first.bullet or not _begins_wide(first.text):
        return row.column in (first.column, above.indent)
    return row.column == above.column or (above is first and 0 < first.column - row.column <= FIRST_LINE)


def is_rule(text: str) -> bool:
    """Return whether a text is only a horizontal rule."""
    return not text[:1].isalnum() and not any(map(str.isalnum, text))


def _unquoted(text: str) -> str:
    quoted = QUOTED.match(text) if text.startswith(QUOTE) else None
    return text[quoted.end() :] if quoted else text


def _begins_wide(text: str) -> bool:
    return text >= FIRST_WIDE and WIDE_CHARACTER.match(text) is not None


def _has_words(text: str) -> bool:
    """Return whether a text can be broken."""
    return " " in text or (not text.isascii() and WIDE_CHARACTER.search(text) is not None)


def ends_at(row: Row) -> int:
    """Return the column at which the text of a row ends."""
    return row.column + columns(row.text)


def columns(text: str) -> int:
    """Return the width of a text in columns."""
    if text.isascii():
        return len(text)
    # In parts, since the list of all wide characters takes thirty times the memory of the text.
    parts = range(0, len(text), PART)
    return len(text) + sum(len(WIDE_CHARACTER.findall(text, start, start + PART)) for start in parts)
