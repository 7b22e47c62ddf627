"""The clean text and the metadata as TEI P5, the XML format of the Text Encoding Initiative."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from stripper.document import Document
from stripper.model import Line, Mark, Role
from stripper.render.groups import Cell, Group, code, items, paragraphs, places, rows, titled
from stripper.render.links import base_of, without_links
from stripper.render.spans import Part, nest, parts, unscripted
from stripper.render.tei_header import write_header
from stripper.render.tei_tree import LANGUAGE, NO_ATTRIBUTES, SPACE, Tree

PHRASES: Mapping[Mark, tuple[str, Mapping[str, str]]] = {
    Mark.STRONG: ("hi", {"rend": "bold"}),
    Mark.EMPHASIS: ("hi", {"rend": "italic"}),
    Mark.SUPERSCRIPT: ("hi", {"rend": "superscript"}),
    Mark.SUBSCRIPT: ("hi", {"rend": "subscript"}),
    Mark.CODE: ("code", NO_ATTRIBUTES),
    Mark.DELETED: ("del", NO_ATTRIBUTES),
    Mark.FORMULA: ("formula", {"notation": "TeX"}),
}
"""Elements and attributes of marks other than links."""


def render(document: Document) -> str:
    """Return a TEI document with the title as the first `head`, and a `div` for each heading; to be encoded as UTF-8.

    Links are resolved as by `links.base_of`; only `http`, `https`, `mailto` and relative ones are kept.
    """
    tree = Tree()
    groups = titled(document) if document.settings.links else map(without_links, titled(document))
    with tree.element("TEI"):
        write_header(tree, document)
        with tree.element("text", {LANGUAGE: document.language or ""}), tree.element("body"):
            _Body(tree, base_of(document)).write(groups)
    return tree.serialize()


class _Body:
    """Writes groups of lines as the content of a `body`."""

    def __init__(self, tree: Tree, base: str | None) -> None:
        self._tree = tree
        self._base = base

    def write(self, groups: Iterable[Group]) -> None:
        """Write the groups into a `div` for each section, nested by the levels of their headings."""
        sections: list[int] = []
        for group in groups:
            level = group.lines[0].level if group.role is Role.HEADING else 0
            while level and sections and sections[-1] >= level:
                sections.pop()
                self._tree.end()
            if level or not sections:
                sections.append(level)
                self._tree.start("div")
            self._group(group)
        if not sections:
            self._tree.leaf("div")  # a body is never empty
        for _ in sections:
            self._tree.end()

    def _group(self, group: Group) -> None:
        if group.role is Role.HEADING:
            self._lines("head", group.lines)
        elif group.role is Role.ITEM:
            self._list(group.lines)
        elif group.role is Role.CELL:
            self._table(group.lines)
        elif group.role is Role.TERM:
            self._terms(group.lines)
        elif group.role is Role.CODE:
            with self._tree.element("p"):
                self._tree.leaf("code", code(group.lines), {"lang": group.lines[0].language, SPACE: "preserve"})
        elif group.role is Role.QUOTE:
            with self._tree.element("quote"):
                self._paragraphs(group.lines)
        else:
            self._paragraphs(group.lines)

    def _paragraphs(self, lines: Iterable[Line]) -> None:
        for paragraph in paragraphs(lines):
            self._lines("p", paragraph)

    def _list(self, lines: Iterable[Line]) -> None:
        """Write nested lists. Numbered items keep their numbers, since some items may have been removed."""
        nested: list[str] = []  # values of `rend`; the last item of each list is open
        for depth, marker, line, label in items(lines):
            rend = "" if not marker else "bulleted" if marker == "-" else "numbered"
            while len(nested) > depth or (rend and len(nested) == depth and nested[-1] != rend):
                nested.pop()
                self._end_list()
            if not rend:
                self._tree.leaf("lb")
            elif len(nested) == depth:
                self._tree.end()
            else:
                nested.append(rend)
                self._tree.start("list", {"rend": rend})
            if rend:
                self._tree.start("item", {"n": marker[:-1]})  # empty for a bullet
            self._tree.text(f"{label} " if label else "")
            self._line(line)
        for _ in nested:
            self._end_list()

    def _end_list(self) -> None:
        self._tree.end()  # the item
        self._tree.end()

    def _table(self, lines: Iterable[Line]) -> None:
        with self._tree.element("table"):
            table = rows(lines)
            for row, covers in zip(table, places(table), strict=True):
                with self._tree.element("row"):
                    for cell, place in zip(row, covers, strict=True):
                        if place:
                            self._cell(cell, place)

    def _cell(self, lines: Cell, place: tuple[int, int]) -> None:
        spans = {name: str(number) for name, number in zip(("rows", "cols"), place, strict=True) if number > 1}
        self._lines("cell", lines, ({"role": "label"} if lines and lines[0].tag == "th" else {}) | spans)

    def _terms(self, lines: Iterable[Line]) -> None:
        """Write a glossary, in which each label has one item: terms and definitions in sequence are joined."""
        with self._tree.element("list", {"type": "gloss"}):
            for terms, definitions in _entries(lines):
                self._lines("label", terms)
                self._lines("item", definitions)

    def _lines(self, tag: str, lines: Sequence[Line], attributes: Mapping[str, str] = NO_ATTRIBUTES) -> None:
        with self._tree.element(tag, attributes):
            for index, line in enumerate(lines):
                if index:
                    self._tree.leaf("lb")
                self._line(line)

    def _line(self, line: Line) -> None:
        self._parts(parts(line.text, nest(line.text, line.spans, self._base)))

    def _parts(self, pieces: Iterable[Part]) -> None:
        for piece in pieces:
            if piece.span is None:
                self._tree.text(piece.text)
                continue
            mark = piece.span.mark
            tag, attributes = ("ref", {"target": piece.span.target}) if mark is Mark.LINK else PHRASES[mark]
            with self._tree.element(tag, attributes):
                self._parts(unscripted(piece) if mark in (Mark.SUPERSCRIPT, Mark.SUBSCRIPT) else piece.parts)


def _entries(lines: Iterable[Line]) -> Iterator[tuple[list[Line], list[Line]]]:
    """Yield the terms and the definitions of each entry; either may be empty."""
    terms: list[Line] = []
    for is_term, run in groupby(lines, key=lambda line: line.role is Role.TERM):
        if is_term:
            terms = list(run)
        else:
            yield terms, list(run)
            terms = []
    if terms:
        yield terms, []
