"""Dates in text, parsed as ISO 8601, without clock and locale: a text always has the same date."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache

from stripper import words
from stripper.metadata.dates import calendars, patterns, zones
from stripper.metadata.prefilters import DATE_WINDOW, may_contain_date
from stripper.named_tuples import NamedTuple
from stripper.words.patterns import alternation_of, stored_pattern

YEARS = range(1990, 2100)
"""Years of publication of web pages; without a clock the end is a guess."""
MAX_SHORT_YEAR = 2039
"""The last of them that is written with two digits; other numbers are no years."""
MAX_MATCHES = 5
"""Matches of one pattern that are tried."""
MAX_DATES = 3
"""Dates that are removed from a text."""
TIME_WITHIN = 20
"""Characters after a date within which its time is found."""

_MONTH_BEFORE_DAY = frozenset({"en-us", "en-ca", "en-ph", "us", "en"})
"""Languages in which 03/04/2021 is the fourth of March."""
_YEAR_FIRST = frozenset({"zh", "ja", "ko", "hu"})
"""Languages in which 21-04-03 is the third of April."""


_GERESH_SIGNS = frozenset("'’׳")
_GERESH = re.compile("(?<=[\u05d0-\u05ea])['’׳](?=[\\s,])")
"""The sign of an abbreviation in Hebrew."""
_ARABIC_LETTERS = str.maketrans("یک", "يك")
"""Arabic letters that Persian texts have in place of the Persian ones."""


class ParsedDate(NamedTuple):
    """A date and its place in a text."""

    iso: str
    """A date, or date and time, with the time zone if the text has one."""
    start: int
    end: int


def parse_date(text: str, language: str = "") -> ParsedDate | None:
    """Return the first date within `DATE_WINDOW` characters of a text, or None.

    `language`, a code such as `de` or `en-US`, settles the order of day and month, and names of months that differ in
    meaning between languages.
    """
    if not may_contain_date(text):
        return None
    text = text[:DATE_WINDOW].replace("İ", "I")  # whose lower case is two characters
    if not text.isascii():
        if not _GERESH_SIGNS.isdisjoint(text):
            text = _GERESH.sub(" ", text)
        text = _dotted_months().sub(lambda match: match[0].replace(".", "").center(len(match[0])), text)
    return _parse_date(text, language)


def with_number(marker: str, text: str) -> str:
    """Return the text of a line of a dump after its marker, for the marker of "23. January 2025" is a day."""
    return f"{marker} {text}" if marker[:-1].isdigit() else text


def text_around_dates(text: str, language: str = "") -> str | None:
    """Return a text without its first dates and its times of day, or None if it has no date."""
    rest, has_date = text[:DATE_WINDOW], False
    for _ in range(MAX_DATES):
        found = parse_date(rest, language)
        if found is None:
            break
        zone = patterns.ZONE.match(rest, found.end)
        end = zone.end() if zone else found.end
        rest, has_date = f"{rest[: found.start].rstrip()} {rest[end:].lstrip()}", True
    return patterns.TIME_OF_DAY.sub("", rest).strip(" ,|·•–—-") if has_date else None


@lru_cache(maxsize=512)
def _parse_date(text: str, language: str) -> ParsedDate | None:
    first: ParsedDate | None = None
    for parse in _PARSERS:
        found = parse(text, language)
        if found and (first is None or found.start < first.start):
            first = found
            if not first.start:
                break
    return first


def _iso(text: str, language: str) -> ParsedDate | None:
    match = patterns.iso().search(text) if "-" in text else None
    day = _day(match["year"], match["month"], match["day"], language) if match else ""
    if match is None or not day:
        return None
    return ParsedDate(day + _time(match["hour"], match["minute"], match["second"], match["zone"]), *match.span())


def _year_first(text: str, language: str) -> ParsedDate | None:
    match = patterns.year_first().search(text) or patterns.COMPACT.search(text)
    if match is None:
        return None
    day = _day(match["year"], match["month"], match["day"], language)
    return ParsedDate(day + _time_after(text, match.end()), *match.span()) if day else None


def _year_last(text: str, language: str) -> ParsedDate | None:
    for match in list(patterns.YEAR_LAST.finditer(text))[:MAX_MATCHES]:
        first, second, year = match["first"], match["second"], match["year"]
        if len(year) == 2 and match[2] == "." and patterns.is_version(match, language):
            continue
        if len(year) == len(first) == 2 and language[:2].lower() in _YEAR_FIRST:
            first, year = year, first
        elif int(second) > 12 or (int(first) <= 12 and match[2] != "." and language.lower() in _MONTH_BEFORE_DAY):
            first, second = second, first
        day = _day(year, second, first, language)
        if day:
            return ParsedDate(day + _time_after(text, match.end()), *match.span())
    return None


def _month_in_words(text: str, language: str) -> ParsedDate | None:
    text = patterns.GLUED.sub(" ", text) if patterns.GLUED_MONTH.search(text) else text
    if _first_words_of_months().isdisjoint(patterns.WORD.findall(text.casefold())):
        return None
    for pattern, nearest in (
        (patterns.day_first, 0),
        (patterns.month_first, -1),
        (patterns.year_then_month, 0),
        (patterns.year_then_day, 0),
    ):
        for match in list(pattern().finditer(text))[:MAX_MATCHES]:
            month = month_number(match["word"], language, nearest)
            year = match["year"] or match["short"]
            day = _day(year, month, match["day"], language) if month else ""
            if day:
                start = match.start() if pattern is not patterns.month_first else _month_start(match)
                return ParsedDate(day + _time_after(text, match.end()), start, match.end())
    return None


def _month_start(match: re.Match[str]) -> int:
    """Return the index of the month in a match that may start with other words: "Updated January 12, 2021"."""
    parts = match["word"].split()
    size = next(size for size in range(1, len(parts) + 1) if _is_month(parts[-size:]) or size == len(parts))
    return match.end("word") - len(" ".join(parts[-size:]))


def _is_month(parts: list[str]) -> bool:
    return " ".join(parts).casefold() in _months()


def _month_word(text: str, language: str) -> ParsedDate | None:
    match = patterns.month_word().search(text) if _may_number_month(text, language) else None
    return _matched(text, match, match["year"], language) if match else None


def _may_number_month(text: str, language: str) -> bool:
    """Return whether a text may have a word or sign next to the number of a month; in ASCII, only of its language."""
    if text.isascii():
        return language.partition("-")[0] in words.section("month-word")
    return any(mark in text for mark in _month_marks())


@words.stored
def _month_marks() -> tuple[str, ...]:
    marks = words.phrases("month-word", "month-sign")
    return tuple(sorted({*marks, *(mark.capitalize() for mark in marks), *(mark.upper() for mark in marks)}))


def _localized(text: str, language: str) -> ParsedDate | None:
    """Return the date that a format of English gives with a month of a language that numbers its months."""
    if not _may_number_month(text, language):
        return None
    if match := patterns.day_then_month_sign().search(text):
        return _matched(text, match, match["year"], language)
    match = patterns.month_word_first().search(text)
    day = _day(match["year"], match["word"] or match["signed"], match["day"], language) if match else ""
    return ParsedDate(day + _time_after(text, match.end()), *match.span()) if match and day else None


def _era(text: str, language: str) -> ParsedDate | None:
    match = None if text.isascii() else patterns.era().search(text)
    if match is None:
        return None
    year = int(match["year"].replace("元", "1"))
    return _matched(text, match, str(calendars.eras()[match["era"]] + year - 1), language)


def _matched(text: str, match: re.Match[str], year: str, language: str) -> ParsedDate | None:
    day = _day(year, match["month"], match["day"], language)
    return ParsedDate(day + _time_after(text, match.end()), *match.span()) if day else None


_PARSERS = (_iso, _year_first, _year_last, _month_in_words, _month_word, _localized, _era)


def parse_timestamp(text: str) -> str:
    """Return the ISO date and time of the seconds or milliseconds since 1970 that a text is, or an empty string."""
    if not patterns.TIMESTAMP.fullmatch(text):
        return ""
    return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()


def parse_value(text: str, language: str = "") -> ParsedDate | None:
    """Return the date of an attribute or a declaration, which may be a number of seconds or milliseconds since 1970."""
    found = parse_date(text, language)
    if found is None and (iso := parse_timestamp(text)):
        return ParsedDate(iso, 0, len(text))
    return found


def month_number(phrase: str, language: str, nearest: int = 0) -> int:
    """Return the month that a phrase contains, 1 to 12, or 0: in the language, or else if languages agree on it.

    `nearest` is the index of the word next to the day, 0 for the first and -1 for the last, which is tried first.
    """
    months = _months()
    parts = phrase.casefold().split()
    runs = [" ".join(parts[i:j]) for i in range(len(parts)) for j in range(len(parts), i, -1)]
    by_language = next((months[run] for run in runs[:: nearest or 1] if run in months), None)
    if by_language is None:
        return 0
    code = language.partition("-")[0].lower()
    if code in by_language:
        return by_language[code]
    numbers = set(by_language.values())
    return by_language["en"] if "en" in by_language else numbers.pop() if len(numbers) == 1 else 0


@words.stored
def _first_words_of_months() -> frozenset[str]:
    return frozenset(part for name in _months() for part in patterns.WORD.findall(name)[:1])


@stored_pattern
def _dotted_months() -> re.Pattern[str]:
    """Return the pattern of abbreviations with dots within them, as Thai has, which elsewhere separate numbers."""
    months = (*words.section("months").values(), *words.months_elsewhere().values())
    dotted = {variant for names in months for name in names for variant in name.split("|")}
    return re.compile(rf"{alternation_of(name for name in dotted if '.' in name.strip('.'))}(?:\.|(?!\w))")


@words.stored
def _months() -> dict[str, dict[str, int]]:
    """Return the number of each month by its name and then by language."""
    found: dict[str, dict[str, int]] = {}
    for language, months in (
        *words.section("months").items(),
        *words.section("persian-months").items(),
        *words.months_elsewhere().items(),
    ):
        for number, variants in enumerate(months[:12], 1):
            for variant in variants.split("|"):
                name = variant.strip().casefold().rstrip(".")
                found.setdefault(name.replace(".", ""), {})[language] = number
                found.setdefault(name.replace("ı", "i"), {})[language] = number  # as capitals without a locale
                found.setdefault(name.translate(_ARABIC_LETTERS), {})[language] = number
    return found


def _day(year: str, month: str | int, day: str, language: str) -> str:
    """Return an ISO date, or an empty string if there is no such day."""
    is_whole = len(year) == 4
    number = int(year) if is_whole else calendars.century(language) + int(year)
    try:
        found = calendars.to_gregorian(number, int(month), int(day), language)
    except ValueError:
        return ""
    return found.isoformat() if found.year in YEARS and (is_whole or found.year <= MAX_SHORT_YEAR) else ""


def _time_after(text: str, end: int) -> str:
    """Return the time shortly after a date, as `_time` does."""
    match = patterns.TIME_OF_DAY.search(text, end, end + TIME_WITHIN)
    if match is None:
        return ""
    hour = int(match["hour"])
    half = (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    zone = patterns.ZONE.match(text, match.end())
    return _time(str(hour), match["minute"], match["second"], zone["zone"] if zone else None)


def _time(hour: str | None, minute: str | None, second: str | None, zone: str | None) -> str:
    """Return an ISO time with "T" before it, or an empty string if there is no such time."""
    if hour is None or minute is None or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return ""
    return f"T{int(hour):02}:{int(minute):02}:{int(second or 0):02}{zones.offset(zone)}"
