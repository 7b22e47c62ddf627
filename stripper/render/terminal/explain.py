"""The explanation of the decision on one line, in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stripper.document import Document
from stripper.render.terminal import bars
from stripper.render.terminal.cells import size
from stripper.render.terminal.diff import LINE_STYLES, NOTE_STYLES
from stripper.render.terminal.header import Field, field_rows, rule, title
from stripper.render.terminal.layout import Entry, Layout
from stripper.render.terminal.screen import GAP, NARROWEST, Printed, Screen, piece, wrapped
from stripper.render.view.explanation import DIGITS, Explanation, RoundedContribution
from stripper.render.view.rows import KEPT, Row
from stripper.render.view.summary import plural

LARGEST = 16
"""Contributions that are listed one by one, of the more than two hundred that a line may have."""

UNITS = 10**DIGITS

NUMBER = 8
"""Columns of a contribution."""

SIDE = {True: 15, False: 6}
"""Columns on each side of zero, for screens that have room for long bars and for those that have not."""

WIDE = 90
"""Columns from which a screen has room for long bars."""


def show(
    document: Document, screen: Screen, name: str, found: Explanation, list_all: bool = False
) -> Iterator[Printed]:
    """Yield the line, what decided, the contributions to its score, the options that flip it, and its neighbours."""
    line = found.row.line
    where = f"line {line.number} of {len(document.lines)}"
    if line.source:
        where += f" (line {line.source} of the file)"
    yield from title(screen, name, where)
    yield from field_rows(_fields(found, screen), screen)
    yield []
    yield from _contributions(found, screen, list_all)
    yield []
    yield from _neighbours(document, found, screen)


def _fields(found: Explanation, screen: Screen) -> Iterator[Field]:
    row = found.row
    style = NOTE_STYLES[row.mark] if row.mark else "kept"
    for at, text in enumerate(row.line.text.split("\n")):
        yield Field("" if at else "line", screen.clean(text))
    decision, reason = found.sentences
    yield Field("decision", screen.clean(decision), style)
    yield Field("reason", screen.clean(reason), style)
    if not row.decision.keep:  # the reason of a kept line is this sentence
        yield Field("", row.decision.reason.sentence)
    yield Field("score", _score(found))
    yield Field("block", _block(found))
    if found.ancestors:
        yield Field("ancestors", screen.clean(screen.sign(" → ").join(found.ancestors)))
    for at, flip in enumerate(found.flips):
        others = f"also flips {plural(flip.others, 'other line')}" if flip.others else "flips only this line"
        yield Field("" if at else "to flip it", f"{flip.option} ({others})")
    if not found.flips:
        yield Field("to flip it", "no single option does")


def _score(found: Explanation) -> str:
    margin = found.units / UNITS - found.threshold
    side = "above" if margin >= 0 else "below"
    threshold = f"{found.threshold:+.{DIGITS}f}"
    return f"{signed(found.units)}, which is {abs(margin):.{DIGITS}f} {side} the threshold of {threshold}"


def _block(found: Explanation) -> str:
    block = found.block
    if block is None:
        return "none; its score marks it as content"
    if block.first == block.last:
        return f"{block.reason}, this line only"
    return f"{block.reason}, {plural(block.last - block.first + 1, 'line')}: {block.first} to {block.last}"


def _contributions(found: Explanation, screen: Screen, list_all: bool) -> Iterator[Printed]:
    """Yield the sums of groups, the largest contributions, two sums of the others, and the score: the total of each."""
    largest = found.contributions if list_all else found.contributions[:LARGEST]
    listed = [*largest, *_sums(found.contributions[len(largest) :])]
    groups = [RoundedContribution(name, "", units) for name, units in found.groups]
    longest = max((abs(contribution.units) for contribution in (*listed, *groups)), default=0)
    scale = bars.Scale(SIDE[screen.columns >= WIDE], max(longest, 1))
    if len(groups) > 1:
        for group in groups:
            yield from _contribution(group, screen, scale)
        yield []
    for contribution in listed:
        yield from _contribution(contribution, screen, scale)
    yield [piece(f"{signed(found.units):>{NUMBER}}", "bold"), piece(" " * (2 * scale.side + 5)), piece("score", "bold")]


def _sums(rest: Sequence[RoundedContribution]) -> Iterator[RoundedContribution]:
    """Yield the sums of many small contributions for and against a line."""
    for sign, side in ((1, "positive"), (-1, "negative")):
        units = [contribution.units for contribution in rest if contribution.units * sign > 0]
        if units:
            yield RoundedContribution(f"{len(units)} smaller {side} contributions", "(--all lists them)", sum(units))


def _contribution(contribution: RoundedContribution, screen: Screen, scale: bars.Scale) -> Iterator[Printed]:
    used = NUMBER + 2 * scale.side + 5
    feature, value, units = contribution
    text = f"{feature}{' ' * GAP}{value}" if value else feature
    for at, part in enumerate(wrapped(text, max(NARROWEST, screen.columns - used))):
        if at:
            yield [piece(" " * used + part.strip())]
        else:
            yield [
                piece(f"{signed(units):>{NUMBER}}  "),
                *bars.signed(units, screen, scale),
                piece("  " + part.rstrip()),
            ]


def _neighbours(document: Document, found: Explanation, screen: Screen) -> Iterator[Printed]:
    """Yield the line and its neighbours, one row for each."""
    layout = Layout.fit(document, screen, scores=True)
    yield [piece("neighbouring lines, whose scores affect this one", "dim")]
    yield rule(screen)
    for row in found.neighbours:
        yield from _neighbour(row, layout, row.line.number == found.row.line.number)


def _neighbour(row: Row, layout: Layout, is_explained: bool) -> Iterator[Printed]:
    screen, note = layout.screen, row.decision.reason.value
    room = layout.width - size(note) - GAP
    text = screen.cut(screen.clean(" ".join(row.line.text.split())), room)
    style = "kept" if row.mark == KEPT else NOTE_STYLES[row.mark]
    entry = Entry(row.line.number, row.mark, "", "", style, score=row.decision.score)
    yield [
        *layout.start(entry),
        piece(screen.isolated(text), "bold" if is_explained else LINE_STYLES[row.mark]),
        piece(" " * (layout.width - size(text) - size(note)) + note, style),
    ]


def signed(units: int) -> str:
    """Return units as a number with sign and decimals."""
    return f"{units / UNITS:+.{DIGITS}f}"
