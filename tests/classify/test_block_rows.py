"""Rules for posts of forums: each applies there and not on other pages."""

from __future__ import annotations

import pytest

import story
from classify.pages import reason_of
from stripper import Reason
from stripper.classify import reason_trees
from stripper.classify.block_rows import RULES, SHAPES

pytestmark = pytest.mark.usefixtures("rules_alone")

FORUM = '<meta name="generator" content="Discourse 3">'


@pytest.mark.parametrize(("head", "reason"), [("", Reason.COMMENTS), (FORUM, Reason.BYLINE)])
def test_a_post_of_a_forum_has_an_author_where_a_comment_is_one(head: str, reason: Reason) -> None:
    markup = '<div class="comment"><p class="meta"><a href="/u">Jo Doe</a> wrote on 4 May 2024, 11:15 pm</p></div>'
    assert reason_of("Jo Doe wrote on 4 May 2024, 11:15 pm", story.page(after=markup, head=head)) is reason


@pytest.mark.parametrize(("head", "reason"), [("", Reason.NAVIGATION), (FORUM, Reason.BYLINE)])
def test_users_of_a_forum_are_those_who_wrote_it(head: str, reason: Reason) -> None:
    markup = '<p class="user"><a href="/u">Jo Doe</a></p><p class="user"><a href="/v">Al Roe</a></p>'
    assert reason_of("Jo Doe", story.page(after=markup, head=head)) is reason


def test_short_lines_between_posts_are_about_users_in_a_forum_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reason_trees, "load", lambda kind: {})  # they know users by the words
    source = "\n\n".join(
        [story.FIRST, "Harbour veteran", "Posts: 64", "Location: Brest", story.SECOND, *story.PARAGRAPHS]
    )
    assert reason_of("Harbour veteran", source, is_forum=True) is Reason.BYLINE
    assert reason_of("Harbour veteran", source) is not Reason.BYLINE


TITLE = "Storm tears roofs off harbour"
HOME = '<p><a href="/">Home</a></p>'
COAST = '<p><a href="/coast">Coast</a></p>'


@pytest.mark.parametrize(
    ("before", "text", "is_path"),
    [
        ("<p>Ports › Boats › Nets</p>", "Ports › Boats › Nets", True),
        ("<p>Ports and boats and nets</p>", "Ports and boats and nets", False),
        (f"{HOME}<p>›</p>{COAST}<p>›</p>", "Coast", True),
        (f"{HOME}<p>‡</p>{COAST}<p>‡</p>", "Coast", False),
        (f"{HOME}{COAST}<p>{TITLE}</p>", "Coast", True),
        (f"{HOME}{COAST}<p>{TITLE} again</p>", "Coast", False),
    ],
)
def test_a_path_from_the_home_page_without_names(before: str, text: str, is_path: bool) -> None:
    source = story.page(before=f"{before}<h1>{TITLE}</h1>")
    assert (reason_of(text, source, title=TITLE) is Reason.BREADCRUMB) is is_path


def test_rules_for_shape_are_among_the_rules_and_each_has_a_range() -> None:
    assert set(SHAPES) < set(RULES)
    assert all(rule.low <= rule.high for rule in RULES)
