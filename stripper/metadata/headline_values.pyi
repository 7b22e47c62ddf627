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

def is_text(lines: list[Line], index: int, paragraphs: list[int], reach: int) -> bool:
    """Return whether a line is a paragraph, a sentence below one, or has no paragraph within its reach below it."""

def values(lines: list[Line], index: int, paragraphs: list[int]) -> tuple[float, ...]:
    """Return the values of a line, in the order of `VALUES`, given the indexes of the first paragraphs."""

def total(tables: list[tuple[tuple[float, ...], tuple[int, ...]]], found: tuple[float, ...]) -> int:
    """Return the sum of the points of values: for each, those of the last limit that it reaches."""
