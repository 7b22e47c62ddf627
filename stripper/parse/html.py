"""Markup to lines, in one pass while lxml parses it.

lxml's parser calls a target for every element and text instead of building a tree: that takes hardly longer than
building the tree alone, and has no limit to how deep a page may nest. It is the hottest code of the package: `start`,
`data` and `end` run some thousand times a page, so what they do for most elements is written out in them, and what is
rare has methods of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lxml import etree

from stripper.characters import harmless
from stripper.model import Container, Label, Line, Mark, Role, Stretch
from stripper.parse.attributes import is_hidden, names_of, number_of
from stripper.parse.head import HeadElement
from stripper.parse.labels import Labels
from stripper.parse.tags import BLOCK, INLINE, TAGS, Tag

OPEN = 12
"""Marks within one another that are remembered; honest pages have a few."""
NOTHING, MARK_ENDS, LABEL_ENDS, BLOCK_ENDS, STATE_ENDS = 0, 1, 2, 4, 8
"""What happens when an element ends; several may."""

CODE, CELL, LINK = Role.CODE, Role.CELL, Mark.LINK
"""Looking a member up in its enum takes ten times as long."""

new = tuple.__new__
"""Makes a named tuple in half the time that calling its class takes."""


class State(NamedTuple):
    """What lines inherit from the elements around them."""

    role: Role
    level: int
    row: int
    first: int
    """Index of the first line within the element."""
    lists: int
    """How many lists it stands in."""
    following: list[int] | None
    """The number of the next item of the list; None: it is not numbered."""
    pending: str
    """The marker of the item around, if no line has had it yet."""


class Lines(NamedTuple):
    """What was read from markup."""

    lines: list[Line]
    containers: list[Container]
    labels: list[Label]
    head: list[HeadElement]
    unread: int
    """Characters of text in the noscript elements that were passed over."""


class Target:
    """A parser target that gathers the lines of a page."""

    def __init__(self, *, noscript: bool) -> None:
        self._lines: list[Line] = []
        self._containers = [Container(0, "", "", False)]
        self._labels = Labels()
        self._head: list[HeadElement] = []
        self._noscript = noscript
        self._unread = 0
        # how deep within an element without text of the page, 0: in none; what it holds
        self._skip = 0
        self._skipped: list[str] = []
        self._skipped_attributes: Mapping[str, str] = {}
        # what happens at the end of each open element
        self._ends: list[int] = []
        # the innermost open container, and what holds in it and those around it
        self._container = 0
        self._state = State(Role.PARAGRAPH, 0, 0, 0, 0, None, "")
        self._states: list[State] = []
        # open marks: mark, target, first chunk
        self._marks: list[tuple[Mark, str, int]] = []
        # indices of the lines that are cells so far
        self._cells: list[int] = []
        self._rows = 0
        self._marker = ""
        # the line under way
        self._chunks: list[str] = []
        self._stretches: list[Stretch] = []
        self._names = ""

    # Longer than most functions: it runs once for every element, and each call it makes counts.
    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._skip:
            self._skip += 1
            return
        kind = TAGS.get(tag, INLINE)
        if kind.block:
            if self._chunks:
                self._cut()
            ends, names, hidden = BLOCK_ENDS, "", False
            if attributes:
                names, labelled = names_of(attributes)
                if labelled:
                    ends |= self._open_label(tag, names, attributes)
                hidden = ("style" in attributes or "hidden" in attributes) and is_hidden(attributes)
            self._containers.append(new(Container, (self._container, tag, names, hidden)))
            self._container = len(self._containers) - 1
            if kind is not BLOCK:
                self._open_state(tag, kind, attributes)
                ends |= STATE_ENDS
            self._ends.append(ends)
        elif kind.inline:
            ends = self._open_mark(kind.mark, attributes) if kind.mark is not None else NOTHING
            if attributes:
                names, labelled = names_of(attributes)
                if names and not self._names:
                    self._names = names
                if labelled:
                    ends |= self._open_label(tag, names, attributes)
            self._ends.append(ends)
        else:
            self._start_rare(tag, kind, attributes)

    def data(self, text: str) -> None:
        if self._skip:
            self._skipped.append(text)
        elif self._chunks or not text.isspace() or self._state[0] is CODE:
            self._chunks.append(text)

    def end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
            if not self._skip:
                self._end_skipped(tag)
            return
        ends = self._ends.pop()
        if not ends:
            return
        if ends & LABEL_ENDS:
            self._labels.close(self._lines, self._chunks)
        if ends & BLOCK_ENDS:
            if self._chunks:
                self._cut()
            self._container = self._containers[self._container][0]
            if ends & STATE_ENDS:
                self._close_state(tag)
        elif ends & MARK_ENDS:
            mark, target, first = self._marks.pop()
            if first < len(self._chunks):
                self._stretches.append((first, len(self._chunks), mark, target))

    def close(self) -> Lines:
        """What was gathered. The target lets go of it, since lxml keeps it until the garbage collector comes."""
        self._cut()
        found = Lines(self._lines, self._containers, self._labels.found, self._head, self._unread)
        self._lines, self._containers, self._labels, self._head = [], [], Labels(), []
        return found

    def _start_rare(self, tag: str, kind: Tag, attributes: Mapping[str, str]) -> None:
        """Begin an element that is neither a container nor an ordinary part of a line."""
        ends = NOTHING
        if kind.skip and not (self._noscript and tag == "noscript"):
            self._skip, self._skipped, self._skipped_attributes = 1, [], attributes
            return
        if kind.cut:
            self._cut()
        elif kind.head:
            self._head.append(HeadElement(tag, attributes, ""))
        else:
            names, labelled = names_of(attributes)
            self._names = self._names or names
            if labelled or tag == "time":
                ends = self._open_label(tag, names, attributes)
        self._ends.append(ends)

    def _end_skipped(self, tag: str) -> None:
        attributes = self._skipped_attributes
        if tag == "noscript":
            self._unread += sum(len(text.strip()) for text in self._skipped)
        elif tag == "title" or (tag == "script" and "json" in attributes.get("type", "").lower()):
            self._head.append(HeadElement(tag, attributes, "".join(self._skipped)))

    def _open_state(self, tag: str, kind: Tag, attributes: Mapping[str, str]) -> None:
        """Begin an element whose lines are not what the lines around it are."""
        self._states.append(self._state)
        role, level, row, first, lists, following, pending = self._state
        if tag == "li":
            role, level, first = Role.ITEM, lists or 1, len(self._lines)
            pending, self._marker = self._marker, "-"
            if following:
                following[0] = number_of(attributes, "value", following[0])
                self._marker = f"{following[0]}."
                following[0] += 1
        elif tag == "ul":
            lists, following = lists + 1, None
        elif tag == "ol":
            lists, following = lists + 1, [number_of(attributes, "start", 1)]
        elif tag == "tr":
            self._rows += 1
            row = self._rows
        elif kind.role is not None:
            role, level, first = kind.role, kind.level, len(self._lines)
        elif attributes:
            self._head.append(HeadElement(tag, attributes, ""))
        self._state = new(State, (role, level, row, first, lists, following, pending))

    def _close_state(self, tag: str) -> None:
        if tag == "li":
            self._marker = self._state.pending if len(self._lines) == self._state.first else ""
        elif tag in ("td", "th") and len(self._lines) > self._state.first + 1:
            # a cell of several lines is a place for paragraphs, not a datum
            while self._cells and self._cells[-1] >= self._state.first:
                index = self._cells.pop()
                self._lines[index] = self._lines[index]._replace(role=Role.PARAGRAPH, row=0)
        self._state = self._states.pop()

    def _open_mark(self, mark: Mark, attributes: Mapping[str, str]) -> int:
        if mark is LINK and self._stretches and self._stretches[-1][1] == len(self._chunks):
            self._chunks.append(" ")
        if len(self._marks) == OPEN:
            return NOTHING
        target = attributes.get("href", "") if mark is LINK else ""
        self._marks.append((mark, target if target.isprintable() else harmless(target), len(self._chunks)))
        return MARK_ENDS

    def _cut(self) -> None:
        """End the line under way, if it has text."""
        chunks, names = self._chunks, self._names
        self._names = ""
        if not chunks:
            return
        self._chunks = []
        links, stretches = self._take_stretches(chunks) if self._stretches or self._marks else (0, ())
        text = chunks[0] if len(chunks) == 1 else "".join(chunks)
        role, level, row, _, _, _, _ = self._state
        if role is CODE:
            text, stretches = verbatim(text), ()
        elif text.isprintable() and "  " not in text:
            text = text.strip()
        else:
            if not text.replace("\n", " ").replace("\t", " ").isprintable():
                chunks = [harmless(chunk) for chunk in chunks]
                text = "".join(chunks)
            text = " ".join(text.split())
        if not text:
            return
        lines, container = self._lines, self._container
        if role is CELL:
            self._cells.append(len(lines))
        else:
            row = 0
        marker, self._marker = self._marker, ""
        if links > len(text):
            links = len(text)
        tag = self._containers[container][1]
        marked = tuple(chunks) if stretches else ()
        number = len(lines) + 1
        place = (number, 0, text, role, level, marker, tag, container, links, 0, 0, row, names, marked, stretches)
        lines.append(new(Line, place))

    def _take_stretches(self, chunks: Sequence[str]) -> tuple[int, tuple[Stretch, ...]]:
        """How many characters of a line are linked, and its marked chunks; open marks go on in the next line."""
        stretches, end = self._stretches, len(chunks)
        self._stretches = []
        if self._marks:
            stretches += [(first, end, mark, target) for mark, target, first in self._marks if first < end]
            self._marks = [(mark, target, 0) for mark, target, _ in self._marks]
        links = 0
        for first, end, mark, _ in stretches:
            if mark is LINK:
                links += len("".join(chunks[first:end]).strip())
        return links, tuple(stretches)

    def _open_label(self, tag: str, names: str, attributes: Mapping[str, str]) -> int:
        opened = self._labels.open(len(self._lines), len(self._chunks), tag, names, attributes)
        return LABEL_ENDS if opened else NOTHING


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
    target: Any = Target(noscript=noscript)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    parser.feed(markup.encode("utf-8", "replace"))
    found: Any = parser.close()
    return found  # type: ignore[no-any-return]
