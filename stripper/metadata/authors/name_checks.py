"""Checks of a single name."""

from __future__ import annotations

from functools import cache
from unicodedata import category

from stripper import words
from stripper.metadata.authors import affixes, patterns
from stripper.native.prefix_filter import PhraseFilter

MAX_NAME = 60
"""Characters of a name."""
MAX_WORDS = 6
"""Words of a name."""
MAX_CAPITALIZED = 5
"""Words of a name in text that only looks like a byline."""
MAX_HAN = 5
"""Characters of a name in Chinese characters or Hangul."""
MAX_CASELESS = 10
"""Characters of a word of a name in other scripts without case."""
_FIRST_HAN = "\u3400"
_FIRST_UNSPACED = "\u3000"
"""The first character of the scripts without spaces between words, whose conjunctions are within words."""
_CUT_OFF = (
    *("and", "and-in-surname", "with", "byline-end", "name-end", "affiliation", "after-name", "credential"),
    *("agency", "agency-with-desk", "job", "job-prefix", "profession"),
)
"""Sections whose phrases separate names from others and from what is no part of them."""


@words.stored
def calendar_words() -> frozenset[str]:
    """Return the months, the weekdays and the prepositions before them."""
    named = (variant.strip(" .") for names in words.phrases("months", "weekdays") for variant in names.split("|"))
    return words.phrases("date-on").union(named)


@words.stored
def date_marks() -> frozenset[str]:
    """Return the words before dates: "Stand: 3 May 2021"."""
    return frozenset(phrase.rstrip(":") for phrase in words.phrases("published", "modified", "date"))


@words.stored
def weekdays() -> frozenset[str]:
    return frozenset(variant.strip(" .") for names in words.phrases("weekdays") for variant in names.split("|"))


def is_plain(name: str) -> bool:
    """Return whether a text is two or three capitalized words, without any phrase that ends or separates names."""
    if not (name.istitle() and name.count(" ") in (1, 2)) or max(name) >= _FIRST_UNSPACED:
        return False
    parts = f" {name.replace('-', ' ')} "
    return "  " not in parts and parts.replace(" ", "").isalpha() and not _cut_off().may_have(parts)


@cache
def _cut_off() -> PhraseFilter:
    whole = (f" {phrase.replace('-', ' ')} " for phrase in words.phrases(*_CUT_OFF))
    return PhraseFilter((*whole, *words.phrases("job-suffix")))


def is_name(name: str) -> bool:
    """Return whether a text can be a name, and is no link, sentence, number or word such as "admin"."""
    bare = name.casefold().strip(" .")
    return (
        (len(name) > 1 or not name.isascii())
        and len(name) <= MAX_NAME
        and name.count(" ") < MAX_WORDS
        and any(character.isalpha() for character in name)
        and ": " not in name
        and bare.replace(" ", "-") not in patterns.nobody()
        # Links and sentences have signs.
        and (name.replace(" ", "").isalpha() or not (patterns.LINK.search(name) or _is_sentence(name)))
        and bare not in calendar_words()
        and bare not in date_marks()
        and not patterns.not_in_name().search(bare)
    )


def _is_sentence(name: str) -> bool:
    return patterns.SENTENCE.search(affixes.without_titles(name)) is not None


def has_case(name: str) -> bool:
    """Return whether a name starts with a letter that has an upper and a lower case."""
    return name[0].lower() != name[0].upper()


def is_capitalized(name: str) -> bool:
    """Return whether each word of a text is capitalized, a particle of names, or of a script without case.

    A letter in lower case starts no name: what it starts is a place, as in "Reporter *i Stockholm*".
    """
    parts = name.replace("-", " ").split()
    particles = words.phrases("particle")
    return (
        0 < len(parts) <= MAX_CAPITALIZED
        and (len(parts[0]) > 1 or not parts[0].islower())
        and all(part[0].isupper() or part.casefold() in particles or _is_prefixed_or_caseless(part) for part in parts)
        and any(part.casefold() not in particles for part in parts)
    )


def _is_prefixed_or_caseless(part: str) -> bool:
    if part.casefold().startswith(_name_prefixes()):
        return True
    is_short = len(part) <= (MAX_HAN if part[0] >= _FIRST_HAN else MAX_CASELESS)
    return is_short and without_marks(part).isalpha() and not has_case(part)


def without_marks(text: str) -> str:
    """Return a text without vowel signs and accents that are characters of their own, which are no letters."""
    return text if text.isascii() else "".join(sign for sign in text if not category(sign).startswith("M"))


@words.stored
def _name_prefixes() -> tuple[str, ...]:
    prefixes = words.phrases("name-prefix")
    return tuple({*prefixes, *(prefix.replace("'", "’") for prefix in prefixes)})
