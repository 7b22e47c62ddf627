"""Tables of data whose columns text dumps align with spaces, as inscriptis, w3m and links2 do:

    Ferry            Built in      Length
    Aldermere        1912          41 m
    Harlow Queen     1926          38 m
    Pale Heron       1931          38 m

Each row of such a table is read like one of Markdown, `| Aldermere | 1912 | 41 m |`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper.parse.columns import indented, is_wrapped
from stripper.parse.markdown_tables import Place, joined
from stripper.parse.plain_code import is_certain
from stripper.parse.unwrap import Row

WIDE = "  "
GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
"""Spaces between two cells; a single one is between words, or below the longest cell."""
MAX_ROW, MAX_CELL = 400, 80
"""Columns of a row, and characters of a cell; longer ones lay out a page."""
MIN_ROWS, MIN_FILLED, MIN_NUMBERS = 4, 0.8, 0.6
"""Rows of a table, the share of its cells with text, and that of numbers in one of its columns."""


def read(rows: list[Row], first: int) -> tuple[list[Row], dict[int, Place]]:
    """Return the rows of a dump with those of tables as in Markdown, and the place of each of the latter by its source.

    Tables are numbered from `first`.
    """
    found: list[Row] = []
    places: dict[int, Place] = {}
    done = 0
    for number, (start, end, table) in enumerate(_tables(rows), first):
        found += rows[done:start] + table
        places.update((row.source, Place(number, place)) for place, row in enumerate(table, 1))
        done = end
    return found + rows[done:], places


def _tables(rows: Sequence[Row]) -> Iterator[tuple[int, int, list[Row]]]:
    """Yield the index of the first row of each table, the one after its last row, and its rows as in Markdown."""
    tried = last = 0
    # A table begins with several rows that have gaps, and no blank line between them.
    for index, following in pairwise([index for index, row in enumerate(rows) if WIDE in row.text]):
        if index < tried or following - index >= MIN_ROWS or any(row.gap for row in rows[index + 1 : index + MIN_ROWS]):
            continue
        tried, blank = _extent(rows, index)
        if tried - index >= MIN_ROWS:
            above = rows[index - 1] if index > last and not rows[index].gap else None
            if table := _table(rows[index:tried], blank, above):
                last = tried
                yield index - (table[0].source < rows[index].source), last, table


def _extent(rows: Sequence[Row], start: int) -> tuple[int, set[int]]:
    """Return the index after the last row that fits below a row with gaps, and the columns that are blank in all rows.

    Each gap of a row has one of these columns.
    """
    blank = {column for gap in _gaps(indented(rows[start])) for column in gap}
    for index in range(start + 1, len(rows)):
        row = indented(rows[index])
        left = _free(blank, row)
        if not left or rows[index].gap or any(left.isdisjoint(gap) for gap in _gaps(row)):
            return index, blank
        blank = left
    return len(rows), blank


def _free(blank: set[int], row: str) -> set[int]:
    """Return the blank columns in which a row has no text."""
    return {column for column in blank if column >= len(row) or row[column] == " "}


def _gaps(row: str) -> list[range]:
    """Return the columns of each gap in a row; none for a long row."""
    return [range(*match.span()) for match in GAP.finditer(row)] if len(row) <= MAX_ROW else []


def _table(rows: Sequence[Row], blank: set[int], above: Row | None) -> list[Row] | None:
    """Return the rows of a table as in Markdown, with wrapped cells joined; None if it has no data.

    The row above may be its header, with single spaces between its cells.
    """
    texts = [indented(row) for row in rows]
    starts = _starts(texts, blank)
    if above:
        with_header = [indented(above), *texts]
        others = _starts(with_header, _free(blank, with_header[0]))
        if len(others) == len(starts) and all(map(str.strip, _split(with_header[0], others))):
            rows, texts, starts = [above, *rows], with_header, others
    sides = list(zip(*(_split(text, starts) for text in texts), strict=True))
    if not starts or any(map(is_wrapped, sides)) or any(is_certain(row.text) for row in rows):
        return None
    found: list[Row] = []
    table: list[list[str]] = []
    for row, *parts in zip(rows, *sides, strict=True):
        cells = [" ".join(part.split()) for part in parts]
        if not cells[0] and table:
            table[-1] = [f"{upper} {cell}".strip() for upper, cell in zip(table[-1], cells, strict=True)]
        else:
            table.append(cells)
            found.append(row)
    if not _is_data(table):
        return None
    return [
        row._replace(text=joined(cells), bullet="", gap=1, broken=False)
        for row, cells in zip(found, table, strict=True)
    ]


def _split(row: str, starts: Sequence[int]) -> list[str]:
    """Return the cells of a row, with the white space around their texts."""
    return [row[start:end] for start, end in pairwise([0, *starts, len(row)])]


def _starts(rows: Sequence[str], blank: set[int]) -> list[int]:
    """Return the columns after blank ones, right of which most rows have text after several spaces.

    Other blank columns are between the words of the longest cells.
    """
    found: list[int] = []
    end = None  # of the cell that starts at a column
    for column in sorted((column + 1 for column in blank if column + 1 not in blank), reverse=True):
        begun = sum(row[column - len(WIDE) : column].isspace() and row[column:end].strip() != "" for row in rows)
        if 2 * begun >= len(rows):
            found.insert(0, column)
            end = column
    return found


def _is_data(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether most cells have text, none is long, and a column has numbers."""
    cells = [cell for row in rows for cell in row]
    return (
        len(rows) >= MIN_ROWS
        and sum(map(bool, cells)) >= MIN_FILLED * len(cells)
        and all(len(cell) <= MAX_CELL and "|" not in cell for cell in cells)
        and all(any(map(str.isalnum, row[0])) for row in rows)
        and any(sum(map(_is_number, column)) >= MIN_NUMBERS * len(rows) for column in zip(*rows, strict=True))
    )


def _is_number(cell: str) -> bool:
    """Return whether at least half of the letters and digits of a cell are digits, as in a date or a price."""
    return 2 * sum(map(str.isdigit, cell)) >= max(sum(map(str.isalnum, cell)), 1)
