"""Relative dates, such as "20 hours ago": they tell where a date is, but not which."""

from __future__ import annotations

import re
from functools import cache

from stripper.words.patterns import alternation

MAX_LENGTH = 30
"""Characters of a line that is nothing but a relative date."""
MAX_REST = 12
"""Characters of such a line apart from its phrase."""


def is_relative_date(text: str) -> bool:
    """Return whether a line is a number and a phrase of a relative date, and little else."""
    if len(text) > MAX_LENGTH or not any(character.isdigit() for character in text):
        return False
    match = _phrase().search(text)
    return match is not None and len(text) - len(match[0]) <= MAX_REST


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation('relative-date')}(?!\w)", re.IGNORECASE)
