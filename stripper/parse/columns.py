"""Text in columns: rows of a text dump in which a table for the layout puts blocks of text side by side.

Such rows are split at gutters, columns where no row has text to the left of the next block, and the blocks become rows
one below the other. At least one side of a gutter is wrapped text, so that the rows of a table of data stay whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from stripper.named_tuples import NamedTuple
from stripper.parse import row_checks, text
from stripper.parse.unwrap import Row

MIN_COLUMN = 12
"""Columns of a block on the left; a narrower one is a bullet or a number."""
MIN_ROWS, MIN_PAIRS = 6, 3
"""Rows that begin a block right of a gutter, and those of them with text on its left."""
MAX_GUTTERS = 6
"""Columns that are tried, beginning with the one where most blocks start."""
MAX_READ = 6
"""Times that the rows of a dump are read in search of gutters, so that the time does not grow faster than the dump."""
MIN_WIDTH, FULL = 20, 0.6
"""Columns of wrapped text, and the share of them that a full row takes."""
MIN_FULL, MIN_LOWER = 4, 2
"""Full rows in succession that are wrapped text, and those of them that begin in lower case."""


class Gutter(NamedTuple):
    """A column between two blocks, and the rows that it divides."""

    pairs: int
    column: int
    first: int
    last: int


def split(rows: Sequence[Row]) -> list[list[Row]]:
    """Return rows in parts: blocks that were side by side, and the rows above and below; one part without gutters."""
    done: list[list[Row]] = []
    todo = [list(rows)]
    room = MAX_READ * len(rows)
    while todo:
        part = todo.pop()
        room -= len(part)
        may_have = room > 0 and row_checks.may_have_columns(part, MIN_COLUMN, MIN_ROWS, MIN_PAIRS)
        found = _gutter([indented(row) for row in part]) if may_have else None
        if not found:
            done.append(part)
            continue
        parts = (
            part[: found.first],
            _side(part[found.first : found.last], 0, found.column),
            _side(part[found.first : found.last], found.column, None),
            part[found.last :],
        )
        todo += [_apart(part) for part in reversed(parts) if part]
    return done


def indented(row: Row) -> str:
    """Return a row with its indentation and bullet."""
    return f"{' ' * row.indent}{row.bullet.ljust(row.column - row.indent)}{row.text}"


def _gutter(drawn: Sequence[str]) -> Gutter | None:
    """Return the gutter between most pairs of blocks, if one of its sides is wrapped text."""
    starts = [row_checks.block_starts(row, MIN_COLUMN) for row in drawn]
    counts = Counter(chain.from_iterable(starts))
    best: Gutter | None = None
    for column, count in counts.most_common(MAX_GUTTERS):
        if count < MIN_ROWS:
            break
        for found in _runs(drawn, starts, column):
            sides = [[row[:column] for row in drawn[found.first : found.last]]]
            sides.append([row[column:] for row in drawn[found.first : found.last]])
            if (best is None or found.pairs > best.pairs) and any(map(is_wrapped, sides)):
                best = found
    return best


def _runs(drawn: Sequence[str], starts: Sequence[Sequence[int]], column: int) -> list[Gutter]:
    """Return the runs of rows without text right before a column at which enough blocks start."""
    found: list[Gutter] = []
    hits: list[int] = []
    for index, row in enumerate([*drawn, "-" * (column + 1)]):
        if len(row) > column and not row[column - 1].isspace():
            pairs = sum(drawn[hit][:column].strip() != "" for hit in hits)
            if len(hits) >= MIN_ROWS and pairs >= MIN_PAIRS:
                found.append(Gutter(pairs, column, hits[0], hits[-1] + 1))
            hits = []
        elif index < len(drawn) and column in starts[index]:
            hits.append(index)
    return found


def is_wrapped(cells: Sequence[str]) -> bool:
    """Return whether some cells below each other are wrapped text."""
    width = max(map(len, cells), default=0)
    full = lower = 0
    for cell in cells if width >= MIN_WIDTH else ():
        content = cell.strip()
        if len(cell.rstrip()) >= FULL * width and " " in content:
            full, lower = full + 1, lower + content[0].islower()
        else:
            full = lower = 0
        if full >= MIN_FULL and lower >= MIN_LOWER:
            return True
    return False


def _side(rows: Sequence[Row], start: int, end: int | None) -> list[Row]:
    """Return the blocks of rows between two columns; blank ones count as blank lines."""
    found: list[Row] = []
    gap = 0
    for row in rows:
        gap += row.gap
        cell = indented(row)[start:end]
        if cell.strip():
            found.append(text.rows(cell)[0]._replace(source=row.source, gap=gap))
            gap = 0
        else:
            gap += 1
    return found


def _apart(rows: list[Row]) -> list[Row]:
    """Return rows with a blank line before them."""
    return rows if rows[0].gap else [rows[0]._replace(gap=1), *rows[1:]]
