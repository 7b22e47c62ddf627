"""The terminal that is written to, and text wrapped and sanitized for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from stripper.named_tuples import NamedTuple
from stripper.native.sanitize import sanitize
from stripper.render.terminal.cells import chopped, size

WIDEST = 120
"""Maximum columns; longer rows are hard to read, and their notes far away."""

NARROWEST = 20
"""Minimum columns of text; on narrower terminals rows wrap."""

GAP = 3
"""Columns between a text and its note."""

FOLD, MORE, RULE, DOT = "┄┄", "…", "─", " · "
"""Symbols of the views, before `Screen.sign` replaces those that the terminal cannot show."""

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
"""Styles from the 16 colours that every theme adapts to its background. Colour is never the only cue."""

Printed = list[Segment]
"""One row of the terminal."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_NUMBER = re.compile(r" (?=[0-9]+(?:,|$))")
_GLUE = "\xa0"

_ASCII = str.maketrans({"─": "-", "┄": "~", "│": "|", "·": "|", "…": "...", "–": "-", "—": "--"})
_ASCII.update(str.maketrans({**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”„", '"'), "→": ">"}))
_ASCII.update(str.maketrans({**dict.fromkeys("▏▎▍", "."), **dict.fromkeys("▌▋▊▉█▐", "#"), "░": "."}))
"""Replacements for terminals without Unicode."""


class Screen(NamedTuple):
    """A terminal, or a file in place of one."""

    width: int = 80
    """Columns."""
    encoding: str = "utf-8"
    is_plain: bool = False
    """True if symbols of the views must be ASCII."""
    is_bidirectional: bool = True
    """True if right-to-left text is isolated, as it must be for display."""

    @property
    def is_unicode(self) -> bool:
        return self.encoding.lower().startswith("utf")

    @property
    def columns(self) -> int:
        """The columns in use."""
        return max(min(self.width, WIDEST), NARROWEST)

    def sign(self, text: str) -> str:
        """Return a text of the views with symbols that the terminal can show."""
        return text.translate(_ASCII) if self.is_plain or not self.is_unicode else text

    def clean(self, text: str) -> str:
        """Return page content without control characters and characters that the terminal cannot show."""
        # Pages are sanitized when they are decoded, but file names are not.
        text = sanitize(text).expandtabs(4)
        if self.is_unicode:
            return text
        return text.translate(_ASCII).encode(self.encoding, "replace").decode(self.encoding)

    def isolated(self, text: str) -> str:
        """Put a text with right-to-left characters into a bidi isolate, so that it cannot reorder the rest of the row.

        Terminals with bidi support take the direction of a row from its first strong character, and would move the
        gutter to the right for an Arabic one. Characters in an isolate, whose two controls are always in one row, do
        not count.
        """
        if not (self.is_bidirectional and self.is_unicode) or text.isascii() or not _RIGHT_TO_LEFT.search(text):
            return text
        return f"\u2068{text}\u2069"

    def cut(self, text: str, width: int) -> str:
        """Shorten a text to `width` columns, with an ellipsis if it was longer."""
        more = self.sign(MORE)
        return text if size(text) <= width else chopped(text, max(1, width - len(more)))[0].rstrip() + more


def piece(text: str, style: str = "") -> Segment:
    """Return a segment of a row."""
    return Segment(text, STYLES[style])


def painted(rows: Iterable[Printed], *, coloured: bool) -> Iterator[str]:
    """Yield the rows with their line ends and, if coloured, escape sequences."""
    for row in rows:
        yield "".join(_coded(text, style) if style and coloured else text for text, style, _ in row) + "\n"


def wrapped(text: str, width: int) -> list[str]:
    """Wrap a text at spaces, or within words that are wider than a row, such as any Chinese sentence."""
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
    """Wrap a comma-separated list of names and numbers, keeping each number with its name."""
    return [row.replace(_GLUE, " ").rstrip() for row in wrapped(_NUMBER.sub(_GLUE, text), width)]


def _coded(text: str, style: Style) -> str:
    before, after = _codes(style)
    return f"{before}{text}{after}"


@cache
def _codes(style: Style) -> tuple[str, str]:
    before, after = style.render("\0", color_system=ColorSystem.STANDARD).split("\0")
    return before, after
