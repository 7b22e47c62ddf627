"""Other extractions of a page, to compare ours with: other settings, readability-lxml, or an older sidecar."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from stripper.document import Document
from stripper.errors import UnreadableInputError
from stripper.named_tuples import NamedTuple
from stripper.render.sidecar import SCHEMA
from stripper.render.text import CELLS

_MARKER = re.compile(r"(?:-|[0-9]{1,9}[.)]) ")
"""The marker of a list item in a clean text."""


class OtherExtraction(NamedTuple):
    """The lines of a page that another extraction kept, and why."""

    keep: tuple[bool, ...]
    """Aligned with the lines of the page."""
    reasons: tuple[str | None, ...]
    """Aligned with the lines of the page; None where the reason is unknown."""
    absent: tuple[tuple[int, str], ...] = ()
    """Kept text that is not a line of the page: the number of the line before it, and the text."""
    has_same_page: bool = True
    """True if it was extracted from the same bytes."""
    sidecar: Mapping[str, Any] | None = None


def from_document(other: Document) -> OtherExtraction:
    """Return the extraction of the same page by another engine or with other settings."""
    return OtherExtraction(tuple(decision.keep for decision in other.decisions), (None,) * len(other.decisions))


def from_sidecar(document: Document, data: bytes) -> OtherExtraction:
    """Read an extraction from an older sidecar, as JSON; raises UnreadableInputError.

    A sidecar with `lines` or `text` can be compared with any version of the page: lines are matched by their text. Any
    other sidecar has only the numbers of removed lines, so the page must be the same and have as many lines.
    """
    sidecar = _parsed(data)
    has_same_page = sidecar["source"]["sha256"] == document.page.sha256
    try:
        if "lines" in sidecar:
            other = _from_lines(document, sidecar["lines"])
        elif "text" in sidecar:
            other = _from_text(document, sidecar["text"])
        else:
            other = _from_runs(document, sidecar, has_same_page)
    except (LookupError, TypeError, AttributeError, ValueError):
        raise UnreadableInputError("it is damaged; write it again with --sidecar or -o.") from None
    return other._replace(has_same_page=has_same_page, sidecar=sidecar)


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        sidecar = json.loads(data)
        version = sidecar["schema"] if sidecar["tool"]["name"] == "stripper" else None
        has_needed = "sha256" in sidecar["source"] and "lines" in sidecar["counts"] and "removed" in sidecar
    except (ValueError, LookupError, TypeError, RecursionError):
        version = None
    if version is None or not has_needed:
        raise UnreadableInputError("it is not a stripper sidecar; write one with --sidecar or -o.")
    if version != SCHEMA:
        raise UnreadableInputError(
            f"it has schema version {version}, and this version of stripper reads {SCHEMA}; "
            "use the newer stripper of the two, or write the sidecar again."
        )
    return dict(sidecar)


def _from_lines(document: Document, entries: Sequence[Mapping[str, Any]]) -> OtherExtraction:
    ours, theirs = [line.text for line in document.lines], [entry["text"] for entry in entries]
    keep, reasons = [False] * len(ours), list[str | None]([None] * len(ours))
    absent = []
    for _, start, end, first, last in _opcodes(ours, theirs):
        for at, entry in enumerate(entries[first:last], start):
            if at < end and ours[at] == entry["text"]:
                keep[at], reasons[at] = entry["keep"], entry["reason"]
            elif entry["keep"]:
                absent.append((min(at, end), entry["text"]))
    return OtherExtraction(tuple(keep), tuple(reasons), tuple(absent))


def _opcodes(ours: list[str], theirs: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return the equal and different ranges of two lists, as difflib does."""
    if ours == theirs:
        return [("equal", 0, len(ours), 0, len(theirs))]
    return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()


def _from_text(document: Document, text: str) -> OtherExtraction:
    """Match the lines of a page with a clean text, each row of it once; the lines that we keep come first."""
    found, rows = set(), Rows(text)
    pairs = list(zip(document.lines, document.decisions, strict=True))
    for line, _ in sorted(pairs, key=lambda pair: not pair[1].keep):
        parts = [" ".join(part.split()) for part in line.text.split("\n") if part.strip()]
        if rows.take(parts):
            found.add(line.number)
    numbers = {" ".join(line.text.split()): line.number for line in reversed(document.lines)}
    keep = tuple(line.number in found for line in document.lines)
    return OtherExtraction(keep, (None,) * len(keep), tuple(rows.left(numbers)))


class Rows:
    """The rows of a clean text, which lines of a page are matched with, each once.

    A line may match a whole row, a row without its list marker, or a table cell in it.
    """

    def __init__(self, text: str) -> None:
        self._rows = [" ".join(row.split()) for row in text.split("\n") if row.strip()]
        self._taken: list[set[int]] = [set() for _ in self._rows]
        self._places: dict[str, list[tuple[int, frozenset[int]]]] = {}
        for index, row in enumerate(self._rows):
            cells = row.split(CELLS)
            every = frozenset(range(len(cells)))
            matches = [(text, every) for text in {row, _MARKER.sub("", row, count=1)}]
            matches += [(cell.strip(), frozenset({at})) for at, cell in enumerate(cells) if len(cells) > 1]
            for text, parts in matches:
                self._places.setdefault(text, []).append((index, parts))

    def take(self, texts: Sequence[str]) -> bool:
        """Take all of these texts, or none and return False if one of them is not left."""
        taken: list[tuple[int, frozenset[int]]] = []
        for text in texts:
            place = next((place for place in self._places.get(text, ()) if not self._taken[place[0]] & place[1]), None)
            if place is None:
                for index, parts in taken:
                    self._taken[index] -= parts
                return False
            self._taken[place[0]] |= place[1]
            taken.append(place)
        return True

    def left(self, numbers: Mapping[str, int]) -> Iterator[tuple[int, str]]:
        """Yield the rows that nothing was taken from, each with the number of the last line of the page before it."""
        at = 0
        for row, taken in zip(self._rows, self._taken, strict=True):
            if not taken:
                yield at, row
            at = max(at, numbers.get(row, 0))


def _from_runs(document: Document, sidecar: Mapping[str, Any], has_same_page: bool) -> OtherExtraction:
    count = sidecar["counts"]["lines"]
    if not has_same_page:
        raise UnreadableInputError(
            "it describes another version of this page, and does not contain its lines; "
            "write sidecars with --sidecar-lines to compare pages that change."
        )
    if count != len(document.lines):
        raise UnreadableInputError(
            f"it was written by a version of stripper that split this page into {count} lines; "
            f"this version splits it into {len(document.lines)}. "
            "Write sidecars with --sidecar-lines to compare such versions."
        )
    reasons = list[str | None]([None] * count)
    for run in sidecar["removed"]:
        reasons[run["first"] - 1 : run["last"]] = [run["reason"]] * (run["last"] - run["first"] + 1)
    return OtherExtraction(tuple(reason is None for reason in reasons), tuple(reasons))
