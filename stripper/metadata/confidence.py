"""The confidence in dates and authors: shares that were right, by source, on 1,500 pages with known metadata."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MIN_PUBLISHED = 0.55
"""Confidence in a date of publication from which it is one."""

DATES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "json-ld": (0.97, 0.6),  # alone, it is often older than the date that readers see
        "meta": (0.97, 0.9),
        "header": (0.97, 0.9),  # as a meta element, from which tools have it
        "label": (0.96, 0.87),
        "line": (0.97, 0.86),
        "label relative": (0.85, 0.8),  # estimates: five pages of 2,900 have one of these
        "line relative": (0.8, 0.7),
        "url": (0.97, 0.9),
        "script": (0.9, 0.8),
    }
)
"""By the source, or its first word: the confidence if a source of another kind has the same day, and if none has."""
CHANGED = 0.5
"""That in a date of modification as the date of publication."""
OF_TEASER = 0.05
"""That in a visible date of a page with the dates of several teasers."""
UNLIKELY = 0.45
"""That in the declared date of a page that is no article, or whose date is not visible although it should be."""

AUTHORS: Mapping[str, float] = MappingProxyType(
    {
        "meta": 0.95,
        "json-ld author": 0.94,
        "header": 0.95,  # as a meta element, from which tools have it
        "line credit": 0.92,
        "label author": 0.89,
        "line": 0.88,
        "line author-bio": 0.88,
        "label byline": 0.77,
    }
)
"""By the source, or its first word."""


def date_confidence(source: str, *, is_confirmed: bool) -> float:
    """Return the confidence in a date from a source; `is_confirmed` if a source of another kind has the same day."""
    confirmed, alone = DATES.get(source) or DATES[source.partition(" ")[0]]
    return confirmed if is_confirmed else alone


def author_confidence(source: str) -> float:
    """Return the confidence in an author from a source."""
    return AUTHORS.get(source) or AUTHORS[source.partition(" ")[0]]
