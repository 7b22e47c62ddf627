"""Headings that text dumps underline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Role
from stripper.parse import dialects

PROSE = "The ferry left on time and came back with nine more people than it had sold tickets to.\n"


def headings(dump: str) -> list[tuple[str, int]]:
    lines = dialects.read(dump).lines
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    return [(line.text, line.level) for line in lines if line.role is Role.HEADING]


@pytest.mark.parametrize(
    ("dump", "expected"),
    [
        (f"The ferry\n=========\n\n{PROSE}\nFares\n-----\n\n{PROSE}", [("The ferry", 1), ("Fares", 2)]),
        (f"*****\nFerry\n*****\n\nFares\n*****\n\n{PROSE}", [("Ferry", 1), ("Fares", 2)]),
        (f"Fares\n~~~~~\n\n{PROSE}\nTimes\n~~~~~~\n\n{PROSE}", [("Fares", 1), ("Times", 1)]),
        (f"   1. Fares\n   --------\n\n{PROSE}", [("1. Fares", 1)]),
        (f"渡し船\n======\n\n{PROSE}", [("渡し船", 1)]),
        (f"Überfahrt nach Öland\n--------------------\n{PROSE}", [("Überfahrt nach Öland", 1)]),
    ],
)
def test_an_underlined_line_is_a_heading(dump: str, expected: list[tuple[str, int]]) -> None:
    assert headings(dump) == expected
    assert not any(line.text.startswith(("==", "--", "**", "~~")) for line in dialects.read(dump).lines)


@pytest.mark.parametrize(
    "dump",
    [
        f"{PROSE}\n--------------------\n\n{PROSE}",
        f"Fares\n\n-----\n\n{PROSE}",
        f"Fares\n--------------------\n\n{PROSE}",
        f"{PROSE}Ada Byrne\n---------\n{PROSE}",
        f"-----\n=====\n\n{PROSE}",
        f"Fares and\n--- -----\n\n{PROSE}",
        f"a\n--\n\n{PROSE}",
    ],
)
def test_a_rule_is_no_underline(dump: str) -> None:
    assert headings(dump) == []


@given(st.lists(st.sampled_from(["=====", "-----", "Fares", "Times", "", "- a", "*****"])))
def test_every_word_stays(rows: list[str]) -> None:
    dump = "\n".join([PROSE, *rows])
    words = " ".join(f"{line.marker} {line.text}" for line in dialects.read(dump).lines)
    assert all(words.count(word) == dump.count(word) for word in ("Fares", "Times"))
