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

    def __call__(self, index: int) -> tuple[Contribution, ...]:
        found, common = [], 0.0
        passes = ((self.model.first_pass, self.first_pass), (self.model.second_pass, self.second_pass))
        for trees, matrix in passes:
            own = trees.contributions(matrix, index)
            common += own.pop("")
            own = {column: points for column, points in own.items() if points}
            own |= dict.fromkeys(_unknown(trees, matrix), 0.0)
            for column, points in own.items():
                value = self.format_value(column, matrix.value(index, column))
                found.append(Contribution(self.label(column), value, points))
        if common:
            found.append(Contribution(ANY, "", common))
        return tuple(sorted(found, key=lambda contribution: -abs(contribution.points)))


def _unknown(trees: Trees, matrix: Matrix) -> Iterable[str]:
    """Return the columns that were added since the model was fitted, which contribute nothing yet."""
    known = frozenset(trees.columns)
    return (column for column in matrix.columns if column not in known)
