"""Offsets of time zones."""

from __future__ import annotations

import re

import pytest

from stripper.metadata.dates import zones


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Z", "+00:00"), ("CEST", "+02:00"), ("IST", "+05:30"), ("+0200", "+02:00"), ("-03:30", "-03:30"),
        ("GMT+1", "+01:00"), ("UTC -5", "-05:00"), (None, ""), ("XYZ", ""), ("cest", ""),
    ],
)  # fmt: skip
def test_offsets(zone: str | None, expected: str) -> None:
    assert zones.offset(zone) == expected


@pytest.mark.parametrize(("text", "is_zone"), [("AEST", True), ("GMT+10", True), ("-0800", True), ("ABC", False)])
def test_the_pattern_of_a_zone(text: str, is_zone: bool) -> None:
    assert (re.fullmatch(zones.PATTERN, text) is not None) is is_zone
