"""Dates that a text mentions, as those of events, which are not that of the page."""

from __future__ import annotations

import re

from stripper.metadata.dates import marks
from stripper.metadata.dates.parser import ParsedDate, parse_date

MAX_DATE_START = 60
"""Index in such a line at which the date starts, at most."""
MAX_AFTER_DATE = 60
"""Characters after a date in a line that ends like a sentence, which mentions the date if it has more."""
MIN_SENTENCE = 3
"""Words in lower case before a date that make a sentence."""
MIN_CLAUSE, MIN_REST = 5, 12
"""Such words, and characters after the date, in a sentence without a full stop."""
_DAYS = re.compile(r"(?<!\d)\d{1,2}\.?\s?[-–—]\s?$")
"""The first day of a range before the last: "*9–*23 February 2017"."""
_TO = re.compile(r"\s?(?:[-–—]|al?|ao|até|au|bis|do|hasta|till?|to|tot|until)\s", re.IGNORECASE)
"""The separator between the first and the last day of a range: "3 May 2020 *to* 4 June 2020"."""
MAX_DAY = 40
"""Characters in which the last day is read."""
_HOURS = re.compile(r"\D{0,12}\d{1,2}[:.h]\d\d(?:\s?[A-Za-z.]{1,5})?\s?[-–—]\s?\d{1,2}[:.h]\d\d")
"""A range of hours after a date: "3 May 2020*, 13:15–19:00*"."""


def is_mentioned(text: str, found: ParsedDate) -> bool:
    """Return whether a date is within a sentence that mentions it."""
    is_published, is_modified = marks.of(text[: found.start])
    if is_published:
        return False
    words = sum(word.islower() for word in text[: found.start].split())
    if not text.endswith((".", "!", "?", ":")):  # a caption may have no full stop
        is_within = len(text) - found.end >= MIN_REST and text.count(" ", found.end) > 1
        return is_within and not is_modified and words >= MIN_CLAUSE
    is_far = found.start > MAX_DATE_START or len(text) - found.end > MAX_AFTER_DATE
    return is_far or words >= MIN_SENTENCE


def is_range(text: str, found: ParsedDate, language: str) -> bool:
    """Return whether a date is an end of a range of days, or has a range of hours, as that of an event has."""
    if _DAYS.search(text, 0, found.start) or _HOURS.match(text, found.end):
        return True
    to = _TO.match(text, found.end)
    last = to and parse_date(text[to.end() : to.end() + MAX_DAY], language)
    return last is not None and last.start == 0 and last.iso[:10] > found.iso[:10]
