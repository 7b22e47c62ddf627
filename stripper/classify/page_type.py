"""The type of a page: the same lines are content on pages of one type and boilerplate on others."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from stripper.model import Finding, PageType
from stripper.native.boosted_trees import Trees, score_each
from stripper.native.matrix import Matrix
from stripper.settings import Settings

MIN_LIKELIHOOD = 0.8
"""Likelihood from which an estimated type shifts the threshold."""

GIVEN = "--page-type"
"""The source of a type that the user gives."""


def find(summary: Matrix, types: Mapping[PageType, Trees], settings: Settings) -> Finding:
    """Return the type that the settings name, or the likeliest one.

    `summary` has a row for the page and may have one for its first part; their scores are averaged.
    """
    if isinstance(settings.page_type, PageType):
        return Finding("page_type", settings.page_type.value, GIVEN, confidence=1.0)
    scores = score_each(tuple(types.values()), summary)
    return estimate({page_type: sum(of_rows) / summary.rows for page_type, of_rows in zip(types, scores, strict=True)})


def estimate(scores: Mapping[PageType, float]) -> Finding:
    """Return the type with the highest score, with its likelihood by softmax of the scores."""
    best = max(scores, key=lambda page_type: scores[page_type])
    likelihood = 1 / sum(exp(other - scores[best]) for other in scores.values())
    return Finding("page_type", best.value, f"estimate, {likelihood:.0%} likely", confidence=round(likelihood, 2))


def threshold_offset(found: Finding, offsets: Mapping[PageType, float]) -> float:
    """Return what is added to the threshold on a page of this type; nothing if the type is doubtful."""
    return offsets.get(PageType(found.value), 0.0) if (found.confidence or 0.0) >= MIN_LIKELIHOOD else 0.0
