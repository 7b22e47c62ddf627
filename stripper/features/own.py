"""What a line is by itself: how long, how it ends, what it looks like, what it says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from stripper.features import phrases
from stripper.model import Line, Role

SIZES = (4, 10, 20, 35, 60, 100, 180, 320)
"""Characters at which the next class of length begins; a character of a writing without spaces counts twice."""
SIZE_NAMES = tuple(f"length {low}" for low in (1, *SIZES))
SHORT, LONG, RUNNING = 35, 180, 100
"""Characters below which a line is short, from which its looks say nothing more, from which it may be running text."""
OFTEN = 60
"""Characters below which texts come again and again, on a page and from page to page."""

LINKED = (0.001, 0.25, 0.6, 0.95)
LINKED_NAMES = ("no links", "some links", "half linked", "mostly linked", "all linked")

ENDS = {
    **dict.fromkeys(".!?。！？।۔؟…", "ends as a sentence"),
    **dict.fromkeys("\"'”’»)]」』", "ends with a bracket or quote"),
    **dict.fromkeys(":：", "ends with a colon"),
    **dict.fromkeys(",;،，；、", "ends with a comma"),
    **dict.fromkeys(">»›→▸▾↓", "ends with an arrow"),
}
SENTENCE = re.compile(r"[.!?。！？।۔؟…][\"'”’»)\]」』]*(?:\s|$)")
SENTENCES = ("no sentence", "one sentence", "two sentences", "sentences")
COMMAS = ("no comma", "one comma", "two commas", "commas")

DIGIT = re.compile(r"\d")
LETTER = re.compile(r"[^\W_]")
ADDRESS = re.compile(r"https?://|www\.|\S@\w")
SEPARATOR = re.compile(r"\s[|·•»›>/–—]\s|\||›|»|·")
SHAPES = (
    (
        "looks like a date",
        re.compile(
            r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d\d?[./-]\d\d?|(?:19|20)\d\d年"
            r"|\b\d{1,2}\.? ?(?:de )?\w{3,12}\.?,? (?:de )?(?:19|20)\d\d\b"
            r"|\b\w{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
        ),
    ),
    ("looks like a time", re.compile(r"\b\d{1,2}[:.h]\d\d\b")),
    (
        "looks like a price",
        re.compile(r"[$€£¥₹₽₺₴]\s?\d|\d\s?(?:[$€£¥₹₽₺₴]|kr|zł|Kč|Ft|lei|usd|eur)\b", re.IGNORECASE),
    ),
)
CAPITALS = ("few capitals", "some capitals", "many capitals", "a capital each word")
WORDS = ("", "one word", "two words", "three words", "four words", "five words", "six words or more")

FUNCTION_WORDS = (0.001, 0.15, 0.3, 0.45)
FUNCTION_NAMES = (
    *("no function words", "few function words", "some function words", "many function words"),
    "mostly function words",
)
PARTICLES = "。、，のはをが的了"
"""What running text in Chinese and Japanese is hardly ever without."""


def measure(text: str) -> tuple[str, ...]:
    """The features of a text wherever it stands."""
    return _often(text) if len(text) < OFTEN else _measure(text)


@lru_cache(8192)
def _often(text: str) -> tuple[str, ...]:
    return _measure(text)


def _measure(text: str) -> tuple[str, ...]:
    size = width(text)
    ends = ENDS.get(text[-1], "ends in the open")
    lower = text.lower()
    parts = lower.split()
    found = [SIZE_NAMES[bisect_right(SIZES, size)], ends if size >= RUNNING else f"{ends}, short"]
    found += phrases.search(lower)
    if size < LONG:
        found += _looks(text, parts)
    if size >= 20:
        found.append(_function_words(parts, text))
    if size >= SHORT:
        found.append(SENTENCES[min(3, len(SENTENCE.findall(text[:600])))])
        found.append(COMMAS[min(3, text.count(",") + text.count("，") + text.count("、") + text.count("،"))])
    return tuple(found)


def width(text: str) -> int:
    """How much a text says: characters, twice those of a writing without spaces."""
    return len(text) if text.isascii() else len(text) + len(phrases.UNSPACED.findall(text))


def built(line: Line) -> tuple[str, ...]:
    """What a line is built of: how much of it is links, its element and its role."""
    return _built(bisect_right(LINKED, line.links / len(line.text)), len(line.text) < SHORT, line.tag, line.role)


@lru_cache(4096)
def _built(share: int, short: bool, tag: str, role: Role) -> tuple[str, ...]:
    linked = f"{LINKED_NAMES[share]}, short" if short else LINKED_NAMES[share]
    return (linked, f"role {role}", f"tag {tag}") if tag else (linked, f"role {role}")


def _looks(text: str, parts: Sequence[str]) -> list[str]:
    """What a line that is not long looks like."""
    found = []
    if DIGIT.search(text):
        found.append("digits")
        found += [name for name, pattern in SHAPES if pattern.search(text)]
        if len(DIGIT.findall(text)) * 2 > len(text):
            found.append("mostly digits")
    if (not text.isascii() or "|" in text or ">" in text or "/" in text) and SEPARATOR.search(text):
        found.append("has separators")
    if ("." in text or "@" in text) and ADDRESS.search(text):
        found.append("has an address")
    if text.isupper():
        found.append("in capitals")
    elif 1 < len(parts) < 15:
        found.append(CAPITALS[sum([word[0].isupper() for word in text.split()]) * 3 // len(parts)])
    elif text[0].islower():
        found.append("one word in lower case")
    found.append(WORDS[min(len(parts), 6)])
    if not LETTER.search(text):
        found.append("no letters")
    return found


def _function_words(parts: Sequence[str], text: str) -> str:
    if not text.isascii() and phrases.UNSPACED.search(text):
        return "particles" if any(mark in text for mark in PARTICLES) else "no particles"
    known = phrases.stopwords()
    share = sum([word in known for word in parts[:60]]) / min(60, len(parts))
    return FUNCTION_NAMES[bisect_right(FUNCTION_WORDS, share)]


def is_prose(line: Line, features: tuple[str, ...]) -> bool:
    """Whether a line is running text, or at least long and not linked."""
    return (
        (len(line.text) >= RUNNING or width(line.text) >= RUNNING)
        and line.links * 3 < len(line.text)
        and (line.role is Role.CODE or "no sentence" not in features)
    )
