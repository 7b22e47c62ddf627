"""The vocabularies in which pages declare metadata: microdata, RDFa, microformats, and names of meta elements."""

from __future__ import annotations

import pytest

from metadata.pages import PROSE, html, meta, names, values
from stripper.model import Metadata

DAY = "2021-01-12"
HEADING = "<h1>Storm hits the coast</h1>"
PERSON = "itemscope itemtype=https://schema.org/Person"


def found(markup: str) -> Metadata:
    return html(f"<body><div>{markup}</div>{PROSE}")


@pytest.mark.parametrize(
    "markup",
    [
        f"{HEADING}<p itemprop=author {PERSON}><b itemprop=name>Jane Doe</b></p>"
        f"<meta itemprop=datePublished content={DAY}>",
        f"{HEADING}<p property=author typeof=Person><b property=name>Jane Doe</b></p>"
        f"<i property=datePublished content={DAY}>y</i>",
        f"{HEADING}<p property=schema:author>Jane Doe</p><p property=schema:datePublished content={DAY}>y</p>",
        f"{HEADING}<p property=dc:creator>Jane Doe</p><p property=dc:date content={DAY}>y</p>",
        f"{HEADING}<p><b class='vcard author'><a class='url fn' href=/j>Jane Doe</a></b> "
        f"<abbr class=published title={DAY}>y</abbr></p>",
        f"<h1 class=entry-title>Storm hits the coast</h1><b class='author vcard'><b class=fn>Jane Doe</b></b>"
        f"<time class=entry-date datetime={DAY}>y</time>",
        f"<h1 class=p-name>Storm hits the coast</h1><a class='p-author h-card' href=/j>Jane Doe</a>"
        f"<time class=dt-published datetime={DAY}>y</time>",
    ],
)
def test_vocabularies_of_elements(markup: str) -> None:
    known = found(markup)
    assert names(known) == ["Jane Doe"]
    assert (known.value("published"), known.value("title")) == (DAY, "Storm hits the coast")


@pytest.mark.parametrize(
    "markup",
    [
        f"{HEADING}<p itemprop=publisher itemscope><b itemprop=name>Jane Doe</b></p>"
        f"<meta itemprop=startDate content={DAY}>",
        f"{HEADING}<p property=publisher>Jane Doe</p><p property=startDate content={DAY}>y</p>",
        f"{HEADING}<p property=dc:publisher>Jane Doe</p><p property=dc:source content={DAY}>y</p>",
        f"{HEADING}<p class=org>Jane Doe</p><abbr title={DAY}>y</abbr>",
    ],
)
def test_other_properties_of_elements(markup: str) -> None:
    known = found(markup)
    assert names(known) == []
    assert known.value("published") is None


ARTICLE = f"{meta('og:type', 'article')}{HEADING}"


@pytest.mark.parametrize(
    "name",
    [
        *("DC.creator", "dc:creator", "DCTERMS.creator", "dcterms:creator", "citation_author", "citation_authors"),
        *("parsely-author", "sailthru.author", "cXenseParse:author", "prism:author", "bepress_citation_author"),
    ],
)
def test_names_of_authors(name: str) -> None:
    assert names(html(meta(name, "Jane Doe") + ARTICLE + PROSE)) == ["Jane Doe"]
    assert names(html(meta(f"{name}-id", "Jane Doe") + ARTICLE + PROSE)) == []


def test_several_authors_of_a_scholarly_article() -> None:
    people = meta("citation_author", "Doe, Jane") + meta("citation_author", "Roe, John")
    assert names(html(people + ARTICLE + PROSE)) == ["Jane Doe", "John Roe"]


@pytest.mark.parametrize(
    "name",
    [
        *("DC.date", "dc:date", "dcterms:created", "dcterms.issued", "DC.date.issued", "citation_publication_date"),
        *("citation_date", "prism.publicationDate", "prism:publicationDate", "prism.coverDate", "parsely-pub-date"),
        *("sailthru.date", "cXenseParse:recs:publishtime", "bepress_citation_date"),
    ],
)
def test_names_of_dates(name: str) -> None:
    assert html(meta(name, DAY) + ARTICLE + PROSE).value("published") == DAY
    assert html(meta(f"{name}-id", DAY) + ARTICLE + PROSE).value("published") is None


@pytest.mark.parametrize(
    "name",
    [
        *("DC.title", "dc:title", "dcterms.title", "citation_title", "bepress_citation_title", "eprints.title"),
        *("parsely-title", "sailthru.title", "cXenseParse:title"),
    ],
)
def test_names_of_titles(name: str) -> None:
    assert html(meta(name, "Storm hits the coast") + PROSE).value("title") == "Storm hits the coast"
    assert html(meta(f"{name}-id", "Storm hits the coast") + PROSE).value("title") is None


@pytest.mark.parametrize("name", ["dc.publisher", "dc:publisher", "citation_journal_title", "prism:publicationName"])
def test_names_of_sites(name: str) -> None:
    assert values(html(meta(name, "Harbour Post") + HEADING + PROSE), "site") == ["Harbour Post"]
    assert values(html(meta(f"{name}-id", "Harbour Post") + HEADING + PROSE), "site") == []
