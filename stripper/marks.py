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
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    FORMULA = "formula"
    """TeX between dollar signs."""


class Span(NamedTuple):
    """A range of a line's text with inline markup."""

    start: int
    """Index of the first character."""
    end: int
    """Index after the last character."""
    mark: Mark
    target: str
    """Address of a link, or the characters that plain text has before a superscript or subscript; otherwise empty."""


PAGE_EDGE = "\f"
"""The value of `Line.names` for a running header or footer of a printed page; no element can have this name."""
