"""Parsing of markup into lines: lxml builds a tree, and `walk` splits it into lines."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from stripper.model import Container, Element, Label, Line
from stripper.parse import depth_limit, preformatted
from stripper.parse.head import HeadElement
from stripper.parse.prefilter import strip_unused
from stripper.parse.walk import walk


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
    complete: bool
    """Whether the parser reached the end of the markup."""


def read(markup: bytes, *, noscript: bool = False, naming: bool = False) -> Lines:
    """Parse markup in UTF-8 into lines.

    With `noscript`, read noscript elements as well; with `naming`, also find the innermost element with a class or an
    id around each line.
    """
    stripped = strip_unused(markup)
    root, complete = _tree(stripped)
    if not complete:
        root, complete = _tree(depth_limit.limit_depth(stripped))
    if root is None:
        return Lines([], [Container(0, "", "", False)], [], [], [], [], 0, complete)
    return _unwrapped(Lines(*walk(root, noscript=noscript, naming=naming), complete))


def _unwrapped(read: Lines) -> Lines:
    """Return the lines with each paragraph of preformatted prose as a line of its own."""
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
    return read._replace(lines=lines, enclosing=enclosing, labels=labels)


def _tree(markup: bytes) -> tuple[etree._Element | None, bool]:
    """Return the root of the tree, or None if there are no elements, and whether the tree is complete."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    root: etree._Element | None = etree.fromstring(markup, parser)
    return root, not any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log)
