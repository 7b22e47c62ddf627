"""The contributions of the features to the score of a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stripper.classify.weights import Model
from stripper.model import Contribution
from stripper.native.boosted_trees import Trees
from stripper.native.matrix import Matrix

ANY = "any line"
"""The name of the contribution that all lines have in common."""


@dataclass(frozen=True, slots=True)
class Contributions:
    """Maps the index of a line to the contributions to its score, largest first.

    A feature that the model does not know yet contributes 0; others that contribute 0 are left out. They are computed
    on demand, since a line has some two hundred. Pickling copies the matrices, but not the model.
    """

    model: Model
    first_pass: Matrix
    """Features of the first pass."""
    second_pass: Matrix
    """Features of the second pass."""
    label: Callable[[str], str]
    """Returns the name of a column for people."""
    format_value: Callable[[str, float], str]
    """Formats a value of a column for people."""

    def __call__(self, index: int, count: int | None = None) -> tuple[Contribution, ...]:
        """Return the contributions to the score of a line, or the `count` largest ones."""
        common = 0.0
        found: list[tuple[float, str, Matrix | None]] = []
        for trees, matrix in ((self.model.first_pass, self.first_pass), (self.model.second_pass, self.second_pass)):
            own = trees.contributions(matrix, index)
            common += own.pop("")
            found += [(points, column, matrix) for column, points in own.items() if points]
            found += [(0.0, column, matrix) for column in _unknown(trees, matrix)]
        if common:
            found.append((common, ANY, None))
        found.sort(key=_size, reverse=True)
        return tuple(self._described(index, *each) for each in found[:count])

    def _described(self, index: int, points: float, column: str, matrix: Matrix | None) -> Contribution:
        if matrix is None:
            return Contribution(column, "", points)
        return Contribution(self.label(column), self.format_value(column, matrix.value(index, column)), points)


def _size(found: tuple[float, str, Matrix | None]) -> float:
    return abs(found[0])


def _unknown(trees: Trees, matrix: Matrix) -> Iterable[str]:
    """Return the columns that were added since the model was fitted, which contribute nothing yet."""
    known = frozenset(trees.columns)
    return (column for column in matrix.columns if column not in known)
