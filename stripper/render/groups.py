"""Groups of kept lines that are rendered as one block: a paragraph, a whole list, a table."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from stripper.document import Document
from stripper.model import Line, Role
from stripper.named_tuples import NamedTuple

PARAGRAPH, HEADING, ITEM, CELL = Role.PARAGRAPH, Role.HEADING, Role.ITEM, Role.CELL
QUOTE, CODE, TERM = Role.QUOTE, Role.CODE, Role.TERM
"""Looking a member up in its enum takes ten times as long."""

ALONE = (PARAGRAPH, HEADING, Role.CAPTION)
"""Roles of lines that are groups of their own, except the definition of a term. A tuple finds members by identity; a
set would call `Enum.__hash__`, which is written in Python."""

DEEPEST = 9
"""Deepest list nesting that is rendered. Pages may nest lists thousands deep, and indents would outgrow the text."""

_NUMBER = re.compile(r"[0-9]{1,9}[.)]")
"""A list marker in CommonMark, which allows nine digits."""
_LABEL = re.compile(r"[A-Za-z]{1,15}\.")
"""The label of an item that is numbered by letters or Roman numerals."""


class Group(NamedTuple):
    """Neighbouring kept lines that form one block; a line on its own is a group of one."""

    role: Role
    """Of a term and its definition: term."""
    lines: tuple[Line, ...]


Cell = tuple[Line, ...]
"""The lines of a cell of a table; none if it is empty."""


class Item(NamedTuple):
    """A line of a list."""

    depth: int
    """From 1, and at most one deeper than the item before."""
    marker: str
    """`-` or `3.`; empty if the line belongs to the item above it."""
    line: Line
    label: str = ""
    """A label that is not a list marker in CommonMark, such as `d.` or `iv.`."""


_BORDER = re.compile(r" ?\| ?")
"""The border between two cells of a row of a text dump."""
_TRAILING_SPACE = re.compile(r"(?<![^\S\n])[^\S\n]++(?=\n|\Z)")


def groups(lines: Sequence[Line], flags: Sequence[bool]) -> list[Group]:
    """Group the kept lines; `flags` has one for each line."""
    found: list[Group] = []
    run: list[Line] = []
    role = PARAGRAPH
    for line in _kept(lines, flags):
        rendered_as = line.role
        if role is TERM or line.row or line.follows_break or rendered_as not in ALONE:
            rendered_as = _rendered_as(line, role)
            if run and _continues(role, run[-1], line, rendered_as):
                run.append(line)
                continue
        if run:
            found.append(Group(role, tuple(run)))
        run, role = [line], rendered_as
    if run:
        found.append(Group(role, tuple(run)))
    return found


def titled(document: Document) -> Iterator[Group]:
    """Yield the document's title as a heading of level 1, then the groups of its kept lines.

    Their headings are of level 2 to 6, or 1 to 6 without a title. The first kept line that only repeats the title is
    left out.
    """
    title = " ".join((document.title or "").split())
    if title:
        yield Group(HEADING, (Line(0, 0, title, HEADING, 1, "", "", 0, 0, 0, 0, 0),))
    highest = 2 if title else 1
    is_repeated = not title
    for role, lines in groups(document.marked_lines, document.decided.kept):
        if role is HEADING:
            lines = (lines[0]._replace(level=min(max(lines[0].level or 2, highest), 6)),)
        is_alone = role in (HEADING, PARAGRAPH) and len(lines) == 1
        if not is_repeated and is_alone and lines[0].text.casefold() == title.casefold():
            is_repeated = True
        else:
            yield Group(role, lines)


def items(lines: Iterable[Line]) -> Iterator[Item]:
    """Yield the lines of a list, with gaps between their levels closed."""
    levels: list[int] = []
    for line in lines:
        while levels and levels[-1] > line.level:
            levels.pop()
        if not levels or levels[-1] < line.level:
            levels.append(line.level)
            marker = line.marker or "-"
        else:
            marker = line.marker
        label = ""
        if marker and marker != "-" and not _NUMBER.fullmatch(marker):
            marker, label = "-", marker if _LABEL.fullmatch(marker) else ""
        yield Item(min(len(levels), DEEPEST), marker, line, label)


def rows(lines: Iterable[Line]) -> list[list[Cell]]:
    """Return the cells of a table, row by row, with empty ones where a later cell of the row has text.

    Rows and columns without any text are left out.
    """
    table = [cell for line in lines for cell in ([line] if line.column else _cells(line))]
    indexes = {column: index for index, column in enumerate(sorted({line.column for line in table}))}
    found: list[list[Cell]] = []
    for _, row in groupby(table, key=lambda line: line.row):
        cells: list[Cell] = []
        for column, content in groupby(row, key=lambda line: line.column):
            cells += [()] * (indexes[column] - len(cells))
            cells.append(tuple(content))
        found.append(cells)
    return found


def places(table: Sequence[Sequence[Cell]]) -> list[list[tuple[int, int] | None]]:
    """Return the rows and columns of the table that each cell covers; None for those that other cells cover."""
    lines = [next(cell[0].row for cell in row if cell) for row in table]
    columns = sorted({cell[0].column for row in table for cell in row if cell})
    covered = [0] * len(columns)  # the row after the last that a cell covers
    found: list[list[tuple[int, int] | None]] = []
    for index, row in enumerate(table):
        found.append([])
        for column, cell in enumerate(row):
            if not cell:
                found[-1].append(None if covered[column] > index else (1, 1))
                continue
            height, width = cell[0].covers
            if height != 1:
                height = bisect_left(lines, cell[0].row + height, index) - index if height else len(table) - index
            if width > 1:
                width = bisect_left(columns, cell[0].column + width, column) - column
            covered[column : column + width] = [index + height] * width
            found[-1].append((height, width))
    return found


def _cells(row: Line) -> Iterator[Line]:
    """Yield the cells with text of a row of a text dump, which is a single line."""
    start = 0
    for column, text in enumerate(_BORDER.split(row.text), 1):
        start = row.text.index(text, start)
        end = start + len(text)
        if text:
            spans = [span for span in row.spans if start <= span.start and span.end <= end]
            own = tuple(span._replace(start=span.start - start, end=span.end - start) for span in spans)
            yield row._replace(text=text, column=column, spans=own)
        start = end


def cell_line(line: Line) -> str:
    """Return a line of a cell in plain text, with the number of a list item, and a listing in one row."""
    text = " ".join(line.text.split()) if line.role is CODE else line.text
    return f"{line.marker} {text}" if line.marker and line.marker != "-" else text


def is_after_break(before: Line, line: Line) -> bool:
    """Return whether only a line break separates a line from the kept one before it."""
    return line.follows_break and line.number == before.number + 1


def paragraphs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph, which line breaks separate."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not is_after_break(paragraph[-1], line):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def code(lines: Iterable[Line]) -> str:
    """Return program text verbatim, without trailing white space and surrounding empty lines."""
    # Without a list of the rows, which takes twenty times the memory of the text.
    return "\n".join(_TRAILING_SPACE.sub("", line.text) for line in lines).strip("\n")


def _kept(lines: Sequence[Line], flags: Sequence[bool]) -> list[Line]:
    """Return the kept lines; where the first line of a list item was removed, the next one inherits its marker."""
    kept = [line for line, is_kept in zip(lines, flags, strict=True) if is_kept]
    if any(line.role is ITEM and not line.marker for line in kept):
        return list(_with_inherited_markers(lines, flags))
    return kept


def _with_inherited_markers(lines: Sequence[Line], flags: Sequence[bool]) -> Iterator[Line]:
    orphaned: dict[int, str] = {}
    for line, keep in zip(lines, flags, strict=True):
        if line.role is ITEM:
            if line.marker:
                orphaned[line.level] = "" if keep else line.marker
            elif keep:
                line = line._replace(marker=orphaned.pop(line.level, ""))
        if keep:
            yield line


def _rendered_as(line: Line, before: Role) -> Role:
    """Return the role a line is rendered in: a continuation of an item that was interrupted is a paragraph."""
    role = line.role
    if line.row:
        return CELL
    if role is ITEM:
        return PARAGRAPH if before is not ITEM and not line.marker else ITEM
    return PARAGRAPH if role is CELL else role


def _continues(group: Role, last: Line, line: Line, role: Role) -> bool:
    """Return whether a line belongs to the group that ends with `last`."""
    if last.role is TERM:
        return (role is TERM or role is PARAGRAPH) and line.number == last.number + 1
    if group is not role:
        return False
    if role is CODE:
        return line.number == last.number + 1 and line.container == last.container
    if role is CELL:
        return line.table == last.table
    if role in ALONE:
        return is_after_break(last, line)
    return role is ITEM or role is QUOTE
