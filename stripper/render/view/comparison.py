"""Where two extractions of a page differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from stripper.document import Document
from stripper.model import Line
from stripper.render.sidecar import VALUES, build
from stripper.render.view.other_extractions import OtherExtraction


class Side(StrEnum):
    """Who kept a line."""

    BOTH = "both"
    OURS = "only ours"
    THEIRS = "only theirs"
    NEITHER = "neither"
    OTHERWISE = "other reason"


CHANGED = frozenset({Side.OURS, Side.THEIRS, Side.OTHERWISE})
"""What counts as a difference."""


class Compared(NamedTuple):
    """A line, and who kept it."""

    side: Side
    line: Line | None
    """None: the page has no such line."""
    text: str
    ours: str | None
    """Our reason."""
    theirs: str | None
    """Theirs, if it is known."""


class Change(NamedTuple):
    """A value about the page that differs."""

    field: str
    theirs: str
    ours: str


class Comparison(NamedTuple):
    """A page as we see it and as another sees it."""

    lines: tuple[Compared, ...]
    counts: Counter[Side]
    changes: tuple[Change, ...]
    """Title, authors, dates and the like; only against a sidecar."""
    made: tuple[Change, ...]
    """How it was made: version and settings; no difference in itself."""
    has_same_page: bool

    @property
    def differs(self) -> bool:
        """Whether anything that was extracted differs."""
        return bool(self.changes) or any(self.counts[side] for side in CHANGED)


def compare(document: Document, opinion: OtherExtraction) -> Comparison:
    """Compare a page with what another made of it."""
    lines = tuple(_compared(document, opinion))
    changes = tuple(_changes(document, opinion))
    made = tuple(_made(document, opinion))
    return Comparison(lines, Counter(line.side for line in lines), changes, made, opinion.has_same_page)


def _compared(document: Document, opinion: OtherExtraction) -> Iterator[Compared]:
    others: dict[int, list[str]] = {}
    for number, text in opinion.others:
        others.setdefault(number, []).append(text)
    yield from _absent(others.get(0, ()))
    for line, (keep, reason, _), kept, why in zip(
        document.lines, document.decisions, opinion.keep, opinion.reasons, strict=True
    ):
        if keep != kept:
            side = Side.OURS if keep else Side.THEIRS
        elif not keep and why is not None and why != reason:
            side = Side.OTHERWISE
        else:
            side = Side.BOTH if keep else Side.NEITHER
        yield Compared(side, line, line.text, reason.value, why)
        yield from _absent(others.get(line.number, ()))


def _absent(texts: Iterable[str]) -> Iterator[Compared]:
    for text in texts:
        yield Compared(Side.THEIRS, None, text, None, None)


def _changes(document: Document, opinion: OtherExtraction) -> Iterator[Change]:
    if opinion.sidecar is None:
        return
    built = build(document)
    for field in ("title", *VALUES):
        yield from _change(field, opinion.sidecar.get(field), built[field])
    names = [[author["name"] for author in made.get("authors", ())] for made in (opinion.sidecar, built)]
    yield from _change("authors", ", ".join(names[0]), ", ".join(names[1]))


def _made(document: Document, opinion: OtherExtraction) -> Iterator[Change]:
    if opinion.sidecar is None:
        return
    built, theirs = build(document), opinion.sidecar
    yield from _change("version", theirs["tool"].get("version"), built["tool"]["version"])
    settings = theirs.get("settings", {})
    for field, value in built["settings"].items():
        yield from _change(field, _said(settings.get(field)), _said(value))


def _change(field: str, theirs: str | None, ours: str | None) -> Iterator[Change]:
    if (theirs or "") != (ours or ""):
        yield Change(field, theirs or "nothing", ours or "nothing")


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
