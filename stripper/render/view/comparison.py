"""Differences between two extractions of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from stripper.document import Document
from stripper.model import Line
from stripper.named_tuples import NamedTuple
from stripper.render.sidecar import VALUES, build
from stripper.render.view.other_extractions import OtherExtraction


class Side(StrEnum):
    """The extraction that kept a line."""

    BOTH = "both"
    OURS = "only ours"
    THEIRS = "only theirs"
    NEITHER = "neither"
    OTHER_REASON = "other reason"
    """Neither, for different reasons."""


CHANGED = frozenset({Side.OURS, Side.THEIRS, Side.OTHER_REASON})
"""Sides that count as a difference."""


class Compared(NamedTuple):
    """A line and the extraction that kept it."""

    side: Side
    line: Line | None
    """None if the page does not have the line."""
    text: str
    ours: str | None
    """Our reason."""
    theirs: str | None
    """The other extraction's reason, if known."""


class Change(NamedTuple):
    """A value that differs."""

    field: str
    theirs: str
    ours: str


class Comparison(NamedTuple):
    """Our extraction of a page compared with another one."""

    lines: tuple[Compared, ...]
    counts: Counter[Side]
    changes: tuple[Change, ...]
    """Title, authors, dates and other metadata; only against a sidecar."""
    provenance: tuple[Change, ...]
    """Version and settings, which do not count as differences; only against a sidecar."""
    has_same_page: bool

    @property
    def differs(self) -> bool:
        """True if anything extracted differs."""
        return bool(self.changes) or any(self.counts[side] for side in CHANGED)


def compare(document: Document, other: OtherExtraction) -> Comparison:
    """Compare a document with another extraction of the page."""
    lines = tuple(_compared(document, other))
    changes = tuple(_changes(document, other))
    provenance = tuple(_provenance(document, other))
    return Comparison(lines, Counter(line.side for line in lines), changes, provenance, other.has_same_page)


def _compared(document: Document, other: OtherExtraction) -> Iterator[Compared]:
    absent: dict[int, list[str]] = {}
    for number, text in other.absent:
        absent.setdefault(number, []).append(text)
    yield from _absent(absent.get(0, ()))
    for line, (keep, reason, _), kept, why in zip(
        document.lines, document.decisions, other.keep, other.reasons, strict=True
    ):
        if keep != kept:
            side = Side.OURS if keep else Side.THEIRS
        elif not keep and why is not None and why != reason:
            side = Side.OTHER_REASON
        else:
            side = Side.BOTH if keep else Side.NEITHER
        yield Compared(side, line, line.text, reason.value, why)
        yield from _absent(absent.get(line.number, ()))


def _absent(texts: Iterable[str]) -> Iterator[Compared]:
    for text in texts:
        yield Compared(Side.THEIRS, None, text, None, None)


def _changes(document: Document, other: OtherExtraction) -> Iterator[Change]:
    if other.sidecar is None:
        return
    built = build(document)
    for field in ("title", *VALUES):
        yield from _change(field, other.sidecar.get(field), built[field])
    theirs, ours = (
        ", ".join(author["name"] for author in sidecar.get("authors", ())) for sidecar in (other.sidecar, built)
    )
    yield from _change("authors", theirs, ours)


def _provenance(document: Document, other: OtherExtraction) -> Iterator[Change]:
    if other.sidecar is None:
        return
    built, theirs = build(document), other.sidecar
    yield from _change("version", theirs["tool"].get("version"), built["tool"]["version"])
    settings = theirs.get("settings", {})
    for field, value in built["settings"].items():
        yield from _change(field, _text(settings.get(field)), _text(value))


def _change(field: str, theirs: str | None, ours: str | None) -> Iterator[Change]:
    if (theirs or "") != (ours or ""):
        yield Change(field, theirs or "none", ours or "none")


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
