"""A page row by row: each line with its decision, and runs of lines folded into one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from stripper.document import Document
from stripper.model import Decision, Line
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.render import sentences

KEPT, METADATA, REMOVED = "", "@", "-"
"""Marks of lines. Metadata lines are removed too, but the sidecar has their values."""

DOUBTFUL = "doubtful"
"""The note of a removed line whose score is close to the threshold."""

IN_SIDECAR = frozenset({Reason.TITLE, Reason.BYLINE, Reason.DATE, Reason.TAGS})
"""Reasons of metadata lines."""

CONTENT = frozenset({Reason.TEXT, Reason.HEADING, Reason.ITEM, Reason.TABLE, Reason.QUOTE, Reason.CODE, Reason.CAPTION})
"""Reasons that a kept line has by default, and that views therefore leave out."""

SHORTEST_FOLD = {REMOVED: 4, KEPT: 2}
"""Lines from which a run with each mark is folded; a run of metadata never is."""

EXCERPT = 200
"""Characters from which the excerpt of a folded run has enough: more than fit beside its reasons."""

ALL_KEPT, ALL_REMOVED = "kept", "removed"
"""Names of all kept and all removed lines in `Selection.only`."""


class Row(NamedTuple):
    """One line."""

    line: Line
    decision: Decision
    mark: str
    """`KEPT`, `METADATA` or `REMOVED`."""
    extracted: str = ""
    """Values extracted from a metadata line, unless its text is just the value; page content."""
    confidence: float = 1.0
    """The estimated probability that the reason is right."""
    is_doubtful: bool = False
    """True for a removed line whose score is close to the threshold."""

    @property
    def note(self) -> str:
        """The reason, unless it is the default for content, with the extracted values or whether it is doubtful."""
        reason = self.decision.reason
        if self.mark == KEPT and reason in CONTENT:
            return ""
        if self.is_doubtful:
            return f"{reason}, {DOUBTFUL}"
        return f"{reason}: {self.extracted}" if self.extracted else reason.value


class Fold(NamedTuple):
    """A run of lines in one row."""

    rows: tuple[Row, ...]

    @property
    def mark(self) -> str:
        return self.rows[0].mark

    @property
    def label(self) -> str:
        """The number of lines, and whether they were kept."""
        return f"{len(self.rows)} lines {ALL_REMOVED if self.mark else ALL_KEPT}"

    @property
    def reasons(self) -> str:
        """The reasons with their frequencies, most frequent first; empty for kept lines."""
        return counted(row.decision.reason for row in self.rows) if self.mark else ""

    def excerpt(self, separator: str = " · ") -> str:
        """Return the first words of the lines, as one line."""
        text = ""
        for row in self.rows:
            text += (separator if text else "") + " ".join(row.line.text[:EXCERPT].split())
            if len(text) > EXCERPT:
                break
        return text


@dataclass(frozen=True, slots=True)
class Selection:
    """The lines that a view shows, and those that it does not fold."""

    context: int | None = None
    """Number of kept lines shown before and after each other line; None shows all."""
    unfolded: bool = False
    """True if all removed lines are shown one by one."""
    expanded: frozenset[Reason] = frozenset()
    """Reasons whose lines are shown one by one."""
    only: frozenset[str] = frozenset()
    """`kept`, `removed` or reasons; lines with others are not shown at all. Empty for every line."""

    @property
    def named(self) -> str:
        """The names of the lines that are shown, if not all are."""
        return ", ".join(sorted(self.only))

    def shows(self, row: Row) -> bool:
        """Return whether a line is shown, by itself or in a fold."""
        reason = row.decision.reason
        return not self.only or reason in self.only or (ALL_KEPT if row.decision.keep else ALL_REMOVED) in self.only

    def folds(self, row: Row) -> bool:
        """Return whether a removed line may be folded with its neighbours."""
        reason = row.decision.reason
        return not (self.unfolded or reason in self.expanded or reason in self.only)


EVERYTHING = Selection()


def rows(document: Document, selection: Selection = EVERYTHING) -> Iterator[Row | Fold]:
    """Yield the selected lines of a page, single or in folded runs, in order."""
    shown = [row for row in lines(document) if selection.shows(row)]
    near = _near(shown, selection.context)
    key = _key(selection, near)
    for (mark, folds, _), run in groupby(enumerate(shown), key):
        found = tuple(row for _, row in run)
        if folds and len(found) >= SHORTEST_FOLD[mark]:
            yield Fold(found)
        else:
            yield from found


def lines(document: Document) -> Iterator[Row]:
    """Yield every line of a page."""
    extracted = _extracted(document)
    for line, decision in zip(document.lines, document.decisions, strict=True):
        mark = mark_of(decision, document.metadata.lines.get(line.number))
        values = extracted.get(line.number, ()) if mark == METADATA else ()
        extracts = ", ".join(value for value in values if value != line.text)
        doubtful = mark == REMOVED and sentences.is_doubtful(document, line.number)
        yield Row(line, decision, mark, extracts, document.confidences.get(line.number, 1.0), doubtful)


def mark_of(decision: Decision, metadata: Reason | None) -> str:
    """Return the mark of a line.

    `metadata` is the kind of metadata extracted from it. The reason alone is not enough: a teaser may have a date too.
    """
    if decision.keep:
        return KEPT
    return METADATA if decision.reason in IN_SIDECAR and decision.reason is metadata else REMOVED


def counted(reasons: Iterator[Reason]) -> str:
    """Return reasons with their frequencies, most frequent first."""
    return ", ".join(f"{reason} {number}" for reason, number in Counter(reasons).most_common())


def _key(selection: Selection, near: frozenset[int] | None) -> Callable[[tuple[int, Row]], tuple[str, bool, int]]:
    """Return a key by which neighbours may be folded: they have the same mark, and no line between them is left out."""

    def key(numbered: tuple[int, Row]) -> tuple[str, bool, int]:
        place, row = numbered
        if row.mark == KEPT:
            folds = near is not None and place not in near
        else:
            folds = row.mark == REMOVED and selection.folds(row)
        return row.mark, folds, row.line.number - place

    return key


def _near(shown: Sequence[Row], context: int | None) -> frozenset[int] | None:
    """Return the indices of rows within `context` rows of a line that was not kept; None for all."""
    if context is None:
        return None
    places = [place for place, row in enumerate(shown) if row.mark != KEPT]
    return frozenset(near for place in places for near in range(place - context, place + context + 1))


def _extracted(document: Document) -> dict[int, list[str]]:
    """Return the values extracted from each line, by its number; those from elsewhere have number 0."""
    found: dict[int, list[str]] = {}
    for finding in document.findings:
        prefix = f"{finding.field} " if finding.field in ("published", "modified") else ""
        found.setdefault(finding.line or 0, []).append(prefix + finding.value)
    for author in document.metadata.authors:
        found.setdefault(author.line or 0, []).append(author.name)
    return found
