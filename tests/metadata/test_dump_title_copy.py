"""Headlines that a longer line of a text dump repeats."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, lines
from stripper.metadata import dump_title_copy

TITLE = "Storm hits the coast of Example"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Home News Weather {TITLE}", TITLE),
        (f"HomeNewsWeather{TITLE}", TITLE),
        (f"{TITLE} | Weather | Example News", TITLE),
        (f"Weather: {TITLE}", f"Weather: {TITLE}"),
        (f"{TITLE} and goes on", f"{TITLE} and goes on"),
        (f"{TITLE} by", TITLE),
        (f"{TITLE} now", f"{TITLE} now"),
    ],
)
def test_the_title_without_what_is_beside_it(text: str, title: str) -> None:
    page = lines("Home", text, "Weather", TITLE)
    assert dump_title_copy.shorter(text, page[1], page)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        *(
            (f"{TITLE}**", TITLE),
            (f"**{TITLE}", TITLE),
            (f"{TITLE} _", TITLE),
            (f"{TITLE} * * * advertisement *", TITLE),
        ),
        *((f"(BUTTON) {TITLE}", TITLE), (f"[IMG] {TITLE}", TITLE), (f"[IMGP] {TITLE}", f"[IMGP] {TITLE}")),
        *((f"{TITLE} 1/14/2008, 8:34 a.m. EST", TITLE), (f"{TITLE} 2019-04-10 17:02", TITLE)),
        *(
            (text, text)
            for text in (f"{TITLE} 10.04.2019", f"{TITLE} *", f"2 * 3 * 4: {TITLE}", f"[solved] {TITLE}", "snake_case_")
        ),
    ],
)
def test_signs_that_tools_leave_and_times_are_no_part_of_a_title(text: str, title: str) -> None:
    assert dump_title_copy.without_signs(text) == title


def test_the_line_of_the_headline() -> None:
    page = lines("Home", f"Home News {TITLE}", "Weather", TITLE)
    assert dump_title_copy.shorter(page[1].text, page[1], page)[1] is page[3]


MENU = ["Weather"] * 20


def test_the_copy_above_the_text_below_a_menu() -> None:
    page = lines(f"Coast: {TITLE}", *MENU, TITLE, "By Jane Doe", SENTENCES, SENTENCES)
    assert dump_title_copy.above_text(page[0], page) is page[21]


def test_a_copy_without_the_text_or_a_byline_below_is_none() -> None:
    page = lines(TITLE, "By Jane Doe", SENTENCES, SENTENCES, *MENU, TITLE, *MENU)
    assert dump_title_copy.above_text(page[0], page) is page[0]
    page = lines(TITLE, *MENU, f"{TITLE} again", SENTENCES, SENTENCES)
    assert dump_title_copy.above_text(page[0], page) is page[0]


def test_a_copy_further_below_is_a_teaser() -> None:
    text = f"Live: {TITLE}".replace(":", "")
    page = lines(text, *["Weather"] * 10, TITLE)
    assert dump_title_copy.shorter(text, page[0], page)[0] == text
