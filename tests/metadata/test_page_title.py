"""The title element in a text dump."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata.pages import lines
from stripper.metadata import page_title

TITLE = "Storm hits the coast"


@pytest.mark.parametrize(
    ("physical", "title"),
    [
        (f"{TITLE} - Example News            Skip to navigation", f"{TITLE} - Example News"),
        (f"{TITLE} | ExampleSkip to main contentSkip to search", f"{TITLE} | Example"),
        (f"{TITLE} | Example  News", f"{TITLE} | Example News"),
    ],
)
def test_the_title_element_ends_at_wide_space_or_at_a_glued_link(physical: str, title: str) -> None:
    found = page_title.of_line(physical, " ".join(physical.split()))
    assert found is not None
    assert found.text == title


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (f"{TITLE} | Weather | Example News", (TITLE, "Example News")),
        (f"{TITLE} - and stays - Example News", (f"{TITLE} - and stays", "Example News")),
        (f"Example News | {TITLE} of the north", (f"{TITLE} of the north", "Example News")),
        (f"{TITLE} - and stays there", (f"{TITLE} - and stays there", "")),
        (TITLE, (TITLE, "")),
        (f"{TITLE} | Weather - Example News", (TITLE, "Example News")),
        (f"{TITLE} | example.com | News of the north", (TITLE, "example.com")),
        (f"{TITLE} | Example News | by Jane Doe", (TITLE, "Example News")),
        (f"{TITLE} | eExample", (TITLE, "eExample")),
        ("Storm 3.0 | Harbour closes for days", ("Harbour closes for days", "Storm 3.0")),
        ("暴风雨袭击北方海岸多个城市 － Example", ("暴风雨袭击北方海岸多个城市", "Example")),
        (f"{TITLE} |", (TITLE, "")),
        (f"»{TITLE}« - Example News", (f"»{TITLE}«", "Example News")),
        (f"Mayor: «{TITLE}»", (f"Mayor: «{TITLE}»", "")),
    ],
)
def test_the_site_is_cut_off(text: str, cut: tuple[str, str]) -> None:
    assert page_title.cut_site(page_title.parse(text)) == cut


@given(st.text(max_size=80))
def test_the_parts_are_the_whole_title(text: str) -> None:
    assert "".join(page_title.parse(text).parts) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"HomeWeather{TITLE}", True),
        (f"Weather | {TITLE}", True),
        (f"{TITLE}By Jane Doe", True),
        (f"{TITLE} in the night", False),
        (f"Weather: {TITLE}", False),
        ("Storm hits the harbour", False),
        (TITLE, False),
    ],
)
def test_a_title_together_with_other_elements_is_glued(text: str, expected: bool) -> None:
    assert page_title.is_glued(TITLE, text) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (f"{TITLE}Example NewsHomeSport", f"News{TITLE}By Jane Doe", TITLE),
        (f"{TITLE} | Example", f"{TITLE} |", TITLE),
        (f"{TITLE} in the nightHome", TITLE.upper(), TITLE),
        (f"{TITLE} Blog Sport", f"{TITLE} By Jane Doe", TITLE),
        (f"{TITLE}Example NewsHome", "Storm hits the harbour", ""),
        ("Storm reaches Example", "Storm reaches", ""),
    ],
)
def test_the_start_of_a_first_line_that_recurs_is_the_title(first: str, second: str, expected: str) -> None:
    assert page_title.recurring_start(lines(first, "Home", second)) == expected


def test_a_long_part_behind_the_site_is_its_slogan() -> None:
    slogan = "All that the harbour of Example has to tell in the winter"
    assert dict(page_title.parse(f"{TITLE} — Example — {slogan}").runs())[TITLE] == "Example"
    assert dict(page_title.parse(f"{TITLE} — Weather — Example").runs())[TITLE] == "Example"
    assert dict(page_title.parse(f"{TITLE} — {slogan}").runs())[TITLE] == slogan
