"""What the words of a line say about it, in any language that there are words for."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from stripper import words

SECTIONS = (
    *("navigation", "breadcrumb", "pagination", "share", "related", "newsletter", "advertisement", "cookie", "sign-in"),
    *("comments", "interface", "footer", "author-bio", "tags", "byline", "date", "caption", "relative-date"),
)
"""Sections of the word files that a line is searched for."""

TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u0900-\u0dff\u200c\u200d])+(?:['-][^\W_]+)*|©")
"""A word, with the marks that combine with its letters."""
UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
"""Writings that put no spaces between words."""

LONGEST = 5
"""Words of a phrase."""
LONG_LINE = 90
"""Characters; of a longer line only the start is searched, since running text may hold any phrase."""
START = 50
"""Characters in which the phrase must be that a long line begins with."""
SHORT_UNSPACED = 24
"""Characters of a short line in a writing without spaces."""
COVER = 0.5
"""Share of its words from which a line says a phrase, rather than mentions it."""


class Phrases(NamedTuple):
    """The phrases of all languages."""

    signs: dict[str, str]
    """What a phrase is a sign of, by its words joined by spaces."""
    longest: dict[str, int]
    """How many words the longest phrase has that begins with a word."""
    unspaced: tuple[tuple[str, str], ...]
    """(phrase, sign) of the writings without spaces."""


@cache
def phrases() -> Phrases:
    """The phrases that lines are searched for."""
    signs: dict[str, str] = {}
    longest: dict[str, int] = {}
    unspaced: dict[str, str] = {}
    for section in SECTIONS:
        for found in words.section(section).values():
            for phrase in found:
                if not phrase.isascii() and UNSPACED.search(phrase):
                    unspaced.setdefault(phrase, section)
                    continue
                # Splitting at spaces is enough for most, and start-up time counts: there are 25,000.
                tokens = phrase.split() if phrase.replace(" ", "").isalnum() else TOKEN.findall(phrase)
                if tokens:
                    signs.setdefault(" ".join(tokens), section)
                    if len(tokens) > longest.get(tokens[0], 0):
                        longest[tokens[0]] = min(len(tokens), LONGEST)
    return Phrases(signs, longest, tuple(unspaced.items()))


@cache
def stopwords() -> frozenset[str]:
    """The function words of all languages."""
    return frozenset(word for found in words.section("stopwords").values() for word in found)


def search(text: str) -> list[str]:
    """The features of the phrases in a line, such as `says share` or `mentions related`; `text` is in lower case."""
    if not text.isascii():
        if UNSPACED.search(text):
            return _unspaced(text)
        text = text.replace("’", "'").replace("i\u0307", "i")
    table, longest, _ = phrases()
    if len(text) > LONG_LINE:
        tokens = TOKEN.findall(text[:START])
        sign, _ = _at(tokens, 0, table, longest) if tokens else ("", 0)
        return [f"begins with {sign}"] if sign else []
    # Splitting at spaces is enough for most lines, and much cheaper.
    tokens = text.split() if text.replace(" ", "").isalnum() else TOKEN.findall(text)
    covered: dict[str, int] = {}
    index = 0
    for start, token in enumerate(tokens):
        if start >= index and token in longest:
            sign, length = _at(tokens, start, table, longest)
            if sign:
                covered[sign] = covered.get(sign, 0) + length
                index = start + length
    return [f"{'says' if n >= COVER * len(tokens) else 'mentions'} {sign}" for sign, n in covered.items()]


def _at(tokens: list[str], index: int, table: dict[str, str], longest: dict[str, int]) -> tuple[str, int]:
    """What the longest phrase that begins at a word is a sign of, and its length; else an empty sign."""
    for length in range(min(longest.get(tokens[index], 0), len(tokens) - index), 0, -1):
        sign = table.get(" ".join(tokens[index : index + length]))
        if sign:
            return sign, length
    return "", 0


def _unspaced(text: str) -> list[str]:
    if len(text) > SHORT_UNSPACED:
        text, verb = text[:8], "begins with"
    else:
        verb = ""
    found: dict[str, int] = {}
    for phrase, sign in phrases().unspaced:
        if phrase in text:
            found[sign] = max(found.get(sign, 0), len(phrase))
    return [f"{verb or ('says' if n >= COVER * len(text) else 'mentions')} {sign}" for sign, n in found.items()]
