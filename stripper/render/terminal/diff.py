"""The lines of a page with their reasons, in one column."""

from __future__ import annotations

from collections.abc import Iterator

from stripper.document import Document
from stripper.render.terminal.cells import size
from stripper.render.terminal.header import header, legend
from stripper.render.terminal.layout import Entry, Layout
from stripper.render.terminal.screen import DOT, FOLD, GAP, Printed, Screen, listed, piece
from stripper.render.view.rows import KEPT, METADATA, REMOVED, Fold, Row, Selection, rows
from stripper.render.view.summary import in_legend, summarize

LINE_STYLES = {KEPT: "", METADATA: "metadata", REMOVED: "dim"}
NOTE_STYLES = {KEPT: "metadata", METADATA: "metadata", REMOVED: "removed"}

PREVIEW = 20
"""Minimum columns for the excerpt of a folded run."""


def show(
    document: Document, screen: Screen, name: str, selection: Selection, scores: bool = False
) -> Iterator[Printed]:
    """Yield the header of a page, its selected lines with their reasons, and a legend.

    Kept lines have no mark, metadata has `@`, removed lines have `-`; colour only repeats the mark. `name` is the title
    of the header.
    """
    layout = Layout.fit(document, screen, scores=scores)
    yield from header(document, screen, name, selection)
    for row in rows(document, selection):
        yield from laid_out(row, layout)
    if document.lines:
        yield from legend(in_legend(summarize(document).shares), screen)


def laid_out(row: Row | Fold, layout: Layout) -> Iterator[Printed]:
    """Yield the rows of a line or a folded run."""
    if isinstance(row, Fold):
        yield from _folded(row, layout)
        return
    line, decision, mark, *_ = row
    yield from layout.rows(
        Entry(line.number, mark, line.text, row.note, NOTE_STYLES[mark], LINE_STYLES[mark], decision.score)
    )


def _folded(fold: Fold, layout: Layout) -> Iterator[Printed]:
    """Yield a folded run: number of lines, reasons, and an excerpt beside them or, if there is no room, below."""
    screen, style = layout.screen, NOTE_STYLES[fold.mark] if fold.mark else "dim"
    entry = Entry(fold.rows[0].line.number, screen.sign(FOLD), "", "", style)
    label = listed(fold.label + (" " * GAP + fold.reasons if fold.mark else ""), layout.width)
    room = layout.width - size(label[-1]) - GAP
    excerpt = screen.clean(fold.excerpt(screen.sign(DOT)))
    for at, text in enumerate(label):
        row = [*layout.start(entry, is_continued=at > 0), piece(text, style)]
        if at == len(label) - 1 and room >= PREVIEW:
            row.append(piece(" " * GAP + screen.isolated(screen.cut(excerpt, room)), "dim"))
        yield row
    if room < PREVIEW:
        row = layout.start(entry, is_continued=True)
        yield [*row, piece(screen.isolated(screen.cut(excerpt, layout.width)), "dim")]
