"""Marked stretches of a line: links, emphasis, code."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Mark(StrEnum):
    """What a stretch of a line is."""

    LINK = "link"
    CODE = "code"
    STRONG = "strong"
    EMPHASIS = "emphasis"


class Span(NamedTuple):
    """A marked stretch of a line's text."""

    start: int
    """First character, from 0."""
    end: int
    """One past the last character."""
    mark: Mark
    target: str
    """Where a link leads; otherwise empty."""


PAGE_EDGE = "\f"
"""What a running header or footer of a printed page has for `Line.names`; no element can be called that."""
