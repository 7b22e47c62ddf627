"""Parts attached to a name without a separator: titles, degrees, agencies, interface words, and the name again."""

from __future__ import annotations

import re
from unicodedata import category

from stripper.metadata.authors import patterns
from stripper.metadata.authors.east_asian import is_chinese_name
from stripper.native.normalize import lower_same_length
from stripper.words import phrases, stored
from stripper.words.patterns import alternation, stored_pattern

MIN_NAME = 2
"""Words of a name from which something may be cut off."""
MAX_AGENCY = 3
"""Words of an agency at the end of a name."""
MAX_SURNAMES = 6
"""Names in a row that are separated by spaces only."""

HANDLE = re.compile(r"@\w{2,30}\Z")
"""The user name of a network after a name."""
_EMOJI_STYLE = "\ufe0f"
"""The character that asks for the colourful form of the symbol before it."""
_GENERATION = re.compile(r"[IVX]+|JR|SR")
"""A number that belongs to the name: George III."""
_DESK = re.compile(r"(?<=\w)/[A-Z][A-Z-]{1,6}$")
"""The initials of an agency or desk after a name: "Jane Doe/SP-X"."""
_CODE = re.compile(r"(?<=[\u3400-\u9fff])[ _]?[A-Z]{1,4}\d{0,6}$")
"""The code of an editor after a name in Chinese: "王小明_NF4425"."""


def strip_affixes(name: str) -> str:
    """Return a name without degrees, an agency, a code, interface words and ornaments at its end."""
    while name and (name[-1] == _EMOJI_STYLE or category(name[-1]) == "So"):
        name = name[:-1].rstrip()
    name = name if name.isascii() else _CODE.sub("", name)
    if " " not in name:
        return name
    return _strip_agency(_strip_credentials(without_remark(_DESK.sub("", name))))


def without_remark(name: str) -> str:
    """Return a name without the interface word at its end: "Jane Doe Follow"."""
    remark = _remark().search(lower_same_length(name))
    return name[: remark.start()].rstrip(" ,") if remark and remark.start() else name


@stored_pattern
def _remark() -> re.Pattern[str]:
    """Return the pattern of an interface word at the end of a name; for lower case."""
    return re.compile(rf"(?:\s|['’]s\s){alternation('after-name')}$")


def _strip_credentials(name: str) -> str:
    """Return a name without degrees in capitals at its end: "Jane Doe MS"; a name in capitals may end like one."""
    words = name.split(" ")
    while len(words) > MIN_NAME and not name.isupper() and _is_degree(words[-1]):
        words.pop()
    return " ".join(words)


def _is_degree(word: str) -> bool:
    bare = word.replace(".", "")
    return bare.isupper() and bare.lower() in _credentials() and not _GENERATION.fullmatch(bare)


@stored
def _credentials() -> frozenset[str]:
    return frozenset(phrase.replace(".", "") for phrase in phrases("credential"))


def _strip_agency(name: str) -> str:
    """Return a name without the agency at its end: "Jane Doe The Associated Press"."""
    words = name.split(" ")
    for start in range(max(MIN_NAME, len(words) - MAX_AGENCY), len(words)):
        if patterns.agency().fullmatch(" ".join(words[start:])):
            return " ".join(words[:start])
    return name


def without_comments(text: str) -> str:
    """Return a text without the link to the comments at its end: "Jane Doe 2 Comments"."""
    return _comments().sub("", text)


@stored_pattern
def _comments() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:\d{{1,5}} )?{alternation('comments')}$", re.IGNORECASE)


def without_repetition(text: str) -> str:
    """Return the first half of a text that consists of two equal halves, with or without a space between them."""
    half = (len(text) + 1) // 2
    first, second = text[:half].strip(), text[len(text) // 2 :].strip()
    return first if " " in first and first == second else text


def without_titles(name: str) -> str:
    """Return a name without titles before it, such as "Prof. Dr.", whose full stops end no sentence."""
    return _titles().sub("", name)


@stored_pattern
def _titles() -> re.Pattern[str]:
    return re.compile(rf"^(?:{alternation('honorific')}\.?\s+)+", re.IGNORECASE)


def chinese_names(text: str) -> tuple[str, ...]:
    """Return the Chinese names in a text that is several of them, separated by spaces; empty for any other text.

    A surname and a given name are no two names: the first characters of all parts must be surnames.
    """
    parts = text.split(" ")
    return tuple(parts) if 1 < len(parts) <= MAX_SURNAMES and all(map(is_chinese_name, parts)) else ()
