"""Markup that is too much for a tree of libxml2: the same without the innermost elements and the last attributes.

libxml2 gives up a tree at 2,048 elements within one another, and what comes behind is lost. For each attribute it goes
through all that the element has already: 50,000 take it seconds. Neither holds when it calls a target instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from itertools import islice
from typing import Any

from lxml import etree

from stripper.parse.tags import INLINE, TAGS

DEEPEST = 2_000
"""Elements within one another."""
SKIPPED_DEEPEST = 2_040
"""The same for elements that are no text of the page: their content must not become text, as that of others does."""
MOST = 3_000
"""Attributes of an element."""

_SPAN = 8_192
"""Bytes without the end of a tag, from which on it is looked at."""
_ATTRIBUTE = re.compile(rb"""[\s/]*+[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
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
            first = islice(attributes.items(), MOST)
            given = "".join(f' {name}="{escape(value)}"' for name, value in first if _NAME.fullmatch(name))
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


def is_crowded(markup: bytes) -> bool:
    """Whether something that looks like a tag, and stands in no script, has more attributes than `MOST`."""
    at = 0
    while at < len(markup):
        if markup.find(b">", at, at + _SPAN) < 0:
            start = _tag(markup, markup.rfind(b">", max(0, at - _SPAN), at), at + _SPAN)
            if start >= 0 and _has_many(markup, start) and not _is_in_script(markup, start):
                return True
            at = markup.find(b">", at + _SPAN)
            if at < 0:
                return False
        at += _SPAN
    return False


def _tag(markup: bytes, start: int, end: int) -> int:
    """Where the first tag between two places may have its name, or -1."""
    while (start := markup.find(b"<", start + 1, end)) >= 0:
        if markup[start + 1 : start + 2].isalpha():
            return start + 1
    return -1


def _has_many(markup: bytes, start: int) -> bool:
    for _ in range(MOST):
        found = _ATTRIBUTE.match(markup, start)
        if found is None:
            return False
        start = found.end()
    return True


def _is_in_script(markup: bytes, at: int) -> bool:
    return markup.rfind(b"<script", 0, at) > markup.rfind(b"</script", 0, at)


def limited(markup: bytes) -> bytes:
    """The same page, within these limits."""
    target: Any = _Limited()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    parser.feed(markup)
    written: Any = parser.close()
    return written.encode("utf-8", "replace")  # type: ignore[no-any-return]
