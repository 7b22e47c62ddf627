from collections.abc import Iterable, Sequence

from stripper.model import Line

def places_with(lines: Iterable[Line], characters: str) -> list[int]:
    """Return the indexes of the lines whose text has one of some characters."""

def places_with_point(lines: Iterable[Line]) -> list[int]:
    """Return the indexes of the lines whose text has a full stop within a word, as addresses do."""

def recurring_places(lines: Sequence[Line], longest: int, most: int) -> list[list[int]]:
    """Return the indexes of the lines of each short text that more than `most` lines have, except for its numbers."""

def margins(rows: Iterable[str], least: int) -> tuple[int, int, int]:
    """Return the number of rows that are not blank, and of those without spaces before them and with a least number."""
