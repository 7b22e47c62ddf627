"""What was removed of a page and why, in one column."""

from __future__ import annotations

from collections.abc import Iterator

from stripper.document import Document
from stripper.render.terminal.cells import size
from stripper.render.terminal.header import header, legend
from stripper.render.terminal.layout import Entry, Layout
from stripper.render.terminal.screen import DOT, FOLD, GAP, Printed, Screen, listed, piece
from stripper.render.view.rows import KEPT, METADATA, REMOVED, Fold, Row, Selection, rows
from stripper.render.view.summary import explained, summarize

LINE_STYLES = {KEPT: "", METADATA: "metadata", REMOVED: "dim"}
NOTE_STYLES = {KEPT: "metadata", METADATA: "metadata", REMOVED: "removed"}

PREVIEW = 20
"""Columns below which the first words of a folded run say nothing."""


def show(
    document: Document, screen: Screen, name: str, selection: Selection, scores: bool = False
) -> Iterator[Printed]:
    """Every selected line of a page and what became of it, below what is to say about the page.

    Kept lines have no mark, metadata has `@`, removed lines have `-`: colour only repeats that. `name` is what the page
    is called in the header.
    """
    layout = Layout.fit(document, screen, scores=scores)
    yield from header(document, screen, name, selection)
    for row in rows(document, selection):
        yield from shown(row, layout)
    yield from legend(explained(summarize(document).shares), screen)


def shown(row: Row | Fold, layout: Layout) -> Iterator[Printed]:
    """A line, or a folded run."""
    if isinstance(row, Fold):
        yield from _folded(row, layout)
        return
    line, decision, mark, _ = row
    yield from layout.rows(
        Entry(line.number, mark, line.text, row.note, NOTE_STYLES[mark], LINE_STYLES[mark], decision.score)
    )


def _folded(fold: Fold, layout: Layout) -> Iterator[Printed]:
    """A run in one row: how many lines and why, and the first words beside it or, where there is no room, below."""
    screen, style = layout.screen, NOTE_STYLES[fold.mark] if fold.mark else "dim"
    entry = Entry(fold.rows[0].line.number, screen.sign(FOLD), "", "", style)
    said = listed(fold.said + (" " * GAP + fold.reasons if fold.mark else ""), layout.width)
    room = layout.width - size(said[-1]) - GAP
    start = screen.clean(fold.start(screen.sign(DOT)))
    for at, text in enumerate(said):
        row = [*layout.start(entry, goes_on=at > 0), piece(text, style)]
        if at == len(said) - 1 and room >= PREVIEW:
            row.append(piece(" " * GAP + screen.isolated(screen.cut(start, room)), "dim"))
        yield row
    if room < PREVIEW:
        row = layout.start(entry, goes_on=True)
        yield [*row, piece(screen.isolated(screen.cut(start, layout.width)), "dim")]
