from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stripper.model import Container, Line

MAX_BYLINE: int

class LineIndex(NamedTuple):
    """The candidate lines of a page for each metadata rule, in page order."""

    headings: list[Line]
    """The first few hundred headings."""
    joined_headings: list[tuple[Line, str]]
    """The same with their texts; the lines of an h1 with line breaks are joined, under its first line."""
    box_headings: list[Line]
    """Lines that may head an author box, such as "About the author"."""
    bylines: list[Line]
    """Lines of at most `MAX_BYLINE` characters, not fully linked, that may start with a byline prefix."""
    tags: list[Line]
    """Lines that may start with a prefix such as "Tags:"."""
    dates: list[Line]
    """Short lines that may contain a date with a four-digit year."""
    credits: list[Line]
    """Lines that may end in a credit, such as "Edited by Jane Doe"."""
    biographies: list[tuple[Line, Line]]
    """(name, biography): a short line, and one of the next two, which starts with the text of the first."""
    prose: Mapping[int, int]
    """Characters of unlinked running text among the first few thousand lines, by container."""

def index_lines(lines: tuple[Line, ...]) -> LineIndex:
    """Collect the candidate lines of a page in one pass."""

def longest_texts(lines: tuple[Line, ...], count: int, without: str) -> list[str]:
    """Return the longest texts, the longest first, of the lines whose class and id are not `without`."""

def with_key(lines: Iterable[Line], wanted: str) -> list[Line]:
    """Return the lines whose text has this comparison key."""

def first_with_key(lines: Iterable[Line], wanted: str, longest: int) -> Line | None:
    """Return the first line up to a length whose text has exactly this comparison key."""

def with_markup_of(line: Line, lines: tuple[Line, ...]) -> list[Line]:
    """Return those of the lines whose element has the same tag, class and id as that of a line."""

def main_text_containers(prose: Mapping[int, int], containers: tuple[Container, ...]) -> frozenset[int]:
    """Return the containers that hold more than half of the running text."""
