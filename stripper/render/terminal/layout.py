"""The layout of a line: gutter, optional score, text, and a right-aligned note."""

from __future__ import annotations

from collections.abc import Iterator

from stripper.document import Document
from stripper.named_tuples import NamedTuple
from stripper.render.terminal import bars
from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import GAP, NARROWEST, Printed, Screen, piece, wrapped

SCORE = 15
"""Columns of a score and its bar."""


class Entry(NamedTuple):
    """A line as it is laid out."""

    number: int | None
    mark: str
    text: str
    note: str
    style: str
    """Style of the mark and the note."""
    dim: str = ""
    """Style of the text."""
    score: float | None = None


class Layout(NamedTuple):
    """The columns of a view."""

    screen: Screen
    digits: int
    """Columns of line numbers."""
    width: int
    """Columns of text and notes."""
    has_scores: bool = False

    @classmethod
    def fit(cls, document: Document, screen: Screen, *, scores: bool = False, columns: int | None = None) -> Layout:
        """Return the layout for a page, in `columns` if given, otherwise in those of the screen."""
        digits = max(4, len(str(len(document.lines))))
        room = (columns or screen.columns) - digits - 4 - SCORE * scores
        return cls(screen, digits, max(NARROWEST, room), scores)

    def start(self, entry: Entry, *, is_continued: bool = False) -> Printed:
        """Return the segments before the text: number, mark and, where scores are shown, the score.

        Further rows of a line (`is_continued`) repeat only the mark.
        """
        number = "" if is_continued or entry.number is None else entry.number
        shown = [piece(f"{number:>{self.digits}} ", "dim"), piece(f"{entry.mark:2} ", entry.style)]
        if self.has_scores:
            shown += [piece(" " * SCORE)] if is_continued or entry.score is None else self._score(entry.score)
        return shown

    def rows(self, entry: Entry) -> Iterator[Printed]:
        """Yield the rows of the wrapped text, with the note at the end of the last row or below it."""
        screen, width, note = self.screen, self.width, self.screen.clean(entry.note)
        texts = [part for text in entry.text.split("\n") for part in wrapped(screen.clean(text), width)]
        last, used = len(texts) - 1, size(texts[-1])
        fits = used + GAP + size(note) <= width
        for at, text in enumerate(texts):
            shown = self.start(entry, is_continued=at > 0)
            shown.append(piece(screen.isolated(text), entry.dim))
            if note and fits and at == last:
                shown.append(piece(" " * (width - used - size(note)) + screen.isolated(note), entry.style))
            yield shown
        for part in wrapped(note, width) if note and not fits else ():
            space = " " * (width - size(part))
            yield [*self.start(entry, is_continued=True), piece(space + screen.isolated(part), entry.style)]

    def _score(self, score: float) -> Printed:
        return [piece(f"{score:+5.1f} "), *bars.signed(score, self.screen), piece("  ")]
