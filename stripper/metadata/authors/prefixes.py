"""Byline prefixes in every language with a file: "By", "Von", "Автор:"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from stripper import words
from stripper.metadata.authors import east_asian
from stripper.native.prefix_filter import PrefixFilter
from stripper.words.patterns import alternation, alternation_of, stored_pattern

_BULLETS = " \t-–—|•·*"
_COLONS = " \t\n:：/／|｜丨"
_GAPS = " \u3000・"
_SIGNS = frozenset(_COLONS + _GAPS + "=＝●○■")
"""Characters after a prefix in a script without spaces."""
_WORD = re.compile(r"[^\s:：/／]+")
_CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐ]"
MAX_WORDS = 5
"""Words of the longest prefix."""
MAX_INNER = 80
"""Characters that are searched for a prefix after other words."""
_FIRST_UNSPACED = "\u3000"
"""The first character of the scripts without spaces between words."""


@words.stored
def _prefixes() -> frozenset[str]:
    return frozenset(phrase.rstrip(":： ") for phrase in words.phrases("byline", "byline-word"))


@words.stored
def _first_words() -> frozenset[str]:
    return frozenset(prefix.split()[0] for prefix in _prefixes())


@words.stored
def _unspaced() -> tuple[str, ...]:
    """Return the prefixes that need no space after them, the longest first."""
    return tuple(sorted((prefix for prefix in _prefixes() if prefix[0] >= _FIRST_UNSPACED), key=len, reverse=True))


@cache
def _filter() -> PrefixFilter:
    """Return the filter of texts with a prefix, which also is a preposition in some languages: "de Jane Doe"."""
    return PrefixFilter((*_prefixes(), *words.all_phrases("own-by")))


def prefix_length(text: str) -> int:
    """Return the number of characters before the name in "Written by: Jane Doe"; 0 without a prefix or without a name.

    Only whole words count: Byrne and Vonnegut are names.
    """
    return _prefix_length(text) if may_have_prefix(text) else 0


def may_have_prefix(text: str) -> bool:
    """Return whether a text may start with a prefix; its first three letters settle most cases."""
    if text[:1].isalpha() and not _filter().may_match(text):
        return False
    word = text.partition(" ")[0]
    return not word.isalpha() or word[0] >= _FIRST_UNSPACED or word.casefold() in _first_words()


def _prefix_length(text: str) -> int:
    first = _WORD.search(text)
    if first is None or (
        first[0].casefold() not in _first_words() and first[0][0] < _FIRST_UNSPACED and first[0] not in _BULLETS
    ):
        return 0
    prefixes = _prefixes()
    start = len(text) - len(text.lstrip(_BULLETS))
    ends = [word.end() for word in islice(_WORD.finditer(text, start), MAX_WORDS)]
    end = next((end for end in reversed(ends) if " ".join(text[start:end].split()).casefold() in prefixes), 0)
    if not end and text[start : start + 1] >= _FIRST_UNSPACED:
        end = _unspaced_end(text, start)
    if end == start + 1 and text[start] >= _FIRST_UNSPACED and not _is_apart(text[end:]):
        return 0
    length = end + len(text[end:]) - len(text[end:].lstrip(_COLONS))
    return length if end > start and length < len(text) else 0


def _is_apart(rest: str) -> bool:
    """Return whether a prefix of a single character is no start of a word: a sign or a name follows it."""
    name = rest.lstrip(_GAPS)
    return rest == name or not name[:1].isalpha() or east_asian.may_be_person(name)


def _unspaced_end(text: str, start: int) -> int:
    """Return the end of a prefix that needs no space, if a sign, a space or nothing but a Chinese name follows it."""
    if not text.startswith(_unspaced(), start):
        return 0
    end = start + len(next(prefix for prefix in _unspaced() if text.startswith(prefix, start)))
    has_sign = not _SIGNS.isdisjoint(text[end - 1 : end + 1])
    return end if has_sign or east_asian.is_chinese_name(text[end:]) else 0


def split_glued_prefix(text: str) -> str:
    """Return a text with a space after the preposition at its start, where markup has none: "ByJane Doe"."""
    glued = _glued().match(text)
    return f"{glued[0]} {text[glued.end() :]}" if glued else text


@stored_pattern
def _glued() -> re.Pattern[str]:
    prepositions = words.phrases("glued-by")
    either_case = alternation_of({*prepositions, *(preposition.capitalize() for preposition in prepositions)})
    whole = alternation_of(prefix.capitalize() for prefix in _prefixes() if prefix.isalpha() and _is_author(prefix))
    return re.compile(
        rf"(?:\w+ ){{0,2}}{either_case}(?=[A-ZÄÖÜÉÁ][^\W\dA-Z])|{whole}(?={_CAPITAL}[^\W\d_]+ {_CAPITAL})"
    )


def _is_author(prefix: str) -> bool:
    return prefix.startswith(("aut", "авт"))


def has_prefix(text: str) -> bool:
    """Return whether a text starts with a prefix and continues after it."""
    return prefix_length(text) > 0


def is_prefix(text: str) -> bool:
    """Return whether a text is a prefix and nothing else."""
    return text.strip(_BULLETS + _COLONS).casefold() in _prefixes()


def strip_prefix(text: str) -> str:
    """Return a byline without up to three prefixes at its start."""
    for _ in range(3):
        length = prefix_length(text)
        if not length:
            break
        text = text[length:]
    return text


def skip_to_name(text: str, *, users: bool = False) -> str:
    """Return what follows the prefix in "News by Jane Doe" or "Kommentar von Jane Doe"; the whole text without one.

    With `users` the name may be a user name, which has no capital.
    """
    match = _genre().match(text)
    if match is None and not _inner_words(users=users).isdisjoint(text[:MAX_INNER].split()):
        match = _inner(users=users).search(text[:MAX_INNER])
    return text[match.end() :] if match else text


@stored_pattern
def _genre() -> re.Pattern[str]:
    """Return the pattern of a genre and a preposition; a capital must follow, for the preposition is a particle too."""
    return re.compile(rf"(?i:{alternation('genre')})\s+{alternation('genre-by')}\s+(?=[A-ZÄÖÜ])")


@words.stored
def _inner_prefixes(*, users: bool) -> frozenset[str]:
    """Return the prefixes that count after other words; those that are particles of names only before user names."""
    ambiguous = words.phrases("byline-start") | (frozenset() if users else words.phrases("particle"))
    return frozenset(prefix for prefix in _prefixes() - ambiguous if prefix.isascii() and len(prefix) > 1)


@words.stored
def _inner_words(*, users: bool) -> frozenset[str]:
    """Return the last words of these prefixes, with and without a colon: cheaper to find than the prefixes."""
    return frozenset(prefix.split()[-1] + colon for prefix in _inner_prefixes(users=users) for colon in ("", ":"))


@stored_pattern
def _inner(*, users: bool) -> re.Pattern[str]:
    name = r"\S" if users else r"[^\Wa-z\d]"
    return re.compile(rf"(?<=[\w.,|·•)–-])\s{alternation_of(_inner_prefixes(users=users))}\s?:?\s(?={name})")


def credits_picture(text: str) -> bool:
    """Return whether a line starts like the credit of a picture."""
    return (":" in text or "：" in text) and text.casefold().startswith(_credit_marks())


@words.stored
def _credit_marks() -> tuple[str, ...]:
    return tuple(mark for mark in words.all_phrases("caption") if mark.endswith((":", "：")))
