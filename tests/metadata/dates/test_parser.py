"""Dates in text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata.pages import cases
from stripper import words
from stripper.metadata.dates.parser import YEARS, ParsedDate, month_number, parse_date, text_around_dates
from stripper.metadata.prefilters import DATE_WINDOW


@pytest.mark.parametrize("case", cases("dates"), ids=lambda case: f"{case['text']} {case.get('language', '')}")
def test_date(case: dict[str, Any]) -> None:
    found = parse_date(case["text"], case.get("language", ""))
    assert (found.iso if found else None) == case.get("iso")


@pytest.mark.parametrize(
    ("text", "iso", "matched"),
    [
        ("On 3 May 2021 at sea", "2021-05-03", "3 May 2021"),
        ("Seen: 2021-05-03T10:30:00Z.", "2021-05-03T10:30:00+00:00", "2021-05-03T10:30:00Z"),
        ("20210503", "2021-05-03", "20210503"),
    ],
)
def test_the_place_of_a_date(text: str, iso: str, matched: str) -> None:
    start = text.index(matched)
    assert parse_date(text) == ParsedDate(iso, start, start + len(matched))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("4 May 2021, then 3 May 2021", "2021-05-04"),
        ("April 17, 20264:37 PM EDTUpdated 23 hours ago", "2026-04-17"),
        ("17 April 202616:37", "2026-04-17"),
        ("3. Mai 20214. Mai 2021", "2021-05-03"),
        ("Jane Doe•Apr 17, 2026", "2026-04-17"),
        ("3 May 2021, 10.30 pm", "2021-05-03T22:30:00"),
        ("3 May 2021, 12:30 am", "2021-05-03T00:30:00"),
        ("2021-05-03 10:30 +0200", "2021-05-03T10:30:00+02:00"),
        ("3 May 2021, 25:30", "2021-05-03"),
        ("3 May 2021, and not before 10:30 or so", "2021-05-03"),
    ],
)
def test_the_first_date_and_its_time(text: str, iso: str) -> None:
    found = parse_date(text)
    assert found
    assert found.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2021",
        "17 April 20264",
        "17 April 20264 comments",
        "3 May 1889",
        "3 Mayo",
        "May 2021",
        "1.2.3",
        "x" * DATE_WINDOW + "3 May 2021",
    ],
)
def test_texts_without_a_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Published on 3 May 2021, 10:30", "Published on"),
        ("3 May 2021 | Weather", "Weather"),
        ("Jane Doe 3 May 2021 GMT", "Jane Doe"),
        ("Jane Doe 3 May 2021 Weather", "Jane Doe Weather"),
        ("3 May 2021 – 4 May 2021", ""),
        ("2021年5月3日 10時30分", ""),
        ("2021年5月3日 月曜日", "月曜日"),
        ("2021년 5월 3일 월요일", "월요일"),
        ("Weather", None),
        ("10:30", None),
    ],
)
def test_the_text_around_dates(text: str, rest: str | None) -> None:
    assert text_around_dates(text) == rest


@pytest.mark.parametrize(
    ("phrase", "language", "nearest", "month"),
    [
        ("may", "en", 0, 5),
        ("de mayo", "es", 0, 5),
        ("listopad", "hr", 0, 10),
        ("listopad", "pl", 0, 11),
        ("listopad", "", 0, 0),
        ("mai juni", "de", 0, 5),
        ("mai juni", "de", -1, 6),
        ("mayor", "", 0, 0),
    ],
)
def test_months(phrase: str, language: str, nearest: int, month: int) -> None:
    assert month_number(phrase, language, nearest) == month


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(words.languages()))
def test_every_month_of_every_language(day: date, language: str) -> None:
    for name in words.section("months")[language][day.month - 1].split("|"):
        if len(name.rstrip(".")) > 2 and not any(character.isdigit() or character in "'’׳" for character in name):
            found = parse_date(f"{day.day}. {name} {day.year}", language)
            assert found is not None
            assert found.iso == day.isoformat()


@given(st.text(max_size=400))
def test_any_text_is_parsed(text: str) -> None:
    found = parse_date(text)
    assert found is None or date.fromisoformat(found.iso[:10]).year in YEARS


@pytest.mark.parametrize("text", ["1" * 100_000, "1/" * 50_000, "12 a " * 20_000, "2020-" * 20_000])
def test_long_text_takes_no_time(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("Release: 1.4.46 | Release Date: January 3, 2023", "en", "2023-01-03"),
        ("Available in Apache 2.4.17 and later", "en", None),
        ("Ab Version 2.4.17", "de", None),
        ("v. 10.4.17", "fr", None),
        ("3.5.53", "de", None),
        # near misses
        ("Kiel, 2.4.17", "de", "2017-04-02"),
        ("02.04.17", "en", "2017-04-02"),
        ("Conversion 2.4.2017", "en", "2017-04-02"),
    ],
)
def test_the_number_of_a_version_is_no_date(text: str, language: str, iso: str | None) -> None:
    found = parse_date(text, language)
    assert (found.iso if found else None) == iso
