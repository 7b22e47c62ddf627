"""Authors: which of the places that name somebody is believed."""

from __future__ import annotations

import json

import pytest

from metadata import pages
from stripper.reasons import Reason

PROSE = "<p>" + "This is a sentence of the text, and it is long enough to be one. " * 4 + "</p>"
SITE = "<meta property=og:site_name content='Example News'>"


def article(**members: object) -> str:
    return f"<script type=application/ld+json>{json.dumps({'@type': 'NewsArticle', **members})}</script>"


def test_json_ld_author() -> None:
    found = pages.html(article(author=[{"@type": "Person", "name": "Jane Doe"}, "John Smith"]) + PROSE)
    assert pages.names(found) == ["Jane Doe", "John Smith"]
    assert found.authors[0].source == "json-ld author"


def test_json_ld_author_by_reference() -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "author": {"@id": "#1"}},
            {"@type": "Person", "@id": "#1", "name": "Jane Doe"},
        ]
    }
    assert pages.names(pages.html(f"<script type=application/ld+json>{json.dumps(graph)}</script>{PROSE}")) == [
        "Jane Doe"
    ]


@pytest.mark.parametrize("declared", ["Example News", "example news", "EXAMPLE-NEWS"])
def test_the_site_is_no_author(declared: str) -> None:
    assert pages.names(pages.html(SITE + article(author=declared) + PROSE)) == []
    assert pages.names(pages.html(f"{SITE}<meta name=author content='{declared}'>{PROSE}")) == []


def test_the_visible_byline_counts_where_the_site_is_declared() -> None:
    found = pages.html(f"{SITE}{article(author='Example News')}<h1>Storm hits coast</h1><p>By Jane Doe</p>{PROSE}")
    assert pages.names(found) == ["Jane Doe"]
    assert found.lines[2] is Reason.BYLINE


def test_meta_author_must_be_visible() -> None:
    declared = "<meta name=author content='Jane Doe'>"
    assert pages.names(pages.html(declared + PROSE)) == []
    assert pages.names(pages.html(f"{declared}<h1>Storm hits coast</h1><p>Jane Doe</p>{PROSE}")) == ["Jane Doe"]


def test_an_address_is_no_author() -> None:
    declared = "<meta property=article:author content='https://social.example/examplenews'>"
    assert pages.names(pages.html(declared + PROSE)) == []


@pytest.mark.parametrize(
    "around", ["aside", "div class=comments-area", "div class=related-posts", "nav", "div id=sidebar"]
)
def test_names_beside_the_article_do_not_count(around: str) -> None:
    name = "<a rel=author href=/jane>Jane Doe</a>"
    head = "<h1>Storm hits the coast</h1>"
    tag = around.split()[0]
    assert pages.names(pages.html(f"{head}{PROSE}<{around}><p>{name}</p></{tag}>")) == []
    assert pages.names(pages.html(f"{head}<div><p>{name}</p></div>{PROSE}")) == ["Jane Doe"]


def test_the_class_of_the_whole_page_makes_nothing_foreign() -> None:
    markup = f"<body class='has-sidebar comments-open'><h1>Storm hits the coast</h1><p class=byline>Jane Doe</p>{PROSE}"
    assert pages.names(pages.html(markup)) == ["Jane Doe"]


def test_label_and_name_in_two_lines() -> None:
    found = pages.html(f"<h1>Storm hits the coast</h1><div>Written by</div><div>Jane Doe</div>{PROSE}")
    assert pages.names(found) == ["Jane Doe"]


def test_name_and_date_under_the_headline() -> None:
    found = pages.html(f"<h1>Storm hits the coast</h1><div>Jane Doe</div><div>3 May 2020</div>{PROSE}")
    assert pages.names(found) == ["Jane Doe"]
    assert pages.names(pages.html(f"<h1>Storm hits the coast</h1><div>Jane Doe</div><div>Weather</div>{PROSE}")) == []


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    found = pages.html(f"<h1>Storm hits the coast</h1><p>By noon the water had reached the harbour.</p>{PROSE}")
    assert found.authors == ()
    assert 2 not in found.lines


