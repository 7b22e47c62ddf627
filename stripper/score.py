"""Features × card → score: what a line is by itself and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from stripper.model import Card, Features


def score(features: Sequence[Features], card: Card) -> tuple[float, ...]:
    """The sum of the points of each line's features."""
    points = card.points
    sums: dict[int, float] = {}
    scores = []
    for parts, *_ in features:
        total = 0.0
        for part in parts:
            # Lines share parts by identity, and each part is added up once a page.
            known = sums.get(id(part))
            if known is None:
                known = sums[id(part)] = sum([points.get(name, 0.0) for name in part])
            total += known
        scores.append(total)
    return tuple(scores)
