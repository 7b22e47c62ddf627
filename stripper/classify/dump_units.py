"""Units of text dumps, whose lines have no elements: tables and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from stripper.classify.adjoining import BAR, LIST, LIST_MARGIN, MIN_ITEMS, MIN_KEPT, TABLE, TABLE_MARGIN, is_text, joint
from stripper.classify.runs import with_role
from stripper.model import Line, Role, Scored, Unit
from stripper.native.line_places import places_with

MIN_BARRED = 3
"""Rows of a table with bars between its cells."""
MIN_ROWS, MIN_NUMBERS, MAX_ROW, NEAR = 6, 2, 120, 3
"""Rows of a table without separators, numbers and characters of each, and lines from the table to kept ones."""

INTRODUCED_MARGIN = 2.0
"""Maximum points below the threshold for the mean score of a list below a line with a colon at its end."""
COLONS = (":", "：")
MAX_LABEL, ENDS = 40, (".", "!", "?", "…", ",", ";")
"""Characters of the label of a list, and the ends of other lines."""
_COUNT = re.compile(r"\([0-9][0-9.,]*\)\Z")

_TWO_NUMBERS = re.compile(r"[^0-9]*+[0-9]\S*+\s[^0-9]*+[0-9]")
"""Two words with a digit."""
ITEM, PARAGRAPH = Role.ITEM, Role.PARAGRAPH
"""Constants, since looking up a member of an enum takes ten times as long."""


def find(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the tables and lists whose verdict differs from that of some of their lines; no line is in two."""
    lists = list(_runs([line for line in with_role(lines, ITEM) if not line.table]))
    return chain(
        _tables(lines, scored, content),
        _tables_of_numbers(lines, scored, content),
        _lists(lists, lines, scored, content),
        _introduced(lists, lines, scored, content),
    )


def _tables(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the tables with bars between their cells, between or beside kept lines."""
    separated = [lines[place] for place in places_with(lines, BAR.strip()) if BAR in lines[place].text]
    for rows in _runs(separated):
        if len(rows) < MIN_BARRED or 2 * sum(line.links for line in rows) > sum(len(line.text) for line in rows):
            continue
        first, last = rows[0].number, rows[-1].number
        if any(content[max(0, first - 2) : last + 1]) and not all(content[first - 1 : last]):
            unit = joint(rows, TABLE, scored)
            if unit.score >= scored.threshold - TABLE_MARGIN:
                yield unit


def _tables_of_numbers(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the tables without bars between kept lines: rows of numbers and words in the same order."""
    end = 0
    for within in range(MIN_ROWS - 1, len(lines), MIN_ROWS):  # each table has one of these lines
        shape = _row_shape(lines[within]) if within >= end else ""
        if not shape:
            continue
        start, end = within, within + 1
        while start and _row_shape(lines[start - 1]) == shape:
            start -= 1
        while end < len(lines) and _row_shape(lines[end]) == shape:
            end += 1
        if end - start < MIN_ROWS:
            continue
        is_between = any(content[max(0, start - NEAR) : start]) and any(content[end : end + NEAR])
        if is_between and not all(content[start:end]):
            yield joint(lines[start:end], TABLE, scored)


def _row_shape(line: Line) -> str:
    """Return the order of numbers and runs of words in a line; empty if it cannot be a row with two numbers."""
    if line.links or line.role is not PARAGRAPH or len(line.text) > MAX_ROW:
        return ""
    if line.text.isascii() and not _TWO_NUMBERS.match(line.text):  # as most lines
        return ""
    shape = ""
    for word in line.text.split():
        if not word.isalpha() and any(map(str.isdigit, word)):
            shape += "1"
        elif not shape.endswith("a"):
            shape += "a"
    return shape if shape.count("1") >= MIN_NUMBERS else ""


def _lists(
    lists: Sequence[Sequence[Line]], lines: Sequence[Line], scored: Scored, content: Sequence[bool]
) -> Iterator[Unit]:
    """Yield the lists directly between kept lines if most items are kept, or score little less below a label."""
    for found in lists:
        if len(found) < MIN_ITEMS:
            continue
        start, end = found[0].number - 1, found[-1].number
        is_between = start > 0 and end < len(lines) and content[start - 1] and content[end]
        if not is_between or all(content[start:end]):
            continue
        unit = joint(found, LIST, scored)
        is_labelled = unit.score >= scored.threshold - LIST_MARGIN and _is_label(lines[start - 1].text)
        if MIN_KEPT * len(found) <= sum(content[start:end]) or (is_labelled and is_text(found) and not _counts(found)):
            yield unit


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that follow each other on the page."""
    for _, run in groupby(enumerate(lines), lambda numbered: numbered[1].number - numbered[0]):
        yield [line for _, line in run]


def _is_label(text: str) -> bool:
    """Return whether a line is short and no sentence, as that above a list of ingredients."""
    return len(text) <= MAX_LABEL and not text.endswith(ENDS)


def _counts(items: Sequence[Line]) -> bool:
    """Return whether most items end with a number in parentheses, as those of a filter: "Lamps (48)"."""
    return 2 * sum(_COUNT.search(line.text) is not None for line in items) > len(items)


def _introduced(
    lists: Sequence[Sequence[Line]], lines: Sequence[Line], scored: Scored, content: Sequence[bool]
) -> Iterator[Unit]:
    """Yield the lists that a kept line with a colon at its end introduces, unless most of their text is links."""
    for found in lists:
        start = found[0].number - 1
        if not start or not content[start - 1] or not lines[start - 1].text.endswith(COLONS):
            continue
        if not all(content[start : start + len(found)]) and is_text(found):
            unit = joint(found, LIST, scored)
            if unit.score >= scored.threshold - INTRODUCED_MARGIN:
                yield unit
