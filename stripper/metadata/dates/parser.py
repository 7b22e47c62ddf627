"""Dates as pages write them, read as ISO 8601. No clock, no locale: a text gives the same date on every day."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from stripper import words
from stripper.metadata.prefilters import LONGEST, may_hold_date

YEARS = range(1990, 2100)
"""Years in which a web page can have been published; without a clock the end is a guess."""

_PARTS = re.compile(r"[^\s\d.,:;/|()\"'’–-]{2,}")
"""What a text has between digits, spaces and punctuation."""
_TIME = r"(?:T|\s|,|\sat\s)\s?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
_ZONE = r"\s?(?P<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?(?![\d:])"
# Each begins with a digit, which is found fast, and looks only then at what stands before it.
_ISO = re.compile(rf"(?P<year>\d(?<!\d\d)\d{{3}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)(?:{_TIME}{_ZONE})?")
_COMPACT = re.compile(r"(?P<year>\d(?<!\d\d)\d{3})(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4,6}Z?)?(?!\d)")
_YEAR_FIRST = re.compile(
    r"(?P<year>\d(?<![\d/.]\d)\d{3})\s?(?:[/.-]|年|년)\s?(?P<month>\d{1,2})\s?(?:[/.-]|月|월)\s?(?P<day>\d{1,2})(?!\d)"
)
_YEAR_LAST = re.compile(
    r"(?P<first>\d(?<![\d/.]\d)\d?)\s?([/.-])\s?(?P<second>\d{1,2})\s?\2\s?(?P<year>\d{4}|\d\d)(?![\d/])"
)
_LETTERS = r"[^\s\d.,:;/|()\"'’–-]{3,16}"
_WORD = rf"(?P<word>{_LETTERS}(?:\s[^\s\d.,:;/|()\"'’–-]{{2,16}}){{0,2}})"
_DAY_FIRST = re.compile(
    rf"(?P<day>\d(?<!\d\d)\d?)(?:st|nd|rd|th|er|º|ª)?[.,]?[\s-]{{0,2}}(?:de "
    rf"|of )?{_WORD}[.,]?[\s-]{{0,2}}(?:de[l]? )?'?(?P<year>\d{{4}}|\d\d(?!,?\s?\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<![^\W\d_]){_WORD}\.?[\s-]{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,.]?[\s-]{{1,2}}(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?P<hour>\d(?<!\d\d)\d?)[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?\s?(?P<half>[ap]\.?m\.?)?(?![\d.])",
    re.IGNORECASE,
)
_RFC_ZONE = re.compile(r"\s?(?P<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})\b")

_MONTH_BEFORE_DAY = frozenset({"en-us", "en-ca", "en-ph", "us"})
"""Where 03/04/2021 is the fourth of March."""


class Moment(NamedTuple):
    """A date found in a text."""

    iso: str
    """A date, or date and time, with the zone if one was stated."""
    start: int
    end: int


def read(text: str, language: str = "") -> Moment | None:
    """The first date in a text, or None.

    `language` (a code such as `de` or `en-US`) tells months apart that languages share, and the order of day and month.
    """
    return _read(text[:LONGEST], language) if may_hold_date(text) else None


def beside(text: str, language: str = "") -> str | None:
    """What a text says beside up to three dates and times of day, or None if it holds no date."""
    rest, found = text[:LONGEST], False
    for _ in range(3):
        moment = read(rest, language)
        if moment is None:
            break
        rest, found = f"{rest[: moment.start].rstrip()} {rest[moment.end :].lstrip()}", True
    return _CLOCK.sub("", rest).strip(" ,|·•–—-") if found else None


@lru_cache(maxsize=512)
def _read(text: str, language: str) -> Moment | None:
    found: Moment | None = None
    for reader in _READERS:
        moment = reader(text, language)
        if moment and (found is None or moment.start < found.start):
            found = moment
            if not found.start:
                break
    return found


def _iso(text: str, language: str) -> Moment | None:
    match = _ISO.search(text)
    if match is None:
        return None
    day = _day(match["year"], match["month"], match["day"])
    return (
        Moment(day + _clock(match["hour"], match["minute"], match["second"], match["zone"]), *match.span())
        if day
        else None
    )


def _year_first(text: str, language: str) -> Moment | None:
    match = _YEAR_FIRST.search(text) or _COMPACT.search(text)
    if match is None:
        return None
    day = _day(match["year"], match["month"], match["day"])
    return Moment(day + _time_after(text, match.end()), *match.span()) if day else None


def _year_last(text: str, language: str) -> Moment | None:
    for match in list(_YEAR_LAST.finditer(text))[:5]:
        first, second = match["first"], match["second"]
        if int(second) > 12 or (int(first) <= 12 and match[2] != "." and _month_leads(language)):
            first, second = second, first
        day = _day(match["year"], second, first)
        if day:
            return Moment(day + _time_after(text, match.end()), *match.span())
    return None


def _month_leads(language: str) -> bool:
    return language.lower() in _MONTH_BEFORE_DAY or language.lower() == "en"


def _in_words(text: str, language: str) -> Moment | None:
    if _month_beginnings().isdisjoint(_PARTS.findall(text.casefold())):
        return None
    for pattern, nearest in ((_DAY_FIRST, 0), (_MONTH_FIRST, -1)):
        for match in list(pattern.finditer(text))[:5]:
            month = month_number(match["word"], language, nearest)
            day = _day(match["year"], month, match["day"]) if month else ""
            if day:
                return Moment(day + _time_after(text, match.end()), *match.span())
    return None


_READERS = (_iso, _year_first, _year_last, _in_words)


def month_number(word: str, language: str, nearest: int = 0) -> int:
    """The month that a phrase names, 1 to 12, or 0; in the given language, else wherever languages agree on it.

    `nearest` tells which of its words stands next to the day: 0, the first, or -1, the last; that one counts first.
    """
    found = _months()
    parts = word.casefold().split()
    stretches = [" ".join(parts[i:j]) for i in range(len(parts)) for j in range(len(parts), i, -1)]
    by_language = next((found[stretch] for stretch in stretches[:: nearest or 1] if stretch in found), None)
    if by_language is None:
        return 0
    code = language.partition("-")[0].lower()
    if code in by_language:
        return by_language[code]
    meanings = set(by_language.values())
    return by_language["en"] if "en" in by_language else meanings.pop() if len(meanings) == 1 else 0


@cache
def _month_beginnings() -> frozenset[str]:
    """The first words of the names of months, as `_PARTS` tells words apart."""
    return frozenset(part for name in _months() for part in _PARTS.findall(name)[:1])


@cache
def _months() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for language, months in words.section("months").items():
        for number, variants in enumerate(months[:12], 1):
            for variant in variants.split("|"):
                found.setdefault(variant.strip().casefold().rstrip("."), {})[language] = number
    return found


def _day(year: str, month: str | int, day: str) -> str:
    """An ISO date, or an empty string if there is no such day."""
    number = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(number, int(month), int(day)).isoformat() if number in YEARS else ""
    except ValueError:
        return ""


def _time_after(text: str, end: int) -> str:
    match = _CLOCK.search(text, end, end + 20)
    if match is None:
        return ""
    hour = int(match["hour"])
    half = (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    zone = _RFC_ZONE.match(text, match.end())
    return _clock(str(hour), match["minute"], match["second"], zone["zone"] if zone else None)


def _clock(hour: str | None, minute: str | None, second: str | None, zone: str | None) -> str:
    if hour is None or minute is None or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return ""
    offset = (
        ""
        if zone is None
        else "+00:00"
        if zone in ("Z", "UTC", "GMT")
        else zone
        if ":" in zone
        else f"{zone[:3]}:{zone[3:]}"
    )
    return f"T{int(hour):02}:{int(minute):02}:{int(second or 0):02}{offset}"
