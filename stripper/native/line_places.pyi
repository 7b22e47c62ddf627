from collections.abc import Iterable

from stripper.model import Line

def places_with(lines: Iterable[Line], characters: str) -> list[int]:
    """Return the indexes of the lines whose text has one of some characters."""

def margins(rows: Iterable[str], least: int) -> tuple[int, int, int]:
    """Return the number of rows that are not blank, and of those without spaces before them and with a least number."""
