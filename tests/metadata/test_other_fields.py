"""Site, language, section, tags and the rest."""

from __future__ import annotations

import json

import pytest

from . import pages


def test_site_and_address() -> None:
    found = pages.html("<link rel=canonical href=https://harbour.example/a><title>Storm | Example News</title><p>x")
    assert found.value("site") == "harbour.example"
    assert found.value("url") == "https://harbour.example/a"


def test_the_site_is_the_part_of_the_title_that_names_the_host() -> None:
    found = pages.html("<title>Storm hits the coast | Daily Example</title><p>x", "https://www.dailyexample.org/a")
    assert found.value("site") == "Daily Example"


def test_a_logo_names_the_site_of_a_dump() -> None:
    prose = "This is a sentence of the text, and it is long enough to be one. " * 4
    assert (
        pages.text(f"Daily ExampleDaily Example\n\nStorm hits the coast\n\n{prose}\n").value("site") == "Daily Example"
    )
    assert pages.text(f"Daily Example\n\nStorm hits the coast\n\n{prose}\n").value("site") is None


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("<html lang=pt-br><p>x", "pt-BR"),
        ("<html lang=zh_hans_cn><p>x", "zh-Hans-CN"),
        ("<meta property=og:locale content=de_AT><p>x", "de-AT"),
        ("<html lang='not a language'><p>x", None),
        (
            "<p>Der Sturm hat in der Nacht die Küste erreicht, und es ist nicht klar, wie es mit dem Hafen geht.",
            "de",
        ),
        (
            "<p>The storm has reached the coast, and it is not clear what will happen to the people in the harbour.",
            "en",
        ),
        ("<p>台風が海岸に上陸しました。港の状況はまだわかっていません。", "ja"),
    ],
)
def test_language(markup: str, language: str | None) -> None:
    assert pages.html(markup).value("language") == language


def test_section_tags_and_description() -> None:
    found = pages.html(
        "<meta property=article:section content=Weather><meta name=keywords content='storm, coast; storm'>"
        "<meta name=description content='A  storm.'><link rel=license href=https://license.example/by><p>x"
    )
    assert found.value("section") == "Weather"
    assert [finding.value for finding in found.findings if finding.field == "tag"] == ["storm", "coast"]
    assert found.value("description") == "A storm."
    assert found.value("license") == "https://license.example/by"


def test_the_site_has_to_do_with_the_host() -> None:
    declared = "<meta property=og:site_name content=Security><title>Storm | Example online</title><p>x"
    assert pages.html(declared, "https://www.example.org/a").value("site") == "Example online"
    assert pages.html(declared, "https://www.other.org/a").value("site") == "Security"


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Storms - example 3.4 documentation", "example"),
        ('Storms - Local History Group "The Example"', "The Example"),
        ("Storms - The Example 3.4", "The Example 3.4"),
    ],
)
def test_a_name_goes_without_what_describes_it(title: str, site: str) -> None:
    host = "theexample" if "The" in site else "example"
    assert pages.html(f"<title>{title}</title><h1>Storms</h1><p>x", f"https://{host}.org/a").value("site") == site


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Daily Example News", "Daily Example News"),
        ("Skip to the text Daily Example", "Daily Example"),
        ("#Daily Example RSS", "Daily Example"),
        ("Daily Examples for everybody who reads", "dailyexample.org"),
    ],
)
def test_a_line_of_a_dump_that_is_called_like_the_host(line: str, site: str) -> None:
    prose = "This is a sentence of the text, and it is long enough to be one. " * 4
    found = pages.text(f"{line}\n\nStorm hits the coast\n\n{prose}\n", "https://www.dailyexample.org/a")
    assert found.value("site") == site


def json_ld(**members: object) -> str:
    return f"<script type=application/ld+json>{json.dumps(members)}</script><p>x"


def values(markup: str, field: str) -> list[str]:
    return [finding.value for finding in pages.html(markup).findings if finding.field == field]


def test_a_breadcrumb_and_the_section_before_the_page() -> None:
    steps = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(("Home", "Weather", "Storm"))]
    markup = json_ld(**{"@type": "BreadcrumbList", "itemListElement": steps})
    assert values(markup, "breadcrumb") == ["Home", "Weather", "Storm"]
    assert values(markup, "section") == ["Weather"]
    assert values(json_ld(**{"@type": "BreadcrumbList", "itemListElement": steps[1:]}), "section") == []
    assert values(json_ld(**{"@type": "BreadcrumbList", "itemListElement": "Home"}), "breadcrumb") == []


@pytest.mark.parametrize(
    ("stated", "free"),
    [(True, ["true"]), (False, ["false"]), ("False", ["false"]), ("https://schema.org/True", ["true"]), ("maybe", [])],
)
def test_whether_a_page_may_be_read_free(stated: object, free: list[str]) -> None:
    assert values(json_ld(**{"@type": "NewsArticle", "isAccessibleForFree": stated}), "free") == free


@pytest.mark.parametrize(("tier", "free"), [("free", ["true"]), ("metered", ["false"]), ("gold", [])])
def test_a_tier_says_whether_a_page_is_free(tier: str, free: list[str]) -> None:
    assert values(f"<meta property=article:content_tier content={tier}><p>x", "free") == free


@pytest.mark.parametrize("host", ["example.co.uk", "news.example.com.au", "www.example.org", "m.example.de"])
def test_the_domain_is_what_the_site_registered(host: str) -> None:
    title = "<title>Storm hits the coast | The Example</title><p>x"
    assert pages.html(title, f"https://{host}/a").value("site") == "The Example"
