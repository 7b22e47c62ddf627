"""Selection of content by score, and the reasons of the other lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stripper.model import Block, Metadata, Scored
from stripper.reasons import Reason


def select_content(scored: Scored, metadata: Metadata) -> tuple[bool, ...]:
    """Return a flag for each line: whether its score reaches the threshold, and it is no metadata."""
    threshold = scored.threshold
    content = [score >= threshold for score in scored.scores]
    for number in metadata.lines:
        if 1 <= number <= len(content):
            content[number - 1] = False
    return tuple(content)


def removal_reasons(
    blocks: Sequence[Block], duplicates: Mapping[int, Reason], metadata: Metadata
) -> Mapping[int, Reason]:
    """Return the reasons of all removed lines, by number; metadata takes precedence over duplicates and blocks."""
    removed = {number: reason for first, last, reason, _ in blocks for number in range(first, last + 1)}
    return {**removed, **duplicates, **metadata.lines}
