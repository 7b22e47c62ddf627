"""Patterns of dates: for each, what it matches and what it does not."""

from __future__ import annotations

import re

import pytest

from stripper.metadata.dates import patterns


@pytest.mark.parametrize(
    ("pattern", "hit", "near_miss"),
    [
        (patterns.COMPACT, "20210503T101500Z", "1202105031"),
        (patterns.YEAR_LAST, "3. 5. 2021", "3.5.2021/4"),
        (patterns.YEAR_LAST, "3/5/21", "3/5-21"),
        (patterns.TIME_OF_DAY, "10.30 p.m.", "10.30.5"),
        (patterns.ZONE, "+02:00", "+2"),
        (patterns.WORD, "mai", "m"),
        (patterns.iso(), "2021-05-03 at 10:30:15.5 UTC", "2021-05-031"),
        (patterns.iso(), "2021-05-03T10:30+0200", "12021-05-03"),
        (patterns.year_first(), "2021年5月3日", "2021号5月3日"),
        (patterns.year_first(), "2021. 5. 3", "2021.5"),
        (patterns.TIME_OF_DAY, "10時 30分", "10. 30分"),
        (patterns.day_first(), "3rd of May, 2021", "3rd of 2021"),
        (patterns.day_first(), "3 de mayo del 2021", "3 de mayo"),
        (patterns.day_first(), "1er mai 2021", "1er 2021"),
        (patterns.day_first(), "3 May '21", "3May21x2021"),
        (patterns.month_first(), "May 3rd, 2021", "May 3rd, 21"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_pattern(pattern: re.Pattern[str], hit: str, near_miss: str) -> None:
    match = pattern.search(hit)
    assert match
    assert match.start() == 0
    found = pattern.search(near_miss)
    assert found is None or found.group() != near_miss


@pytest.mark.parametrize(
    ("text", "is_glued"),
    [("DoeDec 5, 2023", True), ("МаяDec. 5", True), ("DOEDec 5, 2023", False), ("Doe Dec 5", False), ("DoeD 5", False)],
)
def test_a_month_glued_to_a_word(text: str, is_glued: bool) -> None:
    assert bool(patterns.GLUED.search(text)) is bool(patterns.GLUED_MONTH.search(text)) is is_glued


def test_the_parts_of_a_date() -> None:
    match = patterns.day_first().search("On 3rd of May, 2021")
    assert match
    assert match.group("day", "word", "year") == ("3", "May", "2021")
    match = patterns.month_first().search("May 3, 2021")
    assert match
    assert match.group("day", "word", "year") == ("3", "May", "2021")
