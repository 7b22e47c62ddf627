"""Candidates for the authors of a page."""

from __future__ import annotations

from stripper.metadata.authors.names import Name
from stripper.named_tuples import NamedTuple


class Candidate(NamedTuple):
    """The names from one source of authors."""

    source: str
    """As in `stripper.model.Author`."""
    names: tuple[Name, ...]
    line: int | None = None
    has_prefix: bool = False
    """True if a prefix such as "by" precedes the names."""
