"""The names, dates and numbers above the posts of a thread in a text dump, which are like those above an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, takewhile

from stripper.model import Line, Role
from stripper.reasons import Reason

MIN_POSTS = 3
"""Kept lines that are nothing but a date."""
MAX_DATE, MAX_NAME, MAX_NUMBER = 40, 40, 5
"""Characters of such a line, of a name and of the number of a post."""
MIN_DIGITS = 4 / MAX_DATE
"""Minimum share of digits in such a line: a date has a year of four digits or three numbers."""
MAX_ABOVE = 2
"""Lines above a date that are names: that of an account, and its owner's."""
NAMED = 0.8
"""Share of the dates below a name."""
YEAR = re.compile(r"\d(?<!\d\d)(?:(?:(?<=1)9|(?<=2)0)\d\d|\d?[./-]\d\d?[./-]\d\d)(?!\d)")
"""A part of every date: a fast check that most lines fail."""
MAX_WORDS, MIN_NUMBERS = 3, 2
"""Words and numbers of a date: a weekday, a month and a half of the day; a day and a year."""
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+")
_OTHER = re.compile(r"[^\w\s.,:/+-]")
"""A character of no date."""
SENTENCE_ENDS = (".", "!", "?", "…", ":", "。", "！", "？")


def find(lines: Sequence[Line], content: Sequence[bool], numeric: Sequence[int]) -> Mapping[int, Reason]:
    """Return the reason of each kept line, by number, that is such a name, date or number.

    Some of the names recur, or the numbers count the posts; dates in a list of events or releases have neither.
    `numeric` has the indexes of the lines with a share of at least `MIN_DIGITS` digits.
    """
    if sum([content[index] for index in numeric]) < MIN_POSTS:
        return {}
    dates = [index for index in numeric if is_date(lines[index])]
    if sum([content[index] for index in dates]) < MIN_POSTS:
        return {}
    above = [takewhile(_is_name, reversed(lines[max(0, index - MAX_ABOVE) : index])) for index in dates]
    heads = [tuple(line.text for line in names) for names in above]
    names = Counter(chain.from_iterable(heads))
    if sum(map(bool, heads)) < NAMED * len(dates) or not (max(names.values()) > 1 or _counts(lines, dates)):
        return {}
    found: dict[int, Reason] = {}
    for index in dates:
        found[index] = Reason.DATE
        if index and _is_name(lines[index - 1]):
            found[index - 1] = Reason.BYLINE
            owner = lines[index - 1].text
            account = lines[index - 2].text if index > 1 and _is_name(lines[index - 2]) else ""
            if account and (owner.startswith("(") or names[account] > 1):
                found[index - 2] = Reason.BYLINE
        if index + 1 < len(lines) and _is_number(lines[index + 1].text):
            found[index + 1] = Reason.INTERFACE
    return {lines[index].number: reason for index, reason in found.items() if content[index]}


def is_date(line: Line) -> bool:
    """Return whether a line has the numbers of a date and no more words than one, in any language."""
    text = line.text
    if len(text) > MAX_DATE or line.role is Role.HEADING or not YEAR.search(text):
        return False
    return (
        len(_WORD.findall(text)) <= MAX_WORDS
        and len(re.findall(r"\d+", text)) >= MIN_NUMBERS
        and not _OTHER.search(text)
    )


def _is_name(line: Line) -> bool:
    text = line.text
    if len(text) > MAX_NAME or line.role is not Role.PARAGRAPH or text.endswith(SENTENCE_ENDS):
        return False
    return any(map(str.isalpha, text))


def _is_number(text: str) -> bool:
    return len(text) <= MAX_NUMBER and text.strip("#").isdecimal()


def _counts(lines: Sequence[Line], dates: Sequence[int]) -> bool:
    """Return whether the lines below dates are numbers that increase."""
    below = [lines[index + 1].text for index in dates if index + 1 < len(lines)]
    numbers = [int(text.strip("#")) for text in below if _is_number(text)]
    return len(numbers) >= MIN_POSTS and numbers == sorted(set(numbers))
