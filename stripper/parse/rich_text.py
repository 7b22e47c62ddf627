"""Rich text in JSON, as editors of content management systems store it: blocks with a type, and their texts.

The blocks of Portable Text (Sanity), Contentful, ProseMirror, Slate, Lexical, DatoCMS, Draft.js and Editor.js differ
only in the names of their members.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

MAX_DEPTH = 20
"""Levels of blocks; what is nested more deeply is left out."""
_TAGS = {
    **dict.fromkeys(("paragraph", "p", "normal", "unstyled"), "p"),
    **dict.fromkeys(("blockquote", "quote", "pullquote"), "blockquote"),
    **dict.fromkeys(("list-item", "listitem", "list_item", "li", "unordered-list-item", "ordered-list-item"), "li"),
    **dict.fromkeys(("unordered-list", "bulleted-list", "bulletlist", "bullet_list", "list", "ul"), "ul"),
    **dict.fromkeys(("ordered-list", "numbered-list", "orderedlist", "ordered_list", "ol"), "ol"),
}
"""The element of each type of block, in lower case, besides headings."""
_HEADING = re.compile(r"(?:heading|header)(?:[-_]?([1-6]|one|two|three|four|five|six))?|h([1-6])")
_LEVELS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}


def markup(value: Any) -> str:
    """Return a block as markup; empty if a value is none, or has no text."""
    return _block(value, 0) if isinstance(value, dict) else ""


def _block(node: Mapping[str, Any], depth: int) -> str:
    tag = _tag(node)
    if not tag or depth > MAX_DEPTH:
        return ""
    members = _members(node)
    inner = "".join(_part(member, depth + 1) for member in members) if members else _own_text(node)
    return f"<{tag}>{inner}</{tag}>" if inner.strip() else ""


def _tag(node: Mapping[str, Any]) -> str:
    """Return the name of the element for a block; empty if the type is not that of one."""
    kind = node.get("_type") or node.get("nodeType") or node.get("type")
    if kind == "block":
        kind = "li" if node.get("listItem") else node.get("style", "normal")
    if not isinstance(kind, str):
        return ""
    kind = kind.lower()
    heading = _HEADING.fullmatch(kind)
    if not heading:
        return _TAGS.get(kind, "")
    level = heading[1] or heading[2] or _level(node)
    return f"h{_LEVELS.get(level, level)}"


def _level(node: Mapping[str, Any]) -> str:
    """Return the level of a heading from its members, or 2."""
    for holder in (node, node.get("attrs"), node.get("data")):
        if isinstance(holder, dict):
            for key in ("level", "depth", "tag"):
                level = str(holder.get(key, "")).removeprefix("h")
                if level in _LEVELS.values():
                    return level
    return "2"


def _members(node: Mapping[str, Any]) -> list[Any]:
    found = node.get("children") or node.get("content")
    return found if isinstance(found, list) else []


def _own_text(node: Mapping[str, Any]) -> str:
    """Return the text of a block without parts: that of Draft.js, or the markup of Editor.js."""
    data = node.get("data")
    if isinstance(data, dict) and isinstance(data.get("text"), str):
        return str(data["text"])
    text = node.get("text")
    return escape(text) if isinstance(text, str) else ""


def _part(node: Any, depth: int) -> str:
    """Return a part of a block: a text, a block within it, or an inline element such as a link."""
    if not isinstance(node, dict) or depth > MAX_DEPTH:
        return ""
    for key in ("text", "value"):
        text = node.get(key)
        if isinstance(text, str):
            return escape(text)
    if _tag(node):
        return _block(node, depth)
    return "".join(_part(member, depth + 1) for member in _members(node))
