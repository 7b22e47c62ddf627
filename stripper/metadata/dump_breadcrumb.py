"""The breadcrumb or menu of a text dump, of which the headline below it repeats an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from stripper.metadata import dump_lines
from stripper.model import Line
from stripper.named_tuples import NamedTuple
from stripper.native.line_places import places_with
from stripper.native.normalize import key

MAX_BREADCRUMB = 500
"""Characters of a line that are read as a breadcrumb."""
REACH = 10
"""Lines after a breadcrumb within which the headline follows."""
ABOVE_TEXT = 5
"""Lines from such a headline to the text, at most, none of them an item."""
MAX_STEPS = 8
"""Items of a breadcrumb."""
MIN_TEXT = 60
"""Characters of a line of the text."""
MAX_NOTICES = 2
"""Sentences above a breadcrumb, such as those of a notice, at most."""
NEAR = 2
"""Lines after a breadcrumb that is a list within which it follows."""
MIN_REPEATED = 10
"""A headline that repeats the end of a breadcrumb has more characters than this."""
_SEPARATOR = re.compile(r"[»›>→⟩/|](?:(?<![/|])|(?<=\s.)(?=\s))")
SIGNS = "»›>→⟩/|"
_SIGN = re.compile(rf"[{SIGNS}](?<!\S[/|])(?!(?<=[/|])\S)")
"""The sign in every separator."""


class Headline(NamedTuple):
    """The headline below a breadcrumb, and the section before it."""

    line: Line
    section: str


def headline(lines: Sequence[Line], element: str) -> Headline | None:
    """Return the line that repeats the end of a breadcrumb above the text; the text of the title `element` is none."""
    texts = islice((index for index, line in enumerate(lines) if _is_text(line)), MAX_NOTICES + 1)
    sentences = [*texts, len(lines)][: MAX_NOTICES + 1]
    above = lines[: sentences[-1]]
    signed = frozenset(places_with(above, SIGNS))
    for index in [index for index, line in enumerate(above) if line.marker or index in signed]:
        if index < sentences[0] and lines[index].marker and (found := _below_list(lines, index)):
            return Headline(found, "")
        text = lines[index].text
        if index not in signed or not _SIGN.search(text, 0, MAX_BREADCRUMB) or text == element:
            continue
        parts = list(filter(None, map(str.strip, _SEPARATOR.split(text[:MAX_BREADCRUMB]))))
        if len(parts) > 1 and (last := key(parts[-1])):
            for below in lines[index + 1 : index + 1 + REACH]:
                if len(below.text) > MIN_REPEATED and key(below.text) == last:
                    return Headline(below, parts[-2] if len(parts) > 2 else "")
    return None


def below_entry(text: str, site: str, lines: Sequence[Line]) -> Line | None:
    """Return the last line above the text or the byline with a short title, which a menu or breadcrumb has above it.

    Without a site there is none, and a site that is a headline is the title.
    """
    copies = [index for index, line in enumerate(lines) if line.text in (text, text.upper())]
    if not site or len(copies) < 2 or (dump_lines.is_long(site) and any(line.text == site for line in lines)):
        return None
    follows = dump_lines.text_follows(lines)
    for index in reversed(copies[1:]):
        if follows[index] or dump_lines.has_byline(lines[index + 1 : index + 1 + dump_lines.ABOVE_BYLINE]):
            return lines[index]
    return None


def _below_list(lines: Sequence[Line], index: int) -> Line | None:
    """Return the line directly below a breadcrumb written as a list which repeats its last item at an index.

    A sentence of the text follows it, or the list is short, starts at the home page and ends with a headline.
    """
    below = lines[index + 1 : index + 1 + NEAR]
    if not below or below[0].marker or not (called := key(lines[index].text)):
        return None
    for step, line in enumerate(below, index + 1):
        if not line.marker and line.gap and key(line.text) == called:
            above = takewhile(lambda other: not other.marker, lines[step + 1 : step + 1 + ABOVE_TEXT])
            return line if any(map(_is_text, above)) or _starts_at_home(lines, index) else None
    return None


def _starts_at_home(lines: Sequence[Line], last: int) -> bool:
    """Return whether the list that ends at an index is such a one."""
    first = last
    while first and lines[first - 1].marker and last - first < MAX_STEPS:
        first -= 1
    return dump_lines.is_long(lines[last].text) and key(lines[first].text) in dump_lines.home_words()


def _is_text(line: Line) -> bool:
    """Return whether a line is a sentence, or several, of the text."""
    return len(line.text) >= MIN_TEXT and not line.marker and dump_lines.ends_sentence(line.text)
