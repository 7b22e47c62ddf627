"""What a page says about itself outside its text: title element, meta and link elements, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from stripper.model import Head
from stripper.parse.tidy import ITEMS, pairs, tidy, tidy_json

_TECHNICAL = frozenset({"stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload"})
"""Links that say how a page is shown, and nothing about it."""

# Pages are hostile: each limit is far above what honest pages have, and what lies beyond it is left unread.
_ELEMENTS = 1_000
"""Meta elements, links or JSON-LD objects of a page."""
_SCRIPT = 2_000_000
"""Characters of one JSON-LD script."""

_WRAPPER = re.compile(r"<!\[CDATA\[|\]\]>|<!--|-->")
_EMPTY_COMMENT = re.compile(r"/\*\s{0,9}\*/|^[ \t]*//[ \t]*$", re.MULTILINE)
_REST_OF_LINE = re.compile(r"(?<![^\n\"])[^\n\"]++$", re.MULTILINE)
"""The text after the last quotation mark of a line."""
_REMARK = re.compile(r"(?<=[\s,])//")
"""The start of a remark, which JSON does not have; before a quotation mark it is part of an address."""
_REMARK_LENGTH = 1_001
"""Characters of a remark at the end of a line."""
_TRAILING_COMMA = re.compile(r",(?=\s{0,99}[}\]])")

_DECODER = json.JSONDecoder(strict=False)


class HeadElement(NamedTuple):
    """An element that says something about the page: html, meta, link, title, or a script that holds JSON."""

    tag: str
    attributes: dict[str, str]
    text: str


def gather(elements: Iterable[HeadElement]) -> Head:
    """The head of a page from its html, meta, link, title and script elements.

    Whatever is wrong with them, every string comes out harmless and with its white space folded, but for the line
    ends in the prose of JSON-LD.
    """
    title = language = ""
    meta: list[tuple[str, str]] = []
    links: list[tuple[str, str]] = []
    data: list[Mapping[str, Any]] = []
    for tag, attributes, text in elements:
        if tag == "meta":
            if len(meta) < _ELEMENTS:
                meta.extend(pairs(attributes))
        elif tag == "link":
            rel = attributes.get("rel")
            if rel and rel.lower() not in _TECHNICAL and (href := attributes.get("href")) and len(links) < _ELEMENTS:
                links.append((tidy(rel).lower(), tidy(href)))
        elif tag == "title":
            title = title or tidy(text)
        elif tag == "html":
            language = language or tidy(attributes.get("lang") or attributes.get("xml:lang") or "")
        elif tag == "script" and "ld+json" in (attributes.get("type") or "").lower() and len(data) < _ELEMENTS:
            data.extend(_objects(text))
    return Head(title, language, tuple(meta), tuple(links), tuple(data[:_ELEMENTS]))


def _objects(script: str) -> Iterator[Mapping[str, Any]]:
    """The objects of a JSON-LD script, with the members of lists and of `@graph` each on its own."""
    for value in _values(script[:_SCRIPT]):
        for item in value if isinstance(value, list) else [value]:
            graph = item.get("@graph") if isinstance(item, dict) else None
            members = graph if isinstance(graph, list) else [graph] if isinstance(graph, dict) else []
            yield from (tidy_json(member) for member in [item, *members][:ITEMS] if _is_object(member))


def _is_object(value: object) -> bool:
    return isinstance(value, dict) and any(key not in ("@graph", "@context") for key in value)


def _values(script: str) -> Iterator[Any]:
    """The JSON values of a script, which may be wrapped in comments, follow one another, or end too early."""
    text = script.strip()
    if not text.startswith(("{", "[")) or "]]>" in text[-20:] or "-->" in text[-20:]:
        text = _EMPTY_COMMENT.sub("", _WRAPPER.sub("", text)).strip()
    try:
        yield _DECODER.decode(text)
        return
    except (ValueError, RecursionError):
        text = _TRAILING_COMMA.sub("", without_remarks(text))
    start = 0
    for _ in range(ITEMS):
        try:
            value, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            return
        yield value
        start = end + len(text[end:]) - len(text[end:].lstrip(" \t\r\n;,"))


def without_remarks(script: str) -> str:
    """Return a script without the remarks at the ends of its lines, each line searched once."""

    def cut(rest: re.Match[str]) -> str:
        start, end = rest.span()
        remark = _REMARK.search(script, max(start, end - _REMARK_LENGTH), end)
        return script[start : remark.start() if remark else end]

    return _REST_OF_LINE.sub(cut, script)
