"""The sources of authors."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from metadata.pages import FAR, HEAD, PROSE, context, html, json_ld, meta, names
from stripper.metadata.authors import sources
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.sources import SOURCES, VISIBLE
from stripper.metadata.context import PageContext

Source = Callable[[PageContext], Iterator[Candidate]]


def read(source: Source, markup: str) -> list[str]:
    """Return the names of the first candidate of a source."""
    return [name.name for candidate in list(source(context(markup)))[:1] for name in candidate.names]


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ([{"@type": "Person", "name": "Jane Doe"}, "John Smith"], ["Jane Doe", "John Smith"]),
        ("Jane Doe and Richard Roe", ["Jane Doe", "Richard Roe"]),
        ({"@type": "Organization", "name": "Doe and Roe"}, ["Doe and Roe"]),
        ({"@type": "Organization", "name": "Doe and Roe " * 6}, ["Doe", "Roe Doe", "Roe"]),
        (["Jane Doe", "jane doe"], ["Jane Doe"]),
        ({"@type": "Organization", "name": "©Doe Media"}, []),
        ("© 2021 Jane Doe", []),
        ("https://social.example/jane", []),
        ({"givenName": "Jane", "familyName": "Doe"}, ["Jane Doe"]),
        ({"givenName": "Jane"}, []),
        ({"name": "<a href='/jane'>Jane Doe</a>"}, ["Jane Doe"]),
        ({"name": "Jane <3 Doe"}, []),
        (3, []),
    ],
)
def test_json_ld(author: object, found: list[str]) -> None:
    assert read(sources.json_ld, json_ld(author=author) + HEAD) == found


def test_a_reference_in_json_ld() -> None:
    person = json_ld("Person", **{"@id": "#1", "name": "Jane Doe"})
    assert read(sources.json_ld, json_ld(author={"@id": "#1"}) + person + HEAD) == ["Jane Doe"]
    assert read(sources.json_ld, json_ld(author={"@id": "#2"}) + person + HEAD) == []
    assert read(sources.json_ld, json_ld(author="#1") + person + HEAD) == ["Jane Doe"]
    assert read(sources.json_ld, json_ld(author=["#1"]) + person + HEAD) == ["Jane Doe"]


def test_profile_and_organization_in_json_ld() -> None:
    person = {"@type": "Person", "name": "Jane Doe", "url": "/people/jane", "worksFor": {"name": "Daily Example"}}
    [author] = html(json_ld(author=person) + HEAD + PROSE).authors
    assert (author.url, author.organization, author.raw) == ("/people/jane", "Daily Example", "Jane Doe")
    two = {"name": "Jane Doe and John Smith", "url": "/people"}
    assert [author.url for author in html(json_ld(author=two) + HEAD + PROSE).authors] == ["", ""]


def test_an_agency_beside_a_person_is_no_author() -> None:
    found = html(json_ld(author=["Jane Doe", "AFP"]) + "<p>Example (AFP).</p>")
    assert (names(found), names(found, "agency")) == (["Jane Doe"], ["AFP"])
    assert names(html(json_ld(author=["AFP"]) + "<p>Example (AFP).</p>")) == ["AFP"]


@pytest.mark.parametrize(("label", "found"), [("Written by", ["Jane Doe"]), ("Reading time", [])])
def test_a_twitter_card(label: str, found: list[str]) -> None:
    assert read(sources.twitter_card, meta("twitter:label1", label) + meta("twitter:data1", "Jane Doe") + HEAD) == found
    assert read(sources.twitter_card, meta("twitter:label1", label) + HEAD) == []


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (meta("byl", "By Jane Doe"), ["Jane Doe"]),
        (meta("author", "Jane Doe") + meta("author", "John Smith"), ["Jane Doe", "John Smith"]),
        (meta("byl", "John Smith") + meta("author", "Jane Doe"), ["Jane Doe"]),
        ("<meta property=article:author content='https://social.example/examplenews'>", []),
        (meta("editor", "Jane Doe"), []),
        (meta("prism.creator", "Jane Doe"), ["Jane Doe"]),
        (meta("prism.publisher", "Jane Doe"), []),
    ],
)
def test_meta(markup: str, found: list[str]) -> None:
    assert read(sources.meta, markup + HEAD) == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p><a rel=author href=/>Jane Doe</a></p>", ["Jane Doe"]),
        ("<p itemprop=author>Jane Doe</p>", ["Jane Doe"]),
        ("<p><a rel=author href=/>jane77</a></p>", ["jane77"]),
        ("<p itemprop=author>jane77 1,655 2 badges</p>", ["jane77"]),
        ("<p itemprop=author>jane77 (Jane Doe)</p>", ["jane77"]),
        ("<p itemprop=author>jane77 J</p>", ["jane77"]),
        ("<p itemprop=author>jane77 has left</p>", []),
        ("<p class=byline>Jane Doe</p>", []),
        ("<p><a rel=nofollow href=/>Jane Doe</a></p>", []),
    ],
)
def test_a_label_by_rel(markup: str, found: list[str]) -> None:
    assert read(sources.rel_label, HEAD + markup + PROSE) == found


def test_the_user_above_the_first_post_of_a_thread() -> None:
    menu = "<p>Tools</p>" * 20
    posts = "".join(f"<p><a rel=author href=/>{user}</a></p>{PROSE}" for user in ("jane77", "roe", "poe"))
    assert read(sources.rel_label, HEAD + menu + posts) == ["jane77"]
    assert read(sources.rel_label, json_ld("Article", name="Storm") + HEAD + menu + posts) == []


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p class=byline>By Jane Doe</p>", ["Jane Doe"]),
        ("<p class=byline>By <b class=author>Jane Doe</b>, a friend of Example</p>", ["Jane Doe"]),
        ("<p class=byline>jane77</p>", []),
        ("<section class=author-page><p>Jane Doe</p></section>", []),
        ("<p class=author>by jane_d » 3 May 2020</p>", ["jane_d"]),
        ("<p class=author>by jane_d and others</p>", []),
        ("<p class=byline>Jane Doe, AP</p><p class=byline>John Roe, AP</p>", ["Jane Doe", "John Roe", "AP"]),
        ("<p class=byline>Jane Doe, AP</p><p class=author-2>John Roe, AP</p>", ["Jane Doe", "AP"]),
    ],
)
def test_a_label_by_class(markup: str, found: list[str]) -> None:
    assert read(sources.class_label, HEAD + markup + PROSE) == found


def test_a_single_word_far_from_the_headline_is_no_author() -> None:
    label = "<p class=author-box>{}</p>"
    assert read(sources.class_label, HEAD + label.format("Weather") + PROSE) == ["Weather"]
    assert read(sources.class_label, HEAD + FAR + label.format("Weather")) == []
    assert read(sources.class_label, HEAD + FAR + label.format("Jane Doe")) == ["Jane Doe"]


def test_a_list_of_teasers_far_from_the_headline_names_no_author() -> None:
    teasers = "".join(
        f"<p>Storm</p><p>Rain</p><p class=author>{name}</p>" for name in ("Jane Doe", "John Roe", "Ann Poe")
    )
    assert read(sources.class_label, HEAD + FAR + teasers) == []
    assert read(sources.class_label, HEAD + FAR + teasers.replace("Ann Poe", "John Roe")) == ["Jane Doe"]
    assert read(sources.class_label, HEAD + teasers + FAR) == ["Jane Doe"]


@pytest.mark.parametrize(
    "around", ["aside", "div class=comments-area", "div class=related-posts", "nav", "div id=sidebar"]
)
def test_labels_outside_the_article(around: str) -> None:
    name, tag = "<a rel=author href=/jane>Jane Doe</a>", around.split()[0]
    assert read(sources.rel_label, f"{HEAD}{PROSE}<{around}><p>{name}</p></{tag}>") == []
    assert read(sources.rel_label, f"{HEAD}<div><p>{name}</p></div>{PROSE}") == ["Jane Doe"]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<main>{0}{1}<div class=story-sidebar><p class=author-name>Jane Doe</p></div></main>", ["Jane Doe"]),
        ("<main>{0}{1}<div class=story-sidebar><p class=author-name>Jane</p></div></main>", []),
        ("<main>{0}{1}</main><div class=story-sidebar><p class=author-name>Jane Doe</p></div>", []),
    ],
)
def test_a_label_in_a_sidebar_of_the_article(markup: str, found: list[str]) -> None:
    assert read(sources.sidebar_label, markup.format(HEAD, PROSE)) == found


def test_every_visible_source_is_a_source() -> None:
    assert SOURCES.keys() > VISIBLE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dec 17, 2025Jane Doe", ["Jane Doe"]),
        ("Dec. 19, 2025 · Jane Doe on behalf of Example", ["Jane Doe"]),
        ("Dec. 19, 2025 · Weather", []),
        (f"Dec. 19, 2025 · Jane Doe {'and others ' * 9}end", []),
    ],
)
def test_a_date_in_a_label(text: str, found: list[str]) -> None:
    assert read(sources.class_label, f"{HEAD}<p class=date-author>{text}</p>{PROSE}") == found


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("Roe Studio @ www.roe-studio.example", []),
        ("www.roe-studio.example | Jane Doe", []),
        ("Jane Doe, http://roe-studio.example/", []),
        ("Jane Doe, http://harbour.example/", ["Jane Doe"]),
        ("Jane Doe, http://www.Harbour.Example/", ["Jane Doe"]),
        ("Jane Doe, https://social.example/jane", ["Jane Doe"]),
        ("Harbour - Society of Ropes and Knots", ["Harbour"]),
        ("Jane Doe - Harbour", ["Jane Doe"]),
        ("Harbour - Jane Doe", ["Jane Doe"]),
    ],
)
def test_builders_and_publishers_in_a_declared_author(author: str, found: list[str]) -> None:
    address = "<link rel=canonical href=https://harbour.example/a>"
    page = context(f"{address}{meta('author', author)}{HEAD}", publishers="harbour")
    assert [name.name for candidate in sources.meta(page) for name in candidate.names] == found


def test_a_label_within_a_menu_directly_below_the_headline() -> None:
    menu = "<nav><p>Weather</p><p>Edited by <span itemprop=author>Jane Doe</span></p></nav>"
    assert read(sources.rel_label, HEAD + menu + PROSE) == ["Jane Doe"]
    assert read(sources.rel_label, f"{HEAD}<p>A subtitle</p>{menu}{PROSE}") == []
    assert read(sources.class_label, HEAD + menu.replace("itemprop=author", "class=byline") + PROSE) == []
