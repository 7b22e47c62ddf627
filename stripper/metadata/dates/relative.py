"""Relative dates, such as "20 hours ago": they tell where a date is, and by the date of the crawl also which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from stripper import words
from stripper.metadata.prefilters import has_digit
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import lower_same_length
from stripper.words.patterns import alternation, alternation_of, stored_pattern

MAX_LENGTH = 30
"""Characters of a line that is nothing but a relative date."""
MAX_SIGNED = 60
"""Characters of a line with a name and a relative date."""
_USER = re.compile(r"(?<!\S)@\w+")
MAX_REST = 12
"""Characters of such a line apart from its phrase."""
_MINUTES: Mapping[str, int] = MappingProxyType(
    {"minutes-ago": 1, "hours-ago": 60, "days-ago": 24 * 60, "today": 0, "yesterday": 24 * 60}
)
"""Minutes of a unit by the section of the language files with its phrases."""
_SPACELESS = "\u3040-\u30ff\u3400-\u9fff"
"""Letters of Chinese and Japanese, which may be next to a phrase."""


class Ago(NamedTuple):
    """A relative date in a text."""

    minutes: int
    """The time from the date to the present."""
    start: int
    end: int
    is_word: bool
    """True for "today" and "yesterday", which may be part of a name."""


def is_relative_date(text: str) -> bool:
    """Return whether a line is a number and a phrase of a relative date, and little else."""
    if len(text) > MAX_LENGTH or not has_digit(text):
        return False
    match = _phrase().search(text)
    return match is not None and len(text) - len(match[0]) <= MAX_REST


def text_around_relative_date(text: str) -> str | None:
    """Return the rest of a line with a relative date, without user names, or None for a line without one."""
    if len(text) > MAX_SIGNED or not has_digit(text):
        return None
    rest = _dated().sub(" ", text)
    return None if rest == text else " ".join(_USER.sub(" ", rest).split()).strip(" ,|/·•–—-")


def find_ago(text: str) -> Iterator[Ago]:
    """Yield the relative dates in minutes, hours and days in a text in any language."""
    spans = _spans()
    for match in _ago().finditer(lower_same_length(text).replace("’", "'")):
        word, before, after = match.group("word", "before", "after")
        if word:
            yield Ago(spans[word], match.start(), match.end(), word in words.phrases("today", "yesterday"))
            continue
        minutes, start = spans.get(f"{before} 0 {after}".strip()), match.start()
        if minutes is None:  # the word before the number is one of another phrase
            minutes, start = spans.get(f"0 {after}"), match.start("number")
        if minutes is not None:
            yield Ago(int(match["number"]) * minutes, start, match.end(), False)


@words.stored
def _spans() -> Mapping[str, int]:
    """Return the minutes of each phrase; those of one unit if it has 0 for a number."""
    found: dict[str, int] = {}
    for section, minutes in _MINUTES.items():
        for row in words.all_phrases(section):
            phrase, _, count = row.partition("|")
            found[phrase] = minutes * int(count or 1)
    return found


@stored_pattern
def _ago() -> re.Pattern[str]:
    parts = [phrase.partition("0") for phrase in _spans()]
    before = alternation_of(before.strip() for before, number, _ in parts if number and before)
    after = alternation_of(after.strip() for _, number, after in parts if after)
    word = alternation_of(word for word, number, _ in parts if not number)
    numbered = rf"(?:(?P<before>{before})\s?)?(?<![\d.,/+\-年月第])(?P<number>\d{{1,3}})\s?(?P<after>{after})"
    return re.compile(rf"(?<![^\W{_SPACELESS}])(?:{numbered}|(?P<word>{word}))(?![^\W\d{_SPACELESS}])")


@stored_pattern
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\d{{1,3}}\s?{alternation('relative-date')}(?!\w)", re.IGNORECASE)


@stored_pattern
def _phrase() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?=\w){alternation('relative-date')}(?!\w)", re.IGNORECASE)
