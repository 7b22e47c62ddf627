"""Parts of a batch, each run by itself."""

from __future__ import annotations

from stripper.named_tuples import NamedTuple


class Part(NamedTuple):
    """One of several equal parts of a batch, each run by itself."""

    number: int
    """From 1."""
    of: int
    """Number of parts."""


EVERYTHING = Part(1, 1)
