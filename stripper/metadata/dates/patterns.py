"""Patterns of dates; those with words of a language are built on first use, for the words have to be read."""

from __future__ import annotations

import re
from functools import cache

from stripper.words.patterns import alternation

_NOT_IN_WORD = r"\s\d.,:;/|()\"'’–-"
WORD = re.compile(rf"[^{_NOT_IN_WORD}]{{2,}}")
_MONTH = rf"(?P<word>[^{_NOT_IN_WORD}]{{3,16}}(?:\s[^{_NOT_IN_WORD}]{{2,16}}){{0,2}})"
"""A month, with up to two words that may belong to it."""

# Each pattern starts with a digit and looks back from there, because `re` skips to the next digit faster than it tries
# a lookbehind at each position.
COMPACT = re.compile(r"(?P<year>\d(?<!\d\d)\d{3})(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4,6}Z?)?(?!\d)")
YEAR_LAST = re.compile(
    r"(?P<first>\d(?<![\d/.]\d)\d?)\s?([/.-])\s?(?P<second>\d{1,2})\s?\2\s?(?P<year>\d{4}|\d\d)(?![\d/])"
)
TIME_OF_DAY = re.compile(
    r"(?P<hour>\d(?<!\d\d)\d?)[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?\s?(?P<half>[ap]\.?m\.?)?(?![\d.])",
    re.IGNORECASE,
)
_ZONE = r"\s?(?P<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})"
ZONE = re.compile(rf"{_ZONE}\b")
"""A time zone after a time."""


@cache
def iso() -> re.Pattern[str]:
    """Return the pattern of an ISO date, with or without a time."""
    time = (
        rf"(?:T|\s|,|\s{alternation('time-at')}\s)\s?"
        r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    )
    return re.compile(
        r"(?P<year>\d(?<!\d\d)\d{3})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)" + rf"(?:{time}{_ZONE}?(?![\d:]))?"
    )


@cache
def year_first() -> re.Pattern[str]:
    """Return the pattern of a date in the order year, month, day."""
    year_sign, month_sign = (rf"\s?(?:[/.-]|{alternation(sign)})\s?" for sign in ("year-sign", "month-sign"))
    return re.compile(
        rf"(?P<year>\d(?<![\d/.]\d)\d{{3}}){year_sign}(?P<month>\d{{1,2}}){month_sign}(?P<day>\d{{1,2}})(?!\d)"
    )


@cache
def day_first() -> re.Pattern[str]:
    """Return the pattern of a date in the order day, month in words, year."""
    of = rf"[\s-]{{0,2}}(?:{alternation('date-of')} )?"
    return re.compile(
        rf"(?P<day>\d(?<!\d\d)\d?){alternation('ordinal')}?[.,]?{of}{_MONTH}[.,]?{of}"
        r"'?(?P<year>\d{4}|\d\d(?!,?\s(?:[^\W\d_]{3,16}\s)?\d{4}|,?\d{4}))(?!\d)",
        re.IGNORECASE,
    )


@cache
def month_first() -> re.Pattern[str]:
    """Return the pattern of a date in the order month in words, day, year."""
    return re.compile(
        rf"(?<![^\W\d_]){_MONTH}\.?[\s-]{{0,2}}(?P<day>\d{{1,2}})"
        rf"{alternation('ordinal')}?[,.]?[\s-]{{1,2}}(?P<year>\d{{4}})(?!\d)",
        re.IGNORECASE,
    )
