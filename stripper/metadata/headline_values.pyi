from collections.abc import Sequence

from stripper.model import Line

VALUES: tuple[str, ...]
"""The names of the values that a line has by its form and its place."""
DENSITY: float
"""Letters of other scripts that a Chinese, Japanese or Korean character counts as in the length of a headline."""
DENSE_SPACES: int
"""The number of spaces assumed for a headline in such a script, unless it has `NAMES`, as a list of names does."""
NAMES: int

def candidates(lines: list[Line], start: int, end: int) -> list[int]:
    """Return the indexes of the lines between two that have the length of a headline and a letter or digit.

    An item of a list needs the words of one. The item of a nested list is none; it may also be a comment in a listing.
    """

def values(lines: list[Line], index: int, paragraphs: list[int]) -> tuple[float, ...]:
    """Return the values of a line, in the order of `VALUES`, given the indexes of the first paragraphs."""

class PointTables:
    """The points that the values of a line give."""

    def __init__(self, tables: Sequence[tuple[tuple[float, ...], tuple[int, ...]]]) -> None:
        """Take the limits of each value, in the order of `VALUES`, and the points below the first and from each on."""

    def of_lines(
        self, lines: list[Line], indexes: list[int], paragraphs: list[int], reach: int
    ) -> list[tuple[int, int]]:
        """Return the points and the index of each line, but for those of the text.

        These are paragraphs, sentences below one, and lines with no paragraph within reach below them.
        """
