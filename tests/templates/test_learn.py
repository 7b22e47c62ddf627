"""Summaries of pages, and counts over them in bounded memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import generated_sites
from stripper import extract
from stripper.site_templates import LineCount, line_hash, masked_hash
from stripper.templates.learn import Learner, PageSummary, summarize


def page(host: str, *lines: str, kept: bool = True) -> PageSummary:
    return PageSummary(host, {line_hash(line): (kept, len(line)) for line in lines}, {})


def learned(*pages: PageSummary, max_counts: int = 1_000) -> Learner:
    learner = Learner(max_counts)
    for each in pages:
        learner.add(each)
    return learner


def test_a_summary_has_the_lines_and_elements_of_a_page_and_its_host() -> None:
    first = next(generated_sites.pages(generated_sites.blog, 1))
    summary = summarize(extract(first.html, url="https://www.blog.example/1"))
    assert summary.host == "blog.example"
    assert summary.lines[line_hash("home ABOUT!")] == (False, len("Home About"))
    assert summary.lines[line_hash(first.content.splitlines()[0])][0]
    assert (len("Home About"), 0) in summary.paths.values()
    assert all(kept <= characters for characters, kept in summary.paths.values())


def test_the_host_is_also_that_of_the_declared_address() -> None:
    declared = '<link rel=canonical href="https://b.example/2"><p>The storm reached the coast early on Tuesday.'
    assert summarize(extract(declared)).host == "b.example"
    assert summarize(extract("<p>The storm reached the coast early on Tuesday.")).host == ""


def test_lines_on_three_pages_are_counted_by_host() -> None:
    pages = [page("a.example", "Menu", f"Text {number}", kept=number > 0) for number in range(3)]
    others = [page("b.example", "Menu", f"Text {number}") for number in range(2)]
    hosts = learned(*pages, *others).hosts()
    assert {host: (template.pages, template.lines) for host, template in hosts.items()} == {
        "a.example": (3, {line_hash("Menu"): LineCount(3, 2)})
    }


def test_lines_that_differ_only_in_numbers_are_counted_together() -> None:
    dumps = [f"Join {number} readers\n\nThe storm reached {'x' * number} early on Tuesday." for number in (1, 20, 300)]
    hosts = learned(*(summarize(extract(dump, kind="text", url="https://a.example/")) for dump in dumps)).hosts()
    [(hashed, count)] = hosts["a.example"].lines.items()
    assert (hashed, count.pages) == (masked_hash("Join 1 readers"), 3)


def test_a_page_with_little_of_its_own_is_no_copy() -> None:
    box = "A box that was kept by mistake, and has most of the text"
    assert learned(*(page("", box, f"Text number {number}") for number in range(3))).hosts()[""].pages == 3


def test_a_copy_of_an_earlier_page_is_not_counted() -> None:
    pages = [page("", "Menu", f"A long text about the harbour, number {number}") for number in range(3)]
    hosts = learned(*pages, pages[1], pages[1]).hosts()
    assert hosts[""].pages == 3
    assert hosts[""].lines == {line_hash("Menu"): LineCount(3, 3)}


def test_a_page_from_which_nothing_is_kept_is_no_copy() -> None:
    pages = [page("", "Menu", f"Text {number}", kept=False) for number in range(4)]
    assert learned(*pages).hosts()[""].pages == 4


def test_the_rarest_lines_are_dropped_when_there_are_too_many() -> None:
    pages = [page("", "Menu", *(f"A long text, {number} and {part}" for part in range(8))) for number in range(50)]
    learner = learned(*pages, max_counts=40)
    assert len(learner._lines) <= 40 + 9
    assert learner.hosts()[""].lines == {line_hash("Menu"): LineCount(50, 50)}


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=5), max_size=12), st.integers(1, 30))
def test_counts_never_exceed_the_pages_and_are_the_same_again(lines: list[list[str]], max_counts: int) -> None:
    pages = [page("", *each, f"A text of its own, {number}") for number, each in enumerate(lines)]
    hosts = learned(*pages, max_counts=max_counts).hosts()
    assert hosts == learned(*pages, max_counts=max_counts).hosts()
    for template in hosts.values():
        assert all(3 <= count.pages <= template.pages <= len(pages) for count in template.lines.values())


@pytest.mark.parametrize("text", ["", "–", "· · ·", " "])
def test_a_line_without_letters_and_digits_has_no_hash(text: str) -> None:
    assert line_hash(text) == ""
