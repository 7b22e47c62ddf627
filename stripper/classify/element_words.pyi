from array import array
from collections.abc import Callable, Sequence

from stripper.model import Container, Line
from stripper.native.substrings import Substrings

def names_with(containers: Sequence[Container], parts: Substrings) -> list[str]:
    """Return the names of elements that have one of some parts, each once, in page order."""

def named(containers: Sequence[Container], names: set[str], other_tags: frozenset[str]) -> list[int]:
    """Return the indexes of the elements with one of some names, in page order, besides those with other tags."""

def within(containers: Sequence[Container], names: set[str]) -> bytearray:
    """Return a flag for each element: whether it or one around it has one of some names."""

def spread(containers: Sequence[Container], chosen: list[int], accepts: Callable[[int], bool]) -> dict[int, int]:
    """Return the elements within chosen ones that are accepted, each with the outermost of these around it.

    `accepts` is called with the index of a chosen element, in page order, unless it is within an accepted one or code.
    """

def sums(
    lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container]
) -> tuple[array[int], array[int], array[int], array[int]]:
    """Return the number of words of content before each line and, last, of all.

    Return for each container also the index of its first line, or the number of lines if it has none; the number of
    words of content in it; and 1 if it has lines other than listings, or else 0.
    """
