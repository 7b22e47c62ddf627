"""Share of a text that phrases of pages without content cover."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from stripper import words
from stripper.named_tuples import NamedTuple
from stripper.words.sections import NO_CONTENT

_TOKEN = re.compile("(?=\\w)[\u0e00-\u109f\u1100-\U0010ffff]|[^\\W_\u0e00-\u109f\u1100-\U0010ffff]+")
"""A word, or a single character of a script without spaces, such as Thai; syllables of Hangul are decomposed."""
_STATUS = re.compile(r"[45]\d\d|18|19|21")
"""Numbers that phrases have: status codes and ages. Others, such as that of partners, are ignored."""
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u093c\u094d\u3099\u309a]+")
"""Marks of decomposed Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and kana; some pages lack them."""

Phrase = tuple[str, ...]
"""The tokens of a phrase."""


class Cover(NamedTuple):
    """The phrases in a text."""

    share: float
    """Share of its characters, without spaces and punctuation."""
    kind: str
    """The section with the most characters; empty if there are no phrases."""


def cover(text: str) -> Cover:
    """Return the share of a text that phrases of pages without content cover, and their main section."""
    found = _split(_folded(text))
    sizes: Counter[str] = Counter()
    index, phrases = 0, _phrases()
    while index < len(found):
        for phrase, kind in phrases.get(found[index], ()):
            if found[index : index + len(phrase)] == phrase:
                sizes[kind] += sum(map(len, phrase))
                index += len(phrase)
                break
        else:
            index += 1
    if not sizes:
        return Cover(0.0, "")
    return Cover(sizes.total() / sum(map(len, found)), max(sizes, key=lambda kind: sizes[kind]))


@words.stored
def _phrases() -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    """Return the phrases, each with its section, by their first token; the longest first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for section in NO_CONTENT:
        for phrase in _folded("\n".join(words.all_phrases(section))).split("\n"):
            tokens = _split(phrase)
            found.setdefault(tokens[0], []).append((tokens, section))
    return {first: tuple(sorted(of_first, key=lambda pair: -len(pair[0]))) for first, of_first in found.items()}


def _folded(text: str) -> str:
    """Return a text without case and accents."""
    text = text.casefold()
    return text if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", text).replace("ı", "i"))


def _split(text: str) -> Phrase:
    """Return the tokens of a folded text, without most numbers."""
    return tuple(token for token in _TOKEN.findall(text) if not token.isdecimal() or _STATUS.fullmatch(_ascii(token)))


def _ascii(digits: str) -> str:
    return "".join(str(unicodedata.decimal(digit)) for digit in digits)
