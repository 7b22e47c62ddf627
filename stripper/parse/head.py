"""The head of a page: title element, meta and link elements, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from stripper.model import Head
from stripper.named_tuples import NamedTuple
from stripper.parse.head_values import MAX_ITEMS, clean_json, clean_value, meta_pairs

_RESOURCE_LINKS = frozenset({"stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload"})
"""Link types for loading resources, which do not describe the page."""

# Pages are hostile: each limit is far above what real pages have, and anything beyond it is ignored.
_MAX_ELEMENTS = 1_000
"""Meta elements, links or JSON-LD objects in a page."""
_MAX_SCRIPT = 2_000_000
"""Characters in one JSON-LD script."""

_WRAPPER = re.compile(r"<!\[CDATA\[|\]\]>|<!--|-->")
_EMPTY_COMMENT = re.compile(r"/\*\s{0,9}\*/|^[ \t]*//[ \t]*$", re.MULTILINE)
_REST_OF_LINE = re.compile(r"(?<![^\n\"])[^\n\"]++$", re.MULTILINE)
"""The text after the last quotation mark of a line."""
_COMMENT_START = re.compile(r"(?:^|(?<=[\s{\[,:]))/\*")
"""The start of a comment between the members of an object."""
_QUOTE = re.compile(r'"|&(?:quot|#0{0,4}34|#x0{0,4}22);', re.IGNORECASE)
"""A quotation mark, perhaps escaped for HTML."""
_MAX_BEFORE_QUOTE = 1_000
"""Characters in which the first one is."""
_LINE_COMMENT = re.compile(r"(?<=[\s,])//")
"""The start of a comment, which JSON does not allow; after a quotation mark it could be part of a URL."""
_MAX_COMMENT = 1_001
"""Characters of a comment at the end of a line."""
_TRAILING_COMMA = re.compile(r",(?=\s{0,99}[}\]])")

_META_JSON = "ld+json"
"""End of the names of meta elements with JSON-LD in their content."""
_PARSELY = "parsely-page"
"""The name of a meta element with a JSON object, and the members of that by the meta elements that they replace."""
_PARSELY_NAMES = {
    "title": "parsely-title",
    **dict.fromkeys(("author", "authors"), "parsely-author"),
    "pub_date": "parsely-pub-date",
    "section": "parsely-section",
    "type": "parsely-type",
}

_DECODER = json.JSONDecoder(strict=False)


class HeadElement(NamedTuple):
    """An element that describes the page: html, base, meta, link, title, or a script with JSON."""

    tag: str
    attributes: dict[str, str]
    text: str


def gather(elements: Iterable[HeadElement]) -> Head:
    """Build the head of a page from its html, base, meta, link, title and script elements, valid or not.

    Every string is sanitized and has its white space collapsed, except for line ends in the prose of JSON-LD.
    """
    title = language = base = ""
    meta: list[tuple[str, str]] = []
    links: list[tuple[str, str]] = []
    data: list[Mapping[str, Any]] = []
    for tag, attributes, text in elements:
        if tag == "meta":
            if len(meta) < _MAX_ELEMENTS:
                meta.extend(meta_pairs(attributes))
                if (name := attributes.get("name", "")) == _PARSELY:
                    meta.extend(_parsely_pairs(attributes))
                elif name.endswith(_META_JSON) and len(data) < _MAX_ELEMENTS:
                    data.extend(_objects(attributes.get("content", "")))
        elif tag == "link":
            rel = attributes.get("rel")
            if (
                rel
                and rel.lower() not in _RESOURCE_LINKS
                and (href := attributes.get("href"))
                and len(links) < _MAX_ELEMENTS
            ):
                links.append((clean_value(rel).lower(), clean_value(href)))
        elif tag == "title":
            title = title or clean_value(text)
        elif tag == "base":
            base = base or clean_value(attributes.get("href") or "")
        elif tag == "html":
            language = language or clean_value(attributes.get("lang") or attributes.get("xml:lang") or "")
        elif tag == "script" and "ld+json" in (attributes.get("type") or "").lower() and len(data) < _MAX_ELEMENTS:
            data.extend(_objects(text))
    return Head(title, language, tuple(meta), tuple(links), tuple(data[:_MAX_ELEMENTS]), base)


def _parsely_pairs(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the members of the JSON object in the content of a meta element as (name, content) pairs."""
    for value in _objects(attributes.get("content", "")):
        for member, name in _PARSELY_NAMES.items():
            contents = value.get(member)
            for content in contents if isinstance(contents, list) else [contents]:
                if isinstance(content, str) and content:
                    yield name, clean_value(content)


def _objects(script: str) -> Iterator[Mapping[str, Any]]:
    """Yield the objects in a JSON-LD script, including the members of top-level lists and of `@graph`."""
    for value in _values(script[:_MAX_SCRIPT]):
        for item in value if isinstance(value, list) else [value]:
            graph = item.get("@graph") if isinstance(item, dict) else None
            members = graph if isinstance(graph, list) else [graph] if isinstance(graph, dict) else []
            yield from (clean_json(member) for member in [item, *members][:MAX_ITEMS] if _is_object(member))


def _is_object(value: object) -> bool:
    return isinstance(value, dict) and any(key not in ("@graph", "@context") for key in value)


def _values(script: str) -> Iterator[Any]:
    """Yield the JSON values in a script, which may be wrapped in comments, escaped, concatenated or truncated."""
    text = script.strip("\ufeff \t\r\n")
    if (quote := _QUOTE.search(text, 0, _MAX_BEFORE_QUOTE)) and quote[0] != '"':
        from html import unescape  # imported here since few pages need its table

        text = unescape(text)
    if not text.startswith(("{", "[")) or "]]>" in text[-20:] or "-->" in text[-20:]:
        text = _EMPTY_COMMENT.sub("", _WRAPPER.sub("", text)).strip()
    try:
        yield _DECODER.decode(text)
        return
    except (ValueError, RecursionError):
        text = _TRAILING_COMMA.sub("", without_comments(text)).strip()
    start = 0
    for _ in range(MAX_ITEMS):
        try:
            value, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            return
        yield value
        start = end + len(text[end:]) - len(text[end:].lstrip(" \t\r\n;,"))


def _without_block_comments(script: str) -> str:
    parts: list[str] = []
    start = 0
    while (comment := _COMMENT_START.search(script, start)) and (end := script.find("*/", comment.end())) >= 0:
        parts.append(script[start : comment.start()])
        start = end + 2
    return "".join((*parts, script[start:]))


def without_comments(script: str) -> str:
    """Return a script without the comments between members and at the ends of lines; each line is searched once."""
    script = _without_block_comments(script)

    def cut(rest: re.Match[str]) -> str:
        start, end = rest.span()
        comment = _LINE_COMMENT.search(script, max(start, end - _MAX_COMMENT), end)
        return script[start : comment.start() if comment else end]

    return _REST_OF_LINE.sub(cut, script)
