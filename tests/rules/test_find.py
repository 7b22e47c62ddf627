"""What rules say of the lines of a page, and which pages they are for."""

from __future__ import annotations

import pytest

import story
from stripper import Document, Reason, Settings, extract
from stripper.site_rules import ANY_HOST, Rule, Site, Sites, host_of

BOX = '<div class="Teaser-Box wide" id="box-1"><p>Storm warning for the whole coast</p></div>'
DROP_BOX = Rule(False, class_="teaser-box", place="example.toml:3")
URL = "https://news.example.org/storm"


def ruled(*rules: Rule, host: str = "example.org", url: str | None = URL, page: str | None = None) -> Document:
    settings = Settings(rules=Sites((Site((host,), rules),)))
    return extract(page or story.page(BOX), url=url, settings=settings)


def reason(document: Document, text: str) -> tuple[bool, Reason]:
    pairs = zip(document.lines, document.decisions, strict=True)
    return next((decision.keep, decision.reason) for line, decision in pairs if line.text == text)


WARNING = "Storm warning for the whole coast"


@pytest.mark.parametrize(
    "rule",
    [
        Rule(False, class_="teaser-box"),
        Rule(False, class_="WIDE"),
        Rule(False, class_="teaser*"),
        Rule(False, id="box-*"),
        Rule(False, text="storm warning *"),
        Rule(False, class_="wide", id="box-1", text="Storm*coast"),
    ],
)
def test_a_rule_is_for_the_lines_of_which_all_holds_that_it_states(rule: Rule) -> None:
    document = ruled(rule)
    assert reason(document, WARNING) == (False, Reason.SITE_RULE)
    assert list(document.ruled.values()) == [rule]


@pytest.mark.parametrize(
    "rule",
    [
        Rule(False, class_="teaser"),
        Rule(False, class_="box-1"),
        Rule(False, id="wide"),
        Rule(False, text="storm warning"),
        Rule(False, class_="wide", text="Storm"),
        Rule(False, class_="main-menu", id="box-1"),
    ],
)
def test_and_for_no_others(rule: Rule) -> None:
    document = ruled(rule)
    assert document.decisions == extract(story.page(BOX), url=URL).decisions
    assert document.ruled == {}


def test_a_part_of_a_line_says_nothing_of_the_whole() -> None:
    page = story.page(
        '<p><b class="kicker">Storm</b> It was the worst night in years.</p><p><i class=only>All</i> </p>'
    )
    document = ruled(Rule(False, class_="kicker"), Rule(False, class_="only"), page=page)
    assert [document.lines[number - 1].text for number in document.ruled] == ["All"]


def test_what_is_kept_by_a_rule_says_so() -> None:
    document = ruled(Rule(True, class_="main-menu"))
    assert reason(document, "Weather") == (True, Reason.SITE_RULE)
    assert "Weather" in document.text
    assert reason(ruled(), "Weather") == (False, Reason.NAVIGATION)


def test_of_two_rules_the_later_has_the_last_word() -> None:
    keep = Rule(True, text="Weather")
    assert reason(ruled(Rule(False, class_="main-menu"), keep), "Weather") == (True, Reason.SITE_RULE)
    assert reason(ruled(keep, Rule(False, class_="main-menu")), "Weather") == (False, Reason.SITE_RULE)


def test_what_a_rule_removes_makes_nothing_else_a_repetition() -> None:
    page = story.page(before=f'<div class="summary"><p>{story.FIRST}</p></div>')
    document = ruled(Rule(False, class_="summary"), page=page)
    assert document.text.count(story.FIRST) == 1


def test_a_text_dump_has_rules_by_text_alone() -> None:
    page = "\n\n".join(story.PARAGRAPHS)
    document = ruled(Rule(False, text="“We had an hour *"), Rule(False, class_="*"), page=page)
    assert list(document.ruled) == [2]


@pytest.mark.parametrize("host", ["example.org", "news.example.org", ANY_HOST])
def test_rules_are_for_a_host_and_below_it(host: str) -> None:
    assert ruled(DROP_BOX, host=host).ruled


@pytest.mark.parametrize("host", ["xample.org", "old.example.org", "a.news.example.org", "org.example"])
def test_but_for_no_other(host: str) -> None:
    assert not ruled(DROP_BOX, host=host).ruled


def test_the_nearest_host_has_the_last_word() -> None:
    sites = Sites((Site(("news.example.org",), (Rule(True),)), Site(("example.org",), (Rule(False),))))
    assert [rule.keep for rule in sites.rules("news.example.org")] == [False, True]
    assert [rule.keep for rule in sites.rules("example.org")] == [False]


def test_the_page_says_where_it_is_from_if_the_caller_does_not() -> None:
    page = story.page(BOX, head='<link rel="canonical" href="https://www.example.org/storm">')
    assert ruled(DROP_BOX, url=None, page=page).ruled
    assert not ruled(DROP_BOX, url="https://other.example/", page=page).ruled
    lost = ruled(DROP_BOX, url=None)
    assert not lost.ruled
    assert any("--url" in warning for warning in lost.warnings)
    assert not ruled(DROP_BOX, url="https://other.example/").warnings


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Example.org:8080/a?b", "example.org"),
        ("example.org", "example.org"),
        ("//example.org./x", "example.org"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://[::1", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_host_of_an_address(address: str | None, host: str) -> None:
    assert host_of(address) == host
