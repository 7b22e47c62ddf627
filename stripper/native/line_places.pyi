from collections.abc import Iterable

from stripper.model import Line

def places_with(lines: Iterable[Line], characters: str) -> list[int]:
    """Return the indexes of the lines whose text has one of some characters."""
