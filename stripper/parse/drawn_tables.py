"""Tables that text dumps draw with characters, as w3m, elinks, pandoc and reStructuredText do:

    +-----------+--------------+        ┌───────────┬──────────────┐
    | Ferry     | Built in     |        │ Ferry     │ Built in     │
    +-----------+--------------+        ├───────────┼──────────────┤
    | Aldermere | Harlow Falls |        │ Aldermere │ Harlow Falls │
    |           | in 1912      |        │           │ in 1912      │
    +-----------+--------------+        └───────────┴──────────────┘

Each row of such a table is read like one of Markdown, `| Aldermere | Harlow Falls in 1912 |`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper.native.char_pairs import has_one
from stripper.parse.markdown_tables import Place, joined
from stripper.parse.unwrap import Row

BORDER = re.compile(r"[+|][-=:+]{2,}[+|]|[┌├└╔╠╚┏┣┗╭╰╒╞╘╓╟╙│║┃][─═━┬┼┴╤╪╧╦╬╩╥╫╨╇┳╋┻]{2,}[┐┤┘╗╣╝┓┫┛╮╯╕╡╛╖╢╜│║┃]")
"""A line above, between or below rows."""
SIGNS = ("+-", "+=", "──", "══", "━━")
"""Parts of a border, which most dumps lack."""
FIRST_OF_BORDER = frozenset("+|┌├└╔╠╚┏┣┗╭╰╒╞╘╓╟╙│║┃")
SIDES = "|│║┃"
"""The characters beside cells."""
SIDE = re.compile(rf"[{SIDES}]")
MAX_CELL = 400
"""Characters of a cell; longer ones are columns of the page."""
MIN_BORDERS, MAX_HEADED = 2, 3
"""Borders of a table, and those of one that has them only around its header and at its end."""


def may_have(text: str) -> bool:
    """Return whether a text has parts of borders."""
    return has_one(text, SIGNS)


def read(rows: Sequence[Row]) -> tuple[list[Row], dict[int, Place]]:
    """Return the rows of a dump with those of drawn tables joined, and the place of each of the latter by its source.

    Tables whose cells extend over several rows or columns, and those that lay out a page, remain as they are.
    """
    found: list[Row] = []
    places: dict[int, Place] = {}
    index = table = 0
    while index < len(rows):
        end = _end(rows, index)
        joined = list(_joined(rows[index:end])) if end > index else []
        if joined:
            table += 1
            places.update((row.source, Place(table, number)) for number, row in enumerate(joined, 1))
            found += joined
            index = end
        else:
            found += rows[index : max(end, index + 1)]
            index = max(end, index + 1)
    return found, places


def is_border(text: str) -> bool:
    """Return whether a row is a line above, between or below rows of a table."""
    return text[0] in FIRST_OF_BORDER and BORDER.fullmatch(text) is not None


def _end(rows: Sequence[Row], start: int) -> int:
    """Return the index after the last border of the table that starts at an index; `start` without one."""
    if rows[start].text[0] not in FIRST_OF_BORDER or not is_border(rows[start].text):
        return start
    end = start
    for index in range(start + 1, len(rows)):
        row = rows[index]
        if (
            row.gap
            or row.bullet
            or row.text[0] not in FIRST_OF_BORDER
            or row.text[-1] not in SIDES + "+┐┤┘╗╣╝┓┫┛╮╯╕╡╛╖╢╜"
        ):
            break
        if is_border(row.text):
            end = index + 1
    return end


def _joined(table: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of a table, each of which may have several lines; none if it cannot be read."""
    borders = [index for index, row in enumerate(table) if is_border(row.text)]
    blocks = [table[first + 1 : last] for first, last in pairwise(borders) if last > first + 1]
    cells = [[SIDE.split(row.text)[1:-1] for row in block] for block in blocks]
    widths = {len(line) for block in cells for line in block}
    if len(borders) < MIN_BORDERS or len(widths) != 1 or widths <= {0, 1}:
        return
    if len(borders) <= MAX_HEADED and all(line[0].strip() for line in cells[-1]):
        blocks[-1:] = [[row] for row in blocks[-1]]
        cells[-1:] = [[line] for line in cells[-1]]
    texts = [[" ".join(map(str.strip, column)).strip() for column in zip(*block, strict=True)] for block in cells]
    if max(len(cell) for row in texts for cell in row) > MAX_CELL:
        return
    for block, row in zip(blocks, texts, strict=True):
        if any(row):
            yield block[0]._replace(text=joined(row), gap=1, broken=False)
