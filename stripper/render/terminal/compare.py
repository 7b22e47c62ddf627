"""The differences between two extractions of a page, in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from stripper.document import Document
from stripper.render.terminal.header import Field, field_rows, rule, title
from stripper.render.terminal.layout import Entry, Layout
from stripper.render.terminal.screen import FOLD, Printed, Screen, piece
from stripper.render.view.comparison import CHANGED, Compared, Comparison, Side
from stripper.render.view.summary import plural

CONTEXT = 2
"""Lines kept by both that are shown before and after each difference."""

MARKS = {Side.BOTH: "", Side.OURS: "+", Side.THEIRS: "-", Side.NEITHER: "", Side.OTHER_REASON: "~"}
STYLES = {Side.BOTH: "", Side.OURS: "added", Side.THEIRS: "removed", Side.NEITHER: "dim", Side.OTHER_REASON: "metadata"}


def show(
    document: Document, screen: Screen, names: tuple[str, str], found: Comparison, context: int | None = None
) -> Iterator[Printed]:
    """Yield the lines that differ, with some context; `names` are the titles of the page and the other extraction."""
    yield from head(document, screen, names, found)
    layout = Layout.fit(document, screen)
    shown = _near(found.lines, CONTEXT if context is None else context)
    for is_shown, run in groupby(enumerate(found.lines), lambda pair: pair[0] in shown):
        lines = [line for _, line in run]
        if is_shown:
            for line in lines:
                yield from _line(line, layout)
        else:
            yield from _folded(lines, layout)


def head(document: Document, screen: Screen, names: tuple[str, str], found: Comparison) -> Iterator[Printed]:
    """Yield the number of lines that each keeps, and other differences."""
    page, other = names
    yield from title(screen, page, f"against {screen.clean(other)}")
    yield from field_rows(_fields(found, screen), screen)
    yield rule(screen)


def summary(found: Sequence[Comparison], screen: Screen) -> Iterator[Printed]:
    """Yield the totals of several pages."""
    differ = sum(comparison.differs for comparison in found)
    counts = sum((comparison.counts for comparison in found), Counter[Side]())
    yield [piece(f"{plural(len(found), 'page')}: {len(found) - differ:,} identical, {differ:,} different", "bold")]
    yield from field_rows(_counts(counts), screen)


def _fields(found: Comparison, screen: Screen) -> Iterator[Field]:
    if not found.differs:
        yield Field("result", "no differences")
    yield from _counts(found.counts)
    for change in found.changes:
        yield Field(change.field, f"was {screen.clean(change.theirs)}", "metadata")
        yield Field("", f"now {screen.clean(change.ours)}", "metadata")
    if not found.has_same_page:
        yield Field("page", "the page itself has changed")
    for change in found.provenance:
        yield Field(change.field, f"{screen.clean(change.theirs)}{screen.sign(' → ')}{change.ours}")


def _counts(counts: Counter[Side]) -> Iterator[Field]:
    yield Field("both keep", plural(counts[Side.BOTH], "line"))
    for side, name, note in (
        (Side.OURS, "only ours", "kept by this extraction only"),
        (Side.THEIRS, "only theirs", "kept by the other one only"),
        (Side.OTHER_REASON, "reason", "removed by both for different reasons"),
    ):
        if counts[side]:
            yield Field(name, f"{MARKS[side]} {plural(counts[side], 'line')} {note}", STYLES[side])


def _near(lines: Sequence[Compared], context: int) -> set[int]:
    """Return the indices of the differences and of up to `context` lines kept by both on each side."""
    shown = set[int]()
    for place, line in enumerate(lines):
        if line.side in CHANGED:
            shown.add(place)
            for step in (-1, 1):
                shown.update(_context(lines, place, step, context))
    return shown


def _context(lines: Sequence[Compared], place: int, step: int, context: int) -> Iterator[int]:
    for near in range(place + step, place + step * (context + 1), step):
        if not 0 <= near < len(lines) or lines[near].side is not Side.BOTH:
            return
        yield near


def _line(line: Compared, layout: Layout) -> Iterator[Printed]:
    style = STYLES[line.side]
    number = line.line.number if line.line else None
    return layout.rows(Entry(number, MARKS[line.side], line.text, _note(line), style, style))


def _note(line: Compared) -> str:
    if line.side not in CHANGED:
        return ""
    if line.side is Side.OTHER_REASON:
        return f"{line.theirs}, now {line.ours}"
    if line.line is None:
        return "only theirs: not on the page"
    why = line.theirs if line.side is Side.OURS else line.ours
    return f"{line.side}: {why}" if why else line.side.value


def _folded(lines: Iterable[Compared], layout: Layout) -> Iterator[Printed]:
    counts = Counter(line.side for line in lines)
    parts = [f"{plural(counts[Side.BOTH], 'line')} kept by both"] * bool(counts[Side.BOTH])
    parts += [f"{plural(counts[Side.NEITHER], 'line')} kept by neither"] * bool(counts[Side.NEITHER])
    yield from layout.rows(Entry(None, layout.screen.sign(FOLD), ", ".join(parts), "", "dim", "dim"))
