"""Dates that a text mentions."""

from __future__ import annotations

import pytest

from stripper.metadata.dates import mentions
from stripper.metadata.dates.parser import ParsedDate, parse_date


def parsed(text: str) -> ParsedDate:
    found = parse_date(text, "en")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry left the harbour on 3 May 2020.", True),
        (f"3 May 2020 {'was the day of the ferry ' * 4}.", True),
        ("The ferry left the harbour on 3 May 2020", False),
        ("The pilot waits at the harbour on 3 May 2020, before the storm", True),
        ("The pilot of the ferry, 3 May 2020, before the storm", False),
        ("Updated after the storm at the harbour by the pilot on 3 May 2020, before noon", False),
        ("Published on 3 May 2020.", False),
        ("Skarra, 3 May 2020.", False),
    ],
)
def test_a_date_within_a_sentence_is_mentioned(text: str, expected: bool) -> None:
    assert mentions.is_mentioned(text, parsed(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 May 2020 to 4 June 2020", True),
        ("9–23 February 2017", True),
        ("3 May 2020, 13:15–19:00", True),
        ("3 May 2020, 13:15", False),
        ("4 June 2020 to 3 May 2020", False),
        ("3 May 2020 to all readers", False),
    ],
)
def test_the_days_and_hours_of_an_event_are_a_range(text: str, expected: bool) -> None:
    assert mentions.is_range(text, parsed(text), "en") is expected
