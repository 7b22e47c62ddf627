"""What a Document offers to those who use the library."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

import story
import stripper
from stripper import Document, Reason, Settings, extract
from stripper.render import sidecar

SAID = """
<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Jane Doe"}}</script>
<meta property="article:published_time" content="2024-05-01T08:30:00+02:00">
<meta property="og:site_name" content="Harbour News"><meta property="og:title" content="Storm tears roofs off harbour">
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return extract(story.page(head=SAID).encode(), url="https://news.example/storm", settings=Settings(kind="html"))


def test_it_says_what_the_page_is(document: Document) -> None:
    assert document.title == "Storm tears roofs off harbour"
    assert [author.name for author in document.authors] == ["Jane Doe"]
    assert document.published is not None
    assert document.published.startswith("2024-05-01")
    assert (document.site, document.language) == ("Harbour News", "en")


def test_it_says_nothing_of_what_it_did_not_find() -> None:
    document = extract("")
    assert (document.title, document.authors, document.published, document.site) == (None, (), None, None)
    assert (document.text, document.markdown, document.lines, document.decisions) == ("", "", (), ())
    assert document.html.startswith("<!DOCTYPE html>")


def test_every_form_has_the_kept_lines_and_no_other(document: Document) -> None:
    assert document.text == "\n\n".join(story.PARAGRAPHS) + "\n"
    for form in (document.text, document.markdown, document.html):
        assert all(paragraph[:60] in form for paragraph in story.PARAGRAPHS)
        assert "Weather" not in form
        assert "All rights reserved" not in form


def test_points_say_what_made_the_score(document: Document) -> None:
    points = document.points(1)
    assert points
    assert all(point.points for point in points)
    assert [abs(point.points) for point in points] == sorted((abs(point.points) for point in points), reverse=True)
    assert sum(point.points for point in points) == pytest.approx(document.decisions[0].score, abs=1e-9)


def test_the_sidecar_is_that_of_the_renderer(document: Document) -> None:
    assert document.to_dict() == sidecar.build(document)
    assert document.to_dict(lines=True) == sidecar.build(document, lines=True)
    assert "lines" not in document.to_dict()


def test_it_knows_what_came_in(document: Document) -> None:
    data = story.page(head=SAID).encode()
    assert (document.page.size, document.page.url) == (len(data), "https://news.example/storm")
    assert document.settings == Settings(kind="html")


def test_it_cannot_be_changed(document: Document) -> None:
    with pytest.raises(FrozenInstanceError):
        document.page = document.page  # type: ignore[misc]


def test_a_str_and_its_bytes_are_the_same_page() -> None:
    page = story.page()
    assert extract(page).to_dict(lines=True) == extract(page.encode()).to_dict(lines=True)


@pytest.mark.parametrize("name", stripper.__all__)
def test_public_names_are_there(name: str) -> None:
    assert getattr(stripper, name)


def test_completion_shows_the_public_names_and_no_other() -> None:
    assert dir(stripper) == sorted(stripper.__all__)


def test_no_other_name_is() -> None:
    assert not hasattr(stripper, "no_such_name")
    assert stripper.Reason is Reason
