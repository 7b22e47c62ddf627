"""Kept lines in the menus, footers and sidebars of a page, which are removed if its text is elsewhere.

The authors of a page mark these by elements of their own, so that a line in one is seldom content, however much it
looks like the text of a short page: a menu of hundreds of entries beside three lines of documentation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stripper.classify.around import Around
from stripper.classify.link_lists import is_linked
from stripper.model import Line

KIND = "landmark"
"""The kind of these units."""
ENDS, SIDEBAR = (("nav",), ("footer",)), ("aside",)
QUOTATION = ("blockquote",)
"""Tags of elements; the footer of a quotation is its source."""


def find(lines: Sequence[Line], around: Around) -> Iterator[Line]:
    """Yield the kept lines that are removed.

    Those in a menu or footer are, if more of the kept text is outside; the linked ones among them and in a sidebar are,
    if any kept text that is no link is outside.
    """
    tags = [each for each in (*ENDS, SIDEBAR) if around.has(each)]
    if not tags:
        return
    kept = list(filter(around.is_kept, lines))
    size, links = sum(len(line.text) for line in kept), sum(line.links for line in kept)
    for each in tags:
        inside = around.kept_within(each)
        outside = size - sum(len(line.text) for line in inside)
        is_text_outside = outside > links - sum(line.links for line in inside)
        is_most_outside = each is not SIDEBAR and 2 * outside > size
        for line in inside:
            if (is_most_outside or (is_text_outside and is_linked(line))) and not around.tagged(line, QUOTATION):
                yield line
