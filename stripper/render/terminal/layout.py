"""How a line is laid out: gutter, perhaps a score, text, and a note at its right end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from stripper.document import Document
from stripper.render.terminal import bars
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import GAP, NARROWEST, Printed, Screen, piece, wrapped

SCORE = 15
"""Columns of a score and its bar."""


class Entry(NamedTuple):
    """What is shown of a line."""

    number: int | None
    mark: str
    text: str
    note: str
    style: str
    """Of the mark and the note."""
    dim: str = ""
    """Style of the text."""
    score: float | None = None


class Layout(NamedTuple):
    """How the columns of a view are divided."""

    screen: Screen
    digits: int
    """Columns of line numbers."""
    width: int
    """Columns of text, with the notes."""
    has_scores: bool = False

    @classmethod
    def fit(cls, document: Document, screen: Screen, *, scores: bool = False, columns: int | None = None) -> Layout:
        """The layout for a page; `columns` are all that it may take, if not those of the screen."""
        digits = max(4, len(str(len(document.lines))))
        room = (columns or screen.columns) - digits - 4 - SCORE * scores
        return cls(screen, digits, max(NARROWEST, room), scores)

    def start(self, entry: Entry, *, goes_on: bool = False) -> Printed:
        """What stands before the text: number, mark and, where scores are shown, the score; no number or score before
        the second row of a line."""
        number = "" if goes_on or entry.number is None else entry.number
        shown = [piece(f"{number:>{self.digits}} ", "dim"), piece(f"{entry.mark:2} ", entry.style)]
        if self.has_scores:
            shown += [piece(" " * SCORE)] if goes_on or entry.score is None else self._score(entry.score)
        return shown

    def rows(self, entry: Entry) -> Iterator[Printed]:
        """The text in as many rows as it needs, and the note at the right end of the last or below it."""
        screen, width, note = self.screen, self.width, self.screen.clean(entry.note)
        texts = [part for text in entry.text.split("\n") for part in wrapped(screen.clean(text), width)]
        last, used = len(texts) - 1, size(texts[-1])
        fits = used + GAP + size(note) <= width
        for at, text in enumerate(texts):
            shown = self.start(entry, goes_on=at > 0)
            shown.append(piece(screen.isolated(text), entry.dim))
            if note and fits and at == last:
                shown.append(piece(" " * (width - used - size(note)) + screen.isolated(note), entry.style))
            yield shown
        for part in wrapped(note, width) if note and not fits else ():
            space = " " * (width - size(part))
            yield [*self.start(entry, goes_on=True), piece(space + screen.isolated(part), entry.style)]

    def _score(self, score: float) -> Printed:
        return [piece(f"{score:+5.1f} "), *bars.signed(score, self.screen), piece("  ")]
