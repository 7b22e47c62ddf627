"""What is printed on, and how text is made to fit it and to do no harm there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from stripper.characters import harmless
from stripper.render.terminal.cells import chopped, size

WIDEST = 120
"""Columns; longer rows are hard to read, and their notes far away."""

NARROWEST = 20
"""Columns of text; on a terminal with less room the rows are longer than it is wide."""

GAP = 3
"""Columns between a text and its note."""

FOLD, MORE, RULE, DOT = "┄┄", "…", "─", " · "
"""Our own signs, before `Screen.sign` makes of them what can be shown."""

STYLES = {
    "": None,
    "dim": Style(dim=True),
    "bold": Style(bold=True),
    "metadata": Style(color="cyan"),
    "removed": Style(color="red"),
    "added": Style(color="green"),
    "fold": Style(color="red"),
    "kept": Style(color="green"),
}
"""Colours of the 16 that every theme sets for its own background; none of them means what a sign or word does not."""

Printed = list[Segment]
"""One row of the terminal."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_NUMBER = re.compile(r" (?=[0-9]+(?:,|$))")
_GLUE = "\xa0"

_ASCII = str.maketrans({"─": "-", "┄": "~", "│": "|", "·": "|", "…": "...", "–": "-", "—": "--"})
_ASCII.update(str.maketrans({**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”„", '"'), "→": ">"}))
_ASCII.update(str.maketrans({**dict.fromkeys("▏▎▍", "."), **dict.fromkeys("▌▋▊▉█▐", "#"), "░": "."}))
"""What consoles get that cannot show everything."""


class Screen(NamedTuple):
    """A terminal, or what takes its place."""

    width: int = 80
    """Columns."""
    encoding: str = "utf-8"
    is_plain: bool = False
    """Whether our own signs must be ASCII."""
    is_bidirectional: bool = True
    """Whether text that is written from right to left is to be isolated, because somebody looks at it."""

    @property
    def is_unicode(self) -> bool:
        return self.encoding.lower().startswith("utf")

    @property
    def columns(self) -> int:
        """Columns that are made use of."""
        return max(min(self.width, WIDEST), NARROWEST)

    def sign(self, text: str) -> str:
        """Text of our own, as it can be shown."""
        return text.translate(_ASCII) if self.is_plain or not self.is_unicode else text

    def clean(self, text: str) -> str:
        """Text of a page without anything that the terminal cannot show or would obey."""
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
        if not (self.is_bidirectional and self.is_unicode) or text.isascii() or not _RIGHT_TO_LEFT.search(text):
            return text
        return f"\u2068{text}\u2069"

    def cut(self, text: str, width: int) -> str:
        """As much of a text as fits, with a sign that there is more."""
        more = self.sign(MORE)
        return text if size(text) <= width else chopped(text, max(1, width - len(more)))[0].rstrip() + more


def piece(text: str, style: str = "") -> Segment:
    """A stretch of a row."""
    return Segment(text, STYLES[style])


def painted(rows: Iterable[Printed], *, coloured: bool) -> Iterator[str]:
    """The rows as a terminal takes them, each with its line end."""
    for row in rows:
        yield "".join(_coded(text, style) if style and coloured else text for text, style, _ in row) + "\n"


def wrapped(text: str, width: int) -> list[str]:
    """A text cut at spaces, or within a word that is wider than a row, as all of Chinese is."""
    if len(text) <= width and text.isascii():
        return [text]
    rows, used = [""], 0
    for at, word in enumerate(text.split(" ")):
        wide, space = size(word), int(at > 0)
        if used + space + wide <= width:
            rows[-1] += " " * space + word
            used += space + wide
        elif wide <= width:
            rows.append(word)
            used = wide
        else:
            rows[-1:] = chopped(rows[-1] + " " * space + word, width)
            used = size(rows[-1])
    return rows


def listed(text: str, width: int) -> list[str]:
    """A list of things with numbers behind them, cut only between things."""
    return [row.replace(_GLUE, " ").rstrip() for row in wrapped(_NUMBER.sub(_GLUE, text), width)]


def _coded(text: str, style: Style) -> str:
    before, behind = _codes(style)
    return f"{before}{text}{behind}"


@cache
def _codes(style: Style) -> tuple[str, str]:
    before, behind = style.render("\0", color_system=ColorSystem.STANDARD).split("\0")
    return before, behind
