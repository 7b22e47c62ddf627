"""What one place of a page says about who made it."""

from __future__ import annotations

from typing import NamedTuple

from stripper.metadata.authors.names import Name


class Candidate(NamedTuple):
    """What one place says about who made the page."""

    source: str
    names: tuple[Name, ...]
    line: int | None = None
    prefixed: bool = False
    """Whether it says "by"."""
