"""Kept lines in the menus, footers and sidebars of a page, which are removed if its text is elsewhere.

The authors of a page mark these by elements of their own, so that a line in one is seldom content, however much it
looks like the text of a short page: a menu of hundreds of entries beside three lines of documentation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from stripper import model
from stripper.classify import element_words
from stripper.classify.around import Around
from stripper.classify.link_lists import is_linked
from stripper.model import Line
from stripper.native.substrings import Substrings

KIND = "landmark"
"""The kind of these units."""
ENDS, SIDEBAR = (("nav",), ("footer",)), ("aside",)
QUOTATION = ("blockquote",)
"""Tags of elements; the footer of a quotation is its source."""

MENUS = frozenset(
    (
        *("topnav", "bottomnav", "subnav", "navlist", "subnavlist", "navheader", "navfooter", "spirit-nav", "navpath"),
        *("nav-path", "navrow1", "navrow2", "navrow3", "navrow4", "breadcrumb", "breadcrumbs", "wy-breadcrumbs"),
    )
)
"""Names of menus, as generators of documentation write them, and of paths to the page."""
PARTS = Substrings("nav", "breadcrumb")
"""Parts of them, which most names of elements do not have, and which are found sooner."""


def in_menus(lines: Sequence[Line], containers: Sequence[model.Container], content: Sequence[bool]) -> Iterator[Line]:
    """Yield the kept lines in elements with the names of menus, if more of the kept text is outside."""
    menus = {each for each in element_words.names_with(containers, PARTS) if not MENUS.isdisjoint(each.split())}
    if not menus:
        return
    marks = element_words.within(containers, menus)
    kept = list(compress(lines, content))
    inside = [line for line in kept if marks[line.container]]
    if 2 * sum(len(line.text) for line in inside) < sum(len(line.text) for line in kept):
        yield from inside


def find(lines: Sequence[Line], content: Sequence[bool], around: Around) -> Iterator[Line]:
    """Yield the kept lines that are removed.

    Those in a menu or footer are, if more of the kept text is outside; the linked ones among them and in a sidebar are,
    if any kept text that is no link is outside.
    """
    tags = [each for each in (*ENDS, SIDEBAR) if around.has(each)]
    if not tags:
        return
    kept = list(compress(lines, content))
    size, links = sum(len(line.text) for line in kept), sum(line.links for line in kept)
    for each in tags:
        inside = around.kept_within(each)
        outside = size - sum(len(line.text) for line in inside)
        is_text_outside = outside > links - sum(line.links for line in inside)
        is_most_outside = each is not SIDEBAR and 2 * outside > size
        for line in inside:
            if (is_most_outside or (is_text_outside and is_linked(line))) and not around.tagged(line, QUOTATION):
                yield line
