"""Cleaning of the values in the head of a page: sanitized, white space collapsed, and limited in size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stripper.native.sanitize import collapse_whitespace, sanitize

# Pages are hostile: each limit is far above what real pages have, and anything beyond it is dropped.
MAX_VALUE = 5_000
"""Characters of the content of a meta element or of the address of a link."""
MAX_DEPTH = 12
"""Levels of nesting within a JSON-LD object."""
MAX_ITEMS = 200
"""Members of a list or object in JSON-LD."""

META_KEYS = ("property", "name", "itemprop", "http-equiv")
"""Attributes that name what a meta element declares."""
PROSE = frozenset({"articleBody", "reviewBody", "text"})
"""JSON-LD properties that keep their line ends, since these separate paragraphs."""


def clean_value(text: str) -> str:
    """Return the beginning of a text, sanitized and with white space collapsed."""
    return collapse_whitespace(text[:MAX_VALUE])


def meta_pairs(attributes: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the (name, content) pairs of a meta element, one for each distinct name.

    `<meta name=author property=og:author>` declares both names.
    """
    if not (content := clean_value(attributes.get("content") or attributes.get("value") or "")):
        return []
    found: dict[str, str] = {}
    for key in META_KEYS:
        if key in attributes and (name := attributes[key].strip().lower()):
            found[clean_value(name)] = content
    return list(found.items())


def clean_json(value: Any, key: str = "", depth: int = MAX_DEPTH) -> Any:
    """Return a JSON value with every string in it sanitized and its white space collapsed, but for line ends in prose.

    Lists and objects nested deeper than `depth` become empty, and members beyond the first `MAX_ITEMS` are dropped.
    `key` is the name of the property that holds the value.
    """
    if isinstance(value, str):
        return _clean_string(value, key)
    if isinstance(value, dict):
        members = list(value.items())[: MAX_ITEMS if depth else 0]
        return {
            sanitize(name): _clean_string(member, name)
            if isinstance(member, str)  # as most are, without another call
            else clean_json(member, name, depth - 1)
            for name, member in members
        }
    if isinstance(value, list):
        return [clean_json(member, key, depth - 1) for member in value[: MAX_ITEMS if depth else 0]]
    return value


def _clean_string(text: str, key: str) -> str:
    # Content management systems often escape a value for HTML before they put it into JSON.
    if "&" in text:
        from html import unescape  # imported here since few pages need its table

        text = unescape(text)
    if key not in PROSE:
        return collapse_whitespace(text)
    return "\n".join(map(collapse_whitespace, sanitize(text).splitlines()))
