"""Images, task boxes and thematic breaks of the clean text, each where it belongs among the kept lines."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from stripper.cached import cached_property
from stripper.document import Document
from stripper.model import Container, Embed, EmbedKind, Line, Role
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.render.inline import Insert, image
from stripper.render.spans import resolve

RULE = "---"
CELLS = ("td", "th")
MAX_BETWEEN = 200
"""Elements between two cells of a row, which bounds the search for the column of an image."""
CLOSING = (*" .,;:!?)]}»”’%", "…")
"""Characters before which there is no space."""
WITHIN = frozenset((Reason.TITLE, Reason.BYLINE, Reason.DATE, Reason.TAGS, Reason.CAPTION))
"""Reasons of lines that are removed from within the article, so that their removal is no evidence against an image."""


MAX_STEPS = 200
"""Elements on the way from an image to a line; a longer way is as long as any."""


class Placed(NamedTuple):
    """A block of Markdown for an embed between lines."""

    line: int
    """Number of the line before which it is."""
    container: int
    markdown: str


class Embeds(NamedTuple):
    """The embeds that are kept."""

    blocks: Sequence[Placed]
    """In page order."""
    inserts: Mapping[int, Sequence[Insert]]
    """Those within a line, by its number."""
    cells: Mapping[int, Sequence[Line]]
    """Lines without text for images that are alone in their cell, by the number of the table; each has an insert."""


def find(document: Document, base: str | None) -> Embeds:
    """Return the embeds of the clean text; the addresses of images are resolved against `base`."""
    blocks: list[Placed] = []
    inserts: dict[int, list[Insert]] = {}
    cells: dict[int, list[Line]] = {}
    places = _Places(document) if document.parsed.embeds else None
    for embed in document.parsed.embeds:
        if not places or not (markdown := _markdown(embed, base, places)):
            continue
        if cell := places.own_cell(embed):
            number = -1 - len(inserts)  # no line has such a number
            cells.setdefault(cell.table, []).append(cell._replace(number=number))
            inserts[number] = [Insert(0, 0, markdown)]
            continue
        if embed.kind is EmbedKind.BOX or places.is_within_line(embed):
            inserts.setdefault(embed.line, []).append(_insert(embed, markdown, document.lines[embed.line - 1].text))
            continue
        block = Placed(places.line_of(embed), embed.container, markdown)
        if markdown != RULE or not blocks or (blocks[-1].line, blocks[-1].markdown) != (block.line, RULE):
            blocks.append(block)
    return Embeds(sorted(blocks, key=lambda block: block.line), inserts, cells)


def before(blocks: deque[Placed], line: int) -> Iterator[Placed]:
    """Take the blocks that are before a line off a queue."""
    while blocks and blocks[0].line <= line:
        yield blocks.popleft()


def _insert(embed: Embed, markdown: str, text: str) -> Insert:
    """Return an embed within a line, apart from the words around it if the markup has space there."""
    at = min(max(0, embed.offset), len(text))
    if at < embed.offset:
        return Insert(at, at, f" {markdown}")
    is_apart = (at == 0 or text[at - 1] == " ") and not text.startswith(CLOSING, at)
    return Insert(at, at, f"{markdown} " if is_apart else markdown)


def _markdown(embed: Embed, base: str | None, places: _Places) -> str:
    """Return an embed in Markdown; empty if it is not kept."""
    if embed.kind is EmbedKind.RULE:
        return RULE if places.is_kept(embed.line - 1) and places.is_kept(embed.line) else ""
    if embed.kind is EmbedKind.BOX:
        return f"[{embed.text or ' '}]" if places.is_item(embed) else ""
    target = resolve(embed.target, base)
    is_image = target and not target.startswith(("mailto:", "#")) and (embed.text or places.figure_of(embed))
    return image(embed.text, target) if target and is_image and places.has_kept_neighbour(embed) else ""


class _Places:
    """The places of embeds among the lines and elements of a page."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines, self._flags = document.lines, document.decided.kept
        self._containers: Sequence[Container] = document.parsed.containers
        self._figures = self._innermost("figure")
        self._cells = self._innermost(*CELLS)
        self._in_figures: dict[int, int] = {}
        for line, is_kept in zip(self._lines, self._flags, strict=True):
            if is_kept and (figure := self._figures[line.container]):
                self._in_figures.setdefault(figure, line.number)

    def _innermost(self, *tags: str) -> Sequence[int]:
        """Return for each element the innermost one of some tags around it, or itself; 0 if there is none."""
        found = [0] * len(self._containers)
        for index, container in enumerate(self._containers):
            found[index] = index if container.tag in tags else found[container.parent]
        return found

    def is_kept(self, number: int) -> bool:
        return 1 <= number <= len(self._lines) and self._flags[number - 1]

    def is_item(self, embed: Embed) -> bool:
        """Return whether a task box is at the start of the kept list item that it is part of."""
        if not self.is_kept(embed.line) or embed.offset > 0:
            return False
        line = self._lines[embed.line - 1]
        return line.role is Role.ITEM and bool(line.marker)

    def is_within_line(self, embed: Embed) -> bool:
        """Return whether an image is written within a line: between words, in a table or in a list."""
        if embed.kind is EmbedKind.RULE or not self.is_kept(embed.line):
            return False
        return embed.offset > 0 or self._lines[embed.line - 1].role in (Role.ITEM, Role.CELL)

    def own_cell(self, embed: Embed) -> Line | None:
        """Return a line without text in the cell of an image, if it is alone there, in a row with text."""
        if embed.kind is not EmbedKind.IMAGE or embed.offset >= 0:
            return None
        cell = self._cells[embed.container]
        near = [self._lines[number - 1] for number in (embed.line - 1, embed.line) if cell and self.is_kept(number)]
        beside = [(line, self._cells[line.container]) for line in near if line.table]
        for line, other in beside:
            if any(index == cell for _, index in beside) or abs(other - cell) > MAX_BETWEEN:
                break
            row = self._containers[cell].parent
            if self._containers[other].parent == row:
                between = range(min(cell, other) + 1, max(cell, other) + 1)
                steps = sum(self._containers[index].parent == row for index in between)
                column = line.column + (steps if cell > other else -steps)
                return line._replace(text="", spans=(), marker="", column=column)
        return None

    def line_of(self, embed: Embed) -> int:
        """Return the line before which an embed is: that of its caption, which may be above the image."""
        return min(embed.line, self._in_figures.get(self._figures[embed.container], embed.line))

    def figure_of(self, embed: Embed) -> int:
        """Return the innermost figure around an embed; 0 if there is none."""
        return self._figures[embed.container]

    def has_kept_neighbour(self, embed: Embed) -> bool:
        """Return whether the nearest line in the tree of elements is kept, or one of the two nearest."""
        if embed.offset >= 0:
            return self.is_kept(embed.line)
        numbers = (self._neighbours[0][embed.line - 1], self._neighbours[1][embed.line])
        found = {number: self._steps(embed, self._lines[number - 1].container) for number in numbers if number}
        nearest = min(found.values(), default=0)
        return any(self.is_kept(number) for number, steps in found.items() if steps == nearest)

    @cached_property
    def _neighbours(self) -> tuple[Sequence[int], Sequence[int]]:
        """The nearest line from each line on that is not removed from within the article, upwards and downwards.

        The number of the line itself if it is none; 0 if there is none.
        """
        count = len(self._lines)
        above, below = [0] * (count + 2), [0] * (count + 2)
        outside = [each.keep or each.reason not in WITHIN for each in self._document.decisions]
        for number in range(1, count + 1):
            above[number] = number if outside[number - 1] else above[number - 1]
        for number in range(count, 0, -1):
            below[number] = number if outside[number - 1] else below[number + 1]
        return above, below

    def _steps(self, embed: Embed, other: int) -> int:
        """Return the number of steps up from an embed to the innermost element with another one in it."""
        container, steps = embed.container, 0
        for _ in range(MAX_STEPS):
            if container == other:
                return steps
            if container > other:  # an element has a higher number than those around it
                container, steps = self._containers[container].parent, steps + 1
            else:
                other = self._containers[other].parent
        return MAX_STEPS
