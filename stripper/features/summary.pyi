from collections.abc import Sequence

from stripper.features.arrays import Lines
from stripper.matrix import Matrix

def columns(measured: tuple[str, ...]) -> tuple[str, ...]:
    """The columns of a summary of a matrix with these columns."""

def summarize(matrix: Matrix, lines: Lines, scores: Sequence[float]) -> Matrix:
    """A matrix of one row: the mean of each column over all lines, and over all characters of content."""
