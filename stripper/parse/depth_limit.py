"""Flattening of markup that is nested more deeply than a libxml2 tree can be.

libxml2 stops building a tree at 2,048 levels of nesting and loses the rest. It has no such limit for parser targets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from lxml import etree

from stripper.parse.tags import INLINE, TAGS, Display

MAX_DEPTH = 2_000
"""Levels of nesting."""
MAX_DEPTH_NOT_RENDERED = 2_040
"""Levels of nesting of elements that are not rendered: unlike that of others, their content must not become text."""

_NAME = re.compile(r"[a-z][a-z0-9:_-]*")
_RAW_TEXT = frozenset({"script", "style"})
"""Elements whose content is not escaped."""


class _Flattener:
    """A parser target that writes markup again, without the tags of elements that are nested too deeply."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._open: list[bool] = []  # for each open element, whether its tags are written
        self._depth = 0  # number of written open elements
        self._raw = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        display = TAGS.get(tag, INLINE).display
        writes = self._depth < (MAX_DEPTH_NOT_RENDERED if display is Display.NONE else MAX_DEPTH)
        self._open.append(writes)
        if writes:
            self._depth += 1
            given = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if _NAME.fullmatch(name))
            self._written.append(f"<{tag}{given}>")
            self._raw = tag in _RAW_TEXT
        elif display is not Display.INLINE:
            # It still ends the line.
            self._written.append("<br>")

    def data(self, text: str) -> None:
        self._written.append(text if self._raw else escape(text, quote=False))

    def end(self, tag: str) -> None:
        if self._open.pop():
            self._depth -= 1
            self._written.append(f"</{tag}>")
            self._raw = False

    def close(self) -> str:
        return "".join(self._written)


def limit_depth(markup: bytes) -> bytes:
    """Return the markup with its nesting limited; the text of elements that are nested more deeply is kept."""
    target: Any = _Flattener()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    parser.feed(markup)
    written: Any = parser.close()
    return written.encode("utf-8", "replace")  # type: ignore[no-any-return]
