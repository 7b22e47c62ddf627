from collections.abc import Sequence

from stripper.classify.features.page_arrays import Lines
from stripper.native.matrix import Matrix

BEGINNING: int
AMOUNTS: tuple[str, ...]

def columns(measured: tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns of a summary of a matrix with these columns."""

def summarize(matrix: Matrix, lines: Lines, scores: Sequence[float]) -> Matrix:
    """Return a matrix of one row for the page and, if it is longer than `BEGINNING`, one for its first lines.

    Each row has the mean of each column over all lines, and over all characters of content.
    """
