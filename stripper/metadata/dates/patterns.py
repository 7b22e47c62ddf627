"""Patterns of dates; those with words of a language are built on first use, for the words have to be read."""

from __future__ import annotations

import re

from stripper.metadata.dates import calendars, zones
from stripper.words.patterns import alternation, alternation_of, stored_pattern

_NOT_IN_WORD = r"\s\d.,:;/|()\"'’•·—–-"
WORD = re.compile(rf"[^{_NOT_IN_WORD}]{{2,}}")
_MONTH = (
    rf"(?P<word>(?:[^{_NOT_IN_WORD}]{{3,16}}|[^\x00-\x7f{_NOT_IN_WORD}]{{2}})(?:\s[^{_NOT_IN_WORD}]{{2,16}}){{0,2}})"
)
"""A month, with up to two words that may belong to it."""
_OTHER_NAME = rf"(?:\s?/\s?[^{_NOT_IN_WORD}]{{2,16}}(?:\s[^{_NOT_IN_WORD}]{{2,16}})?)?"
"""The other name of the month, as in Arabic."""
_END = r"(?!\d(?!\d?:\d\d|\d?\.? ?[^\W\d_]{3,12}\.? ?\d{4}|(?<=\d{5})\d?[ -]?min))"
"""The end of a year; dumps glue text to it: April 17, 20264:37 PM, 3. April 20223. April 2022, May 4, 20269 mins."""
_TIME_BEFORE_YEAR = r"(?:\d\d:\d\d(?::\d\d)?\s(?:[a-z]{1,5}\s)?)?"
"""The time in the format of the C library: Fri Jan 16 10:30:00 UTC 2026."""

# Each pattern starts with a digit and looks back from there, because `re` skips to the next digit faster than it tries
# a lookbehind at each position.
TIMESTAMP = re.compile(r"1[0-9]{9}(?:[0-9]{3})?")
"""Seconds or milliseconds since 1970, from 2001 to 2033."""
COMPACT = re.compile(r"(?P<year>\d(?<!\d\d)\d{3})(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4,6}Z?)?(?!\d)")
YEAR_LAST = re.compile(
    r"(?P<first>\d(?<![\d/.]\d)\d?)\s?([/.-])\s?(?P<second>\d{1,2})\s?\2\s?(?P<year>\d{4}|\d\d)(?![\d/])"
)
_VERSION = re.compile(r"\b(?:v|ver|version\w{0,3}|release|rel)\.?:?\s?\Z", re.IGNORECASE)
"""A word before the number of a version."""
_MAX_WORD = 12
"""Characters before that number in which it is."""
GLUED = re.compile(r"[^\W\dA-Z_](?=[A-Z][a-z]{2,9}\.?\s\d)")
"""The last letter of a word to which markup has glued a month before a day: "Jane DoeDec 5, 2023"."""
GLUED_MONTH = re.compile(r"[A-Z](?<=[^\W\dA-Z_][A-Z])[a-z]{2,9}\.?\s\d")
"""Such a month, which is cheaper to find."""
TIME_OF_DAY = re.compile(
    r"(?P<hour>\d(?<!\d\d)\d?)(?:[:.h]|[時点시]\s?)(?P<minute>\d\d)[分분]?(?::(?P<second>\d\d))?\s?(?P<half>[ap]\.?m\.?)?(?![\d.])",
    re.IGNORECASE,
)
_ZONE = rf"\s?\(?(?P<zone>{zones.PATTERN})"
ZONE = re.compile(rf"{_ZONE}\b")
"""A time zone after a time."""


@stored_pattern
def iso() -> re.Pattern[str]:
    """Return the pattern of an ISO date, with or without a time."""
    time = (
        rf"(?:T|\s|,|\s{alternation('time-at')}\s)\s?"
        r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d?)(?:[.,]\d{1,9})?)?"
    )
    return re.compile(
        r"(?P<year>\d(?<!\d\d)\d{3})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)" + rf"(?:{time}{_ZONE}?(?![\d:]))?"
    )


@stored_pattern
def year_first() -> re.Pattern[str]:
    """Return the pattern of a date in the order year, month, day."""
    year_sign, month_sign = (rf"\s?(?:[/.-]|{alternation(sign)})\s?" for sign in ("year-sign", "month-sign"))
    return re.compile(
        rf"(?P<year>\d(?<![\d/.]\d)\d{{3}}){year_sign}(?P<month>\d{{1,2}}){month_sign}(?P<day>\d{{1,2}})(?!\d)"
        rf"{alternation('day-sign')}?"
    )


