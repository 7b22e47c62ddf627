"""Selection of content by score, the kept lines, and the reasons of the other lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stripper.classify import overrides, units
from stripper.classify.adjoining import TABLE
from stripper.model import Block, Metadata, Scored, Unit
from stripper.reasons import Reason


def select_content(scored: Scored, metadata: Metadata) -> tuple[bool, ...]:
    """Return a flag for each line: whether its score reaches the threshold, and it is no metadata."""
    threshold = scored.threshold
    return tuple(_without(metadata.lines, [score >= threshold for score in scored.scores]))


def _without(numbers: Iterable[int], content: list[bool]) -> list[bool]:
    """Set the flags of the lines with some numbers to false, in place, and return all."""
    for number in numbers:
        if 1 <= number <= len(content):
            content[number - 1] = False
    return content


def with_block_reasons(others: Mapping[int, Reason], blocks: Sequence[Block]) -> Mapping[int, Reason]:
    """Return the reasons of lines, by number, with `boilerplate` replaced by the reason of the block of the line."""
    if Reason.BOILERPLATE not in others.values():
        return others
    found = _by_blocks(blocks)
    return {number: found[number] if reason is Reason.BOILERPLATE else reason for number, reason in others.items()}


def removal_reasons(
    blocks: Sequence[Block], duplicates: Mapping[int, Reason], metadata: Metadata
) -> Mapping[int, Reason]:
    """Return the reasons of all removed lines, by number; metadata takes precedence over duplicates and blocks."""
    return {**_by_blocks(blocks), **duplicates, **metadata.lines}


def _by_blocks(blocks: Sequence[Block]) -> dict[int, Reason]:
    """Return the reasons of the lines in blocks, by number."""
    return {number: reason for first, last, reason, _ in blocks for number in range(first, last + 1)}


def kept(
    content: Sequence[bool],
    others: Mapping[int, Reason],
    metadata: Metadata,
    joint: Sequence[Unit],
    forced: overrides.Overrides,
) -> Sequence[bool]:
    """Return a flag for each line: whether it is kept, if no setting keeps or drops lines by their reason.

    `others` has the lines of content that are removed regardless of their scores, and `forced` those that the user
    decides on.
    """
    if any(unit.kind == TABLE for unit in joint):
        removed = dict.fromkeys((number for number, flag in enumerate(content, 1) if not flag), Reason.BOILERPLATE)
        one = units.with_one_reason({**removed, **others, **metadata.lines}, others, joint)
        flags = [number not in one for number in range(1, len(content) + 1)]
    else:
        flags = _without((*others, *metadata.lines), list(content))
    return overrides.apply(flags, forced)
