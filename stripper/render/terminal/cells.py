"""The display width of text in columns, as an upper bound: a row that is too wide for the terminal would wrap.

Terminals disagree on spacing vowel signs of Indic scripts, on emoji joined with U+200D, and on emoji presentation
selectors. Widths here are the largest that any terminal uses; where a terminal uses less, only the note at the end of
the row moves to the left.
"""

from __future__ import annotations

from unicodedata import category

from rich.cells import get_character_cell_size

AS_EMOJI = "\ufe0f"
JOINER = "\u200d"
MARKS = ("Mn", "Me", "Mc")
"""Unicode categories of combining characters."""


class _Widths(dict[str, int]):
    """The width of each character, computed once."""

    def __missing__(self, character: str) -> int:
        spaced = character == AS_EMOJI or category(character) == "Mc"
        width = self[character] = 1 if spaced else get_character_cell_size(character)
        return width


WIDTHS = _Widths()


def size(text: str) -> int:
    """Return the width of a text in columns."""
    return len(text) if text.isascii() else sum(map(WIDTHS.__getitem__, text))


def chopped(text: str, width: int) -> list[str]:
    """Split a text into rows of at most `width` columns, within a cluster only if that alone is wider."""
    rows, used = [""], 0
    for cluster in clusters(text):
        for part in (cluster,) if size(cluster) <= width else cluster:
            if used + size(part) > width and rows[-1]:
                rows.append("")
                used = 0
            rows[-1] += part
            used += size(part)
    return rows


def clusters(text: str) -> list[str]:
    """Split a text into characters with their combining marks and joined emoji."""
    found: list[str] = []
    for character in text:
        continues = character == JOINER or (not character.isascii() and category(character) in MARKS)
        if found and (continues or found[-1].endswith(JOINER)):
            found[-1] += character
        else:
            found.append(character)
    return found
