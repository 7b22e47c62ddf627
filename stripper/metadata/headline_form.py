"""The form of a headline in a text dump: what a line by itself shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.metadata import dump_lines
from stripper.metadata.authors import prefixes
from stripper.model import Line
from stripper.native.lower_case import folded

MIN_WORDS = 15
"""Characters of a line of several words that may be another headline."""
MANY_BARS = 3
"""Bars between the entries of a menu."""
MANY = 4
"""Glued entries of a menu, or shares of a table of prices, that no headline has."""
HEADING_MARK = re.compile(r"^#{1,6} +(?=\S)")
"""The mark of a heading of Markdown in a line that was not read as one."""
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
_NO_HEADLINE = re.compile(rf"^(?:I?FRAME\b|{dump_lines.HEAD_LINK})" r"|\b[Ll]ogo$|__|\{\{|\}\}|\.php\b")
"""A frame, a link in the head, a logo, a field of a form, a template, or a file of a script."""
_EMAIL = re.compile(r"[\w.-]@[\w-]{1,60}+\.[a-z]")
_SEAM = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
_CODE = re.compile(r"[{};\\)]\Z|\A[\w.\[\]\"']{1,60}+ ?[-+*/|:]?=(?!=)")
"""The end of a line of program text, or its start with an assignment."""
_CODE_ENDS = "{};"
_SIGNATURE = re.compile(r"[\w>]\([^()]{0,100}[*:=&<>][^()]{0,100}\)|\A[\w.:~]{1,60}+\(\)")
"""The parameters of a function, which have no space before them: `leave(quay: Quay)`, or a function without any."""
_SECTION = re.compile(r"(?P<chapter>\d{1,3}|[A-Z])\.\d{1,3}(?:\.\d{1,3}){0,3}\.? (?![a-zß-ÿ])")
"""The number of a section of a chapter, at the start of its heading: "4.1. Quays"."""
_CHAPTER = re.compile(r"(?:[^\W\d]{1,20} |第 ?){0,2}(?P<number>\d{1,3}|[A-Z])(?:[.:] ?| ?[章장] ?)(?=[^\W\d])")
"""The start of the heading of a chapter: "Chapter 4. Harbours"."""
IMAGE = re.compile(r"\.(?:jpe?g|png)", re.IGNORECASE)


def is_other(line: Line, below: Sequence[Line]) -> bool:
    """Return whether a line is other than a headline by its signs.

    A sentence with the credit of a picture is its caption, an address is that of a contact, and a heading directly
    above program text is a comment.
    """
    text = line.text
    return (
        ("@" in text and _EMAIL.search(text) is not None)
        or (". " in text and prefixes.credits_picture(text.rpartition(". ")[2]))
        or bool(text[0] == "#" and below and not below[0].gap and _CODE.search(below[0].text))
    )


def is_part_of_page(text: str) -> bool:
    """Return whether a text is a link to the content or another page, a row of a menu or table, or other than text."""
    if _NO_HEADLINE.search(text) or dump_lines.skip_link().match(text) or dump_lines.is_menu(text):
        return True
    if dump_lines.is_turn(text) or text[-1] in _CODE_ENDS or ("(" in text and _SIGNATURE.search(text)):
        return True
    return text.count("%") >= MANY or text.count(" | ") >= MANY_BARS or len(_SEAM.findall(text)) >= MANY


def chapter(section: str, above: Sequence[Line]) -> Line | None:
    """Return the last line above that is the heading of the chapter of a section: "4. Harbours" for "4.1. Quays"."""
    found = _SECTION.match(section)
    if found is None:
        return None
    lines = (line for line in reversed(above) if not line.marker and len(line.text) <= dump_lines.MAX_TITLE)
    headings = ((line, _CHAPTER.match(line.text)) for line in lines)
    return next((line for line, heading in headings if heading and heading["number"] == found["chapter"]), None)


def has_words(line: Line) -> bool:
    """Return whether a line may be a headline in a list of several."""
    return not line.marker and MIN_WORDS <= len(line.text) <= dump_lines.MAX_TITLE and dump_lines.is_long(line.text)


def words(text: str) -> frozenset[str]:
    """Return the long words, numbers and pairs of dense characters in a text, without case."""
    return frozenset(_WORD.findall(folded(text)))
