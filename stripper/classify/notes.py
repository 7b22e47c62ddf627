"""Footnotes, which are kept if kept lines refer to them and they score little less; lists of literature are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from stripper.classify.adjoining import joint
from stripper.model import Parsed, Scored, Unit
from stripper.note_links import FOOTNOTE, MAX_LINES, references, targets

KIND = "note"
"""The kind of these units."""
MARGIN = 0.5
"""Maximum points below the threshold for the mean score of the notes of a page."""


def find(parsed: Parsed, scored: Scored, content: Sequence[bool]) -> Iterator[Unit]:
    """Yield the notes to which kept lines refer, if any of them is removed; all have one verdict."""
    first: dict[str, int] = {}
    for reference in references(compress(parsed.lines, content)):
        if FOOTNOTE.search(reference.target):
            first.setdefault(reference.target, reference.line.number)
    notes = targets(parsed.lines, parsed.containers, set(first)) if first else {}
    found = [
        joint(lines, KIND, scored)
        for target, lines in notes.items()
        if lines[-1].number - lines[0].number + 1 == len(lines) <= MAX_LINES and lines[0].number > first[target]
    ]
    removed = [unit for unit in found if not all(content[unit.first - 1 : unit.last])]
    if removed and sum(unit.score for unit in found) >= len(found) * (scored.threshold - MARGIN):
        yield from removed
