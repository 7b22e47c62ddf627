"""Readers' comments below articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

import story
from stripper import Reason, extract
from stripper.classify import comments
from stripper.model import Container, Finding, Line, Role
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


def found(
    lines: Sequence[Line],
    content: Sequence[bool],
    containers: Sequence[Container],
    *,
    is_article: bool = True,
) -> Mapping[int, Reason]:
    return comments.find(lines, content, comments.holders(lines, content, containers, is_article=is_article))


@pytest.mark.parametrize(("sentences", "reasons"), [(4, {2: Reason.COMMENTS}), (1, {})])
def test_the_words_of_scripts_without_spaces_are_characters(sentences: int, reasons: Mapping[int, Reason]) -> None:
    page = lines(("港口的桥将在星期一关闭一年。" * sentences, 0), ("我每天都走过那座桥，会想念它的。" * 3, 2))
    assert found(page, (True, True), containers("comment-list")) == reasons


@pytest.mark.parametrize(
    "names",
    [
        "comments",
        "post-comments open",
        "disqus_thread disqus",
        "comment_list comment",
        "replies",
        "discuss",
        "disqus",
        "usercomments",
        "CommentBox".lower(),
    ],
)
def test_comments_below_an_article_go(names: str) -> None:
    assert found(BELOW, (True, True), containers(names)) == {2: Reason.COMMENTS}


@pytest.mark.parametrize("names", ["commentary", "uncommented", "list-commenters", "category-comment", "replying", ""])
def test_other_names_are_no_comments(names: str) -> None:
    assert found(BELOW, (True, True), containers(names)) == {}


def test_comments_may_be_the_content_of_other_pages() -> None:
    assert found(BELOW, (True, True), containers("comments"), is_article=False) == {}


@pytest.mark.parametrize(
    ("element", "comment_count", "go"),
    [
        (Container(0, "article", "", False), 1, True),
        (Container(0, "div", "entry-content", False), 1, True),
        (Container(0, "div", "question", False), 1, False),
        (Container(0, "article", "", False), 4, False),
    ],
)
def test_comments_below_the_element_of_an_article_go_from_pages_of_any_type(
    element: Container, comment_count: int, *, go: bool
) -> None:
    tree = (Container(0, "", "", False), element, Container(0, "div", "comments", False))
    page = lines((ARTICLE, 1), (ARTICLE, 1), *[(COMMENT, 2)] * comment_count)
    assert bool(found(page, (True,) * len(page), tree, is_article=False)) is go


@pytest.mark.parametrize(
    ("page_type", "source", "is_forum", "may"),
    [
        ("article", "--page-type", True, True),
        ("article", "estimate, 40% likely", True, True),
        ("forum", "estimate, 90% likely", False, True),
        ("forum", "estimate, 90% likely", True, False),
        ("forum", "--page-type", False, False),
        ("product", "estimate, 90% likely", False, False),
        ("documentation", "estimate, 90% likely", False, False),
    ],
)
def test_declared_forums_and_some_types_have_no_comments(
    page_type: str, source: str, *, is_forum: bool, may: bool
) -> None:
    assert comments.may_have(Finding("page_type", page_type, source), is_forum=is_forum) is may


@pytest.mark.parametrize(
    ("source", "is_declared", "may"),
    [("estimate, 54% likely", True, False), ("estimate, 54% likely", False, True), ("--page-type", True, True)],
)
def test_the_posts_of_a_declared_forum_are_no_comments_of_an_article(
    source: str, *, is_declared: bool, may: bool
) -> None:
    found = Finding("page_type", "article", source)
    assert comments.may_have(found, is_forum=True, is_declared=is_declared) is may


@pytest.mark.parametrize(("text", "go"), [("Nine links", False), (ARTICLE, True)])
def test_comments_without_other_text_stay(text: str, *, go: bool) -> None:
    elements = (
        Container(0, "li", "comment", False),
        Container(0, "ol", "replies", False),
        Container(0, "p", "", False),
    )
    tree = (Container(0, "", "", False), *elements)
    page = lines((text, 3), (ARTICLE, 1), (ARTICLE * 2, 2))
    assert set(found(page, (True, True, True), tree)) == ({2, 3} if go else set())


def test_a_page_without_an_estimate_has_no_comments() -> None:
    assert not comments.may_have(None, is_forum=False)


def test_the_names_of_the_whole_page_do_not_count() -> None:
    assert found(BELOW, (True, True), containers("comments", "body")) == {}


def test_comments_are_kept_where_little_else_is() -> None:
    short = lines(("The bridge is closed.", 0), (COMMENT, 2))
    assert found(short, (True, True), containers("comments")) == {}
    assert found(BELOW, (False, True), containers("comments")) == {}


@pytest.mark.parametrize("tag", ["details", "section", "ol"])
def test_comments_may_be_in_any_element_that_holds_others(tag: str) -> None:
    assert found(BELOW, (True, True), containers("comments", tag)) == {2: Reason.COMMENTS}


@pytest.mark.parametrize("tag", ["p", "pre", "h2"])
def test_a_paragraph_and_code_hold_no_comments(tag: str) -> None:
    assert found(BELOW, (True, True), containers("comment", tag)) == {}


def test_a_wrapper_with_the_whole_article_is_no_comment_but_comments_in_it_are() -> None:
    tree = (
        Container(0, "", "", False),
        Container(0, "div", "has-comments", False),
        Container(1, "p", "", False),
        Container(1, "div", "comments", False),
    )
    assert found(lines((ARTICLE, 2), (COMMENT, 3)), (True, True), tree) == {2: Reason.COMMENTS}
    assert found(lines((ARTICLE, 2), (COMMENT, 2)), (True, True), tree) == {}


def test_code_in_an_element_of_that_name_is_no_comment() -> None:
    text, code = lines((ARTICLE, 0), ("# " + COMMENT, 2))
    assert found((text, code._replace(role=Role.CODE)), (True, True), containers("comment")) == {}
    assert found((text, code), (True, True), containers("comment")) == {2: Reason.COMMENTS}


def test_posts_of_a_thread_that_was_taken_for_an_article_are_its_content() -> None:
    tree = (Container(0, "", "", False), *(Container(0, "div", f"comment-{n}", False) for n in range(1, 4)))
    posts = lines((ARTICLE, 1), (COMMENT, 2), (COMMENT, 3))
    assert found(posts, (True,) * 3, tree) == {}
    assert found(lines((ARTICLE, 0), (COMMENT, 2), (COMMENT, 3)), (True,) * 3, tree).keys() == {2, 3}


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
