"""Names of sites compared with domains: their spellings, initials, slogans and legal forms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from stripper import words
from stripper.metadata.separators import SEPARATOR
from stripper.native.normalize import key, strip_accents
from stripper.words.patterns import alternation, stored_pattern

MAX_RATIO = 4
"""Length of the site's name relative to that of the domain, at most."""
ARTICLE = 4
"""Letters of an article before a name, in addition to that ratio."""
MAX_WORDS = 6
"""Words of a name that a domain abbreviates."""
MIN_WORD = 3
"""Letters of a word that counts as one of an abbreviated name."""

_PLACEHOLDER = re.compile(r"[{}<>]|%\w+%|\$\w")
"""A part of a template that was not filled in."""


def is_placeholder(name: str) -> bool:
    """Return whether a name has a part of a template that was not filled in, such as `{$site.name}`."""
    return _PLACEHOLDER.search(name) is not None


def matches(domain: str, name: str) -> bool:
    """Return whether a domain is a name without spaces, a large part of one, its initials or an abbreviation of it."""
    return is_spelled(domain, name) or _is_abbreviated(domain, name)


def is_spelled(domain: str, name: str) -> bool:
    """Return whether a domain is a name without spaces, or a large part of one."""
    return any(_is_spelled(domain, called) for called in spellings(name) if called)


def spellings(name: str) -> tuple[str, ...]:
    """Return the comparison keys of a name in Latin letters without accents; for German umlauts there are two."""
    called = key(name)
    if called.isascii():
        return (called,)
    found = (called.translate(_umlauts()), called)
    return tuple(dict.fromkeys(strip_accents(one).translate(_letters()) for one in found))[::-1]


@cache
def _letters() -> dict[int, str]:
    return str.maketrans(dict(words.latin_letters("letters")))


@cache
def _umlauts() -> dict[int, str]:
    return str.maketrans(dict(words.latin_letters("umlauts")))


def _is_spelled(domain: str, called: str) -> bool:
    if domain in called:
        return len(called) < MAX_RATIO * len(domain) + ARTICLE
    return called in domain and (domain.startswith(called) or 2 * len(called) >= len(domain))


def _is_abbreviated(domain: str, name: str) -> bool:
    """Return whether a domain consists of the initials of a name, or mostly of whole words of it and other initials, or
    of the first letters of each word.

    `nydailynews` abbreviates "New York Daily News", `thecrimson` "The Harvard Crimson", and `infosec` "Information
    Security".
    """
    parts = [spellings(part)[0] for part in name.split()[: MAX_WORDS + 1]]
    parts = [part for part in parts if part]
    if domain == "".join(part[0] for part in parts):
        return True
    if 1 < len(parts) <= MAX_WORDS and _is_clipped(domain, parts):
        return True
    return len(parts) <= MAX_WORDS and 2 * _letters_of_words(domain, parts) >= len(domain)


def _is_clipped(domain: str, parts: list[str]) -> bool:
    """Return whether a domain is the first letters of all words, of each at least `MIN_WORD` or the whole word."""
    if not parts:
        return not domain
    first = parts[0]
    sizes = (size for size in range(min(MIN_WORD, len(first)), len(first) + 1) if domain.startswith(first[:size]))
    return any(_is_clipped(domain[size:], parts[1:]) for size in sizes)


def _letters_of_words(domain: str, parts: list[str]) -> int:
    """Return the most letters of a domain that are whole words, if it consists of words and initials; -1 if not."""
    if not parts:
        return -1 if domain else 0
    word, rest = parts[0], parts[1:]
    found = [_letters_of_words(domain, rest)]
    if domain.startswith(word) and len(word) >= MIN_WORD:
        after = _letters_of_words(domain[len(word) :], rest)
        found.append(after + len(word) if after >= 0 else -1)
    if domain.startswith(word[0]):
        found.append(_letters_of_words(domain[1:], rest))
    return max(found)


def without_slogan(name: str, labels: Iterable[str]) -> str:
    """Return the first part of a name between separators that matches a label of the host; the whole name without."""
    parts = [part.strip() for part in SEPARATOR.split(name) if part.strip()]
    wanted = tuple(labels)
    found = (part for part in parts if any(matches(label, part) for label in wanted))
    return next(found, name) if len(parts) > 1 else name


def without_company_form(name: str) -> str:
    """Return a name without the legal form at its end: "Example News, Inc."."""
    return _company_form().sub("", name).strip(" ,") or name


@stored_pattern
def _company_form() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\s),?\s{{1,9}}+{alternation('company-form')}){{1,4}}+$", re.IGNORECASE)
