"""Relative dates."""

from __future__ import annotations

import time

import pytest

from stripper import words
from stripper.metadata.dates.relative import Ago, find_ago, is_relative_date

HOUR, DAY = 60, 24 * 60


@pytest.mark.parametrize("text", ["20 hours ago", "vor 3 Stunden", "Updated 5 days ago"])
def test_a_relative_date(text: str) -> None:
    assert is_relative_date(text)


@pytest.mark.parametrize("text", ["hours ago", "20 boats sunk", "It sank 20 hours ago, said the captain of the boat"])
def test_another_text(text: str) -> None:
    assert not is_relative_date(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("3 hours ago", 3 * HOUR), ("10 min. ago", 10), ("2h ago", 2 * HOUR), ("an hour ago", HOUR)),
        *(("vor 2 Stunden", 2 * HOUR), ("Vor 5 Min.", 5), ("gestern", DAY), ("heute", 0)),
        *(("il y a 5 minutes", 5), ("Aujourd’hui", 0), ("hace 3 días", 3 * DAY), ("há 2 horas", 2 * HOUR)),
        *(("3時間前", 3 * HOUR), ("3 時間前に更新", 3 * HOUR), ("更新于3小时前", 3 * HOUR), ("하루 전", DAY)),
        *(("2 часа назад", 2 * HOUR), ("3 giờ trước", 3 * HOUR), ("acum 20 de ore", 20 * HOUR)),
        *(("منذ ٣ أيام", 3 * DAY), ("قبل ساعتين", 2 * HOUR), ("לפני יומיים", 2 * DAY), ("3 घंटे पहले", 3 * HOUR)),
        *(("DÜN", DAY), ("3 órája", 3 * HOUR), ("πριν από 2 ώρες", 2 * HOUR), ("for 2 timer siden", 2 * HOUR)),
        ("for 3 hours ago", 3 * HOUR),  # the word before the number is one of Danish
    ],
)
def test_the_time_since_a_relative_date(text: str, minutes: int) -> None:
    assert [ago.minutes for ago in find_ago(text)] == [minutes]


@pytest.mark.parametrize(
    "text",
    [
        *("3 weeks ago", "2 months ago", "3 hours", "in 3 hours", "3 hours agog", "1.5 hours ago", "5-6 days ago"),
        *("vor 3 Jahren", "vor 2 Wochen", "3 Minuten Lesezeit", "5月3日前", "2026年3日前", "todays", "1234 days ago"),
    ],
)
def test_other_times_are_no_relative_dates(text: str) -> None:
    assert list(find_ago(text)) == []


def test_the_place_of_relative_dates() -> None:
    text = "Published 2 days ago, updated today"
    assert list(find_ago(text)) == [Ago(2 * DAY, 10, 20, False), Ago(0, 30, 35, True)]


@pytest.mark.parametrize("language", words.languages())
def test_every_phrase_of_a_language_is_found_as_a_whole(language: str) -> None:
    for section, minutes in {
        "minutes-ago": 1,
        "hours-ago": HOUR,
        "days-ago": DAY,
        "today": 0,
        "yesterday": DAY,
    }.items():
        assert words.section(section)[language]
        for row in words.section(section)[language]:
            phrase, _, count = row.partition("|")
            number = 7 if "0" in phrase else int(count or 1)
            text = phrase.replace("0", "7").upper() if language != "tr" else phrase.replace("0", "7")
            assert [(ago.minutes, ago.start, ago.end) for ago in find_ago(text)] == [(number * minutes, 0, len(text))]


def test_the_search_is_linear() -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        assert not list(find_ago("vor 111 " * size + "il y a " * size))
        return time.process_time() - start

    seconds(10)
    assert seconds(20_000) < 20 * max(seconds(2_000), 0.001)
