"""The form of lines that may be the headline of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import lines
from stripper.metadata import headline_form

TITLE = "Storm hits the coast of Example"


@pytest.mark.parametrize(("text", "expected"), [("4.1. Quays", "Chapter 4. Harbours"), ("4.1 million quays", None)])
def test_the_chapter_of_a_section(text: str, expected: str | None) -> None:
    found = headline_form.chapter(text, lines("Chapter 3. Storms", "Chapter 4. Harbours", TITLE))
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("text", "near_miss"),
    [
        ("The harbour of Port Ellery. Photo: City Archive", "The harbour of Port Ellery. Open"),
        ("Write to harbour@port-ellery.example", "Meet @ the harbour"),
    ],
)
def test_a_line_with_other_signs_and_a_near_miss(text: str, near_miss: str) -> None:
    assert headline_form.is_other(lines(text)[0], ())
    assert not headline_form.is_other(lines(near_miss)[0], ())
