"""Paragraphs of markup that was wrapped with its tags: without them, its rows end at any column."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from stripper.parse import plain_code, unwrap
from stripper.parse.unwrap import Row

CONTINUES = re.compile(r"[,;:.!?)\]»”’…](?!\w)(?!\.\.)|['’](?:s|t|re|ve|ll|d|m)\b|、|。|，")
"""The start of a row that continues the sentence of the row above without a space."""
ENDS = frozenset(".!?:;。！？…|»”\"'’)]")
"""The last characters of rows that no lower-case word continues."""
MIN_RUNNING = 40
"""Characters of a row in one of two that a lower-case word joins; menu entries may be in lower case."""
WINDOW = 20
"""Rows above and below a place or paragraph that are nearby."""
MIN_BREAKS = 3
"""Places nearby where a sentence goes on in lower case in the next row."""
MIN_ROW, MAX_ROW = 40, 120
"""Characters of a row in which a sentence breaks off, at least, and of a row that was wrapped, at most."""
MAX_LONG = 0.1
"""Share of longer rows nearby."""
MAX_INDENT = 2
"""Columns by which the next row may begin right of it."""
SENTENCE_END = re.compile(r"[.!?](?: |\Z)|[。！？]")
"""The end of a sentence, which some row nearby must contain; a list in lower case contains none."""
MIN_PROSE = 0.85
"""Share of letters and spaces in a row of prose."""
MIN_FULL = 0.9
"""Characters of a row with the next word, as a share of the longest row nearby, if that word is not in lower case."""


def join(paragraphs: Sequence[list[Row]], rows: Sequence[Row], first: int, breaks: Sequence[int]) -> list[list[Row]]:
    """Join paragraphs in which a sentence goes on; the lists are changed.

    They have the rows from the index `first`. `breaks` has the indexes of all rows after which a sentence goes on in
    lower case, in ascending order.
    """
    found: list[list[Row]] = []
    index = first
    for paragraph in paragraphs:
        if found and _goes_on(rows, index, breaks, is_prose=len(found[-1]) > 1):
            found[-1] += paragraph
        else:
            found.append(paragraph)
        index += len(paragraph)
    return found


def _goes_on(rows: Sequence[Row], index: int, breaks: Sequence[int], *, is_prose: bool) -> bool:
    """Return whether a row continues the sentence of the row above, in a place where several rows do.

    If it does not begin in lower case, the row above must be full, and within a paragraph: it may be a heading.
    """
    above, row = rows[index - 1], rows[index]
    if row.gap or row.bullet or row.column > above.column + MAX_INDENT or not MIN_ROW <= len(above.text) <= MAX_ROW:
        return False
    start, end = max(0, index - WINDOW), index + WINDOW
    if bisect_left(breaks, end) - bisect_left(breaks, start) < MIN_BREAKS:
        return False
    if above.text[-1:] in ENDS or not _is_prose(above.text) or plain_code.is_certain(row.text):
        return False
    near = [other.text for other in rows[start:end]]
    wrapped = [len(text) for text in near if len(text) <= MAX_ROW]
    if len(near) - len(wrapped) > MAX_LONG * len(near) or not any(SENTENCE_END.search(text) for text in near):
        return False
    if row.text[0].islower():
        return True
    at = bisect_left(breaks, index)
    is_followed = row.text[-1:] in ENDS or breaks[at : at + 1] == [index]
    word = row.text[0] if unwrap.WIDE_CHARACTER.match(row.text) else row.text.split(" ", 1)[0]
    return is_prose and is_followed and len(above.text) + 1 + len(word) > MIN_FULL * max(wrapped)


def _is_prose(text: str) -> bool:
    letters = sum(map(str.isalpha, text)) + text.count(" ")
    return letters >= MIN_PROSE * len(text) and not plain_code.is_certain(text)
