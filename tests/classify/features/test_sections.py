"""Headings and labels above a line, and the words of the title."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import TEXT, in_story, values


@pytest.mark.parametrize(
    ("markup", "column", "value"),
    [
        ("<h2>Related articles</h2><p>{}</p>", "label above", "related"),
        ("<h2>Relations</h2><p>{}</p>", "label above", ""),
        ("<h2>Related articles</h2><p>One</p><h2>What the water took</h2><p>{}</p>", "label above", ""),
        ("<h2>Related articles</h2><p>One</p><p>{}</p>", "lines since label above", "2"),
        ("<h2>Harbour</h2><p>One</p><p>{}</p>", "lines since label above", "-1"),
        ("<h3>The market</h3><p>One</p><p>{}</p>", "lines since heading", "2"),
        ("<p>{}</p>", "lines since heading", "-1"),
        ("<p>{}</p><h2>The market</h2>", "lines until heading", "1"),
        ("<p>{}</p><p>Two</p><p>Three</p><h2>The market</h2>", "lines until heading", "3"),
        ("<h3>The market</h3><p>{}</p>", "section heading level", "3"),
        ("<p>{}</p>", "section heading level", "0"),
        ('<h3><a href="/m">The market</a></h3><p>{}</p>', "section heading link density", "1"),
        ("<h3>The market</h3><p>{}</p>", "section heading link density", "0"),
        ("<h3>The market</h3><p>{}</p><h2>Else</h2>", "section: lines", "2"),
        ("<h3>Twelve chars</h3><p>{}</p><h2>Else</h2>", "section: mean characters", "19.50"),
        ('<h3>Market</h3><p><a href="/x">{}</a></p><h2>Else</h2>', "section: link density", "0.82"),
        ("<h3>Market</h3><p>{}</p><h2>Else</h2>", "section: running text share", "0"),
        (f"<h3>Market</h3><p>{{}}</p><p>{story.FIRST}</p><h2>Else</h2>", "section: running text share", "0.84"),
        ("<h3>Market</h3><p>{}</p><p>Two</p><p>Three</p><h2>Else</h2>", "section: lines", "4"),
        ("<h3>Market</h3><p>{}</p><p>Two</p><p>Three</p><h2>Else</h2>", "section: mean characters", "10.25"),
        ("<h3>Market</h3><p>{}</p><p>Two</p><p>Three</p><h2>Else</h2>", "section: link density", "0"),
    ],
)
def test_a_section(markup: str, column: str, value: str) -> None:
    assert in_story(markup)[column] == value


@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        ("Storm over harbour", "The STORM came", "0.33"),
        ("Storm over harbour", "A stormy harbour over there", "1"),
        ("Storm over harbour", "The store", "0"),
        ("The sea", "The sea came", "-1"),
        ("Café Müller", "Im CAFÉ MÜLLER", "1"),
        ("Storm over harbour", "x" * 300 + " storm", "0"),
    ],
)
def test_words_of_the_title(title: str, text: str, value: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><p>{story.FIRST}</p><p>{text}</p></body></html>"
    assert values(page, text)["title words"] == value


def test_a_page_without_a_title_has_no_words_of_it() -> None:
    assert values(f"<html><body><p>{story.FIRST}</p><p>{TEXT}</p></body></html>")["title words"] == "-1"
