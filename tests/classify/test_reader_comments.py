"""Author, date and text of readers' comments."""

from __future__ import annotations

import pytest

import story
from stripper import Document, extract
from stripper.model import Comment

TEXT = "I have crossed that bridge every day for thirty years, and I will miss it more than I can say."
ANSWER = "So will I, although I never crossed it on a day on which it rained."


def read(below: str, page_type: str = "article") -> tuple[Comment, ...]:
    return extract(story.page(after=below), kind="html", page_type=page_type).comments  # type: ignore[arg-type]


def fields(below: str) -> list[tuple[str, str, str]]:
    return [(comment.author, comment.date, comment.text) for comment in read(below)]


WORDPRESS = f"""<div id="comments"><h3>2 comments</h3><ol class="commentlist">
<li class="comment depth-1" id="comment-7"><div id="div-comment-7" class="comment-body">
<div class="comment-author vcard"><b class="fn">Ada Byrne</b> <span class="says">says:</span></div>
<div class="comment-meta"><a href="#comment-7"><time datetime="2024-05-02T10:00:00Z">2 May 2024</time></a></div>
<p>{TEXT}</p><p>{ANSWER}</p><div class="reply"><a href="#">Reply</a></div></div>
<ul class="children"><li class="comment depth-2" id="comment-8"><div class="comment-author">Ben</div>
<div class="comment-content"><p>{ANSWER}</p></div></li></ul></li></ol>
<div id="respond"><p>Your name and address are not published, and each comment is read before it is shown.</p></div>
</div>"""


def test_comments_of_a_blog_with_a_reply() -> None:
    assert fields(WORDPRESS) == [("Ada Byrne", "2024-05-02T10:00:00Z", f"{TEXT}\n\n{ANSWER}"), ("Ben", "", ANSWER)]


def test_comments_in_details() -> None:
    below = "".join(
        f'<details class="CommentBox" open><summary><p class="CommentPoster">Posted May {day}, 2024 7:04 UTC by'
        f" <b>{who}</b> (subscriber)</p></summary><div>{TEXT}</div>"
        '<div class="CommentReplyButton"><button>Reply to this comment</button></div></details>'
        for who, day in (("grebe", 16), ("osprey", 17))
    )
    assert fields(below) == [("grebe", "May 16, 2024", TEXT), ("osprey", "May 17, 2024", TEXT)]


@pytest.mark.parametrize("name", ["comments", "disqus_thread", "discussion", "replies"])
def test_comments_without_a_name_of_their_own(name: str) -> None:
    rows = f"<li><b>Ada</b> · 3 hours ago<p>{TEXT}</p></li><li><b>Ben</b> · 2 hours ago<p>{ANSWER}</p></li>"
    assert fields(f'<section id="{name}"><ul>{rows}</ul></section>') == [
        ("Ada", "3 hours ago", TEXT),
        ("Ben", "2 hours ago", ANSWER),
    ]


def test_a_comment_needs_an_author_or_a_date() -> None:
    assert fields(f'<div class="comments"><div class="comment"><p>{TEXT}</p></div></div>') == []
    assert fields(f'<div class="comments"><div class="comment"><p class="author">Ada</p><p>{TEXT}</p></div></div>')


@pytest.mark.parametrize(("author", "found"), [("Jörg M.", "Jörg M."), ("No rain fell.", "")])
def test_a_name_may_end_in_an_initial_and_in_no_other_word_with_a_full_stop(author: str, found: str) -> None:
    row = f'<div class="comment"><p class="author">{author}</p><time>2024-05-01</time><p>{TEXT}</p></div>'
    assert [comment[0] for comment in fields(f'<div class="comments">{row}</div>')] == [found]


@pytest.mark.parametrize("name", ["widget_recent_comments", "comment-form", "respond comments"])
def test_a_list_of_recent_comments_and_a_form_are_no_comments(name: str) -> None:
    assert fields(f'<div class="{name}"><div class="comment"><p class="author">Ada</p><p>{TEXT}</p></div></div>') == []


def test_comments_are_in_the_sidecar_with_their_first_line_and_not_in_the_text() -> None:
    document: Document = extract(story.page(after=WORDPRESS), kind="html", page_type="article")
    first = document.to_dict()["comments"][0]
    assert first["author"] == "Ada Byrne"
    assert document.lines[first["line"] - 1].text == "Ada Byrne says:"
    assert TEXT not in document.text
    kept = extract(story.page(after=WORDPRESS), kind="html", page_type="article", keep={"comments"})
    assert TEXT in kept.text
    assert kept.comments == document.comments


def test_posts_of_a_forum_are_no_comments() -> None:
    assert read(WORDPRESS, "forum") == ()
