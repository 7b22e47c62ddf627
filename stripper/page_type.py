"""What kind of page it is: the same lines are content of one and noise on another."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from stripper.errors import UnknownPageTypeError
from stripper.matrix import Matrix
from stripper.model import Finding, PageType
from stripper.settings import Settings
from stripper.trees import Trees


def find(summary: Matrix, types: Mapping[PageType, Trees], settings: Settings) -> Finding:
    """Return the type that the settings name, or the likeliest one, with its likelihood by softmax of the points.

    `summary` has a row for the page and may have one for its first part; their points are averaged.
    """
    if settings.page_type != "auto":
        return Finding("page_type", _named(settings.page_type).value, "--page-type")
    points = {page_type: sum(trees.score(summary)) / summary.rows for page_type, trees in types.items()}
    best = max(points, key=lambda page_type: points[page_type])
    likelihood = 1 / sum(exp(other - points[best]) for other in points.values())
    return Finding("page_type", best.value, f"estimate, {likelihood:.0%} likely")


def _named(name: str) -> PageType:
    try:
        return PageType(name)
    except ValueError:
        known = ", ".join(PageType)
        raise UnknownPageTypeError(f"{name!r} is no type of page; the types are auto, {known}.") from None
