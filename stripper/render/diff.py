"""What was removed of a page and why: one column for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.text import Text

from stripper.characters import harmless
from stripper.document import Document
from stripper.render import view

WIDEST = 120
"""Columns; longer rows are hard to read, and their notes far away."""

NARROWEST = 20
"""Columns of text; on a terminal with less room the rows are longer than it is wide."""

GAP = 3
"""Columns between a text and its note."""

PREVIEW = 12
"""Columns below which the start of a folded run says nothing."""

CHUNK = 200
"""Rows that are printed at once: rich takes longer for one long text than for its parts."""

FOLD = "┄┄"
STYLES = {view.KEPT: "", view.METADATA: "cyan", view.REMOVED: "dim"}
NOTES = {view.KEPT: "cyan", view.METADATA: "cyan", view.REMOVED: "red"}

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_ASCII = str.maketrans({"─": "-", "┄": "~", "·": "|", "…": "...", "–": "-", "—": "--", **dict.fromkeys("‘’", "'")})
_ASCII.update(str.maketrans(dict.fromkeys("“”„", '"')))
"""What consoles get that cannot show everything."""


class Screen(NamedTuple):
    """What is printed on."""

    encoding: str
    digits: int
    """Columns of line numbers."""
    width: int
    """Columns of text, right of the gutter."""

    @property
    def is_unicode(self) -> bool:
        return self.encoding.startswith("utf")

    @property
    def gutter(self) -> int:
        """Columns left of the text: number, mark and the spaces after them."""
        return self.digits + 4

    def clean(self, text: str) -> str:
        """A text with nothing in it that the console cannot show or would obey."""
        # Pages are decoded without harmful characters, but names of files may have them.
        text = harmless(text).expandtabs(4)
        if self.is_unicode:
            return text
        return text.translate(_ASCII).encode(self.encoding, "replace").decode(self.encoding)

    def isolated(self, text: str) -> str:
        """A text that cannot reorder what stands beside it.

        Terminals that know right-to-left scripts set a row by its first letter, and move the gutter to the right if it
        is an Arabic one. Within an isolate, whose two signs are ours and always in one row, no letter counts.
        """
        return f"\u2068{text}\u2069" if self.is_unicode and _RIGHT_TO_LEFT.search(text) else text


def show(document: Document, *, console: Console, name: str) -> None:
    """Print every line of a page and what became of it; removed runs are folded, reasons explained once, at the end.

    Kept lines have no mark, metadata has `@`, removed lines have `-`: colour only repeats that. `name` is what the page
    is called in the header.
    """
    digits = max(4, len(str(len(document.lines))))
    screen = Screen(console.encoding, digits, max(NARROWEST, min(console.width, WIDEST) - digits - 4))
    rows = chain.from_iterable(_layout(row, screen) for row in view.rows(document))
    output = chain([_header(document, screen, name)], rows, _legend(document, screen))
    while chunk := list(islice(output, CHUNK)):
        console.print(Text("\n").join(chunk), soft_wrap=True, highlight=False)


def _header(document: Document, screen: Screen, name: str) -> Text:
    counts, number = view.counts(document), len(document.lines)
    kept, metadata, removed = (counts[mark] for mark in (view.KEPT, view.METADATA, view.REMOVED))
    said = f"{number} line{'s' * (number != 1)}: {kept} kept, {metadata} metadata, {removed} removed"
    dot, rule = screen.clean(" · "), screen.clean("─")
    named = screen.clean(name).replace("\n", " ")
    rest = screen.width + screen.gutter - cell_len(dot.join([named, document.page.kind, said])) - 4
    title = dot.join([screen.isolated(named), document.page.kind, said])
    return Text(f"{rule * 2} {title} {rule * max(2, rest)}", style="bold")


def _layout(row: view.Row, screen: Screen) -> Iterator[Text]:
    """A row's text in as many rows as it needs, and its note at the right end of the last or below it."""
    note = screen.clean(row.note)
    if row.folded:
        yield from _folded(row, note, screen)
        return
    texts = [part for line in row.text.split("\n") for part in _wrap(screen.clean(line), screen.width)]
    fits = cell_len(texts[-1]) + GAP + cell_len(note) <= screen.width
    for at, text in enumerate(texts):
        shown = _gutter(row.number if at == 0 else None, row.mark, screen)
        shown.append(screen.isolated(text), STYLES[row.mark])
        if note and fits and at == len(texts) - 1:
            _append_note(shown, note, cell_len(text), row.mark, screen)
        yield shown
    for part in _wrap(note, screen.width) if note and not fits else ():
        shown = _gutter(None, row.mark, screen)
        _append_note(shown, part, 0, row.mark, screen)
        yield shown


def _folded(row: view.Row, note: str, screen: Screen) -> Iterator[Text]:
    """A run in one row, and the start of its text as far as there is room."""
    said = f"{row.folded} lines removed{' ' * GAP}{note}"
    room = screen.width - cell_len(said) - GAP
    for at, text in enumerate(_wrap(said, screen.width)):
        shown = _gutter(row.number if at == 0 else None, screen.clean(FOLD), screen)
        shown.append(text, NOTES[row.mark])
        if room >= PREVIEW:
            shown.append(" " * GAP + screen.isolated(_cut(screen.clean(row.text), room, screen.clean("…"))), "dim")
        yield shown


def _legend(document: Document, screen: Screen) -> Iterator[Text]:
    reasons = view.reasons(document)
    widest = max(map(len, reasons), default=0) + GAP
    if reasons:
        yield Text()
    for reason in reasons:
        for at, text in enumerate(_wrap(reason.sentence, screen.width + screen.gutter - widest)):
            yield Text(f"{'' if at else reason:{widest}}", style="cyan").append(text, "dim")


def _gutter(number: int | None, mark: str, screen: Screen) -> Text:
    shown = Text(f"{'' if number is None else number:>{screen.digits}} ", style="")
    shown.stylize("dim")
    return shown.append(f"{mark:2} ", NOTES.get(mark, "red"))


def _append_note(shown: Text, note: str, used: int, mark: str, screen: Screen) -> None:
    shown.append(" " * (screen.width - used - cell_len(note)))
    shown.append(screen.isolated(note), NOTES[mark])


def _wrap(text: str, width: int) -> list[str]:
    """A text cut at spaces, or within a word that is wider than a row, as all of Chinese is."""
    rows, used = [""], 0
    for at, word in enumerate(text.split(" ")):
        size, space = cell_len(word), int(at > 0)
        if used + space + size <= width:
            rows[-1] += " " * space + word
            used += space + size
        elif size <= width:
            rows.append(word)
            used = size
        else:
            rows[-1:] = chop_cells(rows[-1] + " " * space + word, width)
            used = cell_len(rows[-1])
    return rows


def _cut(text: str, width: int, more: str) -> str:
    """As much of a text as fits, with a sign that there is more."""
    return text if cell_len(text) <= width else chop_cells(text, width - cell_len(more))[0].rstrip() + more
