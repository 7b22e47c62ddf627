"""Section, tags, description and the rest."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import html, json_ld, meta, values


@pytest.mark.parametrize(
    ("markup", "field", "value", "source"),
    [
        (meta("description", "A storm."), "description", "A storm.", "meta description"),
        (json_ld(description="A storm."), "description", "A storm.", "json-ld description"),
        (meta("og:image", "https://a.example/1.png"), "image", "https://a.example/1.png", "meta og:image"),
        (json_ld(image=[{"url": "/1.png"}, "/2.png"]), "image", "/1.png", "json-ld image"),
        (json_ld(image="/1.png"), "image", "/1.png", "json-ld image"),
        ("<link rel=license href=https://a.example/by>", "license", "https://a.example/by", "link license"),
        ("<link rel=canonical href=https://a.example/>", "url", "https://a.example/", "link canonical"),
        (meta("article:section", "Weather"), "section", "Weather", "meta article:section"),
        (json_ld(articleSection="Weather"), "section", "Weather", "json-ld articleSection"),
    ],
)
def test_a_field_and_its_source(markup: str, field: str, value: str, source: str) -> None:
    found = [finding for finding in html(f"{markup}<p>x").findings if finding.field == field]
    assert [(finding.value, finding.source) for finding in found] == [(value, source)]


def test_the_meta_element_comes_first() -> None:
    assert values(html(f"{meta('description', 'A storm.')}{json_ld(description='Wind')}<p>x"), "description") == [
        "A storm."
    ]


def test_without_a_declaration_there_is_no_field() -> None:
    assert {finding.field for finding in html("<p>x").findings} == set()
    assert values(html("<p>x", "https://a.example/b"), "url") == ["https://a.example/b"]


def test_a_breadcrumb_and_the_section_before_the_page() -> None:
    steps = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(("Home", "Weather", "Storm"))]
    found = html(json_ld("BreadcrumbList", itemListElement=steps) + "<p>x")
    assert values(found, "breadcrumb") == ["Home", "Weather", "Storm"]
    assert values(found, "section") == ["Weather"]
    assert values(html(json_ld("BreadcrumbList", itemListElement=steps[1:]) + "<p>x"), "section") == []
    assert values(html(json_ld("BreadcrumbList", itemListElement="Home") + "<p>x"), "breadcrumb") == []


def test_the_section_of_a_dump_is_in_its_breadcrumb() -> None:
    title = "Storm hits the coast of Example"
    dump = f"Home » Weather » {title}\n\n{title}\n\n{pages.SENTENCES}\n"
    assert values(pages.text(dump), "section") == ["Weather"]


@pytest.mark.parametrize(
    ("stated", "free"),
    [(True, ["true"]), (False, ["false"]), ("False", ["false"]), ("https://schema.org/True", ["true"]), ("maybe", [])],
)
def test_whether_a_page_is_free(stated: object, free: list[str]) -> None:
    assert values(html(json_ld(isAccessibleForFree=stated) + "<p>x"), "free") == free


@pytest.mark.parametrize(("tier", "free"), [("free", ["true"]), ("metered", ["false"]), ("gold", [])])
def test_a_tier_tells_whether_a_page_is_free(tier: str, free: list[str]) -> None:
    assert values(html(f"<meta property=article:content_tier content={tier}><p>x"), "free") == free


@pytest.mark.parametrize(
    ("markup", "tags"),
    [
        (meta("keywords", "storm, coast; Storm"), ["storm", "coast"]),
        (json_ld(keywords=["storm", "coast"]), ["storm", "coast"]),
        (meta("article:tag", "wind") + meta("keywords", "storm"), ["wind"]),
        (meta("keywords", "x" * 61), []),
        (meta("keywords", " , ; "), []),
    ],
)
def test_tags(markup: str, tags: list[str]) -> None:
    assert values(html(f"{markup}<p>x"), "tag") == tags