@stored_pattern
def day_first() -> re.Pattern[str]:
    """Return the pattern of a date in the order day, month in words, year."""
    of = rf"[\s/-]{{0,2}}(?:{alternation('date-of')} )?"
    return re.compile(
        rf"(?P<day>\d(?<!\d\d)\d?){alternation('ordinal')}?[.,]?{of}{_MONTH}{_OTHER_NAME}[.,]{{0,2}}{of}"
        r"'?(?P<year>\d{4}|\d\d(?![:.h]\d\d|,?\s(?:[^\W\d_]{3,16}\s)?\d{4}|,?\d{4}))" + _END,
        re.IGNORECASE,
    )


@stored_pattern
def month_first() -> re.Pattern[str]:
    """Return the pattern of a date in the order month in words, day, year."""
    return re.compile(
        rf"(?<![^\W\d_]){_MONTH}\.?[\s-]{{0,2}}(?P<day>\d{{1,2}})"
        rf"{alternation('ordinal')}?[,.]{{0,2}}[\s-]{{1,2}}{_TIME_BEFORE_YEAR}(?:{alternation('date-of')} )?"
        r"(?:(?P<year>\d{4})|'(?P<short>\d\d))" + _END,
        re.IGNORECASE,
    )


@stored_pattern
def year_then_month() -> re.Pattern[str]:
    """Return the pattern of a date in the order year, month in words, day; another year after it belongs to the day."""
    return re.compile(
        rf"(?P<year>\d(?<![\d/.-]\d)\d{{3}})[.,]?\s(?:m\.\s)?{_MONTH}\.?\s(?P<day>\d{{1,2}})(?![\d:]|\W{{1,3}}\d{{4}})",
        re.IGNORECASE,
    )


@stored_pattern
def year_then_day() -> re.Pattern[str]:
    """Return the pattern of a date in the order year, day, month in words, as Latvian has it."""
    return re.compile(rf"(?P<year>\d(?<![\d/.-]\d)\d{{3}})\.\s?gada\s(?P<day>\d{{1,2}})\.\s{_MONTH}", re.IGNORECASE)


@stored_pattern
def month_word() -> re.Pattern[str]:
    """Return the pattern of a date with a word before the number of the month: 16 *tháng* 1 năm 2026."""
    return re.compile(
        rf"(?P<day>\d(?<!\d\d)\d?)\s{alternation('month-word')}\s(?P<month>\d{{1,2}})"
        rf"(?:,|\s{alternation('date-of')})?\s(?P<year>\d{{4}})(?!\d)",
        re.IGNORECASE,
    )


@stored_pattern
def month_word_first() -> re.Pattern[str]:
    """Return the pattern of a date that starts with such a word, or with a month and its sign: 7月 15, 2026."""
    month = rf"(?:{alternation('month-word')}\s(?P<word>\d{{1,2}})|(?P<signed>\d{{1,2}}){alternation('month-sign')})"
    return re.compile(rf"{month}\s(?P<day>\d{{1,2}}),?\s(?P<year>\d{{4}})(?!\d)", re.IGNORECASE)


@stored_pattern
def day_then_month_sign() -> re.Pattern[str]:
    """Return the pattern of a date with a sign after the number of the month: 15 7月, 2026."""
    return re.compile(
        rf"(?P<day>\d(?<!\d\d)\d?)\s(?P<month>\d{{1,2}}){alternation('month-sign')},?\s(?P<year>\d{{4}})(?!\d)"
    )


@stored_pattern
def era() -> re.Pattern[str]:
    """Return the pattern of a date with the year of an era."""
    year_sign, month_sign = alternation("year-sign"), alternation("month-sign")
    return re.compile(
        rf"(?P<era>{alternation_of(calendars.eras())})\s?(?P<year>\d{{1,3}}|元){year_sign}"
        rf"\s?(?P<month>\d{{1,2}}){month_sign}\s?(?P<day>\d{{1,2}}){alternation('day-sign')}?"
    )


def is_version(date: re.Match[str], language: str) -> bool:
    """Return whether a match of `YEAR_LAST` with full stops is the number of a version.

    It is after a word for it, or in English, where dates have full stops only between numbers of two digits.
    """
    if language[:2].lower() == "en" and min(len(date["first"]), len(date["second"])) == 1:
        return True
    return _VERSION.search(date.string[max(0, date.start() - _MAX_WORD) : date.start()]) is not None
