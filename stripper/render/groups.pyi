from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from stripper.document import Document
from stripper.model import Decision, Line, Role

PARAGRAPH: Role
HEADING: Role
ITEM: Role
CELL: Role
QUOTE: Role
CODE: Role
TERM: Role
ALONE: frozenset[Role]

class Group(NamedTuple):
    """Neighbouring kept lines that are one thing; a line on its own is a group of one."""

    role: Role
    """Of a term and its definition: term."""
    lines: tuple[Line, ...]

class Item(NamedTuple):
    """A line of a list."""

    depth: int
    """From 1, and at most one deeper than the item before."""
    marker: str
    """`-` or `3.`; empty: the line belongs to the item above it."""
    line: Line

def groups(lines: Sequence[Line], decisions: Sequence[Decision]) -> list[Group]:
    """The kept lines in groups; `decisions` is aligned with `lines`."""

def titled(document: Document) -> Iterator[Group]:
    """The document's title as a heading of level 1 and, below it, the groups of its kept lines."""

def items(lines: Iterable[Line]) -> Iterator[Item]:
    """The lines of a list group, with gaps between their levels closed."""

def rows(lines: Iterable[Line]) -> list[list[Line]]:
    """The cells of a table group, row by row."""

def code(lines: Iterable[Line]) -> str:
    """Program text: verbatim but for white space at the ends of its lines and empty lines around it."""
