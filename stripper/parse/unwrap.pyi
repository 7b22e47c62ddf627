import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDE_CHARACTER: re.Pattern[str]
QUOTE: str
QUOTED: re.Pattern[str]
RAGGED: int

class Row(NamedTuple):
    """A physical line of a text that is not blank."""

    source: int
    """From 1."""
    text: str
    """Without indentation, bullet and trailing white space."""
    indent: int
    """Columns before the text or its bullet."""
    column: int
    """Columns before the text."""
    bullet: str
    gap: int
    """Number of blank lines before it."""
    broken: bool
    """True if it ends with two spaces, a hard line break in Markdown."""

def join(rows: Iterable[Row], width: int) -> list[list[Row]]:
    """Return the rows of each paragraph of a text wrapped at a width in columns; 0 if it was not wrapped."""

def text(paragraph: Sequence[Row]) -> str:
    """Return the text of a paragraph; rows in a script without spaces are joined without one."""

def texts(paragraphs: Iterable[Sequence[Row]]) -> list[tuple[Row, str, int]]:
    """Return the first row and the text of each paragraph, with the number of its linked characters, which is 0."""

def collapsed(text: str) -> str:
    """Return a text without the white space around it, and with a space for each run of white space in it."""

def wrap_width(rows: Sequence[Row]) -> int:
    """Return the column at which a text was wrapped; 0 if it was not."""

def is_rule(text: str) -> bool:
    """Return whether a text is only a horizontal rule."""

def ends_at(row: Row) -> int:
    """Return the column at which the text of a row ends."""

def columns(text: str) -> int:
    """Return the width of a text in columns."""
