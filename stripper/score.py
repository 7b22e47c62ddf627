"""Matrices × score card → scores: what a line is by itself, and what the lines around it are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stripper.matrix import Matrix
from stripper.model import Points, Scored
from stripper.trees import Trees


ANY = "any line"
"""What the points go by that every line begins with."""


def explained(
    scores: Sequence[float],
    threshold: float,
    parts: Sequence[tuple[Trees, Matrix]],
    shown: Callable[[str, float], str],
) -> Scored:
    """Scores that can tell what they are made of.

    From the `threshold` on, a line is kept. `parts` are the trees whose points were added up, each with what they looked at; `shown` writes a value of a column
    as people would.
    """

    def points(index: int) -> tuple[Points, ...]:
        found = [
            Points(column or ANY, shown(column, matrix.value(index, column)) if column else "", points)
            for trees, matrix in parts
            for column, points in trees.points(matrix, index).items()
            if points
        ]
        return tuple(sorted(found, key=lambda point: -abs(point.points)))

    return Scored(scores, threshold, points)
