"""The article on its page: which containers are outside it, such as comments, teasers, sidebars and footers."""

from __future__ import annotations

import re
from functools import lru_cache

from stripper.model import Container
from stripper.native.prefix_filter import PhraseFilter
from stripper.words.patterns import late_boundary

MAX_ANCESTORS = 8
"""Ancestors of a footer among which an article that it may belong to is searched for."""
_ROOT_CONTAINERS = 4
"""Containers among which html and body are."""

_NAME = r"[-\w]"
"""A character of a class name."""
# The class names of an element, in lower case. Each alternative starts with a letter, see `late_boundary`.
_OUTSIDE = re.compile(
    r"comment(?:(?<![-\w]comment)|list|s?-(?:list|area|section|form|body|author|text))|disqus|respond"
    rf"|author-?posts|reviews?-?(?:list|item|author|section)|{late_boundary('reviews', after=_NAME)}(?!{_NAME})"
    r"|testimonial|related|recommend|teaser|ticker(?<!\bsticker)(?<!liveticker)(?<!live-ticker)|popular|trending|latest(?!-by)|most-?read|also-?read|read-?(?:more|next)|upnext|carousel"
    r"|more-?(?:from|stories|news|posts|articles)"
    r"|side-?bar(?<!has-sidebar)(?<!has-side-bar)(?<!with-sidebar)(?<!with-side-bar)(?<!no-sidebar)(?<!no-side-bar)"
    r"(?!-(?:right|left|none|layout))"
    rf"|{late_boundary('widgets?', after=_NAME)}(?!{_NAME})(?! blog)|{late_boundary('nav')}|menu"
    rf"|newsletter|promo(?!ted)|skiptranslate|{late_boundary('ads?')}\b|advert|outbrain|taboola"
)
_OUTSIDE_FILTER = PhraseFilter(
    {"comment", "disqus", "respond", "author", "review", "testimonial", "related", "recommend", "teaser", "ticker"}
    | {"popular", "trending", "latest", "most", "also", "read", "upnext", "carousel", "more", "side", "widget", "nav"}
    | {"menu", "newsletter", "promo", "skiptranslate", "ad", "outbrain", "taboola"}
)
"""The filter of texts with the first letters of an alternative of that pattern."""
_SIDEBAR = re.compile(r"side-?bar|aside")
_ARTICLE_META = re.compile(r"meta|entry|byline|author|article|details|publi|post-?info")
_ARTICLE_FOOTER = re.compile(r"(?:post|entry|article|asset|story)-footer|author|byline")
_OUTSIDE_TAGS = frozenset({"aside", "footer", "nav"})


@lru_cache(maxsize=4096)
def _has_outside_name(names: str) -> bool:
    return _OUTSIDE_FILTER.may_have(names) and _OUTSIDE.search(names) is not None


def names_details(names: str) -> bool:
    """Return whether class names are those of an element with the byline or other details of an article."""
    return _ARTICLE_META.search(names) is not None


class Scope:
    """The containers inside and outside the article of one page."""

    def __init__(self, containers: tuple[Container, ...], headline: int, main_text: frozenset[int]) -> None:
        """Take the containers of the page, the index of the headline's, 0 without a headline, and the indexes of those
        that hold most of the running text: one of these that is called a sidebar is a layout that has a sidebar."""
        self._containers = containers
        self._inside = self._ancestors(headline) | self._roots()
        self._main_text = main_text
        self._known: dict[int, bool] = {}

    def _ancestors(self, container: int) -> frozenset[int]:
        found = {0}
        while container not in found:
            found.add(container)
            container = self._containers[container].parent
        return frozenset(found)

    def _roots(self) -> frozenset[int]:
        first = self._containers[:_ROOT_CONTAINERS]
        return frozenset(index for index, container in enumerate(first) if container.tag in ("html", "body"))

    def is_outside(self, container: int) -> bool:
        """Return whether the markup of a container, or of one around it, sets it apart from the article.

        What the headline is in, or most of the running text, is inside, however it is called.
        """
        known = self._known
        chain: list[int] = []
        while container not in known and container not in self._inside:
            chain.append(container)
            here = self._containers[container]
            if self._is_set_apart(here) and container not in self._main_text:
                outside = True
                break
            container = here.parent
        else:
            outside = known.get(container, False)
        known.update(dict.fromkeys(chain, outside))
        return outside

    def is_in_own_sidebar(self, container: int) -> bool:
        """Return whether nothing but a sidebar separates a container from the article that it is in."""
        while container and self._containers[container].tag not in ("article", "main"):
            here = self._containers[container]
            if self._is_set_apart(here) and (
                here.tag in ("footer", "nav") or _OUTSIDE.search(_SIDEBAR.sub("", here.names))
            ):
                return False
            container = here.parent
        return container > 0

    def _is_set_apart(self, container: Container) -> bool:
        """Return whether the tag or the class names of an element set it apart from the article."""
        if container.tag in _OUTSIDE_TAGS:  # within an article they often hold its byline
            return container.tag == "nav" or not (self._is_in_article(container) or names_details(container.names))
        if _has_outside_name(container.names):
            return True
        return "footer" in container.names and not (
            _ARTICLE_FOOTER.search(container.names) or self._is_in_article(container)
        )

    def _is_in_article(self, container: Container) -> bool:
        for _ in range(MAX_ANCESTORS):
            if container.tag == "article" or "article" in container.names.split():
                return True
            container = self._containers[container.parent]
        return False
