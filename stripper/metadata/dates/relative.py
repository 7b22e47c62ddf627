"""Relative dates, such as "20 hours ago": they tell where a date is, but not which."""

from __future__ import annotations

import re

from stripper.words.patterns import alternation, stored_pattern

MAX_LENGTH = 30
"""Characters of a line that is nothing but a relative date."""
MAX_SIGNED = 60
"""Characters of a line with a name and a relative date."""
_DIGIT = re.compile(r"\d")
_USER = re.compile(r"(?<!\S)@\w+")
MAX_REST = 12
"""Characters of such a line apart from its phrase."""


def is_relative_date(text: str) -> bool:
    """Return whether a line is a number and a phrase of a relative date, and little else."""
    if len(text) > MAX_LENGTH or not _DIGIT.search(text):
        return False
    match = _phrase().search(text)
    return match is not None and len(text) - len(match[0]) <= MAX_REST


def text_around_relative_date(text: str) -> str | None:
    """Return the rest of a line with a relative date, without user names, or None for a line without one."""
    if len(text) > MAX_SIGNED or not _DIGIT.search(text):
        return None
    rest = _dated().sub(" ", text)
    return None if rest == text else " ".join(_USER.sub(" ", rest).split()).strip(" ,|/·•–—-")


@stored_pattern
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\d{{1,3}}\s?{alternation('relative-date')}(?!\w)", re.IGNORECASE)


@stored_pattern
def _phrase() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation('relative-date')}(?!\w)", re.IGNORECASE)
