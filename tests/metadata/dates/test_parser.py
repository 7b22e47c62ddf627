"""Dates as pages write them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata.pages import cases
from stripper import words
from stripper.metadata.dates import parser


@pytest.mark.parametrize("case", cases("dates"), ids=lambda case: f"{case['text']} {case.get('language', '')}")
def test_date(case: dict[str, Any]) -> None:
    moment = parser.read(case["text"], case.get("language", ""))
    assert (moment.iso if moment else None) == case.get("iso")


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(words.languages()))
def test_every_month_of_every_language(day: date, language: str) -> None:
    for name in words.section("months")[language][day.month - 1].split("|"):
        if len(name.rstrip(".")) > 2 and not any(character.isdigit() or character in "'’׳" for character in name):
            moment = parser.read(f"{day.day}. {name} {day.year}", language)
            assert moment is not None
            assert moment.iso == day.isoformat()


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    moment = parser.read(text)
    assert moment is None or date.fromisoformat(moment.iso[:10]).year in parser.YEARS


@pytest.mark.parametrize("text", ["1" * 100_000, "1/" * 50_000, "12 a " * 20_000, "2020-" * 20_000])
def test_long_text_takes_no_time(text: str) -> None:
    assert parser.read(text) is None or len(text) > 300
