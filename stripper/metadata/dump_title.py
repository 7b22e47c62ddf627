"""The title of a text dump, which differs from other lines by its place and form only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from stripper.metadata.authors import names, prefixes
from stripper.metadata.dates.parser import text_around_dates
from stripper.model import Line
from stripper.native.normalize import key
from stripper.words.patterns import alternation

MAX_LINES = 2_000
"""Lines among which the title is searched for."""
MAX_BREADCRUMB = 500
"""Characters of a line that are read as a breadcrumb."""
BREADCRUMB_REACH = 10
"""Lines after a breadcrumb within which the title follows."""
MIN_REPEATED = 10
"""A title that repeats the end of a breadcrumb has more characters than this."""
MIN_TITLE, MAX_TITLE = 12, 200
"""Characters of a title."""
MIN_PARAGRAPH = 150
"""Characters of a line that is a paragraph of the text if it ends like a sentence."""
MIN_WRAPPED = 55
"""Characters of a wrapped line."""
DENSITY = 2
"""Letters that carry as much as one Chinese, Japanese or Korean character, in addition to the character."""
MAX_BYLINE = 120
MAX_REMARK = 40
"""Characters around the date in a line that is read as a byline."""
ABOVE_BYLINE = 4
"""Lines between the title and the byline, at most."""
ABOVE_TEXT = 12
"""Lines between the title or byline and the first paragraph, at most."""
MANY_SPACES = 3
"""A line above the text with more spaces than this is preferred to one with fewer."""
MAX_URL = 2_000
MIN_SLUG_WORDS = 3
"""Words of a URL by which a title is recognized."""
MIN_SLUG_SHARE = 0.6
"""Share of these words that are words of the title."""
TITLE_WEIGHT = 0.7
"""Weight of the words of a title relative to those of the URL."""
_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?[»›>→⟩]\s*|(?<!\s)\s+[/|]\s+")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]?$")
_SLUG_WORD = re.compile(r"[^\W_]{2,40}")


class DumpTitle(NamedTuple):
    """The title of a text dump, and the section that a breadcrumb gives."""

    line: Line
    section: str = ""


def find(lines: Sequence[Line], url: str = "") -> DumpTitle | None:
    """Return the title of a text dump, or None if it has no running text; `url` is the address of the page."""
    lines = lines[:MAX_LINES]
    return _after_breadcrumb(lines) or _in_url(lines, url) or _above_byline(lines) or _above_text(lines)


def _after_breadcrumb(lines: Sequence[Line]) -> DumpTitle | None:
    """Return the line that repeats the end of a breadcrumb above it."""
    for index, line in enumerate(lines):
        parts = [part for part in _SEPARATOR.split(line.text[:MAX_BREADCRUMB]) if part]
        if len(parts) > 1 and (last := key(parts[-1])):
            for below in lines[index + 1 : index + 1 + BREADCRUMB_REACH]:
                if key(below.text) == last and len(below.text) > MIN_REPEATED:
                    return DumpTitle(below, parts[-2] if len(parts) > 2 else "")
    return None


def _in_url(lines: Sequence[Line], url: str) -> DumpTitle | None:
    """Return the line with the words of the longest part of the URL."""
    slug = set(_SLUG_WORD.findall(max(url[:MAX_URL].casefold().split("/"), key=len)))
    best, most = None, MIN_SLUG_SHARE
    for line in lines if len(slug) >= MIN_SLUG_WORDS else ():
        if _may_be_title(line):
            title = set(_SLUG_WORD.findall(line.text.casefold()))
            share = len(slug & title) / max(len(slug), TITLE_WEIGHT * len(title))
            if share > most:
                best, most = line, share
    return DumpTitle(best) if best else None


def _above_byline(lines: Sequence[Line]) -> DumpTitle | None:
    """Return the longest possible title shortly above a byline that the text follows."""
    for index, line in enumerate(lines):
        if len(line.text) <= MAX_BYLINE and _text_follows(lines, index) and _is_byline(line.text):
            above = [candidate for candidate in lines[max(0, index - ABOVE_BYLINE) : index] if _may_be_title(candidate)]
            if above:
                return DumpTitle(max(above, key=lambda candidate: len(candidate.text)))
    return None


def _above_text(lines: Sequence[Line]) -> DumpTitle | None:
    """Return the last possible title above the first paragraph, preferring those of several words."""
    first = next((index for index in range(len(lines)) if _is_paragraph(lines, index)), None)
    if first is None:
        return None
    above = [line for line in lines[max(0, first - ABOVE_TEXT) : first] if _may_be_title(line)]
    return DumpTitle(max(above, key=lambda line: (line.text.count(" ") > MANY_SPACES, line.number))) if above else None


def _is_byline(text: str) -> bool:
    """Return whether a line is an author with a prefix, or a date with little around it."""
    if prefixes.has_prefix(text):
        return bool(names.parse_names(text, strict=True)) and not _SENTENCE_END.search(text)
    remark = text_around_dates(text)
    return remark is not None and len(remark) < MAX_REMARK


def _text_follows(lines: Sequence[Line], index: int) -> bool:
    return any(_is_paragraph(lines, below) for below in range(index + 1, min(index + 1 + ABOVE_TEXT, len(lines))))


def _is_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is a paragraph of running text, or the first line of a wrapped one."""
    line = lines[index]
    if line.marker:
        return False
    length = len(line.text)
    if length < MIN_PARAGRAPH and not line.text.isascii():
        length += DENSITY * len(_dense().findall(line.text))
    if length >= MIN_PARAGRAPH:
        return _SENTENCE_END.search(line.text[-3:]) is not None
    if length < MIN_WRAPPED or index + 1 >= len(lines):
        return False
    below = lines[index + 1]
    return not below.gap and not below.marker and len(below.text) >= MIN_WRAPPED and below.text[0].islower()


@cache
def _dense() -> re.Pattern[str]:
    """Return the pattern of a Chinese, Japanese or Korean character."""
    return re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def _may_be_title(line: Line) -> bool:
    text = line.text
    return (
        MIN_TITLE <= len(text) <= MAX_TITLE
        and (" " in text.strip() or not text.isascii())
        and not text.endswith((".", ":", ","))
        and not line.marker
        and not _chrome().search(text)
        and not _is_byline(text)
    )


@cache
def _chrome() -> re.Pattern[str]:
    """Return the pattern of the parts of a page around its text, as far as they look like a title."""
    return re.compile(rf"{alternation('not-a-headline')}|©", re.IGNORECASE)
