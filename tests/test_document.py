"""The interface of a Document for users of the library."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import FrozenInstanceError, replace
from functools import partial

import pytest

import story
import stripper
from stripper import Document, Reason, Settings, extract
from stripper.model import Finding, Metadata, PageType
from stripper.render import sidecar
from stripper.settings import Engine
from stripper.site_rules import ANY_HOST, Rule, Site, Sites

SAID = """
<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Jane Doe"},
"articleSection": "Harbour", "keywords": ["storm", "roofs"], "isAccessibleForFree": false}</script>
<meta name="description" content="What the storm did.">
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


def test_it_has_the_values_that_the_sidecar_has(document: Document) -> None:
    sidecar = document.to_dict()
    names = ("title", "published", "modified", "site", "language", "page_type", "section", "description", "url")
    for name in (*names, "image", "license"):
        assert getattr(document, name) == sidecar[name]
    assert (list(document.tags), document.is_free) == (sidecar["tags"], sidecar["free"])
    assert (document.description, document.section, document.is_free) == ("What the storm did.", "Harbour", False)
    assert document.tags == ("storm", "roofs")
    assert isinstance(document.page_type, PageType)


def test_kept_and_removed_are_all_lines_with_their_decisions(document: Document) -> None:
    pairs = zip(document.lines, document.decisions, strict=True)
    assert sorted((*document.kept, *document.removed)) == sorted(pairs)
    assert [line.text for line, _ in document.kept] == list(story.PARAGRAPHS)
    assert document.removed
    assert not any(decision.keep for _, decision in document.removed)


@pytest.mark.parametrize("number", [0, -1, 10**6])
def test_points_of_no_line_are_refused_with_the_numbers_that_there_are(document: Document, number: int) -> None:
    with pytest.raises(IndexError, match=rf"no line {number}; the page has lines 1 to {len(document.lines)}\."):
        document.points(number)
    with pytest.raises(IndexError, match=r"no line 1; the page has no lines\."):
        extract("").points(1)


def test_its_repr_is_one_short_line(document: Document) -> None:
    kept, lines = len(document.kept), len(document.lines)
    assert repr(document) == f"<Document 'Storm tears roofs off harbour' · {kept} of {lines} lines kept · en>"
    assert repr(extract("", kind="text")) == "<Document 0 of 0 lines kept>"
    title = Finding("title", "Storm warning " * 50, "line")
    assert repr(replace(document, metadata=Metadata((title,)))) == (
        f"<Document 'Storm warning Storm warning Storm warning Storm warning Sto…' · {kept} of {lines} lines kept>"
    )
    assert len(repr(document.page)) < 200


def test_notebooks_show_the_diff(document: Document) -> None:
    shown = document._repr_html_()
    assert all(line.text[:40] in shown for line, _ in document.kept)
    assert "Weather" in shown
    assert "<script" not in shown
    assert "<html" not in shown


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_it_can_be_pickled_with_its_scores_and_points(engine: Engine, protocol: int) -> None:
    rules = Sites((Site((ANY_HOST,), (Rule(False, text="Weather"),)),))
    document = extract(story.page(head=SAID), kind="html", engine=engine, rules=rules)
    for again in (pickle.loads(pickle.dumps(document, protocol)), copy.deepcopy(document), copy.copy(document)):
        assert again == document
        assert again.to_dict(lines=True) == document.to_dict(lines=True)
        assert again.points(2) == document.points(2)


def test_a_pickle_has_no_copy_of_the_model(document: Document) -> None:
    assert len(pickle.dumps(document)) < len(document.lines) * 2_000 + 20_000


def test_processes_can_return_it(document: Document) -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        [again] = pool.map(partial(extract, kind="html", url=document.page.url), [document.page.source])
    assert again == document
    assert again.points(1) == document.points(1)


@pytest.mark.parametrize("name", stripper.__all__)
def test_public_names_are_there(name: str) -> None:
    assert getattr(stripper, name)


def test_completion_shows_the_public_names_and_no_other() -> None:
    assert dir(stripper) == sorted(stripper.__all__)


def test_no_other_name_is() -> None:
    assert not hasattr(stripper, "no_such_name")
    assert stripper.Reason is Reason
