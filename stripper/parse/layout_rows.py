"""Rows of layout tables in Markdown: a row has a column of the page, with all its blocks, in each cell.

markdownify writes a cell on one line. Line breaks between blocks become runs of spaces, and a nested table its rows
side by side: `| Menu | | Title | | --- | | Text  More text | |`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stripper.parse import markdown
from stripper.parse.markdown_blocks import CODE_INDENT, TABLE_ROW, fences
from stripper.parse.text import BULLET
from stripper.parse.unwrap import Row

PROTECTED = re.compile(
    rf"\\. | (?<![`\\])(`{{1,2}})(?!`)[^`]++\1(?!`) | {markdown.IMAGE.pattern}"
    rf"| \[ (?: [^\[\]\\]++ | \\. | {markdown.IMAGE.pattern} )*+ \] {markdown.TARGET} | {markdown.END_OF_LINK.pattern}",
    re.VERBOSE,
)
"""What is never cut: escapes, code, images, links, and the ends of longer links."""
MASK = "["
"""The character that hides it: neither space nor pipe, and no letter, beside which no emphasis starts."""
NESTED_DELIMITERS = re.compile(r"\| ?\| ?:?-{3,}:? ?\|")
"""The delimiter row of a nested table, after the row above; a cell without text has two spaces, not one."""
PIPE = re.compile(r"\|")
DELIMITERS = re.compile(r"\s*:?-{2,}:?\s*")
BREAK = re.compile(r" {2,}")
"""The place of line breaks between two blocks of a cell."""
NEXT_ITEM = re.compile(r" (?=[-*+] +\[)")
"""The space between two items of a list, if both are links; another hyphen may be a dash."""
MIN_BREAKS = 2
MIN_BROKEN = 200
"""Breaks and characters of a cell from which it has several blocks; a cell of data may be an address in three lines."""
MAX_DATA = 300
"""Characters of a cell of data at most, without the targets of its links."""
MAX_LINKS = 8
"""Links of a cell of data at most."""


class Cell(NamedTuple):
    """The text of a cell, and the same text with what is never cut hidden."""

    text: str
    mask: str

    def part(self, start: int, end: int | None) -> Cell:
        return Cell(self.text[start:end], self.mask[start:end])


def cut(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows, with a row for each block of a layout table; all but the first after a blank line."""
    end_of_fence = -1
    ends = fences(rows)
    for index, row in enumerate(rows):
        end_of_fence = ends.get(index, end_of_fence)
        if index <= end_of_fence or row.indent >= CODE_INDENT or not TABLE_ROW.fullmatch(row.text):
            yield row
        else:
            yield from _blocks(row)


def _blocks(row: Row) -> Iterator[Row]:
    """Yield a row of data as it is, or the blocks of a layout row."""
    inner = row.text[1:-1]
    whole = Cell(inner, PROTECTED.sub(lambda match: MASK * len(match[0]), inner))
    cells = list(_split(whole, PIPE))
    if not NESTED_DELIMITERS.search(whole.mask) and all(map(_is_data, cells)):
        yield row
        return
    gap = max(row.gap, 1)
    for group in _rows(cells):
        filled = [cell for cell in group if cell.text.strip() and not DELIMITERS.fullmatch(cell.text)]
        if all(_is_data(cell) and not BREAK.search(cell.mask.strip()) for cell in filled):
            texts = ["| " + " | ".join(cell.text.strip() for cell in filled) + " |"] if filled else []
        else:
            texts = [block for cell in filled for block in _cell_blocks(cell)]
        for text in texts:
            yield _row(row, text, gap)
            gap = 1


def _rows(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Yield the cells of each row, of the outer table and of those within its cells."""
    found: list[Cell] = []
    for cell in cells:
        if cell.text == " " or cell.text[:2] == "  ":  # the end of a row, or of a nested table before a block
            yield found
            found = []
        found.append(cell)
        if cell.text[-2:] == "  ":  # a block before a nested table
            yield found
            found = []
    yield found


def _cell_blocks(cell: Cell) -> Iterator[str]:
    """Yield the blocks of a cell."""
    hidden = "".join(_hidden_emphasis(cell.mask))
    for block in _split(Cell(cell.text, hidden), BREAK):
        if BULLET.match(block.text):
            yield from (item.text for item in _split(block, NEXT_ITEM))
        elif block.text:
            yield block.text


def _hidden_emphasis(mask: str) -> Iterator[str]:
    """Yield the parts of a mask, with emphasis hidden as well."""
    copied = 0
    for opening, _, _, end in markdown.emphases(mask):
        yield mask[copied:opening]
        yield MASK * (end - opening)
        copied = end
    yield mask[copied:]


def _split(cell: Cell, pattern: re.Pattern[str]) -> Iterator[Cell]:
    """Yield the parts of a cell between matches of a pattern in its mask."""
    start = 0
    for match in pattern.finditer(cell.mask):
        yield cell.part(start, match.start())
        start = match.end()
    yield cell.part(start, None)


def _is_data(cell: Cell) -> bool:
    """Return whether a cell is short, in one or two blocks, and has few links."""
    mask = cell.mask.strip()
    length = len(mask)
    if length < MIN_BROKEN:
        return True
    shown = markdown.END_OF_LINK.sub("", cell.text)
    links = (length - len(shown)) and cell.text.count("](")
    return len(shown) <= MAX_DATA and links <= MAX_LINKS and len(BREAK.findall(mask)) < MIN_BREAKS


def _row(row: Row, text: str, gap: int) -> Row:
    """Return a block of a layout row."""
    bullet = BULLET.match(text)
    start = bullet.end() if bullet else 0
    return Row(row.source, text[start:], row.indent, row.indent + start, text[:start].rstrip(), gap, broken=False)


