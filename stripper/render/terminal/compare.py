"""Where two extractions of a page differ, on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from stripper.document import Document
from stripper.render.terminal.header import Field, fielded, plural, rule, title
from stripper.render.terminal.layout import Entry, Layout
from stripper.render.terminal.screen import FOLD, Printed, Screen, piece
from stripper.render.view.comparison import CHANGED, Compared, Comparison, Side

CONTEXT = 2
"""Lines that both keep, shown before and behind each difference."""

MARKS = {Side.BOTH: "", Side.OURS: "+", Side.THEIRS: "-", Side.NEITHER: "", Side.OTHERWISE: "~"}
STYLES = {Side.BOTH: "", Side.OURS: "added", Side.THEIRS: "removed", Side.NEITHER: "dim", Side.OTHERWISE: "metadata"}


def show(
    document: Document, screen: Screen, names: tuple[str, str], found: Comparison, context: int | None = None
) -> Iterator[Printed]:
    """The lines that only one of both keeps, among some that both keep; `names` are those of page and other."""
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
    """How many lines each keeps, and what else differs."""
    page, other = names
    yield from title(screen, page, f"against {screen.clean(other)}")
    yield from fielded(_fields(found, screen), screen)
    yield rule(screen)


def summary(found: Sequence[Comparison], screen: Screen) -> Iterator[Printed]:
    """Several pages in all."""
    differ = sum(comparison.differs for comparison in found)
    counts = sum((comparison.counts for comparison in found), Counter[Side]())
    yield [piece(f"{plural(len(found), 'page')}: {len(found) - differ:,} the same, {differ:,} different", "bold")]
    yield from fielded(_counts(counts), screen)


def _fields(found: Comparison, screen: Screen) -> Iterator[Field]:
    if not found.differs:
        yield Field("same", "nothing differs")
    yield from _counts(found.counts)
    for change in found.changes:
        yield Field(change.field, f"then {screen.clean(change.theirs)}", "metadata")
        yield Field("", f"now {screen.clean(change.ours)}", "metadata")
    if not found.has_same_page:
        yield Field("page", "the page itself is another one than then")
    for change in found.made:
        yield Field(change.field, f"{screen.clean(change.theirs)}{screen.sign(' → ')}{change.ours}")


def _counts(counts: Counter[Side]) -> Iterator[Field]:
    yield Field("both keep", plural(counts[Side.BOTH], "line"))
    for side, name, says in (
        (Side.OURS, "only ours", "that we keep and they do not"),
        (Side.THEIRS, "only theirs", "that they keep and we do not"),
        (Side.OTHERWISE, "reason", "removed by both, for another reason"),
    ):
        if counts[side]:
            yield Field(name, f"{MARKS[side]} {plural(counts[side], 'line')} {says}", STYLES[side])


def _near(lines: Sequence[Compared], context: int) -> set[int]:
    """The places of the differences, and of so many lines beside each that both keep."""
    shown = set[int]()
    for place, line in enumerate(lines):
        if line.side in CHANGED:
            shown.add(place)
            for step in (-1, 1):
                shown.update(_beside(lines, place, step, context))
    return shown


def _beside(lines: Sequence[Compared], place: int, step: int, context: int) -> Iterator[int]:
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
    if line.side is Side.OTHERWISE:
        return f"{line.theirs}, now {line.ours}"
    if line.line is None:
        return "only theirs: not on the page"
    why = line.theirs if line.side is Side.OURS else line.ours
    return f"{line.side}: {why}" if why else line.side.value


def _folded(lines: Iterable[Compared], layout: Layout) -> Iterator[Printed]:
    counts = Counter(line.side for line in lines)
    said = [f"{plural(counts[Side.BOTH], 'line')} kept by both"] * bool(counts[Side.BOTH])
    said += [f"{plural(counts[Side.NEITHER], 'line')} kept by neither"] * bool(counts[Side.NEITHER])
    yield from layout.rows(Entry(None, layout.screen.sign(FOLD), ", ".join(said), "", "dim", "dim"))
