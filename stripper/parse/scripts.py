"""Superscripts and subscripts in plain text, where they must not run into the characters before them."""

from __future__ import annotations

import re

from stripper.marks import Mark
from stripper.named_tuples import NamedTuple


class Script(NamedTuple):
    """A superscript or subscript in plain text."""

    prefix: str
    """The characters before it."""
    suffix: str
    characters: dict[int, int] | None
    """The Unicode character for each of its characters; None: they stay as they are."""


_TABLES = {
    Mark.SUPERSCRIPT: str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"),
    Mark.SUBSCRIPT: str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}
_SIGNS = {Mark.SUPERSCRIPT: "^", Mark.SUBSCRIPT: "_"}
_ABBREVIATION = re.compile(r"[^\W\d_]{2,4}\.?|[aeoªº]|TM|SM")
"""The end of an ordinal number or an abbreviation: 4th, 1er, Mme, no."""
_NOTE = re.compile(r"\[.*\]|[*†‡§]+|\W+")
"""The sign of a note, and other text that cannot be read as part of a number or word."""
_PLAIN = Script("", "", None)


def script(mark: Mark, text: str, before: str) -> Script:
    """Return how plain text has a superscript or subscript with a text after a character, which may be empty."""
    text = text.strip()
    if not text or not before or before.isspace() or _NOTE.fullmatch(text):
        return _PLAIN
    table = _TABLES[mark]
    if all(ord(character) in table for character in text):
        return Script("", "", table)
    if mark is Mark.SUPERSCRIPT and _ABBREVIATION.fullmatch(text):
        return _PLAIN
    if not before.isalnum() and before not in ")]}":
        return _PLAIN
    simple = text.isalnum() and (text.isalpha() or text.isdecimal())
    return Script(_SIGNS[mark], "", None) if simple else Script(_SIGNS[mark] + "(", ")", None)
