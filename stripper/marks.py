"""Marked stretches of a line: links, emphasis, code."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class Mark(StrEnum):
    """What a stretch of a line is."""

    LINK = "link"
    CODE = "code"
    STRONG = "strong"
    EMPHASIS = "emphasis"


Stretch = tuple[int, int, Mark, str]
"""Marked chunks of a line: the first, one past the last, what they are, and where a link leads."""


class Span(NamedTuple):
    """A marked stretch of a line's text."""

    start: int
    """First character, from 0."""
    end: int
    """One past the last character."""
    mark: Mark
    target: str
    """Where a link leads; otherwise empty."""


def place(chunks: Sequence[str], stretches: Sequence[Stretch]) -> tuple[Span, ...]:
    """Where marked chunks stand in the text that they make with white space folded."""
    begins, ends, length, space = [], [], 0, False
    for chunk in chunks:
        words = " ".join(chunk.split())
        space = length > 0 and (space or chunk[:1].isspace())
        begins.append(length + (space and bool(words)))
        if words:
            length = begins[-1] + len(words)
            space = chunk[-1].isspace()
        ends.append(length)
    spans = (Span(begins[first], ends[end - 1], mark, target) for first, end, mark, target in stretches if first < end)
    return tuple(sorted(span for span in spans if span.start < span.end))
