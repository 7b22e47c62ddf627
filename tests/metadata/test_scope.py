"""Containers outside the article."""

from __future__ import annotations

import pytest

from metadata.pages import HEAD, PROSE, context
from stripper.metadata.context import PageContext


def container(page: PageContext, text: str) -> int:
    """Return the container of the line with a text."""
    return next(line.container for line in page.lines if line.text == text)


def is_outside(markup: str) -> bool:
    page = context(f"<body>{HEAD}{PROSE}{markup}")
    return page.is_outside_article(container(page, "here"))


@pytest.mark.parametrize(
    "class_names",
    [
        *("comment-list", "comments-area", "comment", "disqus_thread", "respond"),
        *("related-posts", "recommended", "teaser", "popular", "trending", "latest-news", "most-read", "also-read"),
        *("more-stories", "read-next", "upnext", "carousel", "author-posts"),
        *("sidebar", "side-bar", "widget", "widgets", "my-widgets widget"),
        *("reviews", "review-list", "reviews-section", "testimonials"),
        *("nav", "nav-main", "menu", "site-footer"),
        *("news-ticker", "newsticker", "skiptranslate"),
        *("newsletter", "promo", "ad", "ads", "advert", "outbrain", "taboola"),
    ],
)
def test_class_names_outside_the_article(class_names: str) -> None:
    assert is_outside(f"<div class='{class_names}'><p>here</p></div>")


@pytest.mark.parametrize(
    "class_names",
    [
        *("sticker", "liveticker", "live-ticker", "translate"),
        *("my-comment", "has-comment", "text", "promoted-to-front", "canvas", "heading", "loads", "a-widget-area"),
        *("has-sidebar", "with-side-bar", "no-sidebar", "sidebar-right", "sidebar-none", "widget blog"),
        *("category-reviews", "review", "previews", "testimony"),
        *("post-footer", "entry-footer", "article-footer", "author-bio footer"),
        *("latest-by", "post-latest-by"),
    ],
)
def test_class_names_like_these_that_are_not(class_names: str) -> None:
    assert not is_outside(f"<div class='{class_names}'><p>here</p></div>")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<nav><p>here</p></nav>", True),
        ("<article><nav><p>here</p></nav></article>", True),
        ("<aside><p>here</p></aside>", True),
        ("<article><aside><p>here</p></aside></article>", False),
        ("<aside class=byline><p>here</p></aside>", False),
        ("<footer><p>here</p></footer>", True),
        ("<article><footer><p>here</p></footer></article>", False),
        ("<article><div class=footer><p>here</p></div></article>", False),
        ("<div class=related><div><p>here</p></div></div>", True),
        ("<div><p>here</p></div>", False),
    ],
)
def test_tags_outside_the_article(markup: str, expected: bool) -> None:
    assert is_outside(markup) is expected


@pytest.mark.parametrize("body", ["has-sidebar comments-open", "sidebar", "menu"])
def test_the_body_and_what_the_headline_is_in_are_inside(body: str) -> None:
    page = context(f"<body class='{body}'><div class='{body}'>{HEAD}</div><p>here</p>{PROSE}")
    assert not page.is_outside_article(container(page, "here"))
    assert not page.is_outside_article(container(page, "Storm hits the coast"))


def test_a_sidebar_with_most_of_the_text_is_a_layout() -> None:
    page = context(f"{HEAD}<div class=sidebar>{PROSE * 3}<p>here</p></div>{PROSE}")
    assert not page.is_outside_article(container(page, "here"))
    page = context(f"{HEAD}<div class=sidebar>{PROSE}<p>here</p></div>{PROSE * 3}")
    assert page.is_outside_article(container(page, "here"))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<main>{}</main>", True),
        ("<article><div>{}</div></article>", True),
        ("<main><footer>{}</footer></main>", False),
        ("<main><div class=related>{}</div></main>", False),
        ("{}", False),
    ],
)
def test_a_sidebar_of_the_article(markup: str, expected: bool) -> None:
    page = context(HEAD + PROSE + markup.format("<div class=story-sidebar><p>here</p></div>"))
    assert page.is_in_own_sidebar(container(page, "here")) is expected
