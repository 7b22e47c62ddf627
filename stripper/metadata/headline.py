"""The headline of a text dump, in which nothing but its place and its look tells it from other lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from stripper.metadata import moments, names, prefixes
from stripper.metadata.keys import key
from stripper.model import Line

_LINES = 2_000
"""Lines among which the headline is looked for."""
_PATH = re.compile(r"(?:(?<!\s)\s+)?[»›>→⟩]\s*|(?<!\s)\s+[/|]\s+")
_PATH_REACH = 10
"""Lines after a breadcrumb in which the headline that it ends with stands."""
_PARAGRAPH = 150
"""Characters from which a line that ends like a sentence is a paragraph of the text."""
_WRAPPED = 55
"""Characters of a line that was wrapped."""
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DENSITY = 2
"""Letters that a character of Chinese, Japanese or Korean says more than a letter does."""
_BYLINE = 120
_ABOVE = 4
"""Lines between a headline and its byline, at most."""
_LEAD = 12
"""Lines between a headline or byline and the first paragraph, at most."""
_END = re.compile(r"[.!?…。！？][\"'”’»)\]]?$")
_ADDRESS = 2_000
_SLUG_WORD = re.compile(r"[^\W_]{2,40}")
_SLUG_WORDS = 3
"""Words that an address must have for a headline to be known by them."""
_SLUG_SHARE = 0.6
"""Share of these words that the headline must have."""
_CHROME = re.compile(
    r"cookie|subscribe|newsletter|log ?in|sign (?:in|up)|©|copyright|skip to|search|javascript", re.IGNORECASE
)


class Headline(NamedTuple):
    """The headline, and what the page files it under if a breadcrumb says so."""

    line: Line
    section: str = ""


def find(lines: Sequence[Line], address: str = "") -> Headline | None:
    """The headline of a text dump, or None if it has no running text; `address` is where the page came from."""
    lines = lines[:_LINES]
    return _below_path(lines) or _in_address(lines, address) or _above_byline(lines) or _above_text(lines)


def _in_address(lines: Sequence[Line], address: str) -> Headline | None:
    """The line that says what the last part of the address says."""
    slug = set(_SLUG_WORD.findall(max(address[:_ADDRESS].casefold().split("/"), key=len)))
    best, most = None, _SLUG_SHARE
    for line in lines if len(slug) >= _SLUG_WORDS else ():
        if _looks_like_one(line):
            said = set(_SLUG_WORD.findall(line.text.casefold()))
            share = len(slug & said) / max(len(slug), 0.7 * len(said))
            if share > most:
                best, most = line, share
    return Headline(best) if best else None


def _below_path(lines: Sequence[Line]) -> Headline | None:
    """The line that a breadcrumb before it ends with."""
    for index, line in enumerate(lines):
        parts = [part for part in _PATH.split(line.text[:500]) if part]
        if len(parts) > 1 and (last := key(parts[-1])):
            for below in lines[index + 1 : index + 1 + _PATH_REACH]:
                if key(below.text) == last and len(below.text) > 10:
                    return Headline(below, parts[-2] if len(parts) > 2 else "")
    return None


def _above_byline(lines: Sequence[Line]) -> Headline | None:
    for index, line in enumerate(lines):
        if len(line.text) <= _BYLINE and _text_follows(lines, index) and _is_byline(line.text):
            above = [candidate for candidate in lines[max(0, index - _ABOVE) : index] if _looks_like_one(candidate)]
            if above:
                return Headline(max(above, key=lambda candidate: len(candidate.text)))
    return None


def _above_text(lines: Sequence[Line]) -> Headline | None:
    first = next((index for index in range(len(lines)) if _is_paragraph(lines, index)), None)
    if first is None:
        return None
    above = [line for line in lines[max(0, first - _LEAD) : first] if _looks_like_one(line)]
    return Headline(max(above, key=lambda line: (line.text.count(" ") > 3, line.number))) if above else None


def _is_byline(text: str) -> bool:
    if prefixes.has_prefix(text):
        return bool(names.read(text, strict=True)) and not _END.search(text)
    beside = moments.beside(text)
    return beside is not None and len(beside) < 40


def _text_follows(lines: Sequence[Line], index: int) -> bool:
    return any(_is_paragraph(lines, below) for below in range(index + 1, min(index + 1 + _LEAD, len(lines))))


def _is_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a paragraph of running text, or the first line of one that was wrapped."""
    line = lines[index]
    if line.marker:
        return False
    length = len(line.text)
    if length < _PARAGRAPH and not line.text.isascii():
        length += _DENSITY * len(_DENSE.findall(line.text))
    if length >= _PARAGRAPH:
        return _END.search(line.text[-3:]) is not None
    if length < _WRAPPED or index + 1 >= len(lines):
        return False
    below = lines[index + 1]
    return not below.gap and not below.marker and len(below.text) >= _WRAPPED and below.text[0].islower()


def _looks_like_one(line: Line) -> bool:
    text = line.text
    return (
        12 <= len(text) <= 200
        and (" " in text.strip() or not text.isascii())
        and not text.endswith((".", ":", ","))
        and not line.marker
        and not _CHROME.search(text)
        and not _is_byline(text)
    )
