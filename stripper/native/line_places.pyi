from collections.abc import Iterable

from stripper.model import Line

def places_with(lines: Iterable[Line], characters: str) -> list[int]:
    """Return the indexes of the lines whose text has one of some characters."""

def recurring_places(lines: Iterable[Line], longest: int, most: int) -> list[list[int]]:
    """Return the indexes of the lines with each text up to a length that more than so many have, but for its numbers."""

def margins(rows: Iterable[str], least: int) -> tuple[int, int, int]:
    """Return the number of rows that are not blank, and of those without spaces before them and with a least number."""
