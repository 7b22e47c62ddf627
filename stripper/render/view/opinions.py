"""What somebody else made of a page: readability, or an older sidecar of ours."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from stripper.document import Document
from stripper.errors import UnreadableInputError
from stripper.render.sidecar import SCHEMA
from stripper.render.text import CELLS

_MARKER = re.compile(r"(?:-|[0-9]{1,9}[.)]) ")
"""What a list item begins with in a clean text."""


class Opinion(NamedTuple):
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


def of_document(other: Document) -> Opinion:
    """What another engine or other settings made of the same page."""
    return Opinion(tuple(decision.keep for decision in other.decisions), (None,) * len(other.decisions))


def of_sidecar(document: Document, data: bytes) -> Opinion:
    """What an older sidecar says of a page; raises UnreadableInputError.

    One with `lines` or `text` can be compared with any page: lines are found again by their text. One without says only
    which line numbers were removed, so the page must be the same, and be cut into as many lines.
    """
    sidecar = _parsed(data)
    same = sidecar["source"]["sha256"] == document.page.sha256
    if "lines" in sidecar:
        opinion = _of_lines(document, sidecar["lines"])
    elif "text" in sidecar:
        opinion = _of_text(document, sidecar["text"])
    else:
        opinion = _of_runs(document, sidecar, same)
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


def _of_lines(document: Document, entries: Sequence[Mapping[str, Any]]) -> Opinion:
    ours, theirs = [line.text for line in document.lines], [entry["text"] for entry in entries]
    keep, reasons = [False] * len(ours), list[str | None]([None] * len(ours))
    others = []
    for _, start, end, first, last in _differences(ours, theirs):
        for at, entry in enumerate(entries[first:last], start):
            if at < end and ours[at] == entry["text"]:
                keep[at], reasons[at] = entry["keep"], entry["reason"]
            elif entry["keep"]:
                others.append((min(at, end), entry["text"]))
    return Opinion(tuple(keep), tuple(reasons), tuple(others))


def _differences(ours: list[str], theirs: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Stretches of both that are equal or are not, as difflib has them."""
    if ours == theirs:
        return [("equal", 0, len(ours), 0, len(theirs))]
    return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()


def _of_text(document: Document, text: str) -> Opinion:
    """Lines are looked for in the text as often as they stand there, first those that we keep."""
    pieces = list(_pieces(text))
    left = Counter(pieces)
    found = set()
    pairs = list(zip(document.lines, document.decisions, strict=True))
    for line, _ in sorted(pairs, key=lambda pair: not pair[1].keep):
        parts = [" ".join(part.split()) for part in line.text.split("\n") if part.strip()]
        if all(left[part] > 0 for part in parts):
            left.subtract(parts)
            found.add(line.number)
    others = tuple(_places(document, pieces, left))
    return Opinion(tuple(line.number in found for line in document.lines), (None,) * len(document.lines), others)


def _pieces(text: str) -> Iterator[str]:
    """What lines of a page stand in a clean text, without what it puts before or between them."""
    for row in text.split("\n"):
        for part in row.split(CELLS):
            folded = " ".join(part.split())
            if folded:
                yield _MARKER.sub("", folded, count=1)


def _places(document: Document, pieces: Sequence[str], left: Counter[str]) -> Iterator[tuple[int, str]]:
    """What the page has not, behind the last line before it that it has."""
    numbers = {" ".join(line.text.split()): line.number for line in reversed(document.lines)}
    at = 0
    for part in pieces:
        if left[part] > 0 and part not in numbers:
            yield at, part
        at = max(at, numbers.get(part, 0))


def _of_runs(document: Document, sidecar: Mapping[str, Any], same: bool) -> Opinion:
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
    return Opinion(tuple(reason is None for reason in reasons), tuple(reasons))
