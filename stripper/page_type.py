"""What kind of page it is: the same lines are content of one and noise on another."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from stripper.matrix import Matrix
from stripper.model import Finding, PageType
from stripper.settings import Settings
from stripper.trees import Trees


def find(summary: Matrix, types: Mapping[PageType, Trees], settings: Settings) -> Finding:
    """The type that was asked for, or else the likeliest, with how likely it is by softmax of the points of each."""
    if isinstance(settings.page_type, PageType):
        return Finding("page_type", settings.page_type.value, "--page-type")
    points = {page_type: trees.score(summary)[0] for page_type, trees in types.items()}
    best = max(points, key=lambda page_type: points[page_type])
    likelihood = 1 / sum(exp(other - points[best]) for other in points.values())
    return Finding("page_type", best.value, f"estimate, {likelihood:.0%} likely")
