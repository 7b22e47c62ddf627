"""The choice among the sources of authors."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import HEAD, PROSE, json_ld, meta, names
from stripper.reasons import Reason

SITE = "<meta property=og:site_name content='Example News'>"


def news(**members: object) -> str:
    return json_ld("NewsArticle", **members)


def blog(**members: object) -> str:
    return json_ld("BlogPosting", **members)


@pytest.mark.parametrize("declared", ["Example News", "example news", "EXAMPLE-NEWS"])
def test_the_publisher_is_no_author(declared: str) -> None:
    assert names(pages.html(SITE + news(author=declared) + PROSE)) == []
    assert names(pages.html(SITE + meta("author", declared) + PROSE)) == []


def test_the_publisher_is_an_author_if_two_places_declare_it_and_nobody_else_is_named() -> None:
    declared = SITE + meta("author", "Example News") + blog(author="Example News")
    assert names(pages.html(declared + HEAD + PROSE)) == ["Example News"]
    assert names(pages.html(f"{declared}{HEAD}<p>By Jane Doe</p>{PROSE}")) == ["Jane Doe"]


def test_the_staff_of_the_publisher_is_an_author_of_an_article_without_another() -> None:
    declared = SITE + meta("author", "Example News staff")
    article = declared + meta("og:type", "article")
    assert names(pages.html(article + HEAD + PROSE)) == ["Example News staff"]
    assert names(pages.html(declared + HEAD + PROSE)) == []
    assert names(pages.html(f"{article}{HEAD}<p>By Jane Doe</p>{PROSE}")) == ["Jane Doe"]


def test_the_name_of_the_publisher_may_end_like_a_job() -> None:
    site = "<meta property=og:site_name content='{0}'>"
    byline = meta("author", "Harbour Travel Expert") + json_ld("BlogPosting", author="Harbour Travel Expert")
    assert names(pages.html(site.format("Harbour Travel Expert") + byline + HEAD + PROSE)) == ["Harbour Travel Expert"]
    assert names(pages.html(site.format("Example") + byline + HEAD + PROSE)) == ["Harbour Travel"]


def test_a_byline_completes_a_declared_author_without_the_title() -> None:
    byline = "<p>By Dr {} and John Roe</p>"
    page = news(author="Jane Doe") + HEAD
    assert names(pages.html(page + byline.format("Jane Doe") + PROSE)) == ["Dr Jane Doe", "John Roe"]
    assert names(pages.html(page + byline.format("Ann Doe") + PROSE)) == ["Dr Ann Doe", "John Roe"]


def test_meta_elements_complete_a_declared_author() -> None:
    page = json_ld("NewsArticle", author="Jane Doe") + HEAD + "<p>Jane Doe</p><p>John Roe</p>" + PROSE
    assert names(pages.html(meta("author", "Jane Doe, John Roe") + page)) == ["Jane Doe", "John Roe"]
    assert names(pages.html(meta("author", "John Roe, Ann Poe") + page)) == ["Jane Doe"]
    assert names(pages.html(meta("author", "Jane Doe, Harbour Media") + page)) == ["Jane Doe"]


def test_a_person_may_be_the_publisher() -> None:
    site = "<meta property=og:site_name content='{0}'><meta name=author content='{0}'>"
    post = f"{HEAD}<p><time datetime=2021-05-03>3 May 2021</time></p>{PROSE}"
    assert names(pages.html(site.format("Jane Doe") + post)) == ["Jane Doe"]
    assert names(pages.html(site.format("Jane Doe") + meta("og:type", "article") + HEAD + PROSE)) == ["Jane Doe"]
    assert names(pages.html(site.format("Doe Media") + post)) == []


def test_the_shop_of_a_page_without_a_date_is_no_author() -> None:
    shop = "<meta property=og:site_name content='Harbour Lamps'><meta name=author content='Harbour Lamps'>"
    assert names(pages.html(shop + HEAD + PROSE)) == []
    assert names(pages.html(f"{shop}{HEAD}<p>By Harbour Lamps</p>{PROSE}")) == ["Harbour Lamps"]


def test_the_visible_byline_counts_where_the_publisher_is_declared() -> None:
    found = pages.html(f"{SITE}{news(author='Example News')}{HEAD}<p>By Jane Doe</p>{PROSE}")
    assert names(found) == ["Jane Doe"]
    assert found.lines[2] is Reason.BYLINE


def test_departments_of_the_publisher_count_only_without_people() -> None:
    line = "<p>By Jane Doe and Example News Weather</p>"
    assert names(pages.html(SITE + HEAD + line + PROSE)) == ["Jane Doe"]
    assert names(pages.html(f"{SITE}{HEAD}<p>By Example News Weather</p>{PROSE}")) == ["Example News Weather"]


def test_a_declared_author_must_be_visible() -> None:
    declared = meta("author", "Jane Doe")
    assert names(pages.html(declared + PROSE)) == []
    assert names(pages.html(f"{declared}{HEAD}<p>Jane Doe</p>{PROSE}")) == ["Jane Doe"]


def test_an_invisible_author_needs_a_second_declaration() -> None:
    assert names(pages.html(blog(author="Jane Doe") + HEAD + PROSE)) == []
    assert names(pages.html(blog(author="Jane Doe") + meta("author", "Jane Doe") + HEAD + PROSE)) == ["Jane Doe"]
    assert names(pages.html(blog(author="jane77") + meta("author", "jane77") + HEAD + PROSE)) == []


@pytest.mark.parametrize(
    ("declared", "found"),
    [("Jane Doe", ["Jane Doe"]), ("jane77", []), ("山田一子", ["山田一子"]), ("3d23d65", [])],
)
def test_news_need_no_second_declaration(declared: str, found: list[str]) -> None:
    assert names(pages.html(news(author=declared) + HEAD + PROSE)) == found


def test_the_meta_author_of_an_article_needs_no_second_declaration() -> None:
    article = "<meta property=og:type content=article>"
    assert names(pages.html(article + meta("author", "Jane Doe") + HEAD + PROSE)) == ["Jane Doe"]
    assert names(pages.html(meta("author", "Jane Doe") + HEAD + PROSE)) == []
    assert names(pages.html(article + meta("author", "the bloggers") + HEAD + PROSE)) == []


@pytest.mark.parametrize("company", ["Doe Lampy s.r.o.", "Doe Lampy sp. z o.o.", "Doe Lamps Ltda", "Doe Lampi S.r.l."])
def test_a_company_in_a_meta_element_is_no_author(company: str) -> None:
    assert names(pages.html(f"{meta('author', company)}{HEAD}<p>{company}</p>{PROSE}")) == []
    for person in ("Doe Lampy", "B.V. Doe", "Srla Doe"):
        assert names(pages.html(f"{meta('author', person)}{HEAD}<p>{person}</p>{PROSE}")) == [person]


def test_an_organization_in_a_meta_element_is_the_publisher() -> None:
    line = "<p>Institute of Weather, Doe Weather</p>"
    assert names(pages.html(meta("author", "Institute of Weather") + HEAD + line + PROSE)) == []
    assert names(pages.html(meta("author", "Doe Weather") + HEAD + line + PROSE)) == ["Doe Weather"]


@pytest.mark.parametrize("newsroom", ["Redaktion", "Staff", "Rédaction"])
def test_a_newsroom_is_an_author_only_where_readers_see_it(newsroom: str) -> None:
    assert names(pages.html(f"{HEAD}<p><a rel=author href=/>{newsroom}</a></p>{PROSE}")) == [newsroom]
    assert names(pages.html(f"{meta('author', newsroom)}{HEAD}<p>{newsroom}</p>{PROSE}")) == []


def test_for_news_only_a_byline_with_a_prefix_overrides_a_declaration() -> None:
    marked, prefixed = "<p class=byline>Richard Roe</p>", "<p>By Richard Roe</p>"
    assert names(pages.html(news(author="Jane Doe") + HEAD + marked + PROSE)) == ["Jane Doe"]
    assert names(pages.html(news(author="Jane Doe") + HEAD + prefixed + PROSE)) == ["Richard Roe"]
    declared = blog(author="Jane Doe") + meta("author", "Jane Doe")
    assert names(pages.html(declared + HEAD + marked + PROSE)) == ["Richard Roe"]


def test_a_visible_declared_author_is_overridden_only_close_below_the_headline() -> None:
    declared = blog(author="Jane Doe")
    mention = "<p>Jane Doe</p>"
    assert names(pages.html(f"{declared}{HEAD}<p>By Richard Roe</p>{mention}{PROSE}")) == ["Richard Roe"]
    far = "<p>Weather</p>" * 6
    assert names(pages.html(f"{declared}{HEAD}{far}<p>By Richard Roe</p>{mention}{PROSE}")) == ["Jane Doe"]


def test_a_declared_single_name_is_overridden_by_nobody_else() -> None:
    line = "<p>By Richard Roe</p><p>Janeway</p>"
    assert names(pages.html(blog(author="Janeway") + HEAD + line + PROSE)) == ["Janeway"]
    assert names(pages.html(blog(author="Jane Way") + HEAD + line + PROSE)) == ["Richard Roe"]
    assert names(pages.html(news(author="janew", articleBody="x") + HEAD + "<p>By Richard Roe</p>" + PROSE)) == [
        "Richard Roe"
    ]


def test_an_agency_overrides_nobody() -> None:
    assert names(pages.html(f"{news(author='Jane Doe')}{HEAD}<p>By Associated Press</p>{PROSE}")) == ["Jane Doe"]


def test_a_full_name_completes_a_declared_given_name() -> None:
    assert names(pages.html(f"{news(author='Jane')}{HEAD}<p>By</p><p>Jane Doe</p>{PROSE}")) == ["Jane Doe"]
    assert names(pages.html(f"{news(author='Jane')}{HEAD}<p>By</p><p>Janet Doe</p>{PROSE}")) == ["Jane"]


def test_the_profile_and_the_organization_of_an_author() -> None:
    byline = "<p>By <a href=/people/jane>Jane Doe</a>, Senior Reporter at Daily Example</p>"
    [author] = pages.html(HEAD + byline + PROSE).authors
    assert (author.url, author.organization, author.line) == ("/people/jane", "Daily Example", 2)
    assert author.raw == "By Jane Doe, Senior Reporter at Daily Example"


@pytest.mark.parametrize("target", ["javascript:alert(1)", "mailto:jane@example.org"])
def test_only_a_url_is_a_profile(target: str) -> None:
    [author] = pages.html(f"{HEAD}<p>By <a href='{target}'>Jane Doe</a></p>{PROSE}").authors
    assert author.url == ""


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("3 May 2020 · By <a rel=author>Jane Doe</a> In Weather", ["Jane Doe"]),
        ("3 May 2020 · By <a rel=author>Jane Doe</a>", ["Jane Doe"]),
        ("<span class=author>Posted by <a>Jane Doe</a></span>on: 3 May 2020", ["Jane Doe"]),
        ("<span class=author>Posted by <a>Jane Doe</a></span>ley, 3 May 2020", ["Jane Doeley"]),
        ("<a class=author>Оксана Таранчук</a> П'ятниця, 22 березня 2024", ["Оксана Таранчук"]),
        ("By <a rel=author>Harwick</a> Editorial Board", ["Harwick Editorial Board"]),
        ("3 May 2020 · By <a class=topic>Jane Doe</a> In Weather", ["Jane Doe In Weather"]),
    ],
)
def test_a_label_in_a_line_is_the_exact_name(byline: str, found: list[str]) -> None:
    assert names(pages.html(f"{HEAD}<p>{byline}</p>{PROSE}")) == found


@pytest.mark.parametrize(
    ("of_site", "found"), [("Harwick Ledger of the coast", ["Jane Doe"]), ("Example", ["Jane Doe", "Harwick Ledger"])]
)
def test_the_start_of_the_name_of_the_site_is_no_further_author(of_site: str, found: list[str]) -> None:
    byline = "<p>By Jane Doe and Harwick Ledger</p>"
    assert names(pages.html(meta("og:site_name", of_site) + HEAD + byline + PROSE)) == found


def test_a_post_by_parsely_is_an_article() -> None:
    page = """<meta name=parsely-page content='{{"type": "{}", "author": "Jane Doe"}}'>""" + HEAD + PROSE
    assert names(pages.html(page.format("post"))) == ["Jane Doe"]
    assert names(pages.html(page.format("sectionpage"))) == []


@pytest.mark.parametrize(("kind", "found"), [("DiscussionForumPosting", ["jane77"]), ("Event", [])])
def test_a_thread_is_by_a_user(kind: str, found: list[str]) -> None:
    page = json_ld(kind, author={"name": "jane77"}) + HEAD + "<p>jane77</p>" + PROSE
    assert names(pages.html(page)) == found


@pytest.mark.parametrize(("kind", "found"), [("Product", []), ("Thing", ["Jane Doe"])])
def test_a_product_is_by_nobody(kind: str, found: list[str]) -> None:
    page = json_ld(kind, name="Oar") + HEAD + "<p class=byline>By Jane Doe</p>" + PROSE
    assert names(pages.html(page)) == found
