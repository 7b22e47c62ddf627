"""The language of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stripper import words
from stripper.marks import PAGE_CODE
from stripper.metadata import language_detector
from stripper.metadata.declared import Declarations, first_text
from stripper.metadata.line_index import longest_texts
from stripper.metadata.stop_words import StopWords, packed
from stripper.model import Finding

MAX_LINES = 5_000
"""Lines among which the longest are searched for."""
LONGEST_LINES = 40
"""Lines from which a language is guessed."""
SCRIPT_SAMPLE = 200
"""Characters of each line from which a script is guessed."""
WORD_SAMPLE = 2_000
"""Characters of each line from which a language is guessed by its stop words, and words in all:"""
MAX_WORDS = 4_000
MIN_STOP_WORDS = 0.05
"""Share of stop words by which a language is guessed."""
MIN_SCRIPT = 0.15
"""Share of characters of a script by which a language is guessed."""
TEMPLATE_LANGUAGE = "en"
"""The language that many templates declare, whatever that of the text."""
CHECKED_LINES, CHECKED_SAMPLE = 8, 150
"""Lines by which that declaration is checked, and characters of each."""
MIN_OTHER, MAX_TEMPLATE, OTHER_SCRIPT = 0.2, 0.1, 0.5
"""Shares of stop words of another language and of that one, or share of characters of a script of another language, by
which the declaration is wrong."""
MIN_OTHER_WORDS = 10
"""Stop words of the other language."""

_CODE = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("th", "\u0e00-\u0e7f"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
)
"""Scripts of one language each; Japanese comes first, because it has Chinese characters as well."""
_NOT_LATIN = re.compile("[^\x00-\u036f]")
"""The characters that one of these scripts may have; the class itself, unlike its complement, compiles in 4 ms."""


def language(declared: Declarations, *, detect: bool = False) -> Finding | None:
    """Return the declared language of a page, or else the one guessed from its script and stop words.

    A declaration of English is ignored if the text is clearly in another language. With `detect`, an optional package
    detects a language that is not declared; it must be installed.
    """
    for source, value in _declared_languages(declared):
        match = _CODE.fullmatch(value.strip().split(",")[0].strip())
        if match:
            code = _normalize_code(match[0])
            if code.partition("-")[0] != TEMPLATE_LANGUAGE:
                return Finding("language", code, source)
            other = _other_than_template(_longest_texts(declared, CHECKED_LINES))
            return Finding("language", other or code, "words" if other else source)
    longest = _longest_texts(declared, LONGEST_LINES)
    if detect and (found := language_detector.detect(" ".join(longest))):
        return Finding("language", found.code, "py3langid", confidence=found.confidence)
    guess = _by_script(longest) or _by_stop_words(longest)
    return Finding("language", guess, "words") if guess else None


def _declared_languages(declared: Declarations) -> Iterator[tuple[str, str]]:
    yield "html lang", declared.head.language
    yield "json-ld inLanguage", first_text(declared.article.get("inLanguage"))
    for name in ("og:locale", "content-language", "language", "dc.language"):
        yield f"meta {name}", declared.first_meta(name)[1]


def _normalize_code(code: str) -> str:
    """Return a language code with hyphens and the usual case, such as zh-Hans-CN."""
    first, *rest = code.replace("_", "-").split("-")
    return "-".join((first.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)))


def _longest_texts(declared: Declarations, count: int) -> list[str]:
    return longest_texts(declared.lines[:MAX_LINES], count, PAGE_CODE)


def _by_script(texts: list[str], share: float = MIN_SCRIPT) -> str:
    sample = "".join([text[:SCRIPT_SAMPLE] for text in texts])
    minimum = share * len(sample)
    if len(sample) - len(sample.encode("ascii", "ignore")) <= minimum or len(_NOT_LATIN.findall(sample)) <= minimum:
        return ""
    return next((code for code, script in _scripts() if len(script.findall(sample)) > minimum), "")


@cache
def _scripts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((code, re.compile(f"[{characters}]")) for code, characters in _SCRIPTS)


def _by_stop_words(texts: list[str]) -> str:
    number, counts = _stop_words().count(texts, WORD_SAMPLE, MAX_WORDS)
    best = max(counts, key=counts.__getitem__, default="")
    return best if best and counts[best] >= MIN_STOP_WORDS * number else ""


def _other_than_template(texts: list[str]) -> str:
    """Return the language of texts that are clearly not in the one that templates declare, or an empty string."""
    script = _by_script(texts, OTHER_SCRIPT)
    if script:
        return script
    number, counts = _stop_words().count(texts, CHECKED_SAMPLE, MAX_WORDS)
    best = max(counts, key=counts.__getitem__, default="")
    is_other = (
        counts.get(best, 0) >= max(MIN_OTHER_WORDS, MIN_OTHER * number)
        and counts.get(TEMPLATE_LANGUAGE, 0) <= MAX_TEMPLATE * number
    )
    return best if is_other else ""


@cache
def _stop_words() -> StopWords:
    return StopWords(*_languages())


@words.stored
def _languages() -> tuple[tuple[str, ...], bytes, list[bytes]]:
    """Return the arguments of `StopWords`."""
    section = words.section("stopwords")
    found: dict[str, bytes] = {}
    for index, phrases in enumerate(section.values()):
        for phrase in phrases:
            found[phrase] = found.get(phrase, b"") + bytes([index])
    return tuple(section), *packed(found)
