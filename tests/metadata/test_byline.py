"""Authors: which of the places that name somebody is believed."""

from __future__ import annotations

import json

import pytest

from stripper.reasons import Reason

from . import pages

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
