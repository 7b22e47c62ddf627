"""Readers' comments below articles."""

from __future__ import annotations

import pytest

import story
from stripper import Reason, extract
from stripper.classify import comments
from stripper.model import Container, Line, PageType, Role
from stripper.render.view.explanation import explain

ARTICLE = (
    "The council decided on Monday that the bridge will be closed for a year, and nobody was surprised by it. " * 2
)
COMMENT = "I have crossed that bridge every day for thirty years, and I will miss it more than I can say in a comment."


def containers(names: str, tag: str = "div") -> tuple[Container, ...]:
    return (Container(0, "", "", False), Container(0, tag, names, False), Container(1, "p", "", False))


def lines(*texts: tuple[str, int]) -> tuple[Line, ...]:
    return tuple(
        Line(number, 0, text, Role.PARAGRAPH, 0, "", "p", container, 0, 0, 0, 0)
        for number, (text, container) in enumerate(texts, 1)
    )


BELOW = lines((ARTICLE, 0), (COMMENT, 2))


@pytest.mark.parametrize("names", ["comments", "post-comments open", "disqus_thread disqus", "comment_list comment"])
def test_comments_below_an_article_go(names: str) -> None:
    assert comments.find(BELOW, (True, True), containers(names), PageType.ARTICLE) == {2: Reason.COMMENTS}


@pytest.mark.parametrize("names", ["commentary", "uncommented", "list-commenters", ""])
def test_other_names_are_no_comments(names: str) -> None:
    assert comments.find(BELOW, (True, True), containers(names), PageType.ARTICLE) == {}


@pytest.mark.parametrize("page_type", [None, PageType.FORUM, PageType.PRODUCT])
def test_comments_may_be_the_content_of_other_pages(page_type: PageType | None) -> None:
    assert comments.find(BELOW, (True, True), containers("comments"), page_type) == {}


def test_the_names_of_the_whole_page_do_not_count() -> None:
    assert comments.find(BELOW, (True, True), containers("comments", "body"), PageType.ARTICLE) == {}


def test_comments_are_kept_where_little_else_is() -> None:
    short = lines(("The bridge is closed.", 0), (COMMENT, 2))
    assert comments.find(short, (True, True), containers("comments"), PageType.ARTICLE) == {}
    assert comments.find(BELOW, (False, True), containers("comments"), PageType.ARTICLE) == {}


def test_the_reason_is_explained() -> None:
    page = story.page(after=f'<div class="reactions"><p>{COMMENT}</p><p>{ARTICLE}</p></div>')
    document = extract(page, page_type="article")
    line = next(line for line in document.lines if line.text == COMMENT)
    assert document.decisions[line.number - 1].reason is Reason.COMMENTS
    assert document.decisions[line.number - 1].score >= document.scored.threshold
    decided = explain(document, line.number, lambda settings: extract(page, settings=settings)).decided
    assert decided == "removed because it is a comment below the article, regardless of its score"
    assert COMMENT not in document.text
    assert COMMENT in extract(page, page_type="forum").text
    assert COMMENT in extract(page, page_type="article", keep=["comments"]).text
    assert COMMENT in extract(page, page_type="article", keep_lines=[range(line.number, line.number + 1)]).text
