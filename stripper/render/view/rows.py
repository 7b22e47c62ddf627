"""A page row by row: each line with what became of it, and runs of lines folded into one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
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

FOLDED = {REMOVED: 4, KEPT: 2}
"""Lines that a run of each mark has at least to be folded; a run of metadata never is."""

START = 200
"""Characters of a folded run that are looked at: more than fit beside its reasons."""

ALL_KEPT, ALL_REMOVED = "kept", "removed"
"""What a selection may name besides reasons."""


class Row(NamedTuple):
    """One line."""

    line: Line
    decision: Decision
    mark: str
    """`KEPT`, `METADATA` or `REMOVED`."""
    became: str = ""
    """What was read from a line of metadata, where it does not just say that; text of the page."""

    @property
    def note(self) -> str:
        """Why, where that is news, and what became of it."""
        reason = self.decision.reason
        if self.mark == KEPT and reason in CONTENT:
            return ""
        return f"{reason}: {self.became}" if self.became else reason.value


class Fold(NamedTuple):
    """A run of lines that are shown as one row."""

    rows: tuple[Row, ...]

    @property
    def mark(self) -> str:
        return self.rows[0].mark

    @property
    def said(self) -> str:
        """How many lines, and whether they were kept."""
        return f"{len(self.rows)} lines {ALL_REMOVED if self.mark else ALL_KEPT}"

    @property
    def reasons(self) -> str:
        """The reasons of its lines with their numbers, the most frequent first; nothing of kept ones."""
        return counted(row.decision.reason for row in self.rows) if self.mark else ""

    def start(self, between: str = " · ") -> str:
        """The first words of its lines, on one line."""
        text = ""
        for row in self.rows:
            text += (between if text else "") + " ".join(row.line.text[:START].split())
            if len(text) > START:
                break
        return text


@dataclass(frozen=True, slots=True)
class Selection:
    """Which lines are to be seen, and which of them one by one."""

    context: int | None = None
    """How many kept lines are shown before and behind each other line; None: all."""
    unfolded: bool = False
    """Whether removed lines are all shown one by one."""
    expanded: frozenset[Reason] = frozenset()
    """Reasons whose lines are shown one by one."""
    only: frozenset[str] = frozenset()
    """`kept`, `removed` or codes of reasons: only lines of these are shown at all; empty: every line."""

    @property
    def named(self) -> str:
        """What is shown, if that is not everything."""
        return ", ".join(sorted(self.only))

    def shows(self, row: Row) -> bool:
        """Whether a line is to be seen, alone or in a fold."""
        _, reason, _ = row.decision
        return not self.only or reason in self.only or (ALL_KEPT if row.decision.keep else ALL_REMOVED) in self.only

    def folds(self, row: Row) -> bool:
        """Whether a removed line may be folded with its neighbours."""
        reason = row.decision.reason
        return not (self.unfolded or reason in self.expanded or reason in self.only)


EVERYTHING = Selection()


def rows(document: Document, selection: Selection = EVERYTHING) -> Iterator[Row | Fold]:
    """The selected lines of a page, alone or in folded runs, in order."""
    shown = [row for row in lines(document) if selection.shows(row)]
    near = _near(shown, selection.context)
    key = _key(selection, near)
    for (mark, folds, _), run in groupby(enumerate(shown), key):
        found = tuple(row for _, row in run)
        if folds and len(found) >= FOLDED[mark]:
            yield Fold(found)
        else:
            yield from found


def lines(document: Document) -> Iterator[Row]:
    """Every line of a page."""
    known = _known(document)
    for line, decision in zip(document.lines, document.decisions, strict=True):
        mark = mark_of(decision, document.metadata.lines.get(line.number))
        values = known.get(line.number, ()) if mark == METADATA else ()
        yield Row(line, decision, mark, ", ".join(value for value in values if value != line.text))


def mark_of(decision: Decision, found: Reason | None) -> str:
    """The mark of a line; `found` is what metadata was read from it. A teaser may have a date as well."""
    if decision.keep:
        return KEPT
    return METADATA if decision.reason in IN_SIDECAR and decision.reason is found else REMOVED


def counted(reasons: Iterator[Reason]) -> str:
    """Reasons with how often each occurs, the most frequent first."""
    return ", ".join(f"{reason} {number}" for reason, number in Counter(reasons).most_common())


def _key(selection: Selection, near: frozenset[int] | None) -> Callable[[tuple[int, Row]], tuple[str, bool, int]]:
    """Neighbours of one key may be folded together: they have the same mark, and no line between them is left out."""

    def key(numbered: tuple[int, Row]) -> tuple[str, bool, int]:
        place, row = numbered
        if row.mark == KEPT:
            folds = near is not None and place not in near
        else:
            folds = row.mark == REMOVED and selection.folds(row)
        return row.mark, folds, row.line.number - place

    return key


def _near(shown: Sequence[Row], context: int | None) -> frozenset[int] | None:
    """The places of rows that are so near a line that was not kept that they are shown; None: all are."""
    if context is None:
        return None
    places = [place for place, row in enumerate(shown) if row.mark != KEPT]
    return frozenset(near for place in places for near in range(place - context, place + context + 1))


def _known(document: Document) -> dict[int, list[str]]:
    """What was read from each line."""
    known: dict[int, list[str]] = {}
    for finding in document.metadata.findings:
        prefix = f"{finding.field} " if finding.field in ("published", "modified") else ""
        known.setdefault(finding.line or 0, []).append(prefix + finding.value)
    for author in document.metadata.authors:
        known.setdefault(author.line or 0, []).append(author.name)
    return known
