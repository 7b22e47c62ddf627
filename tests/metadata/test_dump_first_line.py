"""The first line of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, lines
from stripper.metadata import dump_first_line

TITLE = "Storm hits the coast of Example"
MENU = ("Home", "News", "Sport")


@pytest.mark.parametrize(
    ("first", "label", "expected"),
    [
        (f"[1234] {TITLE}", f"Title: {TITLE}", TITLE),
        ("Harbour", f"Title: {TITLE}", None),
        (TITLE, f"Titles: {TITLE}", None),
    ],
)
def test_a_line_that_names_the_title_so(first: str, label: str, expected: str | None) -> None:
    found = dump_first_line.labelled(lines(first, *MENU, label, SENTENCES))
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    ("first", "parts"),
    [
        (f"{TITLE} | Example News", (TITLE, " | ", "Example News")),
        (f"Title: {TITLE}", (TITLE,)),
        (f"{TITLE}.", None),
        ("Home | Example News", None),
        ("3 May 2021 | Example News", None),
        ("Skip to the content | Example", None),
        (f"[{TITLE}]", None),
        (f"* {TITLE}", None),
        (SENTENCES, None),
    ],
)
def test_the_first_line_is_the_title_element(first: str, parts: tuple[str, ...] | None) -> None:
    page = lines(first, *MENU, SENTENCES)
    found = dump_first_line.element(page, [line.text for line in page])
    assert (found and found.parts) == parts


@pytest.mark.parametrize(
    ("first", "is_element"),
    [(f"Part 7: {TITLE} - Example News", True), (TITLE, False), (f"{TITLE} in the night - Example News", False)],
)
def test_the_first_line_has_the_heading_above_the_headers(first: str, is_element: bool) -> None:
    assert dump_first_line.with_heading(TITLE, lines(first, *MENU)) == (first if is_element else "")
    assert not dump_first_line.with_heading("", lines(first, *MENU))


@pytest.mark.parametrize(
    ("heading", "is_element"), [("6. Harbours", True), ("Harbours¶", True), ("6. Ferries", False), ("Ports", False)]
)
def test_the_title_element_may_have_a_number_that_the_heading_repeats(heading: str, is_element: bool) -> None:
    page = lines("6. Harbours — Example Manual 3.1", "Contents", heading, SENTENCES)
    found = dump_first_line.element(page, [line.text for line in page])
    assert (found is not None) == is_element
