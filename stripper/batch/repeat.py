"""The earlier page of a batch that a page repeats."""

from __future__ import annotations

from stripper.named_tuples import NamedTuple


class Repeat(NamedTuple):
    """An earlier page of the batch with the same or a similar text."""

    path: str
    """Name of the page, sanitized."""
    similarity: float
    """1 if the texts are equal; otherwise the estimated share of shingles in common."""
