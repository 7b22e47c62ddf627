"""The words that the title of a text dump has in common with its address or its title element."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from stripper.metadata import dump_lines
from stripper.model import Line
from stripper.native.normalize import key

MAX_URL = 2_000
MIN_SLUG_WORDS = 3
"""Words of a URL by which a title is recognized."""
MIN_SLUG_SHARE = 0.6
"""Share of these words that are words of the title."""
TITLE_WEIGHT = 0.7
"""Weight of the words of a title relative to those of the URL."""
RECURRENCE_BONUS = 0.4
"""Share of the words that the recurrence of a line is worth."""
LONG_WORD = 6
"""Characters of a word that titles of other pages hardly share."""
MIN_COMMON = 0.3
"""Share of the words of a title element that another wording of the title has."""
_WORD = re.compile(r"[^\W_]{2,40}")


def in_url(lines: Sequence[Line], url: str) -> Line | None:
    """Return the line with the words of the longest part of the path of a URL."""
    return most_alike(lines, max(path(url).split("/"), key=len))


def in_url_instead(lines: Sequence[Line], url: str, title: str) -> Line | None:
    """Return the line that a URL names rather than a title, or None.

    It has more words of the URL, or it ends the URL and has no word of the title.
    """
    wanted = _words(max(path(url).split("/"), key=len))
    line = in_url(lines, url)
    if line and _share(wanted, _words(line.text)) > _share(wanted, _words(title)):
        return line
    return next((line for line in lines if is_named(line.text, url) and are_disjoint(line.text, title)), None)


def path(url: str) -> str:
    """Return a URL without its scheme and host."""
    return url[:MAX_URL].partition("://")[2].partition("/")[2]


def is_named(text: str, url: str) -> bool:
    """Return whether the last part of the path of a URL is a text: "Our restaurant" is /our-restaurant/."""
    name = path(url).partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
    return bool(name) and key(text) in {key(unquote(name)), key(unquote(name.rpartition(".")[0]))} - {""}


def most_alike(lines: Sequence[Line], text: str) -> Line | None:
    """Return the line that has the most words in common with a URL or title element of at least three words."""
    wanted = _words(text)
    if len(wanted) < MIN_SLUG_WORDS:
        return None
    best, most = None, MIN_SLUG_SHARE
    for line in lines:
        if len(line.text) <= dump_lines.MAX_TITLE:
            share = _share(wanted, _words(line.text))
            if share > MIN_COMMON and dump_lines.recurs(line, lines):
                share += RECURRENCE_BONUS
            if share > most and dump_lines.may_be_title(line):  # last, because it is expensive
                best, most = line, share
    return best


def are_alike(text: str, other: str) -> bool:
    """Return whether a text may be another wording of a title element: it has some of its words."""
    return _share(_words(text), _words(other)) >= MIN_COMMON


def are_disjoint(text: str, other: str) -> bool:
    """Return whether two texts have no word in common."""
    return _words(text).isdisjoint(_words(other))


def share_long_word(text: str, other: str) -> bool:
    """Return whether two texts have a long word in common."""
    return any(len(word) >= LONG_WORD for word in _words(text) & _words(other))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _share(wanted: frozenset[str], title: frozenset[str]) -> float:
    return len(wanted & title) / max(len(wanted), TITLE_WEIGHT * len(title), 1)
