"""Markup to lines, in one pass while lxml parses it.

lxml's parser calls a target for every element and text instead of building a tree: that takes no longer than building
the tree alone, and has no limit to how deep a page may nest. It is the hottest code of the package: what an element
does is one look into the table of `tags`, and names that were seen before are not looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from stripper.characters import harmless
from stripper.model import Container, Label, Line, Mark, Role, Stretch
from stripper.parse.tags import INLINE, TAGS, Tag

NAMING = frozenset({"class", "id", "role", "itemprop", "rel", "data-testid", "aria-label"})
"""Attributes whose values say what an element is for."""

LABELS = re.compile(
    "author|byline|by-line|writer|autor|auteur|reporter|journalist|contributor"
    "|date|time|publish|posted|updated|modified|headline|tag"
)
"""A name that holds one of these may say that the element is metadata."""

VALUES = ("datetime", "content", "href", "title")
"""Attributes that hold the value of metadata, the best first."""

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
"""Inline styles by which an element is not shown."""

CAPTURED = frozenset({"title", "script"})
"""Elements without text of the page whose content says something about it."""

LABEL_LENGTH = 300
"""Characters of a label; longer ones are no metadata."""

new = tuple.__new__
"""Makes a named tuple in half the time that calling its class takes."""


class HeadElement(NamedTuple):
    """An element that says something about the page: html, meta, link, title or script."""

    tag: str
    attributes: Mapping[str, str]
    text: str


class State(NamedTuple):
    """What lines inherit from the elements around them."""

    role: Role
    level: int
    row: int
    first: int
    """Index of the first line within the element."""
    lists: int
    """How many lists it stands in."""
    count: list[int]
    """The number of the next item of the list; 0: it is not numbered."""


class Lines:
    """A parser target that gathers the lines of a page."""

    def __init__(self, *, noscript: bool = False) -> None:
        self.lines: list[Line] = []
        self.containers: list[Container] = [Container(0, "", "", False)]
        self.labels: list[Label] = []
        self.head: list[HeadElement] = []
        self._noscript = noscript
        self._depth = 0
        self._skip = 0
        self._captured: list[str] = []
        # open block-level elements: depth, container, tag, state
        self._frames = [(0, 0, "", State(Role.PARAGRAPH, 0, 0, 0, 0, [0]))]
        # open marks: depth, mark, target, first chunk
        self._marks: list[tuple[int, Mark, str, int]] = []
        # open labels: depth, line, chunk, tag, names, value
        self._open_labels: list[tuple[int, int, int, str, str, str]] = []
        self._rows = 0
        self._marker = ""
        self._chunks: list[str] = []
        self._stretches: list[Stretch] = []
        self._links = 0
        self._names = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._skip:
            return
        kind = TAGS.get(tag, INLINE)
        if kind.block:
            if self._chunks:
                self._cut()
            names, hidden = "", False
            if attributes:
                if tag == "html":
                    self.head.append(HeadElement(tag, dict(attributes), ""))
                names = names_of(attributes)
                hidden = ("style" in attributes or "hidden" in attributes) and is_hidden(attributes)
            frame = self._frames[-1]
            self.containers.append(new(Container, (frame[1], tag, names, hidden)))
            state = frame[3] if kind.plain else self._state(tag, kind, frame[3])
            self._frames.append((self._depth, len(self.containers) - 1, tag, state))
            if names and is_label(names):
                self._open_label(tag, names, attributes)
        elif kind.skip and not (self._noscript and tag == "noscript"):
            self._skip = self._depth
            self._captured = []
            if tag in CAPTURED:
                self.head.append(HeadElement(tag, dict(attributes), ""))
        elif kind.cut:
            self._cut()
        else:
            self._open_inline(tag, kind, attributes)

    def data(self, text: str) -> None:
        if self._skip:
            self._captured.append(text)
        elif self._chunks or not text.isspace():
            self._chunks.append(text)

    def end(self, tag: str) -> None:
        depth = self._depth
        self._depth = depth - 1
        if self._skip:
            if self._skip == depth:
                self._skip = 0
                if tag in CAPTURED:
                    self.head[-1] = self.head[-1]._replace(text="".join(self._captured))
            return
        if self._open_labels and self._open_labels[-1][0] == depth:
            self._close_label()
        if self._frames[-1][0] == depth:
            if self._chunks:
                self._cut()
            state = self._frames.pop()[3]
            if tag in ("td", "th"):
                self._close_cell(state.first)
        elif self._marks and self._marks[-1][0] == depth:
            _, mark, target, first = self._marks.pop()
            self._mark(mark, target, first)

    def close(self) -> Lines:
        self._cut()
        return self

    def _state(self, tag: str, kind: Tag, around: State) -> State:
        """What lines of a block-level element inherit that is not plain."""
        role, level, row, first, lists, count = around
        if tag == "li":
            role, level = Role.ITEM, lists or 1
            self._marker = f"{count[0]}." if count[0] else "-"
            count[0] += count[0] > 0
        elif tag == "ul" or tag == "ol":
            lists, count = lists + 1, [int(tag == "ol")]
        elif tag == "tr":
            self._rows += 1
            row = self._rows
        else:
            role, level, first = kind.role or role, kind.level, len(self.lines)
        return new(State, (role, level, row, first, lists, count))

    def _close_cell(self, first: int) -> None:
        """A cell of several lines is a place for paragraphs, not a datum."""
        if len(self.lines) > first + 1:
            for index in range(first, len(self.lines)):
                if self.lines[index].role is Role.CELL:
                    self.lines[index] = self.lines[index]._replace(role=Role.PARAGRAPH, row=0)

    def _open_inline(self, tag: str, kind: Tag, attributes: Mapping[str, str]) -> None:
        if tag in ("meta", "link"):
            self.head.append(HeadElement(tag, dict(attributes), ""))
            return
        if kind.mark is not None:
            if kind.mark is Mark.LINK and self._stretches and self._stretches[-1][1] == len(self._chunks):
                self._chunks.append(" ")
            self._marks.append((self._depth, kind.mark, attributes.get("href", ""), len(self._chunks)))
        names = names_of(attributes) if attributes else ""
        if names and not self._names:
            self._names = names
        if tag == "time" or (names and is_label(names)):
            self._open_label(tag, names, attributes)

    def _mark(self, mark: Mark, target: str, first: int) -> None:
        end = len(self._chunks)
        if first < end:
            self._stretches.append((first, end, mark, target))
            if mark is Mark.LINK:
                self._links += len("".join(self._chunks[first:]).strip())

    def _cut(self) -> None:
        """End the line under way, if it has text."""
        chunks = self._chunks
        for _, mark, target, first in self._marks:
            self._mark(mark, target, first)
        _, container, tag, state = self._frames[-1]
        role = state.role
        if role is Role.CODE:
            text = verbatim("".join(chunks))
        else:
            text = " ".join("".join(chunks).split())
            if not text.isprintable():
                chunks = [harmless(chunk) for chunk in chunks]
                text = " ".join("".join(chunks).split())
        if text:
            number, links = len(self.lines) + 1, min(self._links, len(text))
            level = state.level if role is Role.HEADING or role is Role.ITEM else 0
            row = state.row if role is Role.CELL else 0
            marker, self._marker = self._marker, ""
            marked = (tuple(chunks), tuple(self._stretches)) if self._stretches and role is not Role.CODE else ((), ())
            place = (role, level, marker, tag, container, links, 0, 0, row)
            self.lines.append(new(Line, (number, 0, text, *place, self._names, *marked)))
        self._chunks, self._stretches, self._links, self._names = [], [], 0, ""
        if self._marks:
            self._marks = [(depth, mark, target, 0) for depth, mark, target, _ in self._marks]

    def _open_label(self, tag: str, names: str, attributes: Mapping[str, str]) -> None:
        value = next((attributes[key] for key in VALUES if key in attributes), "")
        self._open_labels.append((self._depth, len(self.lines), len(self._chunks), tag, names, value))

    def _close_label(self) -> None:
        _, line, chunk, tag, names, value = self._open_labels.pop()
        inside = [i.text for i in self.lines[line : line + 9]]
        text = "".join(self._chunks[0 if inside else chunk :])
        text = harmless(" ".join(" ".join([*inside, text]).split()))
        if len(text) <= LABEL_LENGTH:
            self.labels.append(Label(line + 1, tag, names, text, harmless(value.strip())))


def names_of(attributes: Mapping[str, str]) -> str:
    """The names that an element goes by, in lower case."""
    names = ""
    for key, value in attributes.items():
        if key in NAMING:
            names = f"{names} {value}" if names else value
    return names.lower()


@lru_cache(8192)
def is_label(names: str) -> bool:
    """Whether an element of these names may be metadata."""
    return LABELS.search(names) is not None


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element's own attributes say that it is not shown."""
    return "hidden" in attributes or ("style" in attributes and HIDING.search(attributes["style"]) is not None)


def verbatim(text: str) -> str:
    """The text of a line of code: with its line breaks and indents, but without empty lines around it."""
    lines = [line.rstrip() for line in harmless(text).expandtabs(4).split("\n")]
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return "\n".join(lines)


def read(markup: str, *, noscript: bool = False) -> Lines:
    """The lines, containers, labels and head of a page; with `noscript`, what it shows where no scripts run, too."""
    target = Lines(noscript=noscript)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    parser.feed(markup.encode("utf-8", "replace"))
    parser.close()
    return target