def test_author_box_of_a_dump() -> None:
    prose = "This is a sentence of the text, and it is long enough to be one. " * 4
    found = pages.text(
        f"Storm hits the coast\n\n{prose}\n\nAbout the Author\n\nJane Doe\nFor years Jane has been writing.\n"
    )
    assert pages.names(found) == ["Jane Doe"]
    assert [number for number, reason in found.lines.items() if reason is Reason.AUTHOR_BIO] == [3, 4, 5]


def test_closing_credit_gives_contributor_and_agency() -> None:
    credit = "The last sentence of the text.  — Reported by John Smith, (c) 2021 Bloomberg LP"
    found = pages.html(f"<h1>Storm hits the coast</h1><p>By Jane Doe</p>{PROSE}<p>{credit}</p>")
    assert pages.names(found) == ["Jane Doe"]
    assert pages.names(found, "contributor") == ["John Smith"]
    assert pages.names(found, "agency") == ["Bloomberg"]


def test_a_report_by_somebody_is_no_credit() -> None:
    sentence = "It was first reported by the ministry, which gave no further details about it."
    assert pages.html(f"<h1>Storm hits the coast</h1>{PROSE}<p>{sentence}</p>").authors == ()


def test_an_agency_beside_somebody_is_no_author() -> None:
    found = pages.html(article(author=["Jane Doe", "AFP"]) + "<p>Example (AFP).</p>")
    assert (pages.names(found), pages.names(found, "agency")) == (["Jane Doe"], ["AFP"])
    assert pages.names(pages.html(article(author=["AFP"]) + "<p>Example (AFP).</p>")) == ["AFP"]


def test_the_head_of_a_post_names_a_user() -> None:
    head = "<h1>Storm hits the coast</h1>"
    assert pages.names(pages.html(f"{head}<p class=author>by jane_d » 3 May 2020</p>{PROSE}")) == ["jane_d"]
    assert pages.names(pages.html(f"{head}<p class=author>by jane_d and others</p>{PROSE}")) == []


def test_one_word_far_from_the_headline_is_no_author() -> None:
    head, label = "<h1>Storm hits the coast</h1>", "<p class=author-box>{}</p>"
    assert pages.names(pages.html(head + label.format("Weather") + PROSE)) == ["Weather"]
    assert pages.names(pages.html(head + PROSE * 20 + label.format("Weather"))) == []
    assert pages.names(pages.html(head + PROSE * 20 + label.format("Jane Doe"))) == ["Jane Doe"]


def test_an_author_that_is_credited_after_the_date() -> None:
    found = pages.html(f"<h1>Storm hits the coast</h1><p>2021-01-12 Source: Daily Example Words: Jane Doe</p>{PROSE}")
    assert pages.names(found) == ["Jane Doe"]


HEAD = "<h1>Storm hits the coast</h1>"
FAR = PROSE * 20


def meta_author(name: str) -> str:
    return f"<meta name=author content='{name}'>"


def other(**members: object) -> str:
    """JSON-LD of a page that is no news."""
    return f"<script type=application/ld+json>{json.dumps({'@type': 'BlogPosting', **members})}</script>"


def test_a_name_that_nobody_sees_needs_a_second_declaration() -> None:
    assert pages.names(pages.html(other(author="Jane Doe") + HEAD + PROSE)) == []
    assert pages.names(pages.html(other(author="Jane Doe") + meta_author("Jane Doe") + HEAD + PROSE)) == ["Jane Doe"]
    assert pages.names(pages.html(other(author="jane77") + meta_author("jane77") + HEAD + PROSE)) == []


def test_news_need_no_second_declaration() -> None:
    assert pages.names(pages.html(article(author="Jane Doe") + HEAD + PROSE)) == ["Jane Doe"]
    assert pages.names(pages.html(article(author="jane77") + HEAD + PROSE)) == []
    assert pages.names(pages.html(article(author="山田一子") + HEAD + PROSE)) == ["山田一子"]
    assert pages.names(pages.html(article(author="3d23d65") + HEAD + PROSE)) == []


