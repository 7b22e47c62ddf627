"""Wrapped paragraphs of a text dump that is not wrapped at one column throughout, as in the cells of a layout."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper.named_tuples import NamedTuple
from stripper.parse import columns, ragged, row_checks, unwrap
from stripper.parse.ragged import ENDS, MAX_INDENT, WINDOW
from stripper.parse.unwrap import Row

MIN_WIDTH = 25
MIN_EXPLAINED = 0.8
"""Share of them where the next word would not have fit."""
MIN_WIDE, WIDE_WORD = 50, 3
"""Minimum number of columns of a row in Chinese or Japanese that goes on in the next, and columns that did not fit."""
FIRST_WIDE = "\u1100"
"""The first character that is two columns wide."""
MIN_COLUMN = 4
"""Column of a centred row, at least."""
MIN_FULL, MAX_FREE = 50, 20
"""Characters of the row above, which fills the line but for a word, and of that word, at most."""


class Broken(NamedTuple):
    """A place where a sentence goes on in lower case in the next row, or in a script without case."""

    above: int
    """Index of the row above."""
    end: int
    """Column where it ends."""
    needed: int
    """Column where it would end with the next word."""


def paragraphs(rows: list[Row], width: int) -> list[list[Row]]:
    """Return the rows of each paragraph of a text wrapped at a width, in columns, or at several widths (0)."""
    parts = columns.split(rows)
    if len(parts) == 1:
        return with_centred(join(rows, width))
    return with_centred([paragraph for part in parts for paragraph in join(part)])


def with_centred(paragraphs: list[list[Row]]) -> list[list[Row]]:
    """Return paragraphs with the rows of a heading joined whose first fills the line, so that the next is centred."""
    found: list[list[Row]] = []
    at = 0
    for index in row_checks.that_may_be_centred(paragraphs, MIN_COLUMN):
        found += paragraphs[at:index]
        at = index
        if _is_centred(paragraphs[index][0], found[-1]):
            found[-1] = [*found[-1], paragraphs[index][0]]
            at = index + 1
    return found + paragraphs[at:]


def _is_centred(row: Row, above: Sequence[Row]) -> bool:
    """Return whether a row is in the middle below the first one of a heading.

    The first row fills the line: without an indent, or with a small one if it is centred itself.
    """
    first = above[0]
    least = first.column + MIN_COLUMN
    if row.gap or row.bullet or row.column < least or first.bullet or not first.gap:
        return False
    if len(first.text) < MIN_FULL or any(other.column < least for other in above[1:]):
        return False
    shift = 2 * row.column + len(row.text) - 2 * first.column - len(first.text)
    if first.column:
        return 2 * first.column <= MAX_FREE and abs(shift) <= 1
    return 0 <= shift + 1 <= MAX_FREE


def join(rows: list[Row], usual: int = 0) -> list[list[Row]]:
    """Return the rows of each paragraph; unless the usual width explains their breaks, it is that of rows nearby."""
    broken = list(_broken(rows))
    if len(broken) < ragged.MIN_BREAKS:
        return unwrap.join(rows, usual)
    above = [each.above for each in broken]
    breaks = [each.above for each in broken if each.end >= ragged.MIN_ROW]
    starts = [index for index in range(1, len(rows)) if rows[index].gap]
    runs = list(pairwise([0, *starts, len(rows)]))
    widths: list[int] = []
    found: list[list[Row]] = []
    for index, (first, last) in enumerate(runs):
        if last - first == 1:
            found.append([rows[first]])
            continue
        start, end = first - WINDOW, last + WINDOW
        nearby = broken[bisect_left(above, start) : bisect_left(above, end)]
        width = usual if _explains(usual, nearby) else 0
        if not width and len(nearby) >= ragged.MIN_BREAKS:
            widths = widths or [_width(rows[first:last]) for first, last in runs]
            others = (max(widths[_near(runs, start, end)]), widths[index])
            width = next((other for other in others if _explains(other, nearby)), 0)
        joined = unwrap.join(rows[first:last], width or usual)
        found += joined if width else ragged.join(joined, rows, first, breaks)
    return found


def _width(rows: Sequence[Row]) -> int:
    """Return the columns of the widest of several rows; 0 for a single one, which was not wrapped."""
    return max(map(unwrap.ends_at, rows)) if len(rows) > 1 else 0


def _near(runs: Sequence[tuple[int, int]], start: int, end: int) -> slice:
    """Return the slice of the runs with rows between two indexes, exclusive."""
    return slice(bisect_right(runs, start, key=lambda run: run[1]), bisect_left(runs, end, key=lambda run: run[0]))


def _broken(rows: list[Row]) -> Iterator[Broken]:
    for index in row_checks.that_go_on(rows, MAX_INDENT):
        above, row = rows[index - 1], rows[index]
        if _is_wide(row.text[0]) and _is_wide(above.text[-1]) and (end := unwrap.ends_at(above)) >= MIN_WIDE:
            yield Broken(index - 1, end, end + 1 + WIDE_WORD)
        elif row.text[0].islower() and " " in above.text and above.text[-1:] not in ENDS:
            end = unwrap.ends_at(above)
            yield Broken(index - 1, end, end + 1 + len(row.text.split(" ", 1)[0]))


def _is_wide(character: str) -> bool:
    """Return whether a character is a letter that is two columns wide."""
    return character >= FIRST_WIDE and character.isalpha() and unwrap.WIDE_CHARACTER.match(character) is not None


def _explains(width: int, broken: Sequence[Broken]) -> bool:
    """Return whether a width explains the breaks of sentences."""
    if width < MIN_WIDTH or len(broken) < ragged.MIN_BREAKS:
        return False
    within = [each.needed > width for each in broken if each.end <= width]
    return len(within) >= ragged.MIN_BREAKS and sum(within) >= MIN_EXPLAINED * len(within)
