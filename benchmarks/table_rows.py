"""Compare the rows of tables in real pages with those of inscriptis, which lays out tables as browsers do.

    python benchmarks/table_rows.py PAGES… [--every N]

PAGES are directories of HTML pages, packed with gzip or not. Needs inscriptis. Rows are compared if each of their cells
with text is one line. Prints how many rows inscriptis has as well, with the same cells in the same columns, and the
others.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import groupby
from pathlib import Path

from stripper import Settings
from stripper.decode import decode
from stripper.parse import html

BAR = "\u00a6"
"""The separator of columns in the text of inscriptis, which pages hardly have."""
MAX_CELL = 60
"""Characters of a cell; inscriptis wraps no lines, but longer cells are mostly several."""
MIN_CELLS = 2

Row = tuple[tuple[int, str], ...]
"""The columns of the cells with text, from 1, and the letters and digits of each."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every Nth page")
    arguments = parser.parse_args()
    paths = [path for folder in arguments.pages for path in sorted(folder.iterdir())][:: arguments.every]
    rows = same = 0
    for path in paths:
        data = path.read_bytes()
        page = decode(gzip.decompress(data) if path.suffix == ".gz" else data, url=None, settings=Settings()).content
        ours = list(our_rows(page))
        theirs = set(their_rows(page)) if ours else set()
        other = [row for row in ours if row not in theirs]
        rows, same = rows + len(ours), same + len(ours) - len(other)
        for row in other:
            print(path.name, *(f"{column}:{text}" for column, text in row))
    print(f"{same} of {rows} rows have the same cells in the same columns")


def our_rows(markup: bytes) -> Iterator[Row]:
    """Yield the rows of the tables of data, as the parser reads them."""
    lines = (line for line in html.read(markup).lines if line.row)
    for _, row in groupby(lines, lambda line: (line.table, line.row)):
        cells = list(row)
        is_simple = all(len(line.text) < MAX_CELL and "\n" not in line.text for line in cells)
        if is_simple and len({line.column for line in cells}) == len(cells):
            yield from compared((line.column, line.text) for line in cells)


def their_rows(markup: bytes) -> Iterator[Row]:
    """Yield the rows of tables in the text of inscriptis."""
    config = import_module("inscriptis.model.config").ParserConfig(table_cell_separator=BAR)
    text = import_module("inscriptis").get_text(markup.decode("utf-8", "replace"), config)
    for line in text.splitlines():
        yield from compared(enumerate(line.split(BAR), 1))


def compared(cells: Iterable[tuple[int, str]]) -> Iterator[Row]:
    """Yield a row as it is compared, if it has several cells with text."""
    texts = ((column, re.sub(r"\W+", "", text).lower()) for column, text in cells)
    row = tuple((column, text) for column, text in texts if text)
    if len(row) >= MIN_CELLS:
        yield row


if __name__ == "__main__":
    main()
