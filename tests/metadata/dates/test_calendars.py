"""Years of other calendars."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.metadata.dates import calendars


@pytest.mark.parametrize(
    ("year", "month", "day", "language", "expected"),
    [
        (1402, 1, 1, "fa", date(2023, 3, 21)),
        (1403, 12, 30, "fa-IR", date(2025, 3, 20)),
        (1399, 7, 15, "fa", date(2020, 10, 6)),
        (2566, 5, 12, "th", date(2023, 5, 12)),
        (2023, 5, 12, "th", date(2023, 5, 12)),
        (2023, 5, 12, "fa", date(2023, 5, 12)),
        (2023, 5, 12, "en", date(2023, 5, 12)),
    ],
)
def test_the_language_and_the_year_imply_the_calendar(
    year: int, month: int, day: int, language: str, expected: date
) -> None:
    assert calendars.to_gregorian(year, month, day, language) == expected


@pytest.mark.parametrize(
    ("year", "month", "day", "language"),
    [(1402, 12, 30, "fa"), (1402, 7, 31, "fa"), (1402, 13, 1, "fa"), (1402, 1, 0, "fa"), (2023, 2, 29, "en")],
)
def test_a_day_that_does_not_exist(year: int, month: int, day: int, language: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        calendars.to_gregorian(year, month, day, language)


@given(st.integers(1360, 1440))
def test_a_persian_year_follows_the_one_before(year: int) -> None:
    first = calendars.to_gregorian(year, 1, 1, "fa")
    assert calendars.to_gregorian(year - 1, 12, 29, "fa") in {first - timedelta(days=1), first - timedelta(days=2)}


def test_eras_by_name() -> None:
    assert calendars.eras()["令和"] == 2019
    assert "reiwa-like" not in calendars.eras()


def test_years_of_two_digits_are_of_the_present_century() -> None:
    assert calendars.century("th-TH") + 67 == 2567
    assert calendars.century("de") + 24 == 2024
