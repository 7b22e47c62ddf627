"""Markup that nests deeper than a tree of libxml2 can: the same without the innermost elements, but with their text.

libxml2 gives up a tree at 2,048 elements within one another, and what comes behind is lost. It has no such limit when
it calls a target for each element instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from lxml import etree

from stripper.parse.tags import INLINE, TAGS

DEEPEST = 2_000
"""Elements within one another."""
SKIPPED_DEEPEST = 2_040
"""The same for elements that are no text of the page: their content must not become text, as that of others does."""

_NAME = re.compile(r"[a-z][a-z0-9:_-]*")
_VERBATIM = frozenset({"script", "style"})
"""Elements in which nothing is escaped."""


class _Limited:
    """A parser target that writes what is parsed again."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._open: list[bool] = []  # whether each open element was written
        self._depth = 0  # how many were
        self._verbatim = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        kind = TAGS.get(tag, INLINE)
        writes = self._depth < (SKIPPED_DEEPEST if kind.skip else DEEPEST)
        self._open.append(writes)
        if writes:
            self._depth += 1
            given = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if _NAME.fullmatch(name))
            self._written.append(f"<{tag}{given}>")
            self._verbatim = tag in _VERBATIM
        elif not kind.inline:
            # What cut the line still does.
            self._written.append("<br>")

    def data(self, text: str) -> None:
        self._written.append(text if self._verbatim else escape(text, quote=False))

    def end(self, tag: str) -> None:
        if self._open.pop():
            self._depth -= 1
            self._written.append(f"</{tag}>")
            self._verbatim = False

    def close(self) -> str:
        return "".join(self._written)


def limit_depth(markup: bytes) -> bytes:
    """The same page, nested no deeper than a tree can be."""
    target: Any = _Limited()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    parser.feed(markup)
    written: Any = parser.close()
    return written.encode("utf-8", "replace")  # type: ignore[no-any-return]
