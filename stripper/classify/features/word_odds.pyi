"""Word odds: how much the words of a line speak for content, by a linear model trained on the lines of other sites."""

from stripper.classify.features.page_arrays import Lines
from stripper.native.matrix import Matrix

COLUMNS: tuple[str, ...]

class WordOdds:
    """The log odds of terms, and those of a line without any."""

    intercept: float
    def __init__(self, slots: bytes, values: bytes, intercept: float = 0.0) -> None: ...

def fill(matrix: Matrix, first: int, lines: Lines, odds: WordOdds) -> None:
    """Fill in the column."""

def terms(text: str) -> list[str]:
    """Return the terms of a line, as often as they occur."""
