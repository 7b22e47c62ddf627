"""The copies of the headline in a text dump: without what is beside it in a longer line, and above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from stripper.metadata import dump_lines, headline_form
from stripper.metadata.authors import prefixes
from stripper.model import Line, Role
from stripper.native.normalize import key

MIN_COPY = 20
"""Characters of a headline that is repeated so, at least."""
MIN_SHARE = 0.25
"""Share of the longer line that it is, at least."""
REACH = 8
"""Lines below the longer line among which the headline is."""
_BEFORE = re.compile(r"[:：,;(\"„“«‘-]\s*$|\w['’]$")
"""The end of what belongs to the headline: a kicker, or the start of a quotation."""

MAX_COPIES = 20
"""Copies that are read."""
MAX_REMARK = 120
"""Characters of a byline or date below it."""
ABOVE_REMARK = 2
"""Lines below a copy of the title among which a byline is."""
MAX_LINES = 2_000
"""Lines below the title among which copies are searched for."""
_MARKS = re.compile(r"\(BUTTON\)|\[IMG\] ?")
"""The marks of text browsers for a button and an image."""
_SIGNS = re.compile(r"^\*\*+ *|(?: \*){3}(?s:.*)|(?<![ *]) *+\*\*++$| _$")
"""Signs of emphasis that a tool left open, and what follows three asterisks."""
_CLOCK = re.compile(r"(?<=\w{3}) [(|–-]?\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},? +(?:- )?\d{1,2}:\d{2}.{0,15}$")
"""The day and time of publication behind a headline."""
_SITE = re.compile(r"\s+[|｜»·–—-]\s+\S.{0,50}")
"""The section and the site behind a headline."""


def without_signs(text: str) -> str:
    """Return a title without the time behind it and the signs of headings, emphasis, buttons and images in it."""
    bare = headline_form.HEADING_MARK.sub("", _MARKS.sub("", text).strip(), count=1)
    return _CLOCK.sub("", _SIGNS.sub("", bare)) or bare or text


def shorter(text: str, line: Line, lines: Sequence[Line]) -> tuple[str, Line]:
    """Return the headline that a title is without other parts of the page around it, and its line."""
    start = line.number - lines[0].number + 1
    below = lines[start : start + REACH]
    is_row = line.role is not Role.HEADING
    copies = (other for other in below if _is_start(other.text, text) or (is_row and _is_end(other.text, text)))
    found = next(copies, None)
    return (found.text, found) if found else (_without_by(text), line)


def above_text(title: Line, lines: Sequence[Line]) -> Line:
    """Return the copy of a title below which a byline, a date or the text follows; the title itself without one.

    The element of the title is the first line of many dumps, and a menu, which may have it too, is between them.
    """
    wanted = key(title.text)
    below = lines[title.number : title.number + MAX_LINES]
    longest = len(title.text)
    short = [line for line in below if MIN_COPY <= len(line.text) <= longest]
    copies = [line for line in short if _is_copy(line.text, title.text, wanted)]
    if not copies:
        return title
    follows = dump_lines.text_follows(lines[title.number - 1 : title.number + MAX_LINES])
    places = (title, *copies[:MAX_COPIES])
    near = [line for line in places if follows[line.number - title.number]]
    dated = [line for line in places if any(map(_is_remark, lines[line.number : line.number + REACH]))]
    both = [line for line in dated if line in near]
    return next(iter((*both, *dated, *near)), title)


def last_above_text(title: Line, lines: Sequence[Line], *, starts: bool = True) -> Line:
    """Return the last line above the text that repeats a title, since tools put the declared one at the top.

    A heading `starts` with a declared title and may go on, and a copy with a byline below it is further down if the
    site describes itself above it.
    """
    wanted = key(title.text)
    copies = [
        i for i, line in enumerate(lines) if line.number >= title.number and _repeats(line, wanted, starts=starts)
    ]
    follows = dump_lines.text_follows(lines) if starts and len(copies) > 1 else ()
    for index in reversed(copies[1:] if starts else ()):
        if follows[index] and dump_lines.has_byline(lines[index + 1 : index + 1 + ABOVE_REMARK]):
            return lines[index]
    first = copies[0] if copies and not starts else 0
    rest = takewhile(lambda index: not dump_lines.is_paragraph(lines, index), range(first, len(lines)))
    above = first + sum(1 for _ in rest)
    return next((lines[index] for index in reversed(copies) if index < above), title)


def _repeats(line: Line, wanted: str, *, starts: bool) -> bool:
    """Return whether a line is a title by its comparison key, or a heading that starts with it."""
    if not 0 < len(line.text) <= dump_lines.MAX_TITLE:
        return False
    called = key(line.text)
    return called == wanted or (starts and line.role is Role.HEADING and called.startswith(wanted))


def _is_copy(text: str, title: str, wanted: str) -> bool:
    """Return whether a line, no longer than a title, is one, or has the words of a headline and is its end."""
    if len(text) == len(title):
        return key(text) == wanted
    return title.endswith(text) and dump_lines.is_long(text)


def _is_remark(line: Line) -> bool:
    """Return whether a line is a byline, a date or the preposition above a name."""
    return len(line.text) <= MAX_REMARK and (prefixes.is_prefix(line.text) or dump_lines.is_byline(line.text))


def _is_end(part: str, text: str) -> bool:
    """Return whether a line has the words of a headline, and a longer text ends with it."""
    if not MIN_COPY <= len(part) < len(text) or not text.endswith(part) or len(part) < MIN_SHARE * len(text):
        return False
    return dump_lines.is_long(part) and not _BEFORE.search(text[: -len(part)])


def _is_start(part: str, text: str) -> bool:
    """Return whether a line has the words of a headline, and a longer text is it with the site behind a separator."""
    if not MIN_COPY <= len(part) < len(text) or not text.startswith(part):
        return False
    return dump_lines.is_long(part) and _SITE.fullmatch(text, len(part)) is not None


def _without_by(text: str) -> str:
    """Return a title without the preposition before the author in the next line."""
    before, _, last = text.rpartition(" ")
    return before if len(before) >= MIN_COPY and last.islower() and prefixes.is_prefix(last) else text