def test_in_news_only_a_by_line_goes_before_a_declared_name() -> None:
    marked, said = "<p class=byline>Richard Roe</p>", "<p>By Richard Roe</p>"
    assert pages.names(pages.html(article(author="Jane Doe") + HEAD + marked + PROSE)) == ["Jane Doe"]
    assert pages.names(pages.html(article(author="Jane Doe") + HEAD + said + PROSE)) == ["Richard Roe"]
    declared = other(author="Jane Doe") + meta_author("Jane Doe")
    assert pages.names(pages.html(declared + HEAD + marked + PROSE)) == ["Richard Roe"]


def test_a_page_that_is_an_article_has_the_author_of_its_meta_element() -> None:
    kind = "<meta property=og:type content=article>"
    assert pages.names(pages.html(kind + meta_author("Jane Doe") + HEAD + PROSE)) == ["Jane Doe"]
    assert pages.names(pages.html(meta_author("Jane Doe") + HEAD + PROSE)) == []
    assert pages.names(pages.html(kind + meta_author("the bloggers") + HEAD + PROSE)) == []


def test_the_site_is_its_own_author_if_two_places_say_so_and_nobody_else_is_named() -> None:
    declared = SITE + article(author={"@type": "Person", "name": "Example News"}) + meta_author("Example News") + HEAD
    assert pages.names(pages.html(declared + PROSE)) == ["Example News"]
    assert pages.names(pages.html(f"{declared}<p class=byline>Jane Doe</p>{PROSE}")) == ["Jane Doe"]


def test_a_byline_under_the_headline_is_believed_rather_than_json_ld() -> None:
    elsewhere = "<p>Jane Doe keeps this site.</p>"
    declared = article(author="Jane Doe") + HEAD
    assert pages.names(pages.html(f"{declared}<p>By Richard Roe</p>{PROSE}{elsewhere}")) == ["Richard Roe"]
    assert pages.names(pages.html(f"{declared}<p>By Jane Doe and Richard Roe</p>{PROSE}")) == ["Jane Doe"]
    assert pages.names(pages.html(f"{declared}<p>By Reuters</p>{PROSE}{elsewhere}")) == ["Jane Doe"]


def test_a_whole_name_completes_a_declared_given_name() -> None:
    assert pages.names(pages.html(f"{article(author='Jane')}{HEAD}<p>By</p><p>Jane Doe</p>{PROSE}")) == ["Jane Doe"]
    assert pages.names(pages.html(f"{article(author='Jane')}{HEAD}<p>By</p><p>Janet Doe</p>{PROSE}")) == ["Jane"]


def test_an_organization_is_not_parted_into_people() -> None:
    declared = article(author={"@type": "Organization", "name": "Doe and Roe"})
    assert pages.names(pages.html(declared + HEAD + PROSE)) == ["Doe and Roe"]
    assert pages.names(pages.html(article(author="Jane Doe and Richard Roe") + HEAD + PROSE)) == [
        "Jane Doe",
        "Richard Roe",
    ]


def test_what_an_author_is_known_by() -> None:
    person = {"@type": "Person", "name": "Jane Doe", "url": "/people/jane", "worksFor": {"name": "Daily Example"}}
    [author] = pages.html(article(author=person) + HEAD + PROSE).authors
    assert (author.url, author.organization, author.raw) == ("/people/jane", "Daily Example", "Jane Doe")
    byline = "<p>By <a href=/people/jane>Jane Doe</a>, Senior Reporter at Daily Example</p>"
    [author] = pages.html(HEAD + byline + PROSE).authors
    assert (author.url, author.organization, author.line) == ("/people/jane", "Daily Example", 2)
    assert author.raw == "By Jane Doe, Senior Reporter at Daily Example"


@pytest.mark.parametrize("target", ["javascript:alert(1)", "mailto:jane@example.org"])
def test_only_an_address_is_the_page_of_an_author(target: str) -> None:
    [author] = pages.html(f"{HEAD}<p>By <a href='{target}'>Jane Doe</a></p>{PROSE}").authors
    assert author.url == ""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Written by Jane Doe and Richard Roe", ["Jane Doe", "Richard Roe"]),
        ("Autor: Jane Doe", ["Jane Doe"]),
        ("Written by the light of the moon", []),
        ("By Jane Doe", []),  # far from the headline that may be anything
    ],
)
def test_a_byline_far_from_the_headline(line: str, found: list[str]) -> None:
    assert pages.names(pages.html(f"{HEAD}{FAR}<p>{line}</p>{PROSE}")) == found


