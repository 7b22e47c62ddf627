"""Years of other calendars: Japanese eras and that of the Republic of China, Buddhist and Persian years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from stripper import words

BUDDHIST_LANGUAGES = frozenset({"th"})
BUDDHIST_YEARS = range(2500, 2600)
_BUDDHIST_OFFSET = 543
PERSIAN_LANGUAGES = frozenset({"fa"})
PERSIAN_YEARS = range(1350, 1450)
_PERSIAN_NEW_YEAR = date(1990, 3, 21)
"""The first day of the Persian year 1369."""
_PERSIAN_START = 1369
_PERSIAN_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Leap years by the remainder of a division by 33, valid from 1343 to 1472."""
_LONG_MONTHS = 6
"""Persian months of 31 days, before those of 30."""


def century(language: str) -> int:
    """Return the first year of the present century of the calendar that a language implies, for years of two digits."""
    return 2500 if _code(language) in BUDDHIST_LANGUAGES else 2000


def to_gregorian(year: int, month: int, day: int, language: str) -> date:
    """Return a date of the calendar that the language and the year imply; raises ValueError if there is no such day."""
    code = _code(language)
    if code in PERSIAN_LANGUAGES and year in PERSIAN_YEARS:
        return _from_persian(year, month, day)
    if code in BUDDHIST_LANGUAGES and year in BUDDHIST_YEARS:
        year -= _BUDDHIST_OFFSET
    return date(year, month, day)


def _code(language: str) -> str:
    return language.partition("-")[0].lower()


def _from_persian(year: int, month: int, day: int) -> date:
    longest = 31 if month <= _LONG_MONTHS else 29 + (month < 12 or year % 33 in _PERSIAN_LEAP)
    if not 1 <= month <= 12 or not 1 <= day <= longest:
        raise ValueError("no such day")
    years = range(min(year, _PERSIAN_START), max(year, _PERSIAN_START))
    leap_days = sum(other % 33 in _PERSIAN_LEAP for other in years)
    days = (len(years) * 365 + leap_days) * (1 if year >= _PERSIAN_START else -1)
    days += (month - 1) * 30 + min(month - 1, _LONG_MONTHS) + day - 1
    return _PERSIAN_NEW_YEAR + timedelta(days=days)


@cache
def eras() -> Mapping[str, int]:
    """Return the Gregorian year of the first year of each era, by the name of the era."""
    rows = (row.split("|") for row in words.all_phrases("era"))
    return MappingProxyType({name: int(first) for name, first in rows})
