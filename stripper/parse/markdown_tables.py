"""Tables in text dumps in Markdown: a header, a row of delimiters, and the rows below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from stripper.model import Line
from stripper.named_tuples import NamedTuple
from stripper.parse import unwrap
from stripper.parse.markdown_blocks import Paragraph

DELIMITERS = re.compile(r"\|? *:?-{2,}:? *(?:\| *:?-{2,}:? *)*+\|?")
"""The row below the header of a table."""
BORDER = re.compile(r"(?<!\\)\|")
"""The border of a cell; html2text writes only one, before or after a cell with several lines."""
MIN_SIZE, MIN_SHARE = 2, 0.8
"""Rows and columns of a table of data, and share of the rows with all of its cells; other tables lay out a page."""
ESCAPED = "\\|"
"""A bar in the text of a cell."""


class Place(NamedTuple):
    """The place of a row."""

    table: int
    """From 1."""
    row: int
    """From 1, the header."""
    is_framed: bool = True
    """True if rows have a bar before the first cell and after the last one as well."""


def places(paragraphs: Sequence[Paragraph], first: int = 1) -> dict[int, Place]:
    """Return the place of each row of a table by the index of its paragraph; tables are numbered from `first`.

    Tables with bars in their cells are left out, because those would be borders in the text of a line.
    """
    found: dict[int, Place] = {}
    table = first
    for index, paragraph in enumerate(paragraphs):
        if not index or paragraph.rows[0].gap or not is_delimiters(paragraph):
            continue
        delimiters = paragraph.rows[0].text
        is_framed = delimiters.startswith("|")
        width = len(cells(delimiters, is_framed=is_framed))
        end = index + 1
        while end < len(paragraphs) and not paragraphs[end].rows[0].gap and _row(paragraphs[end]):
            end += 1
        rows = {at: _row(paragraphs[at]) for at in (index - 1, *range(index + 1, end))}
        fitting = sum(len(cells(row, is_framed=is_framed)) == width for row in rows.values())
        is_table = _row(paragraphs[index - 1]) and min(width, len(rows)) >= MIN_SIZE
        if is_table and fitting >= MIN_SHARE * len(rows) and not any(ESCAPED in row for row in rows.values()):
            found.update((at, Place(table, number, is_framed)) for number, at in enumerate(rows, 1))
            table += 1
    return found


def count(places: Mapping[int, Place]) -> int:
    """Return the number of tables with places."""
    return max([place.table for place in places.values()], default=0)


def as_rows(lines: list[Line], places: Mapping[int, Place]) -> list[Line]:
    """Return the lines with those that have a place, by their sources, as rows of tables."""
    if not places:
        return lines
    return [_as_row(line, places[line.source]) if line.source in places else line for line in lines]


def _as_row(line: Line, place: Place) -> Line:
    # A row that columns of the page cut may be bars alone, and no line is empty.
    row = text(line.text, is_framed=place.is_framed)
    return line._replace(text=row, table=place.table, row=place.row) if row else line


def joined(cells: Iterable[str]) -> str:
    """Return a row with bars around its cells, without the runs of spaces at which columns of the page are split."""
    return unwrap.collapsed(f"| {' | '.join(cells)} |")


def is_delimiters(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is the row of delimiters below the header of a table."""
    text = paragraph.rows[0].text
    is_row = len(paragraph.rows) == 1 and not paragraph.code and "|" in text
    return is_row and DELIMITERS.fullmatch(text) is not None and text.strip("-") != ""


def text(row: str, *, is_framed: bool) -> str:
    """Return a row with ` | ` between its cells, of which empty ones have no text, and those at the end no border."""
    return unwrap.collapsed(" | ".join(map(str.strip, cells(row, is_framed=is_framed)))).rstrip("| ")


def cells(row: str, *, is_framed: bool) -> list[str]:
    """Return the cells of a row, with the white space around their texts."""
    row = row.strip()
    return BORDER.split(row.removeprefix("|").removesuffix("|") if is_framed else row)


def _row(paragraph: Paragraph) -> str:
    """Return the text of a paragraph with borders of cells; empty for others."""
    if paragraph.code or paragraph.level:
        return ""
    row = unwrap.text(paragraph.rows)
    return row if "|" in row else ""