def test_a_heading_that_says_author() -> None:
    box = "<h3>Author</h3><p>JD</p><p>Jane Doe</p><h3>Program</h3><p>Applied Weather</p>"
    assert pages.names(pages.html(f"{HEAD}{FAR}{box}")) == ["Jane Doe"]
    assert pages.names(pages.html(f"{HEAD}{FAR}<h3>Program</h3><p>Applied Weather</p>")) == []


def test_a_card_with_a_name_and_what_it_is() -> None:
    card = "<p>Jane Doe</p><p>Jane Doe is a staff writer who has been with us for many years.</p>"
    found = pages.html(HEAD + FAR + card)
    assert pages.names(found) == ["Jane Doe"]
    assert [number for number, reason in found.lines.items() if reason is Reason.AUTHOR_BIO] == [22, 23]
    about = (
        "<p>In all these years Jane Doe has seen nothing like it, and she says so to everybody who comes by there.</p>"
    )
    assert pages.names(pages.html(HEAD + about + FAR + card)) == []
    product = "<p>Acme Storm</p><p>Acme Storm is a pump that has been on the market for many years.</p>"
    assert pages.names(pages.html(HEAD + FAR + product)) == []


def test_words_that_the_page_has_in_small_letters_are_no_name() -> None:
    assert pages.names(pages.html(f"{HEAD}<div>Harbour Storm</div><div>3 May 2020</div>{PROSE}")) == ["Harbour Storm"]
    mention = "<p>The storm came at night, and the harbour was empty by then, as far as anybody could see or tell.</p>"
    assert pages.names(pages.html(f"{HEAD}<div>Harbour Storm</div><div>3 May 2020</div>{mention}{PROSE}")) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("3 May 2020 · 5 min · Jane Doe", ["Jane Doe"]),
        ("3 May 2020 • Jane Doe in Weather", ["Jane Doe"]),
        ("Jane Doe | 3 May 2020", ["Jane Doe"]),
        ("3 May 2020 · Read More", []),
        ("Posted in Weather by jane77 on 3 May 2020", ["jane77"]),
        ("Posted in Weather by noon", []),
        ("This post was written by Jane Doe, MD", ["Jane Doe"]),
    ],
)
def test_a_line_under_the_headline(line: str, found: list[str]) -> None:
    assert pages.names(pages.html(f"{HEAD}<p>{line}</p>{PROSE}")) == found


def test_a_quoted_post_is_by_somebody_else() -> None:
    quote = "<blockquote>Posted by Jane Doe on 3 May 2020</blockquote>"
    assert pages.names(pages.html(HEAD + quote + PROSE)) == []
    assert pages.names(pages.html(f"{HEAD}<p>Posted by Jane Doe on 3 May 2020</p>{PROSE}")) == ["Jane Doe"]


def test_a_layout_with_a_side_bar_is_no_side_bar() -> None:
    assert pages.names(pages.html(f"<div class=sidebar-layout>{HEAD}<p>By Jane Doe</p>{PROSE}</div>")) == ["Jane Doe"]
    teasers = "<div class=sidebar><p>By Jane Doe</p></div>"
    assert pages.names(pages.html(f"<div>{teasers}</div><div>{HEAD}{PROSE}</div>")) == []


def test_the_side_bar_of_an_article_names_its_author() -> None:
    author = "<div class=story-sidebar><p class=author-name>Jane Doe</p></div>"
    assert pages.names(pages.html(f"<main>{HEAD}{PROSE}{author}</main>")) == ["Jane Doe"]
    assert pages.names(pages.html(f"<main>{HEAD}{PROSE}</main>{author}")) == []


@pytest.mark.parametrize("newsroom", ["Redaktion", "Staff", "Rédaction"])
def test_a_newsroom_is_an_author_where_readers_see_it(newsroom: str) -> None:
    assert pages.names(pages.html(f"{HEAD}<p><a rel=author href=/>{newsroom}</a></p>{PROSE}")) == [newsroom]
    assert pages.names(pages.html(f"{meta_author(newsroom)}{HEAD}<p>{newsroom}</p>{PROSE}")) == []
