"""Parsing of markup into lines: `tree.pyx` builds a tree, and `walk` splits it into lines."""

from __future__ import annotations

from stripper.model import Container, Element, Embed, Label, Line, Role
from stripper.named_tuples import NamedTuple
from stripper.parse import formulas
from stripper.parse.head import HeadElement
from stripper.parse.tree import Tree
from stripper.parse.walk import walk

CODE = Role.CODE
"""A constant, since looking up a member of an enum takes ten times as long."""

MIN_ROOM, ROOM_PER_BYTE = 35_000_000, 11
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
    joined: bool = False
    """True if lines were joined to limit memory."""


def read(*pages: bytes, noscript: bool = False, naming: bool = False, images: bool = False) -> Lines:
    """Parse markup in UTF-8 into lines; that of several pages becomes the lines of one.

    With `noscript`, read noscript elements as well; with `naming`, also find the innermost element with a class or an
    id around each line; with `images`, also find the images.
    """
    tree = Tree(list(pages), MIN_ROOM + ROOM_PER_BYTE * sum(map(len, pages)), images=images)
    formulas.replace(tree)
    return _unwrapped(Lines(*walk(tree, noscript=noscript, naming=naming, images=images), tree.joined))


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
