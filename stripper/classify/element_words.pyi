from array import array
from collections.abc import Sequence

from stripper.model import Container, Line

def different_names(containers: Sequence[Container]) -> list[str]:
    """Return the names of elements, each once, in page order."""

def sums(
    lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container]
) -> tuple[array[int], array[int], array[int], array[int]]:
    """Return the number of words of content before each line and, last, of all.

    Return for each container also the index of its first line, or the number of lines if it has none; the number of
    words of content in it; and 1 if it has lines other than listings, or else 0.
    """
