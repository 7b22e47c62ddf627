"""How many columns a text takes, at most: a terminal that sees more in a row than we do would break it in two.

Terminals do not agree on vowel signs of Indian scripts, on emoji that are joined to one, nor on signs that ask to be
shown as an emoji. What counts here is the most that any makes of them, so that no row runs over; where a terminal
makes less of them, only the note at the end of that row stands further left.
"""

from __future__ import annotations

from unicodedata import category

from rich.cells import get_character_cell_size

AS_EMOJI = "\ufe0f"
JOINER = "\u200d"
MARKS = ("Mn", "Me", "Mc")
"""Categories of characters that belong to the one before them."""


class _Widths(dict[str, int]):
    """Columns of each character, looked up once."""

    def __missing__(self, character: str) -> int:
        spaced = character == AS_EMOJI or category(character) == "Mc"
        width = self[character] = 1 if spaced else get_character_cell_size(character)
        return width


WIDTHS = _Widths()


def size(text: str) -> int:
    """Columns that a text takes."""
    return len(text) if text.isascii() else sum(map(WIDTHS.__getitem__, text))


def chopped(text: str, width: int) -> list[str]:
    """A text in rows of at most so many columns, cut within what is seen as one character only if that is wider."""
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
    """The characters of a text, each with the marks on it and what is joined to it."""
    found: list[str] = []
    for character in text:
        goes_on = character == JOINER or (not character.isascii() and category(character) in MARKS)
        if found and (goes_on or found[-1].endswith(JOINER)):
            found[-1] += character
        else:
            found.append(character)
    return found
