"""The type of a page: the same lines are content on pages of one type and boilerplate on others."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from stripper.matrix import Matrix
from stripper.model import Finding, PageType
from stripper.settings import Settings
from stripper.trees import Trees


def find(summary: Matrix, types: Mapping[PageType, Trees], settings: Settings) -> Finding:
    """Return the type that the settings name, or the likeliest one, with its likelihood by softmax of the points.

    `summary` has a row for the page and may have one for its first part; their points are averaged.
    """
    if isinstance(settings.page_type, PageType):
        return Finding("page_type", settings.page_type.value, "--page-type")
    points = {page_type: sum(trees.score(summary)) / summary.rows for page_type, trees in types.items()}
    best = max(points, key=lambda page_type: points[page_type])
    likelihood = 1 / sum(exp(other - points[best]) for other in points.values())
    return Finding("page_type", best.value, f"estimate, {likelihood:.0%} likely")
