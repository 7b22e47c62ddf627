"""What somebody else made of a page: readability, or an older sidecar of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from stripper.document import Document
from stripper.errors import UnreadableInputError
from stripper.render.sidecar import SCHEMA
from stripper.render.text import CELLS

_MARKER = re.compile(r"(?:-|[0-9]{1,9}[.)]) ")
"""What a list item begins with in a clean text."""


class OtherExtraction(NamedTuple):
    """Which lines of a page somebody else kept, and why."""

    keep: tuple[bool, ...]
    """Aligned with the lines of the page."""
    reasons: tuple[str | None, ...]
    """Aligned with them; None where it does not say."""
    others: tuple[tuple[int, str], ...] = ()
    """What it kept and the page does not have as a line: the number of the line before it, and its text."""
    has_same_page: bool = True
    """Whether it was made of the same bytes."""
    sidecar: Mapping[str, Any] | None = None


def from_document(other: Document) -> OtherExtraction:
    """What another engine or other settings made of the same page."""
    return OtherExtraction(tuple(decision.keep for decision in other.decisions), (None,) * len(other.decisions))


def from_sidecar(document: Document, data: bytes) -> OtherExtraction:
    """What an older sidecar says of a page; raises UnreadableInputError.

    One with `lines` or `text` can be compared with any page: lines are found again by their text. One without says only
    which line numbers were removed, so the page must be the same, and be cut into as many lines.
    """
    sidecar = _parsed(data)
    same = sidecar["source"]["sha256"] == document.page.sha256
    try:
        if "lines" in sidecar:
            opinion = _of_lines(document, sidecar["lines"])
        elif "text" in sidecar:
            opinion = _of_text(document, sidecar["text"])
        else:
            opinion = _of_runs(document, sidecar, same)
    except (LookupError, TypeError, AttributeError, ValueError):
        raise UnreadableInputError("it is damaged; write it anew with --sidecar or -o.") from None
    return opinion._replace(has_same_page=same, sidecar=sidecar)


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        sidecar = json.loads(data)
        version = sidecar["schema"] if sidecar["tool"]["name"] == "stripper" else None
        has_needed = "sha256" in sidecar["source"] and "lines" in sidecar["counts"] and "removed" in sidecar
    except (ValueError, LookupError, TypeError, RecursionError):
        version = None
    if version is None or not has_needed:
        raise UnreadableInputError("it is no sidecar of stripper; write one with --sidecar or -o.")
    if version != SCHEMA:
        raise UnreadableInputError(
            f"it keeps to version {version} of the schema, and this stripper knows {SCHEMA}; "
            "use the newer of the two, or write the sidecar anew."
        )
    return dict(sidecar)


def _of_lines(document: Document, entries: Sequence[Mapping[str, Any]]) -> OtherExtraction:
    ours, theirs = [line.text for line in document.lines], [entry["text"] for entry in entries]
    keep, reasons = [False] * len(ours), list[str | None]([None] * len(ours))
    others = []
    for _, start, end, first, last in _differences(ours, theirs):
        for at, entry in enumerate(entries[first:last], start):
            if at < end and ours[at] == entry["text"]:
                keep[at], reasons[at] = entry["keep"], entry["reason"]
            elif entry["keep"]:
                others.append((min(at, end), entry["text"]))
    return OtherExtraction(tuple(keep), tuple(reasons), tuple(others))


def _differences(ours: list[str], theirs: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Stretches of both that are equal or are not, as difflib has them."""
    if ours == theirs:
        return [("equal", 0, len(ours), 0, len(theirs))]
    return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()


def _of_text(document: Document, text: str) -> OtherExtraction:
    """Lines are looked for in the text as often as they stand there, first those that we keep."""
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
    """The rows of a clean text, from which lines of a page are taken, each once.

    A line may be a whole row, one without the marker of a list item, or a cell of it.
    """

    def __init__(self, text: str) -> None:
        self._rows = [" ".join(row.split()) for row in text.split("\n") if row.strip()]
        self._taken: list[set[int]] = [set() for _ in self._rows]
        self._places: dict[str, list[tuple[int, frozenset[int]]]] = {}
        for index, row in enumerate(self._rows):
            cells = row.split(CELLS)
            every = frozenset(range(len(cells)))
            shapes = [(shape, every) for shape in {row, _MARKER.sub("", row, count=1)}]
            shapes += [(cell.strip(), frozenset({at})) for at, cell in enumerate(cells) if len(cells) > 1]
            for shape, parts in shapes:
                self._places.setdefault(shape, []).append((index, parts))

    def take(self, texts: Sequence[str]) -> bool:
        """Take all of these texts, or none if one of them is not there any more."""
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
        """Rows of which nothing was taken, each behind the last line before it that the page has."""
        at = 0
        for row, taken in zip(self._rows, self._taken, strict=True):
            if not taken:
                yield at, row
            at = max(at, numbers.get(row, 0))


def _of_runs(document: Document, sidecar: Mapping[str, Any], same: bool) -> OtherExtraction:
    count = sidecar["counts"]["lines"]
    if not same:
        raise UnreadableInputError(
            "it was made of another version of this page, and has no lines to find again; "
            "write sidecars with --sidecar-lines to compare pages that change."
        )
    if count != len(document.lines):
        raise UnreadableInputError(
            f"an older stripper cut this page into {count} lines, this one into {len(document.lines)}; "
            "write sidecars with --sidecar-lines to compare such versions."
        )
    reasons = list[str | None]([None] * count)
    for run in sidecar["removed"]:
        reasons[run["first"] - 1 : run["last"]] = [run["reason"]] * (run["last"] - run["first"] + 1)
    return OtherExtraction(tuple(reason is None for reason in reasons), tuple(reasons))
