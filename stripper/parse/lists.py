"""The labels of numbered lists: their style, and how each writes a number."""

from __future__ import annotations

import re
from collections.abc import Mapping

DECIMAL, LOWER_ALPHA, UPPER_ALPHA, LOWER_ROMAN, UPPER_ROMAN = range(5)
"""Styles of labels."""

TYPES = {"a": LOWER_ALPHA, "A": UPPER_ALPHA, "i": LOWER_ROMAN, "I": UPPER_ROMAN}
"""Styles by the type attribute."""
_NAMES = {
    "loweralpha": LOWER_ALPHA,
    "lowerlatin": LOWER_ALPHA,
    "upperalpha": UPPER_ALPHA,
    "upperlatin": UPPER_ALPHA,
    "lowerroman": LOWER_ROMAN,
    "upperroman": UPPER_ROMAN,
}
"""Styles by the value of list-style-type, or by a class of Docutils, without hyphens."""
_NAME = re.compile(r"(?<![\w-])(?:list-style-(?:type-)?)?(lower|upper)-?(alpha|latin|roman)(?![\w-])", re.IGNORECASE)
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MAX_ROMAN = 3_999
_LETTERS = 26


def style(attributes: Mapping[str, str]) -> int:
    """Return the style of the labels of a list with these attributes."""
    named = _NAME.search(f"{attributes.get('style', '')} {attributes.get('class', '')}")
    found = _NAMES[(named[1] + named[2]).lower()] if named else DECIMAL
    return TYPES.get(attributes.get("type", "").strip(), found)


def label(number: int, style: int) -> str:
    """Return the label of an item, such as `4.` or `d.`; numbers that a style cannot write are decimal."""
    if style in (LOWER_ALPHA, UPPER_ALPHA) and number > 0:
        text = _letters(number)
    elif style in (LOWER_ROMAN, UPPER_ROMAN) and 0 < number <= _MAX_ROMAN:
        text = _roman(number)
    else:
        return f"{number}."
    return f"{text.upper() if style in (UPPER_ALPHA, UPPER_ROMAN) else text}."


def _letters(number: int) -> str:
    text = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        text = chr(ord("a") + letter) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, numeral in _ROMAN:
        text += numeral * (number // value)
        number %= value
    return text
