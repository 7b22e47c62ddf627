"""Marks of dates."""

from __future__ import annotations

import pytest

from stripper.metadata.dates import marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published on", (True, False)),
        ("Veröffentlicht am", (True, False)),
        ("Last updated", (False, True)),
        ("entry-date published", (True, False)),
        ("The harbour was closed on", (False, False)),
        ("MàJ : 3 mai 2021", (False, True)),
        ("3 maj 2021", (False, False)),
        ("Ultimo aggiornamento:", (False, True)),
        ("Последна промяна:", (False, True)),
    ],
)
def test_publication_and_modification(text: str, expected: tuple[bool, bool]) -> None:
    assert marks.of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("© Example", True),
        ("— Jane (@jane)", True),
        ("(C) Example", True),
        ("(d) Example", False),
        ("Jane Doe", False),
        ("Last post by jane77", True),
        ("Lasting posts", False),
        ("Apply by", True),
        ("Applies in part", False),
    ],
)
def test_other_dates(text: str, expected: bool) -> None:
    assert marks.is_other(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erschienen am: 12.01.2021", True),
        ("Published 12 January 2021", True),
        ("The report was published on 12 Jan 2021", False),
        ("Published by Example on 12 January 2021, with all of its figures", False),
    ],
)
def test_lines_that_are_a_mark_and_a_date(text: str, expected: bool) -> None:
    assert marks.is_published_line(text) == expected
