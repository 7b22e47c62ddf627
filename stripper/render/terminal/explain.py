"""Why one line was kept or removed, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stripper.document import Document
from stripper.render.terminal import bars
from stripper.render.terminal.cells import size
from stripper.render.terminal.diff import LINE_STYLES, NOTE_STYLES
from stripper.render.terminal.header import Field, fielded, plural, rule, title
from stripper.render.terminal.layout import Entry, Layout
from stripper.render.terminal.screen import GAP, NARROWEST, Printed, Screen, piece, wrapped
from stripper.render.view.explanation import DIGITS, Explanation, Shown
from stripper.render.view.rows import KEPT, Row

LARGEST = 16
"""How many points are shown one by one, of more than two hundred that a line may have."""

UNITS = 10**DIGITS

NUMBER = 8
"""Columns of points."""

SIDE = {True: 15, False: 6}
"""Columns on each side of the bars, where there is room for long ones and where there is not."""


def show(
    document: Document, screen: Screen, name: str, found: Explanation, all_points: bool = False
) -> Iterator[Printed]:
    """The line, what decided, its points, the block and the neighbours that it was judged with, and what would turn it
    round."""
    line = found.row.line
    where = f"line {line.number} of {len(document.lines)}"
    if line.source:
        where += f" (line {line.source} of the file)"
    yield from title(screen, name, where)
    yield from fielded(_fields(document, found, screen), screen)
    yield []
    yield from _points(found, screen, all_points)
    yield []
    yield from _beside(document, found, screen)


def _fields(document: Document, found: Explanation, screen: Screen) -> Iterator[Field]:
    row = found.row
    style = NOTE_STYLES[row.mark] if row.mark else "kept"
    for at, text in enumerate(row.line.text.split("\n")):
        yield Field("" if at else "line", screen.clean(text))
    yield Field("decision", screen.clean(found.decided), style)
    yield Field("reason", f"{row.decision.reason}: {row.decision.reason.sentence}")
    short = found.units / UNITS - found.threshold
    yield Field(
        "score",
        f"{signed(found.units)}; from {found.threshold:+.{DIGITS}f} on a line is content, so "
        + (f"{abs(short):.{DIGITS}f} to spare" if short >= 0 else f"{abs(short):.{DIGITS}f} short of it"),
    )
    yield Field("block", _block(document, found))
    if found.place:
        yield Field("place", screen.clean(screen.sign(" → ").join(found.place)))
    verb = "removed" if row.decision.keep else "kept"
    for at, turn in enumerate(found.turns):
        others = f", as would be {plural(turn.others, 'other line')}" if turn.others else ", and no other line"
        yield Field("" if at else "turn round", f"{verb} {turn.option}{others}")
    if not found.turns:
        yield Field("turn round", "no option does")


def _block(document: Document, found: Explanation) -> str:
    block = found.block
    if block is None:
        return "none: its score makes it content"
    if block.first == block.last:
        return f"{block.reason}, of this line alone"
    return f"{block.reason}, {plural(block.last - block.first + 1, 'line')}: {block.first} to {block.last}"


def _points(found: Explanation, screen: Screen, all_points: bool) -> Iterator[Printed]:
    """The largest points one by one, the others in two sums, and the total: what is shown adds up."""
    shown = found.points if all_points else found.points[:LARGEST]
    rest = found.points[len(shown) :]
    speaking = [*shown, *_sums(rest)]
    most = max((abs(point.units) for point in speaking), default=0)
    scale = bars.Scale(SIDE[screen.columns >= 90], max(most, 1))
    for point in speaking:
        yield from _point(point, screen, scale)
    yield [piece(f"{signed(found.units):>{NUMBER}}", "bold"), piece(" " * (2 * scale.side + 5)), piece("score", "bold")]


def _sums(rest: Sequence[Shown]) -> Iterator[Shown]:
    """What many small points come to."""
    for sign, word in ((1, "for"), (-1, "against")):
        units = [point.units for point in rest if point.units * sign > 0]
        if units:
            yield Shown(f"{len(units)} smaller points {word} it", "--all shows them", sum(units))


def _point(point: Shown, screen: Screen, scale: bars.Scale) -> Iterator[Printed]:
    used = NUMBER + 2 * scale.side + 5
    said = f"{point.feature}{' ' * GAP}{point.value}" if point.value else point.feature
    for at, text in enumerate(wrapped(said, max(NARROWEST, screen.columns - used))):
        if at:
            yield [piece(" " * used + text)]
        else:
            yield [
                piece(f"{signed(point.units):>{NUMBER}}  "),
                *bars.signed(point.units, screen, scale),
                piece("  " + text),
            ]


def _beside(document: Document, found: Explanation, screen: Screen) -> Iterator[Printed]:
    """The neighbours, each in one row."""
    layout = Layout.fit(document, screen, scores=True)
    yield [piece("judged with its neighbours", "dim")]
    yield rule(screen)
    for row in found.beside:
        yield from _neighbour(row, layout, row.line.number == found.row.line.number)


def _neighbour(row: Row, layout: Layout, is_it: bool) -> Iterator[Printed]:
    screen, note = layout.screen, row.decision.reason.value
    room = layout.width - size(note) - GAP
    text = screen.cut(screen.clean(" ".join(row.line.text.split())), room)
    style = "kept" if row.mark == KEPT else NOTE_STYLES[row.mark]
    entry = Entry(row.line.number, row.mark, "", "", style, score=row.decision.score)
    yield [
        *layout.start(entry),
        piece(screen.isolated(text), "bold" if is_it else LINE_STYLES[row.mark]),
        piece(" " * (layout.width - size(text) - size(note)) + note, style),
    ]


def signed(units: int) -> str:
    """Points with their sign and decimals."""
    return f"{units / UNITS:+.{DIGITS}f}"
