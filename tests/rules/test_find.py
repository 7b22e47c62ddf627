"""Matching of site rules against pages and their lines."""

from __future__ import annotations

import pytest

import story
from stripper import Document, Reason, Settings, extract
from stripper.site_rules import ANY_HOST, Rule, Site, Sites

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
def test_a_rule_matches_lines_that_meet_all_of_its_conditions(rule: Rule) -> None:
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
def test_a_rule_does_not_match_other_lines(rule: Rule) -> None:
    document = ruled(rule)
    assert document.decisions == extract(story.page(BOX), url=URL).decisions
    assert document.ruled == {}


def test_an_element_must_contain_the_whole_line() -> None:
    page = story.page(
        '<p><b class="kicker">Storm</b> It was the worst night in years.</p><p><i class=only>All</i> </p>'
    )
    document = ruled(Rule(False, class_="kicker"), Rule(False, class_="only"), page=page)
    assert [document.lines[number - 1].text for number in document.ruled] == ["All"]


def test_a_kept_line_has_the_reason_site_rule() -> None:
    document = ruled(Rule(True, class_="main-menu"))
    assert reason(document, "Weather") == (True, Reason.SITE_RULE)
    assert "Weather" in document.text
    assert reason(ruled(), "Weather") == (False, Reason.NAVIGATION)


def test_the_later_of_two_matching_rules_wins() -> None:
    keep = Rule(True, text="Weather")
    assert reason(ruled(Rule(False, class_="main-menu"), keep), "Weather") == (True, Reason.SITE_RULE)
    assert reason(ruled(keep, Rule(False, class_="main-menu")), "Weather") == (False, Reason.SITE_RULE)


def test_a_line_removed_by_a_rule_does_not_make_another_a_duplicate() -> None:
    page = story.page(before=f'<div class="summary"><p>{story.FIRST}</p></div>')
    document = ruled(Rule(False, class_="summary"), page=page)
    assert document.text.count(story.FIRST) == 1


def test_only_text_conditions_match_in_a_text_dump() -> None:
    page = "\n\n".join(story.PARAGRAPHS)
    document = ruled(Rule(False, text="“We had an hour *"), Rule(False, class_="*"), page=page)
    assert list(document.ruled) == [2]


@pytest.mark.parametrize("host", ["example.org", "news.example.org", ANY_HOST])
def test_rules_apply_to_a_host_and_its_subdomains(host: str) -> None:
    assert ruled(DROP_BOX, host=host).ruled


@pytest.mark.parametrize("host", ["xample.org", "old.example.org", "a.news.example.org", "org.example"])
def test_rules_do_not_apply_to_other_hosts(host: str) -> None:
    assert not ruled(DROP_BOX, host=host).ruled


def test_the_host_comes_from_the_caller_or_else_from_the_page() -> None:
    page = story.page(BOX, head='<link rel="canonical" href="https://www.example.org/storm">')
    assert ruled(DROP_BOX, url=None, page=page).ruled
    assert not ruled(DROP_BOX, url="https://other.example/", page=page).ruled
    lost = ruled(DROP_BOX, url=None)
    assert not lost.ruled
    assert any("--url" in warning for warning in lost.warnings)
    assert not ruled(DROP_BOX, url="https://other.example/").warnings
