"""Markup to lines: lxml makes a tree of it, and `walk` the lines."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from lxml import etree

from stripper.model import Container, Element, Label, Line
from stripper.parse import depth, preformatted
from stripper.parse.head import HeadElement
from stripper.parse.lighten import lightened
from stripper.parse.walk import walk


class Lines(NamedTuple):
    """What was read from markup."""

    lines: list[Line]
    containers: list[Container]
    labels: list[Label]
    elements: list[Element]
    holders: list[int]
    head: list[HeadElement]
    unread: int
    """Characters of text in the noscript elements that were passed over, but for scripts and styles in them."""
    complete: bool
    """Whether the parser came to the end of the markup."""


def read(markup: bytes, *, noscript: bool = False, naming: bool = False) -> Lines:
    """What a page in UTF-8 holds.

    With `noscript`, also what it shows where no scripts run; with `naming`, also which element with a class or an id
    holds each line.
    """
    root, complete = _whole_tree(markup)
    if root is None:
        return Lines([], [Container(0, "", "", False)], [], [], [], [], 0, complete)
    return _unwrapped(Lines(*walk(root, noscript=noscript, naming=naming), complete))


def _unwrapped(read: Lines) -> Lines:
    """Return what was read with the paragraphs of preformatted prose as lines of their own."""
    replaced = preformatted.unwrapped(read.lines, read.containers)
    if not replaced:
        return read
    lines: list[Line] = []
    holders: list[int] = []
    first: list[int] = []
    for line in read.lines:
        first.append(len(lines) + 1)
        for part in replaced.get(line.number, (line,)):
            lines.append(part._replace(number=len(lines) + 1))
            holders += read.holders[line.number - 1 : line.number]
    first.append(len(lines) + 1)
    labels = [label._replace(line=first[label.line - 1]) for label in read.labels]
    return read._replace(lines=lines, holders=holders, labels=labels)


def closed(markup: bytes) -> bytes:
    """Return the content of the body with all tags, comments and elements closed, so that nothing can follow in one."""
    root, _ = _whole_tree(markup)
    if root is None:
        return b""
    etree.strip_elements(root, "script", "style", with_tail=False)  # a comment in a script may hide its end tag
    parts: list[bytes] = []
    for top in (root, *root.itersiblings()):
        for element in top.iterchildren("body") if top.tag == "html" else [top]:
            parts += escape(element.text or "", quote=False).encode("utf-8", "replace"), *map(_serialized, element)
    return b"".join(parts)


def _serialized(element: etree._Element) -> bytes:
    return etree.tostring(element, encoding="utf-8", method="html")


def _whole_tree(markup: bytes) -> tuple[etree._Element | None, bool]:
    """Return the tree of a page, flattened if it nests too deep, and whether it holds the whole page."""
    light = lightened(markup)
    root, complete = _tree(light)
    return (root, complete) if complete else _tree(depth.limited(light))


def _tree(markup: bytes) -> tuple[etree._Element | None, bool]:
    """The root of the tree, if there is any element, and whether it holds the whole of the markup."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    root: etree._Element | None = etree.fromstring(markup, parser)
    return root, not any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log)
