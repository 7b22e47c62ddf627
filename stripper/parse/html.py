"""Parsing of markup into lines: lxml builds a tree, and `walk` splits it into lines."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from stripper.model import Container, Element, Embed, Label, Line, Role
from stripper.parse import formulas
from stripper.parse.head import HeadElement
from stripper.parse.prefilter import strip_unused
from stripper.parse.thin import thin
from stripper.parse.walk import walk

CODE = Role.CODE
"""A constant, since looking up a member of an enum takes ten times as long."""

MIN_ROOM, ROOM_PER_BYTE = 40_000_000, 11
"""Bytes of memory for the tree and the lines of any page, and for each byte of a page in addition."""


class Lines(NamedTuple):
    """The result of parsing markup."""

    lines: list[Line]
    containers: list[Container]
    labels: list[Label]
    elements: list[Element]
    enclosing: list[int]
    head: list[HeadElement]
    noscript_size: int
    """Characters of text in skipped noscript elements, without scripts and styles."""
    embeds: list[Embed]
    complete: bool
    """True if the parser reached the end of the markup."""
    joined: bool = False
    """True if lines were joined to limit memory."""


def read(markup: bytes, *, noscript: bool = False, naming: bool = False, images: bool = False) -> Lines:
    """Parse markup in UTF-8 into lines.

    With `noscript`, read noscript elements as well; with `naming`, also find the innermost element with a class or an
    id around each line; with `images`, also find the images.
    """
    stripped = strip_unused(markup, images=images)
    root, complete, joined = _whole_tree(stripped, len(markup))
    if root is None:
        return Lines([], [Container(0, "", "", False)], [], [], [], [], 0, [], complete, joined)
    formulas.replace(root, stripped)
    return _unwrapped(Lines(*walk(root, noscript=noscript, naming=naming, images=images), complete, joined))


def _unwrapped(read: Lines) -> Lines:
    """Return the lines with each paragraph of preformatted prose as a line of its own."""
    if not any(line.role is CODE for line in read.lines):
        return read
    from stripper.parse import preformatted  # imported here since few pages have preformatted text

    replaced = preformatted.unwrapped(read.lines, read.containers)
    if not replaced:
        return read
    lines: list[Line] = []
    enclosing: list[int] = []
    first: list[int] = []
    for line in read.lines:
        first.append(len(lines) + 1)
        for part in replaced.get(line.number, (line,)):
            lines.append(part._replace(number=len(lines) + 1))
            enclosing += read.enclosing[line.number - 1 : line.number]
    first.append(len(lines) + 1)
    labels = [label._replace(line=first[label.line - 1]) for label in read.labels]
    embeds = [embed._replace(line=first[embed.line - 1]) for embed in read.embeds]
    return read._replace(lines=lines, enclosing=enclosing, labels=labels, embeds=embeds)


def closed(markup: bytes) -> bytes:
    """Return the content of the body with all tags, comments and elements closed, so that nothing can follow in one."""
    from html import escape  # imported here since extraction does not need it

    root, _, _ = _whole_tree(strip_unused(markup), len(markup))
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


def _whole_tree(markup: bytes, size: int) -> tuple[etree._Element | None, bool, bool]:
    """Return the tree of a page of so many bytes, flattened if it nests too deep.

    The flags are whether it is complete, and whether its last lines are joined.
    """
    thinned = thin(markup, MIN_ROOM + ROOM_PER_BYTE * size)
    root, complete = _tree(thinned)
    if not complete:
        from stripper.parse import depth_limit  # imported here since hardly any page nests so deep

        root, complete = _tree(depth_limit.limit_depth(thinned))
    return root, complete, thinned is not markup


def _tree(markup: bytes) -> tuple[etree._Element | None, bool]:
    """Return the root of the tree, or None if there are no elements, and whether the tree is complete."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    root: etree._Element | None = etree.fromstring(markup, parser)
    return root, not any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log)
