"""Rows of layout tables in Markdown: a row has a column of the page, with all its blocks, in each cell.

markdownify writes a cell on one line, with runs of spaces between its blocks and the rows of a nested table side by
side: `| Menu | | Title | | --- | | Text  More text | |`. html2text writes a cell in several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stripper.named_tuples import NamedTuple
from stripper.parse import markdown
from stripper.parse.markdown_blocks import CODE_INDENT, fences
from stripper.parse.text import BULLET
from stripper.parse.unwrap import Row

PROTECTED = re.compile(
    rf"\\. | (?<![`\\])(`{{1,3}})(?!`)[^`]{{1,200}}+\1(?!`) | {markdown.IMAGE.pattern}"
    rf"| \[ (?: [^\[\]\\!]++ | \\. | !(?!\[) | {markdown.IMAGE.pattern} )*+ \] {markdown.TARGET}"
    rf"| {markdown.END_OF_LINK.pattern}",
    re.VERBOSE,
)
"""Parts that are never cut: escapes, code, images, links, and the ends of longer links."""
MASK = "["
"""The character that hides it: neither space nor pipe, and no letter, beside which no emphasis starts."""
NESTED_DELIMITERS = re.compile(r"\| ?\| ?:?-{3,}:? ?\|")
"""The delimiter row of a nested table, after the row above; a cell without text has two spaces, not one."""
TABLE_ROW = re.compile(r"\A\|.*\|\Z|" + NESTED_DELIMITERS.pattern)
"""A row of a table, or one line of a row that was broken."""
HEADER_END = "---"
"""The row with a line break that html2text writes after the first row of a table with one column."""
PIPE = re.compile(r"\|")
DELIMITERS = re.compile(r":?-{2,}:?")
BREAK = re.compile(r" {2,}")
"""The place of line breaks between two blocks of a cell."""
LINE_BREAK = "&#xA;"
"""The same as remark writes it."""
FENCE = "```"
"""The mark of a listing in a cell, which would begin a fenced block if it began a row."""
NEXT_ITEM = re.compile(r" (?=(?:[-*+]|\d{1,3}\.) +\[)")
"""The space between two items of a list that are links; another hyphen may be a dash."""
MAX_LENGTH = 300_000
"""Characters of a layout row at most; a longer one is data, whose cells would take 70 bytes each."""
MIN_BREAKS = 2
MIN_BROKEN = 200
"""Breaks and characters of a cell from which it is laid out; a cell of data may have an address in three lines."""
MAX_DATA = 300
"""Characters of a cell of data at most, without the targets of its links."""


class Cell(NamedTuple):
    """The text of a cell, and the same text with what is never cut hidden."""

    text: str
    mask: str

    def split(self, pattern: re.Pattern[str]) -> Iterator[Cell]:
        """Yield the parts between matches of a pattern in the mask."""
        start = 0
        for match in pattern.finditer(self.mask):
            yield Cell(self.text[start : match.start()], self.mask[start : match.start()])
            start = match.end()
        yield Cell(self.text[start:], self.mask[start:])

    def stripped(self) -> Cell:
        """Return the cell without spaces around its text."""
        text = self.text.strip()
        start = self.text.find(text)
        return Cell(text, self.mask[start : start + len(text)])


def cut(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of a dump, with a row for each block of a layout row."""
    ends = fences(rows)
    end, gap = -1, 0
    for index, row in enumerate(rows):
        end = ends.get(index, end)
        is_code = index <= end or row.indent >= CODE_INDENT
        if row.broken and row.text == HEADER_END and not is_code:
            gap = 1
            continue
        if gap > row.gap:
            row = row._replace(gap=gap)
        gap = 0
        if is_code or "|" not in row.text or len(row.text) > MAX_LENGTH or not TABLE_ROW.search(row.text):
            yield row
        else:
            yield from _cut(row)


def _cut(row: Row) -> Iterator[Row]:
    """Yield the blocks of a layout row, or a row of data as it is."""
    content = row.text.replace(LINE_BREAK, "  ")
    whole = Cell(content, PROTECTED.sub(lambda match: MASK * len(match[0]), content))
    cells = list(whole.split(PIPE))
    if not NESTED_DELIMITERS.search(whole.mask) and all(map(_is_data, cells)):
        yield row
        return
    gap = max(row.gap, 1)
    above = ""
    for found in _rows(cells):
        for text in _blocks(found):
            is_next_row = text.startswith("| ") and above.startswith("| ")
            yield _row(row, text, 0 if is_next_row else gap)
            gap, above = 1, text


def _rows(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Yield the cells with text of each row: of the layout table, and of the tables within its cells."""
    found: list[Cell] = []
    for cell in cells:
        text = cell.text.strip()
        beside_table = text and (cell.text.startswith("  ") or cell.text.endswith("  "))
        if cell.text == " " or beside_table:
            yield found
            found = []
        if beside_table:
            yield [cell.stripped()]
        elif text and not DELIMITERS.fullmatch(text):
            found.append(cell.stripped())
    yield found


def _blocks(cells: Sequence[Cell]) -> Iterator[str]:
    """Yield a row of data, or the blocks in the cells of a row."""
    if len(cells) > 1 and all(_is_data(cell) and not _has_blocks(cell) for cell in cells):
        yield "| " + " | ".join(cell.text for cell in cells) + " |"
        return
    for cell in cells:
        hidden = "".join(_without_emphasis(cell.mask))
        for block in Cell(cell.text, hidden).split(BREAK):
            items = block.split(NEXT_ITEM) if BULLET.match(block.text) else (block,)
            for item in items:
                text = item.text.strip("` ") if item.text.startswith(FENCE) else item.text
                if text:
                    yield text


def _has_blocks(cell: Cell) -> bool:
    """Return whether a cell has several blocks, or is a list."""
    return BREAK.search(cell.mask) is not None or BULLET.match(cell.text) is not None


def _without_emphasis(mask: str) -> Iterator[str]:
    """Yield the parts of a mask, with emphasis hidden as well."""
    copied = 0
    for opening, _, _, end in markdown.emphases(mask):
        yield mask[copied:opening]
        yield MASK * (end - opening)
        copied = end
    yield mask[copied:]


def _is_data(cell: Cell) -> bool:
    """Return whether a cell is short, or has at most two blocks and a few hundred characters."""
    if len(cell.text) < MIN_BROKEN:
        return True
    shown = markdown.END_OF_LINK.sub("", cell.text)
    breaks = BREAK.findall(cell.mask.strip())
    return len(shown) <= MAX_DATA and len(breaks) < MIN_BREAKS


def _row(row: Row, text: str, gap: int) -> Row:
    """Return the row of a block of a layout row."""
    bullet = BULLET.match(text)
    start = bullet.end() if bullet else 0
    return Row(row.source, text[start:], row.indent, row.indent + start, text[:start].rstrip(), gap, broken=False)
