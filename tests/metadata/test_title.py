"""The title, and the line it was read from."""

from __future__ import annotations

from typing import Any

import pytest

from stripper.reasons import Reason

from . import pages


@pytest.mark.parametrize("case", pages.cases("titles"), ids=lambda case: case["html"][:60])
def test_title(case: dict[str, Any]) -> None:
    found = pages.html(case["html"])
    assert found.value("title") == case.get("title")
    line = next((finding.line for finding in found.findings if finding.field == "title"), None)
    assert line == case.get("line")
    assert [number for number, reason in found.lines.items() if reason is Reason.TITLE][:1] == [line] * (
        line is not None
    )


PROSE = "This is a sentence of the text, and it is long enough to be one that nobody takes for a headline. " * 3

MENU = "Home\nNews\nSport\n\nHome » Weather » Storm hits the coast of Example\n\n"


def test_dump_title_is_what_the_breadcrumb_ends_with() -> None:
    found = pages.text(f"{MENU}Storm hits the coast of Example\n\n{PROSE}\n")
    assert found.value("title") == "Storm hits the coast of Example"
    assert found.value("section") == "Weather"


def test_dump_title_stands_above_the_byline() -> None:
    found = pages.text(f"Home\nNews\n\nStorm hits the coast of Example\n\nBy Jane Doe\n\nShare this\n\n{PROSE}\n")
    assert found.value("title") == "Storm hits the coast of Example"


def test_dump_title_stands_above_the_text() -> None:
    assert (
        pages.text(f"Storm hits the coast of Example\n\n\n{PROSE}\n").value("title")
        == "Storm hits the coast of Example"
    )


def test_dump_without_running_text_has_no_title() -> None:
    assert pages.text("Home\nNews\nSport\n").value("title") is None


def test_dump_title_is_the_line_that_the_address_spells() -> None:
    dump = f"Another story about something else\n\nStorm hits the coast\n\n{PROSE}\n\nA last story about a storm\n"
    assert pages.text(dump, "https://news.example/2021/storm-hits-coast.html").value("title") == "Storm hits the coast"
    first = f"Storm hits the coast\n\nAnother story about something else\n\n{PROSE}\n"
    assert pages.text(first, "https://news.example/storm-hits-coast").value("title") == "Storm hits the coast"


def test_dump_title_above_lines_that_were_wrapped() -> None:
    wrapped = (
        "The storm reached the coast in the night and went on until\n"
        "noon, when at last the wind turned and the sea, which had been\n"
        "high for so long, became calm again, as it was before.\n"
    )
    head = "Storm hits the coast of Example\n\nBy Jane Doe\n\n"
    assert pages.text(head + wrapped).value("title") == "Storm hits the coast of Example"
    assert pages.text(head + "The storm reached the coast\n").value("title") is None


def test_turkish_capitals_are_the_same_letters() -> None:
    found = pages.html("<title>Kasabanın İlk Işığı</title><h2>KASABANIN İLK IŞIĞI</h2><p>x")
    assert [number for number, reason in found.lines.items() if reason is Reason.TITLE] == [1]


@pytest.mark.parametrize(
    ("heading", "title"), [("Storms ¶", "Storms"), ("Storms #", "Storms"), ("About C#", "About C#")]
)
def test_the_link_to_a_heading_is_no_part_of_it(heading: str, title: str) -> None:
    assert pages.html(f"<h1>{heading}</h1><p>x").value("title") == title


def test_the_name_of_the_site_is_no_title_where_a_longer_heading_stands_before_it() -> None:
    headings = "<h1>Love and Pans</h1><h2>Apple cake with cinnamon</h2>"
    assert pages.html(f"<title>Apple cake with cinnamon | Love and Pans</title>{headings}").value("title") == (
        "Apple cake with cinnamon"
    )
    assert pages.html(f"<title>Love and Pans | Apple cake with cinnamon</title>{headings}").value("title") == (
        "Love and Pans"
    )
