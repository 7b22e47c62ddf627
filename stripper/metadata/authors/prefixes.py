"""What stands before a name, in every language there are words for: "By", "Von", "Автор:"."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, islice

from stripper import words
from stripper.metadata.prefilters import Openings

PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "dos",
        "da",
        "di",
        "du",
        "des",
        "le",
        "la",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "ter",
        "ten",
        "zu",
        "zum",
        "af",
        "av",
        "y",
        "e",
        "i",
        "und",
        "of",
        "the",
        "o'",
        "d'",
        "san",
        "st.",
        "vom",
        "auf",
        "im",
        "abu",
        "mac",
    ]
)
"""Words in small letters that are part of names."""

_BULLETS = " \t-–—|•·*"
_COLONS = " \t\n:：/／"
_WORD = re.compile(r"[^\s:：/／]+")
_WORDS = 5
"""Words of the longest phrase before a name."""
_INNER = 80
"""Characters in which a "by" after other words is looked for."""
_COMMON = frozenset({"text", "author", "autor", "autore", "auteur", "words", "story"})
"""What counts only at the start of a byline, because it is a common word too."""
_GENRE = re.compile(
    r"(?i:kommentar|artikel|ein artikel|beitrag|ein beitrag|gastbeitrag|text|interview|kolumne|analyse"
    r"|reportage|essay|bericht"
    r"|veröffentlicht|geschrieben|verfasst|pressemitteilung|im wortlaut|articolo|articolo a cura|artículo)"
    r"\s+(?:von|vom|di|de|av|af|van)\s+(?=[A-ZÄÖÜ])"
)
"""Where the word before a name is also a particle, only a word that a name cannot begin with tells the two apart."""


@cache
def _phrases() -> frozenset[str]:
    # without case, which is more than lower case: the last letter of the Greek συντάκτης becomes another
    return frozenset(
        phrase.casefold().rstrip(":： ") for phrase in chain.from_iterable(words.section("byline").values())
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases())


@cache
def _unspaced() -> tuple[str, ...]:
    """The phrases that no space need follow, the longest first."""
    return tuple(sorted((phrase for phrase in _phrases() if phrase[0] >= "\u3000"), key=len, reverse=True))


def prefix_length(text: str) -> int:
    """Characters before the name in "Written by: Jane Doe"; 0 if it begins with none.

    Only whole words count, so that Byrne and Vonnegut stay whole.
    """
    return _prefix_length(text) if may_begin(text) else 0


def may_begin(text: str) -> bool:
    """Whether a text may begin with what stands before a name; most texts are told apart by three letters."""
    if text[:1].isalpha() and not _openings().may_begin(text):
        return False
    word = text.partition(" ")[0]
    return not word.isalpha() or word[0] >= "\u3000" or word.casefold() in _first_words()


@cache
def _openings() -> Openings:
    return Openings(_phrases())


def _prefix_length(text: str) -> int:
    first = _WORD.search(text)
    if first is None or (
        first[0].casefold() not in _first_words() and first[0][0] < "\u3000" and first[0] not in _BULLETS
    ):
        return 0
    phrases = _phrases()
    start = len(text) - len(text.lstrip(_BULLETS))
    ends = [word.end() for word in islice(_WORD.finditer(text, start), _WORDS)]
    end = next((end for end in reversed(ends) if " ".join(text[start:end].split()).casefold() in phrases), 0)
    if not end and text[start : start + 1] >= "\u3000":
        end = start + len(next((phrase for phrase in _unspaced() if text.startswith(phrase, start)), ""))
    after = end + len(text[end:]) - len(text[end:].lstrip(_COLONS))
    return after if end > start and after < len(text) else 0


_GLUED = re.compile(r"^((?:\w+ ){0,2}(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or))(?=[A-ZÄÖÜÉÁ][^\W\dA-Z])")


def unglued(text: str) -> str:
    """A text with a space behind the "By" that it begins with, where markup has none: "ByJane Doe"."""
    return _GLUED.sub(r"\1 ", text)


def has_prefix(text: str) -> bool:
    """Whether a text begins with what stands before a name, and goes on."""
    return prefix_length(text) > 0


def is_prefix(text: str) -> bool:
    """Whether a text is nothing but what stands before a name."""
    return text.strip(_BULLETS + _COLONS).casefold() in _phrases()


def without_prefix(text: str) -> str:
    """A byline without "By", "Von", "Автор:" and the like before it, also where two of them follow each other."""
    for _ in range(3):
        length = prefix_length(text)
        if not length:
            break
        text = text[length:]
    return text


def after_prefix(text: str, *, users: bool = False) -> str:
    """What follows the "by" of "News by Jane Doe" or "Kommentar von Jane Doe"; the whole text if there is none.

    `users`: also if the name has no capital, as user names do not.
    """
    match = _GENRE.match(text)
    if match is None and not _inner_words().isdisjoint(text[:_INNER].split()):
        match = (_inner_users() if users else _inner()).search(text[:_INNER])
    return text[match.end() :] if match else text


@cache
def _inner_phrases() -> tuple[str, ...]:
    return tuple(sorted(p for p in _phrases() - PARTICLES - _COMMON if p.isascii() and len(p) > 1))


@cache
def _inner_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] + colon for phrase in _inner_phrases() for colon in ("", ":"))


@cache
def _inner_users() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, sorted({*_inner_phrases(), "von", "par", "di", "door"}))) or "by"
    return re.compile(rf"(?<=[\w.,|·•)–-])\s(?:{phrases})\s?:?\s(?=\S)")


@cache
def _inner() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, _inner_phrases())) or "by"
    return re.compile(rf"(?<=[\w.,|·•)–-])\s(?:{phrases})\s?:?\s(?=[^\Wa-z\d])")
