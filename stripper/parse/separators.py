"""Text nodes that a tool joined by bars, as BeautifulSoup does by `get_text("|")`: each becomes a row."""

from __future__ import annotations

import re
from collections import Counter

from stripper.named_tuples import NamedTuple

BAR = "|"
MIN_BARS, MAX_LENGTH = 20, 150
"""Minimum number of bars, and maximum characters per bar, if bars separate text nodes."""
PARTS = 4
"""Equal parts of a dump, each with a bar; other pages have some in a menu or footer."""
MIN_PER_ROW = 1.5
"""Bars for each row with text, at least."""
MIN_LENGTH = 5
"""Mean characters of a text node, at least."""
MAX_EQUAL = 0.5
"""Maximum share of rows with the same number of cells; more of them are a table."""
TABLE = re.compile(r"\]\(|^[ \t|]*+(?::?---|\+[=-])", re.MULTILINE)
"""A link in Markdown, or a border of a table."""


class Split(NamedTuple):
    """A dump with one row for each text node."""

    content: str
    sources: tuple[int, ...]
    """The number of each of its rows in the dump."""


def split(content: str) -> Split | None:
    """Put each text node of a dump on a row of its own; return None if bars do not separate them."""
    bars = content.count(BAR)
    if bars < MIN_BARS or bars * MAX_LENGTH < len(content) or not _are_everywhere(content) or TABLE.search(content):
        return None
    cells = Counter(sum(cell.strip() != "" for cell in row.split(BAR)) for row in content.split("\n"))
    filled = sum(cells.values()) - cells[0]
    if bars < MIN_PER_ROW * filled:
        return None
    if any(rows > max(1, MAX_EQUAL * filled) for count, rows in cells.items() if count > 1):
        return None
    return _split(content)


def _are_everywhere(content: str) -> bool:
    length = len(content) // PARTS + 1
    return all(BAR in content[start : start + length] for start in range(0, len(content), length))


def _split(content: str) -> Split | None:
    rows: list[str] = []
    sources: list[int] = []
    source = 1
    for node in content.split(BAR):
        text = node.lstrip()
        if text:
            rows.append(" ".join(text.split()))
            sources.append(source + node[: len(node) - len(text)].count("\n"))
        source += node.count("\n")
    return Split("\n".join(rows), tuple(sources)) if sum(map(len, rows)) >= MIN_LENGTH * len(rows) else None
