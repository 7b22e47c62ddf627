"""The name of the site and of its publisher."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import SENTENCES, declarations, json_ld, meta
from stripper.metadata.site import publisher_names, site


def dump(*lines: str) -> str:
    return "\n\n".join((*lines, "Storm hits the coast", SENTENCES)) + "\n"


@pytest.mark.parametrize(
    ("markup", "site"),
    [
        ("<meta property=og:site_name content='Example News'>", "Example News"),
        ("<meta property=og:site_name content='@ExampleNews'>", "ExampleNews"),
        ("<meta name=application-name content='Example News'>", "Example News"),
        ("<meta name=application-name content='Harbour.info'>", "examplenews.org"),
        ("<meta name=application-name content='ExampleNews.info'>", "ExampleNews.info"),
        (json_ld(publisher={"name": "Example News"}), "Example News"),
        (json_ld("WebSite", name="Example News"), "Example News"),
        ("<title>Storm | Example News</title>", "Example News"),
        ("<title>Storm at night</title>", "examplenews.org"),
    ],
)
def test_sources_in_html(markup: str, site: str) -> None:
    assert pages.html(f"{markup}<p>x", "https://examplenews.org/a").value("site") == site


def test_a_title_is_not_the_site() -> None:
    markup = "<meta property=og:title content='Harbour Storm'><title>Harbour Storm | {}</title>"
    for name in ("Harbour.example", "Harbour News"):
        found = pages.html(f"{markup.format(name)}<p>x", "https://harbour.example/a")
        assert found.value("site") == name


def test_a_publisher_by_reference() -> None:
    graph = json_ld(publisher={"@id": "#1"}) + json_ld("Organization", **{"@id": "#1", "name": "Example News"})
    assert pages.html(graph + "<p>x").value("site") == "Example News"


def test_the_host_is_that_of_the_canonical_url() -> None:
    found = pages.html("<link rel=canonical href=https://harbour.example/a><title>Storm | Example News</title><p>x")
    assert found.value("site") == "harbour.example"


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Welcome to Harbour Lantern, the newspaper of the coast", "Harbour Lantern"),
        ("Welcome to the harbour, and to its lantern", "harbourlantern.example"),
    ],
)
def test_a_line_spells_the_domain(line: str, site: str) -> None:
    assert pages.html(f"<h1>Storm</h1><p>{line}</p>", "https://harbourlantern.example/a").value("site") == site


def test_the_name_matches_the_domain() -> None:
    declared = "<meta property=og:site_name content=Security><title>Storm | Example online</title><p>x"
    assert pages.html(declared, "https://www.example.org/a").value("site") == "Example online"
    assert pages.html(declared, "https://www.other.org/a").value("site") == "Security"


@pytest.mark.parametrize(
    ("host", "title", "site"),
    [
        ("dailyexample.org", "Daily Example", "Daily Example"),
        ("theexamplenews.org", "Example News", "Example News"),
        ("dent.org", "Daily Example News Today", "Daily Example News Today"),
        ("den.org", "Daily Example News", "den.org"),  # too short to tell initials from words
        ("example.org", "The Example of all examples and of much more", "example.org"),
    ],
)
def test_a_domain_is_a_name_without_spaces_or_its_initials(host: str, title: str, site: str) -> None:
    assert pages.html(f"<title>Storm - {title}</title><p>x", f"https://{host}/a").value("site") == site


@pytest.mark.parametrize("host", ["example.co.uk", "news.example.com.au", "www.example.org", "m.example.de"])
def test_the_domain_is_the_registered_one(host: str) -> None:
    title = "<title>Storm hits the coast | The Example</title><p>x"
    assert pages.html(title, f"https://{host}/a").value("site") == "The Example"


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Storms - example 3.4 documentation", "example"),
        ('Storms - Local History Group "The Example"', "The Example"),
        ("Storms - The Example 3.4", "The Example 3.4"),
    ],
)
def test_a_description_is_no_part_of_a_name(title: str, site: str) -> None:
    host = "theexample" if "The" in site else "example"
    assert pages.html(f"<title>{title}</title><h1>Storms</h1><p>x", f"https://{host}.org/a").value("site") == site


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Daily ExampleDaily Example", "Daily Example"),
        ("Daily Example Daily Example", "Daily Example"),
        ("Daily Example", None),
    ],
)
def test_a_logo_names_the_site_of_a_dump(line: str, site: str | None) -> None:
    assert pages.text(dump(line)).value("site") == site


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Daily Example News", "Daily Example News"),
        ("Skip to the text Daily Example", "Daily Example"),
        ("#Daily Example RSS", "Daily Example"),
        ("Daily Examples for everybody who reads", "dailyexample.org"),
        ("by Daily Example", "Daily Example"),
    ],
)
def test_a_masthead_names_the_site_of_a_dump(line: str, site: str) -> None:
    assert pages.text(dump(line), "https://www.dailyexample.org/a").value("site") == site


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("© 2019–2021 Daily Example", "Daily Example"),
        ("Copyright (c) 2021 by Daily Example. All rights reserved", "Daily Example"),
        ("(c) 2021 by Daily Example", "Daily Example"),
        ("版权所有：范例日报", "范例日报"),
        ("© 2021 All rights reserved", None),
        ("The copyright of Daily Example", None),
    ],
)
def test_a_copyright_names_the_site_of_a_dump(line: str, site: str | None) -> None:
    assert pages.text(f"{dump()}\n{line}\n").value("site") == site
    assert pages.html(f"<p>{line}").value("site") is None


def test_the_names_of_the_publisher() -> None:
    markup = "<meta property=og:site_name content='Éxample News'><meta name=publisher content='Example Media'><p>x"
    found = publisher_names(declarations(markup, "https://news.example.org/a"), "The Example")
    assert set(found) == {
        *("theexample", "éxamplenews", "examplenews", "examplemedia", "newsexample", "example", "newsexampleorg")
    }
    assert publisher_names(declarations("<p>x"), "") == ()


def test_the_whole_title_is_no_name_of_the_site() -> None:
    title = "<title>How to sail: a guide | Coast</title>"
    page = declarations(f"{title}{meta('og:site_name', 'How to sail: a guide | Coast')}", "https://www.coast.example/")
    found = site(page)
    assert found is not None
    assert found.value == "Coast"
    assert "howtosailaguidecoast" not in publisher_names(page, "Coast")
    home = declarations(f"<title>Coast</title>{meta('og:site_name', 'Coast')}", "https://www.coast.example/")
    assert "coast" in publisher_names(home, "")


@pytest.mark.parametrize(
    ("host", "title", "site"),
    [
        ("harwicknotes.blogspot.com", "Harwick Notes: Storm hits the coast", "Harwick Notes"),
        ("notes.example.com", "Harwick Notes: Storm hits the coast", "notes.example.com"),
        ("notes.example.com", "Storm hits the coast | NOTES", "NOTES"),
        ("notes.example.com", "Storm hits the coast | Votes", "notes.example.com"),
        ("janedoe.substack.com", "Storm hits the coast - by Jane Doe", "janedoe.substack.com"),
    ],
)
def test_a_label_of_the_host_names_the_site(host: str, title: str, site: str) -> None:
    assert pages.html(f"<title>{title}</title><p>x", f"https://{host}/a").value("site") == site


def test_a_headline_is_no_publisher() -> None:
    named = json_ld(headline="Storm hits the coast", publisher={"name": "Storm hits the coast"})
    title = "<title>Storm hits the coast</title>"
    assert pages.html(f"{title}{named}<p>x", "https://example.org/a").value("site") == "example.org"
    other = json_ld(headline="Storm hits the coast", publisher={"name": "Storm hits the harbour"})
    assert pages.html(f"{title}{other}<p>x", "https://example.org/a").value("site") == "Storm hits the harbour"


def test_a_placeholder_of_a_template_is_no_name() -> None:
    page = "<meta property=og:site_name content='{$plugin.site_name}'><title>Storm | Example</title><p>x"
    assert pages.html(page, "https://example.org/a").value("site") == "Example"


def test_a_declared_company_is_named_without_its_legal_form_and_slogan() -> None:
    company = json_ld(publisher={"name": "Harwick Press, Inc."})
    assert pages.html(f"{company}<p>x", "https://ledger.example/a").value("site") == "Harwick Press"
    slogan = meta("og:site_name", "Ledger Today | News that matters")
    assert pages.html(f"{slogan}<p>x", "https://ledger.example/a").value("site") == "Ledger Today"


@pytest.mark.parametrize(("owner", "site"), [("Wine Trust", "Wine Trust"), ("Wine Trust and others", "school.example")])
def test_the_owner_of_the_copyright_at_the_end_of_the_title(owner: str, site: str) -> None:
    page = f"<title>How to taste | Wine Trust</title><p>{SENTENCES}<p>© 2024 {owner}"
    assert pages.html(page, "https://school.example/a").value("site") == site


def test_a_name_in_several_sources_of_a_dump_comes_first() -> None:
    logo = "Lead Times Lead Times"
    assert pages.text(dump(logo) + "\n© 2024 Example News\n").value("site") == "Lead Times"
    named = "Jobs at Example News\n\nExample News on paper\n\n© 2024 Example News\n"
    assert pages.text(f"{dump(logo)}\n{named}").value("site") == "Example News"
    assert pages.text(f"{dump(logo)}\n{named}\n© 2024 Lead Times\n").value("site") == "Lead Times"


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("Harbour Investigation", "Harbour Investigation"),
        ("Harbour Investigation (boats and nets)", "Harbour Investigation"),
        ("Harbour News", "Har Investigation"),
    ],
)
def test_the_name_in_a_title_element_that_the_domain_abbreviates(name: str, site: str) -> None:
    title = "Storm hits the coast of Example"
    top = f"{title} - {name}\n\n{name.partition(' (')[0]}\n\n{title}\n\n"
    page = f"{top}{pages.SENTENCES}\n\nEditor of Har Investigation\n"
    assert pages.text(page, "https://harinvestigation.example/a").value("site") == site
