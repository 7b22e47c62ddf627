from array import array
from typing import Any

from stripper.native.matrix import Matrix

class Trees:
    """Gradient-boosted trees over named columns.

    `trees` are nested lists: a leaf is its score, and an inner node is
    [column, limit, expected value, child for values up to the limit, child for values beyond it].

    A matrix may have other columns besides those that the nodes use, in any order. Its methods raise
    MissingColumnError if it lacks one that they use.
    """

    columns: tuple[str, ...]
    def __init__(self, columns: tuple[str, ...], trees: list[Any]) -> None: ...
    def packed(self) -> tuple[Any, ...]:
        """Return the content as values that `marshal` can write; the layout is that of this build."""
    @staticmethod
    def unpacked(packed: tuple[Any, ...]) -> Trees:
        """Return the trees that `packed` stored. Raises ValueError for another layout."""
    def score(self, matrix: Matrix, before: list[float] | None = None) -> list[float]:
        """Return the sum over all trees for each row, plus the row's value in `before`."""
    def contributions(self, matrix: Matrix, row: int) -> dict[str, float]:
        """Return the contribution of each column to the score of a row; that of the empty name is the same for all."""

def score_each(forests: tuple[Trees, ...], matrix: Matrix, before: list[float] | None = None) -> list[array[float]]:
    """Return the scores of each of several trees, as `Trees.score` does, but reading the matrix once."""
