"""What there is to see of a page and its removals, row by row, whatever it is shown on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from stripper.document import Document
from stripper.model import Decision, Line
from stripper.reasons import Reason

KEPT, METADATA, REMOVED = "", "@", "-"
"""The marks of lines. Metadata was removed too, but the sidecar has it."""

IN_SIDECAR = frozenset({Reason.TITLE, Reason.BYLINE, Reason.DATE, Reason.TAGS})
"""Reasons of metadata."""

CONTENT = frozenset({Reason.TEXT, Reason.HEADING, Reason.ITEM, Reason.TABLE, Reason.QUOTE, Reason.CODE, Reason.CAPTION})
"""Reasons that say nothing new of a kept line."""

FOLDED = 4
"""Lines that a removed run has at least to be folded into one row."""

PREVIEW = 200
"""Characters of a folded run that are looked at: more than fit beside its reasons."""


class Row(NamedTuple):
    """One line, or a folded run of removed lines."""

    number: int
    """Of the line, or the first line."""
    mark: str
    """`KEPT`, `METADATA` or `REMOVED`."""
    text: str
    """Of the page: may have several lines if it is code; of a run, how it starts."""
    note: str = ""
    """Why, and what became of it; may hold text of the page."""
    folded: int = 0
    """How many lines the row stands for if they are folded, otherwise 0."""


def rows(document: Document) -> Iterator[Row]:
    """Every line of a page, alone or in a folded run, in order."""
    pairs = zip(document.lines, document.decisions, strict=True)
    known = _known(document)
    for mark, run in groupby(pairs, key=lambda pair: mark_of(pair[1])):
        lines = list(run)
        if mark == REMOVED and len(lines) >= FOLDED:
            yield _fold(lines)
        else:
            for line, decision in lines:
                yield Row(line.number, mark, line.text, _note(mark, line, decision, known.get(line.number, [])))


def reasons(document: Document) -> list[Reason]:
    """The reasons that need explaining: all but those of the content, in the order of the enum."""
    found = {decision.reason for decision in document.decisions}
    return [reason for reason in Reason if reason in found and reason not in CONTENT]


def counts(document: Document) -> Counter[str]:
    """How many lines have each mark."""
    return Counter(mark_of(decision) for decision in document.decisions)


def mark_of(decision: Decision) -> str:
    """The mark of a line."""
    if decision.keep:
        return KEPT
    return METADATA if decision.reason in IN_SIDECAR else REMOVED


def _fold(pairs: Sequence[tuple[Line, Decision]]) -> Row:
    frequent = Counter(decision.reason for _, decision in pairs).most_common()
    note = ", ".join(f"{reason} {number}" for reason, number in frequent)
    return Row(pairs[0][0].number, REMOVED, _start(line for line, _ in pairs), note, len(pairs))


def _start(lines: Iterable[Line]) -> str:
    text = ""
    for line in lines:
        text += (" · " if text else "") + " ".join(line.text[:PREVIEW].split())
        if len(text) > PREVIEW:
            break
    return text


def _note(mark: str, line: Line, decision: Decision, values: Iterable[str]) -> str:
    if mark == REMOVED:
        return f"{decision.reason} {decision.score:.1f}"
    if mark == KEPT:
        return "" if decision.reason in CONTENT else decision.reason.value
    became = ", ".join(value for value in values if value != line.text)
    return f"{decision.reason}: {became}" if became else decision.reason.value


def _known(document: Document) -> dict[int, list[str]]:
    """What was read from each line."""
    known: dict[int, list[str]] = {}
    for finding in document.metadata.findings:
        prefix = f"{finding.field} " if finding.field in ("published", "modified") else ""
        known.setdefault(finding.line or 0, []).append(prefix + finding.value)
    for author in document.metadata.authors:
        known.setdefault(author.line or 0, []).append(author.name)
    return known
