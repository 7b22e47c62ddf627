"""Keep or remove: one Decision a line, with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stripper.model import Block, Decision, Line, Metadata, Role, Scored
from stripper.reasons import Reason
from stripper.settings import Settings

KEPT = {
    Role.PARAGRAPH: Reason.TEXT,
    Role.HEADING: Reason.HEADING,
    Role.ITEM: Reason.ITEM,
    Role.CELL: Reason.TABLE,
    Role.QUOTE: Reason.QUOTE,
    Role.CODE: Reason.CODE,
    Role.CAPTION: Reason.CAPTION,
    Role.TERM: Reason.ITEM,
}
"""What a kept line is, by its role."""


new = tuple.__new__
"""Makes a named tuple in half the time that calling its class takes."""


def choose(scored: Scored, metadata: Metadata) -> tuple[bool, ...]:
    """Which lines are content by their score, and no metadata."""
    taken, threshold = metadata.lines, scored.threshold
    return tuple([score >= threshold and number not in taken for number, score in enumerate(scored.scores, 1)])


def reasons(blocks: Sequence[Block], repeated: Mapping[int, Reason], metadata: Metadata) -> Mapping[int, Reason]:
    """The numbers of all lines to be removed; what is metadata or repeated is called so, whatever its block."""
    removed = {number: block.reason for block in blocks for number in range(block.first, block.last + 1)}
    return {**removed, **repeated, **metadata.lines}


def decide(
    lines: Sequence[Line], scores: Sequence[float], removed: Mapping[int, Reason], settings: Settings
) -> tuple[Decision, ...]:
    """One decision a line; `removed` has the numbers of the lines to be removed, each with its reason."""
    kept, dropped = settings.keep, settings.drop
    decisions: list[Decision] = []
    for line, score in zip(lines, scores, strict=True):
        reason = removed.get(line.number)
        keep = reason is None or reason in kept
        if reason is None:
            reason = KEPT[line.role]
        decisions.append(new(Decision, (keep and reason not in dropped, reason, score)))
    return tuple(decisions)


def warnings(decisions: Sequence[Decision]) -> tuple[str, ...]:
    """What a user should know about the decisions as a whole."""
    if any(decision.keep for decision in decisions):
        return ()
    return ("Nothing was kept: the page has no text that looks like content; `stripper diff` shows why.",)
