"""The contributions of the features to the score of a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stripper.matrix import Matrix
from stripper.model import Points
from stripper.trees import Trees
from stripper.weights import Card

ANY = "any line"
"""The name of the contribution that all lines have in common."""


@dataclass(frozen=True, slots=True)
class Contributions:
    """Maps the index of a line to the contributions to its score, largest first.

    A feature that the model does not know yet contributes 0; others that contribute 0 are left out. They are computed
    on demand, since a line has some two hundred. Pickling copies the matrices, but not the model.
    """

    card: Card
    alone: Matrix
    """Features of the first pass."""
    around: Matrix
    """Features of the second pass."""
    shown: Callable[[str, float], str]
    """Formats a value of a column for people."""

    def __call__(self, index: int) -> tuple[Points, ...]:
        found, common = [], 0.0
        for trees, matrix in ((self.card.alone, self.alone), (self.card.around, self.around)):
            own = trees.points(matrix, index)
            common += own.pop("")
            own = {column: points for column, points in own.items() if points}
            own |= dict.fromkeys(_unknown(trees, matrix), 0.0)
            for column, points in own.items():
                found.append(Points(column, self.shown(column, matrix.value(index, column)), points))
        if common:
            found.append(Points(ANY, "", common))
        return tuple(sorted(found, key=lambda point: -abs(point.points)))


def _unknown(trees: Trees, matrix: Matrix) -> Iterable[str]:
    """Return the columns that were added since the model was fitted, which contribute nothing yet."""
    known = frozenset(trees.columns)
    return (column for column in matrix.columns if column not in known)
