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

    From the `threshold` on, a line is kept. `parts` are the trees whose points were added up, each with what they
    looked at; `shown` writes a value of a column as people would.
    """

    def points(index: int) -> tuple[Points, ...]:
        found, common = [], 0.0
        for trees, matrix in parts:
            own = trees.points(matrix, index)
            common += own.pop("")
            for column, points in own.items():
                found.append(Points(column, shown(column, matrix.value(index, column)), points))
        found.append(Points(ANY, "", common))
        return tuple(sorted((point for point in found if point.points), key=lambda point: -abs(point.points)))

    return Scored(scores, threshold, points)
