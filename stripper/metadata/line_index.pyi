from collections.abc import Mapping
from typing import NamedTuple

from stripper.model import Container, Line

SHORT: int
HELP: str

class Survey(NamedTuple):
    """The lines of a page that one rule or another has to look at, in their order."""

    headings: list[Line]
    """The first few hundred."""
    titles: list[tuple[Line, str]]
    """The same with their texts, those that line breaks made of one h1 put together; of such, the first line."""
    boxes: list[Line]
    """Those that may head an author box, "About the author"."""
    bylines: list[Line]
    """Those as short as a byline, and no links throughout, that may begin as one does."""
    tags: list[Line]
    """Those that may begin with "Tags:"."""
    dated: list[Line]
    """Short ones that may hold a date with a year of four digits."""
    credits: list[Line]
    """Those that may end in a credit, as "Edited by Jane Doe"."""
    cards: list[tuple[Line, Line]]
    """Short lines with which one of the next two lines begins, and that line."""
    prose: Mapping[int, int]
    """Characters of running text without links among the first few thousand lines, by container."""

def survey(lines: tuple[Line, ...]) -> Survey:
    """Looks at each line once."""

def alike(line: Line, lines: tuple[Line, ...]) -> list[Line]:
    """Those of the lines whose elements have the tag and the names of that of a line."""

def around(prose: Mapping[int, int], containers: tuple[Container, ...]) -> frozenset[int]:
    """The containers that hold more than half of the running text."""
