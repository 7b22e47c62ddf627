"""The title, and its line."""

from __future__ import annotations

from typing import Any

import pytest

from metadata import pages
from stripper.metadata.title import strip_site
from stripper.reasons import Reason


@pytest.mark.parametrize("case", pages.cases("titles"), ids=lambda case: case["html"][:60])
def test_title(case: dict[str, Any]) -> None:
    found = pages.html(case["html"])
    assert found.value("title") == case.get("title")
    line = next((finding.line for finding in found.findings if finding.field == "title"), None)
    assert line == case.get("line")
    assert [number for number, reason in found.lines.items() if reason is Reason.TITLE][:1] == [line] * (
        line is not None
    )


def test_a_title_in_turkish_capitals() -> None:
    found = pages.html("<title>Kasabanın İlk Işığı</title><h2>KASABANIN İLK IŞIĞI</h2><p>x")
    assert [number for number, reason in found.lines.items() if reason is Reason.TITLE] == [1]


@pytest.mark.parametrize(
    ("heading", "title"), [("Storms ¶", "Storms"), ("Storms #", "Storms"), ("About C#", "About C#")]
)
def test_a_link_to_the_heading_is_no_part_of_it(heading: str, title: str) -> None:
    assert pages.html(f"<h1>{heading}</h1><p>x").value("title") == title


def test_the_last_part_of_the_title_element_is_the_site_if_another_heading_is_the_first() -> None:
    headings = "<h1>Love and Pans</h1><h2>Apple cake with cinnamon</h2>"
    assert pages.html(f"<title>Apple cake with cinnamon | Love and Pans</title>{headings}").value("title") == (
        "Apple cake with cinnamon"
    )
    assert pages.html(f"<title>Love and Pans | Apple cake with cinnamon</title>{headings}").value("title") == (
        "Love and Pans"
    )


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        ("<h1>The Lamp Upon the Sill</h1><h2>Petra Holm</h2>", "The Lamp Upon the Sill"),
        ("<h1>The Lamp at the Door</h1><h2>Petra Holm</h2>", "Petra Holm"),
        ("<h1>The Lamp Upon the Sill</h1><h1>Songs</h1><h2>Petra Holm</h2>", "Petra Holm"),
        ("<h1>The Lamp</h1><h2>Petra Holm</h2>", "Petra Holm"),
    ],
)
def test_the_only_h1_that_is_in_the_title_element_is_preferred_to_a_shorter_heading(headings: str, title: str) -> None:
    page = f"<title>Petra Holm – The Lamp Upon the Sill lyrics</title>{headings}<p>I left the lamp upon the sill.</p>"
    assert pages.html(page).value("title") == title


@pytest.mark.parametrize(
    ("title", "stripped"),
    [
        ("Storm | Example News", "Storm"),
        ("Example News: Storm", "Storm"),
        ("Storm – Coast – Example News", "Storm – Coast"),
        ("Example News » Storm » Example News", "Storm"),
        ('Storm | Group "Example News"', "Storm"),
        ("Storm | The Example News Today", "Storm"),
        ("Storm | The Example News Today and Tomorrow Again", "Storm | The Example News Today and Tomorrow Again"),
        ("Storm | Coast", "Storm | Coast"),
        ("Storm Example News", "Storm Example News"),
        ("Example News |", "Example News |"),
    ],
)
def test_the_names_of_the_site_are_stripped(title: str, stripped: str) -> None:
    assert strip_site(title, pages.context("<p>x", publishers="examplenews")) == stripped


def test_the_only_h1_is_the_title_of_a_page_that_declares_none() -> None:
    assert pages.html("<h1>Storm</h1><p>x").value("title") == "Storm"
    assert pages.html("<h1>Storm</h1><h1>Coast</h1><p>x").value("title") is None
    assert pages.html("<h2>Storm</h2><p>x").value("title") is None
    assert pages.html("<aside><h1>Storm</h1></aside><p>x").value("title") is None


def test_without_a_heading_the_first_declaration_counts() -> None:
    found = pages.html(f"<title>Coast</title>{pages.json_ld(headline='Storm')}<p>Storm</p>")
    finding = next(finding for finding in found.findings if finding.field == "title")
    assert (finding.value, finding.source, finding.line) == ("Storm", "json-ld headline", 1)


def test_a_heading_outside_the_article_needs_more_agreement() -> None:
    title = "<title>Storm hits the coast</title>"
    teaser = "<aside><h2>Storm hits the coast</h2></aside>"
    found = pages.html(f"{title}{teaser}<h2>Storm hits the coast again</h2><p>x")
    assert found.value("title") == "Storm hits the coast again"
    assert pages.html(f"{title}{teaser}<p>x").value("title") == "Storm hits the coast"


@pytest.mark.parametrize(
    ("heading", "declared", "title"),
    [
        ("Elections Voters wait", "Elections: Voters wait", "Elections: Voters wait"),
        ("Elections Voters wait", "Voters wait", "Voters wait"),
        ("Voters wait", "Elections: Voters wait", "Elections: Voters wait"),
        ("Voters wait", "VOTERS: WAIT", "Voters wait"),
        ("Voters wait", "Voters wait again", "Voters wait"),
    ],
)
def test_a_declared_spelling_has_the_punctuation(heading: str, declared: str, title: str) -> None:
    twice = f"<title>{declared}</title>{pages.meta('og:title', declared)}"
    assert pages.html(f"{twice}<h1>{heading}</h1><p>x").value("title") == title


@pytest.mark.parametrize(
    ("sidebar", "heading", "title"),
    [
        ("In harbour::collections::quay_map", "Enum Ferry", "Enum Ferry"),
        # near misses
        (
            "Ferry in harbour::collections::quay_map",
            "Enum Ferry",
            "Ferry in harbour::collections::quay_map",
        ),  # declared as it is
        ("In harbour::collections::quay_map", "Enum Boat", "In harbour::collections::quay_map"),
    ],
)
def test_an_h1_with_a_declared_word_is_preferred_to_a_heading_in_a_sidebar(
    sidebar: str, heading: str, title: str
) -> None:
    declared = "<title>Ferry in harbour::collections::quay_map - Isles</title>"
    menu = f"<nav><h2>{sidebar}</h2><a href=/>All</a></nav>"
    article = f"<main><h1>{heading}</h1><p>A ferry that leaves the quay at ten.</main>"
    assert pages.html(declared + menu + article).value("title") == title
