"""The headline of a text dump by its place."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, lines
from stripper.metadata import dump_headline

TITLE = "Storm hits the coast of Example"
SUMMARY = "Roofs are gone in the old harbour, and the ferry does not run"


def above_byline(*texts: str) -> str | None:
    found = dump_headline.above_byline(lines(*texts))
    return found.text if found else None


def above_text(*texts: str) -> str | None:
    found = dump_headline.above_text(lines(*texts))
    return found.text if found else None


def test_names_and_sections_between_the_title_and_the_byline_are_none() -> None:
    assert above_byline(TITLE, *("Weather report",) * 5, "Jane Mary Doe", "3 May 2021", SENTENCES) == TITLE
    far = above_byline(TITLE, *("Weather report",) * 10, "Jane Mary Doe", "3 May 2021", SENTENCES)
    assert far == "Weather report"


def test_a_summary_above_a_credit_is_no_title_although_it_is_longer() -> None:
    assert above_byline(TITLE, SUMMARY, "By Jane Doe", SENTENCES) == TITLE
    assert above_byline("Weather at the coast", SUMMARY, "By Jane Doe", SENTENCES) == SUMMARY


def test_a_name_below_a_prefix_is_no_title() -> None:
    name = "Jane Mary Doe, MD of Example and the harbour"
    assert above_text("Weather report", "Written by", name, SENTENCES) == "Weather report"
    assert above_text("Weather report", "Sea", name, SENTENCES) == name


def test_the_entries_of_a_news_ticker_are_none() -> None:
    ticker = ("Harbour closed for several days", "13:45", "Ferry does not run until Friday")
    assert above_byline(*ticker, TITLE, "By Jane Doe", SENTENCES) == TITLE
    assert above_byline(ticker[0], ticker[2], TITLE, "By Jane Doe", SENTENCES) == ticker[0]
    assert above_byline("13:45", TITLE, SUMMARY, "By Jane Doe", SENTENCES) == TITLE


@pytest.mark.parametrize("rule", [above_byline, above_text])
def test_the_headline_below_a_breadcrumb_that_ends_with_it(rule: object) -> None:
    assert callable(rule)
    assert rule(f"HomeWeather{TITLE}", TITLE, "By Jane Doe", SENTENCES) == TITLE
    other = f"{TITLE} in the night"
    assert rule(other, TITLE, "By Jane Doe", SENTENCES) == other
