"""The declarations of a page."""

from __future__ import annotations

from typing import Any

import pytest

from metadata.pages import declarations, json_ld, meta
from stripper.metadata.declared import Declarations, first_text, texts
from stripper.model import Kind


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" a ", ["a"]),
        (["a", "b", ""], ["a", "b"]),
        ({"name": "a", "url": "b"}, ["a"]),
        ({"@value": "a"}, ["a"]),
        ([{"name": ["a", "b"]}], ["a"]),
        ({"name": []}, []),
        (3, []),
        (None, []),
    ],
)
def test_the_strings_of_a_json_ld_value(value: Any, expected: list[str]) -> None:
    assert list(texts(value)) == expected
    assert first_text(value) == (expected[0] if expected else "")


def test_meta_elements_by_name() -> None:
    declared = declarations(meta("author", "Jane Doe") + meta("author", "John Smith") + meta("date", "2021"))
    assert declared.meta == {"author": ("Jane Doe", "John Smith"), "date": ("2021",)}
    assert declared.first_meta("byline", "author") == ("author", "Jane Doe")
    assert declared.first_meta("byline") == ("", "")


@pytest.mark.parametrize(
    ("kind", "is_article"),
    [("NewsArticle", True), ("BlogPosting", True), ("LiveBlogPosting", True), ("Recipe", True), ("WebPage", False)],
)
def test_the_article_is_an_object_of_its_types(kind: str, is_article: bool) -> None:
    assert bool(declarations(json_ld(kind, name="Storm")).article) is is_article


@pytest.mark.parametrize(
    ("markup", "is_product"),
    [
        (json_ld("Product", name="Oar"), True),
        (json_ld("ProductGroup", name="Oar"), True),
        ("<meta property=og:type content=product.item>", True),
        (json_ld("Offer", name="Oar"), False),
        (json_ld("Product", name="Oar") + json_ld("Article", name="Ten oars"), False),
        (json_ld("Product", name="Oar") + "<meta property=og:type content=article>", False),
    ],
)
def test_products(markup: str, is_product: bool) -> None:
    assert declarations(markup).is_product is is_product


@pytest.mark.parametrize(
    ("markup", "is_thread"),
    [
        (json_ld("DiscussionForumPosting", name="Oars"), True),
        (json_ld("QAPage", mainEntity={"@type": "Question", "name": "Oars"}), True),
        (json_ld("FAQPage", name="Oars"), False),
        (json_ld("BlogPosting", name="Oars"), False),
    ],
)
def test_threads(markup: str, is_thread: bool) -> None:
    assert declarations(markup).is_thread is is_thread


def test_the_main_entity_follows_its_page() -> None:
    declared = declarations(json_ld("WebPage", mainEntity={"@type": "Article", "name": "Storm"}))
    assert [item["@type"] for item in declared.objects] == ["WebPage", "Article"]
    assert declared.article["name"] == "Storm"


def test_a_bare_reference_is_no_object_to_refer_to() -> None:
    declared = declarations(
        json_ld("Person", **{"@id": "#1"}) + '<script type=application/ld+json>{"@id": "#2"}</script>'
    )
    assert set(declared.objects_by_id) == {"#1"}


@pytest.mark.parametrize(
    ("url", "host", "domain"),
    [
        ("https://www.example.co.uk/a", "example.co.uk", "example"),
        ("https://news.example.com.au/a", "news.example.com.au", "example"),
        ("https://M.Example.de:80/a", "m.example.de", "example"),
        ("https://example.de", "example.de", "example"),
        ("https://localhost/a", "localhost", ""),
        ("https://web.archive.org/web/2020/https://www.example.org/a", "example.org", "example"),
        ("https://raw.githubusercontent.com/a/b.md", "", ""),
        ("https://example.org/?u=https://example.net/", "example.org", "example"),
        ("https://[::1", "", ""),
        (None, "", ""),
    ],
)
def test_the_domain_is_the_registered_label_of_the_host(url: str | None, host: str, domain: str) -> None:
    declared = declarations("<p>x", url)
    assert (declared.host, declared.domain) == (host, domain)


def test_the_canonical_url_replaces_a_missing_one() -> None:
    declared = declarations("<link rel=canonical href=https://www.example.org/a><p>x")
    assert (declared.canonical, declared.host) == ("https://www.example.org/a", "example.org")
    assert declarations("<link rel=canonical href=/a><p>x").canonical == ""
    assert declarations("<meta property=og:url content=https://example.org/a><p>x").canonical == "https://example.org/a"


def test_a_text_dump() -> None:
    assert declarations("x", kind=Kind.TEXT).is_dump
    assert not declarations("<p>x").is_dump


def test_an_empty_page_declares_nothing() -> None:
    declared: Declarations = declarations("")
    assert (declared.article, declared.objects, declared.meta, declared.main_text) == ({}, (), {}, frozenset())
