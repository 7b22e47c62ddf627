"""Inline markup of a line: links, emphasis, code."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Mark(StrEnum):
    """A kind of inline markup."""

    LINK = "link"
    CODE = "code"
    STRONG = "strong"
    EMPHASIS = "emphasis"


class Span(NamedTuple):
    """A range of a line's text with inline markup."""

    start: int
    """Index of the first character."""
    end: int
    """Index after the last character."""
    mark: Mark
    target: str
    """Address of a link; otherwise empty."""


PAGE_EDGE = "\f"
"""The value of `Line.names` for a running header or footer of a printed page; no element can have this name."""

DUMP_HEADER = "\v"
"""The value of `Line.names` for a header that a reader tool or a site generator wrote at the top of a text dump."""
