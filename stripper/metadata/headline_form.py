"""The form of a headline in a text dump: what a line by itself shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.metadata import dump_lines
from stripper.metadata.authors import prefixes
from stripper.model import Line, Role
from stripper.native.lower_case import folded

HEADING_ROLE = Role.HEADING
"""A constant, since looking up a member of an enum takes ten times as long."""
MIN_TITLE = 4
"""Characters of a headline, at least."""
DENSITY = 2.2
"""Letters of other scripts that a Chinese, Japanese or Korean character counts as in the length of a headline."""
DENSE_SPACES, NAMES = 6, 3
"""The number of spaces assumed for a headline in such a script, unless it has as many as a list of names."""
MIN_WORDS = 15
"""Characters of a line of several words that may be another headline."""
LINKED = 0.8
"""Share of a line that is a link."""
DEEP = 7
"""Columns of indentation of an item of a nested list."""
MANY_BARS = 3
"""Bars between the entries of a menu."""
MANY = 4
"""Glued entries of a menu, or shares of a table of prices, that no headline has."""
STATEMENT, LABEL, QUESTION = 1, 2, 3
"""The values of lines with the end of a sentence, of a label, and of a question or exclamation."""
ENDS = {**dict.fromkeys(".。…", STATEMENT), **dict.fromkeys(":,：(", LABEL), **dict.fromkeys("?!？！", QUESTION)}
VALUES = ("characters", "spaces", "end", "heading", "indent", "separator", "link", "sign")
HEADING_MARK = re.compile(r"^#{1,6} +(?=\S)")
"""The mark of a heading of Markdown in a line that was not read as one."""
FIRST_MARK = 2
"""The length of such a mark of level 1."""
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
_SEPARATED = re.compile(r"[»›→•·>/|](?:(?<=\|)|(?<=\s.)(?=\s))")
_SIGNS = "[*#(|,←→_©-"
"""The first characters of images, buttons, marks of lists and rules."""
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
_IMAGE = re.compile(r"\.(?:jpe?g|png)", re.IGNORECASE)


def is_possible(line: Line, below: Sequence[Line]) -> bool:
    """Return whether a line has the length of a headline, a letter, and the words of one if it is an item of a list.

    The item of a nested list is none; it may also be a comment in a listing. A sentence with the credit of a picture is
    its caption, an address is that of a contact, and a heading directly above program text is a comment.
    """
    text = line.text
    if not MIN_TITLE <= len(text) <= dump_lines.MAX_TITLE:
        return False
    if line.marker and (line.indent >= DEEP or not dump_lines.is_long(text)):
        return False
    if "@" in text and _EMAIL.search(text):
        return False
    if ". " in text and prefixes.credits_picture(text.rpartition(". ")[2]):
        return False
    if text[0] == "#" and below and not below[0].gap and _CODE.search(below[0].text):
        return False
    return any(map(str.isalnum, text))


def is_part_of_page(text: str) -> bool:
    """Return whether a text is a link to the content, a row of a menu or table, or other than text."""
    if _NO_HEADLINE.search(text) or dump_lines.skip_link().match(text) or dump_lines.is_menu(text):
        return True
    if text[-1] in _CODE_ENDS or ("(" in text and _SIGNATURE.search(text)):
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


def values(line: Line) -> tuple[float, ...]:
    """Return the values that a line has by itself, in the order of `VALUES`."""
    text = line.text
    is_dense = not text.isascii() and dump_lines.DENSE.search(text) is not None
    spaces = text.count(" ")
    mark = HEADING_MARK.match(text) if text[0] == "#" else None
    is_heading = mark is not None or line.role is HEADING_ROLE
    is_first = line.level == 1 or (mark is not None and mark.end() == FIRST_MARK)
    is_sign = (text[0] in _SIGNS and not mark) or "http" in text or "____" in text or text.startswith("IFRAME")
    return (
        len(text) * (DENSITY if is_dense else 1),
        DENSE_SPACES if is_dense and spaces < NAMES else spaces,
        ENDS.get(text[-1], 0),
        (2 if is_first else 1) if is_heading else 0,
        line.indent,
        1 if _SEPARATED.search(text) or ("," in text and dump_lines.is_list(text)) else 0,
        1 if line.links >= LINKED * len(text) else 0,
        1 if is_sign or ("." in text and _IMAGE.search(text)) else 0,
    )
