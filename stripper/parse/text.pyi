import re
from collections.abc import Iterable, Sequence

from stripper.model import Line
from stripper.parse.unwrap import Row

BULLETS: str
BULLET: re.Pattern[str]
LONE_BULLET: re.Pattern[str]

Text = tuple[Row, str, int]
"""The first row of a paragraph, its text, and its number of linked characters."""

def rows(text: str) -> list[Row]:
    """Return the physical lines of a text that are not blank."""

def marker(bullet: str) -> str:
    """Return the marker of an item with a bullet: `-`, or a number with a dot; empty without one."""

def lines(texts: Iterable[Text]) -> list[Line]:
    """Return the lines of all paragraphs that are not empty."""

def line(number: int, row: Row, text: str, links: int, level: int) -> Line:
    """Return the line of a paragraph with its first row, its text, its linked characters and its list depth."""

def with_gaps(lines: list[Line]) -> list[Line]:
    """Return the lines, with gaps between those of running text if the dump has almost no gaps."""

def with_running(lines: list[Line], running: Sequence[Row]) -> list[Line]:
    """Return the lines in order, with the running rows of page breaks as lines of their own."""
