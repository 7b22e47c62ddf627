"""A TEI document under construction, by lxml: well-formed whatever its text contains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from lxml import etree

NAMESPACE = "http://www.tei-c.org/ns/1.0"
LANGUAGE, SPACE = (f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("lang", "space"))
"""The names of attributes of XML itself."""

PHRASES = frozenset({"code", "del", "formula", "hi", "lb", "ref"})
"""Elements within text, after which a newline would be a space."""

NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})

_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that XML 1.0 excludes, even as a reference."""


class Tree:
    """Elements in the order of the document; a newline follows each that is no phrase."""

    def __init__(self) -> None:
        self._builder = etree.TreeBuilder()
        self._open: list[str] = []
        self._namespaces: dict[str | None, str] = {None: NAMESPACE}

    def start(self, tag: str, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> None:
        """Start an element; attributes with an empty value are left out."""
        self._open.append(tag)
        valid = {name: _valid(value) for name, value in attributes.items() if value}
        self._builder.start(f"{{{NAMESPACE}}}{tag}", valid, self._namespaces)  # type: ignore[arg-type, call-arg]  # no nsmap in the stubs

    def end(self) -> None:
        """End the innermost element."""
        tag = self._open.pop()
        self._builder.end(f"{{{NAMESPACE}}}{tag}")
        if self._open and tag not in PHRASES:
            self._builder.data("\n")

    def text(self, text: str) -> None:
        """Append text, with a replacement character for each that XML excludes."""
        self._builder.data(_valid(text))

    @contextmanager
    def element(self, tag: str, attributes: Mapping[str, str] = NO_ATTRIBUTES) -> Iterator[None]:
        """Enclose what follows in an element."""
        self.start(tag, attributes)
        yield
        self.end()

    def leaf(self, tag: str, text: str = "", attributes: Mapping[str, str] = NO_ATTRIBUTES) -> None:
        """Append an element that contains text alone."""
        with self.element(tag, attributes):
            if text:  # lxml writes an end tag after an empty one
                self.text(text)

    def serialize(self) -> str:
        """Return the document, once all elements have ended, with an XML declaration for UTF-8."""
        root = etree.tostring(self._builder.close(), encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'


def _valid(text: str) -> str:
    return _INVALID.sub("\ufffd", text)
