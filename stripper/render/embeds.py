"""Images, task boxes and thematic breaks of the clean text, each where it belongs among the kept lines.

An image has its caption with it, although captions are removed from the text.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stripper.document import Document
from stripper.model import Container, Embed, EmbedKind, Line, Mark, Role
from stripper.reasons import Reason
from stripper.render.inline import Insert, escape_block_start, image, inline
from stripper.render.spans import resolve

RULE = "---"
CLOSING = (*" .,;:!?)]}»”’%", "…")
"""Characters before which there is no space."""
WITHIN = frozenset((Reason.TITLE, Reason.BYLINE, Reason.DATE, Reason.TAGS, Reason.CAPTION))
"""Reasons of lines that are removed from within the article, so that their removal is no evidence against an image."""


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


def find(document: Document, base: str | None) -> Embeds:
    """Return the embeds of the clean text; the addresses of images are resolved against `base`."""
    blocks: list[Placed] = []
    inserts: dict[int, list[Insert]] = {}
    places = _Places(document) if document.parsed.embeds else None
    captions: dict[int, Placed] = {}
    for embed in document.parsed.embeds:
        if not places or not (markdown := _markdown(embed, base, places)):
            continue
        if embed.kind is EmbedKind.BOX or places.is_within_line(embed):
            inserts.setdefault(embed.line, []).append(_insert(embed, markdown, document.lines[embed.line - 1].text))
            continue
        block = Placed(places.line_of(embed), embed.container, markdown)
        if markdown != RULE or not blocks or (blocks[-1].line, blocks[-1].markdown) != (block.line, RULE):
            blocks.append(block)
        if embed.kind is EmbedKind.IMAGE and Reason.CAPTION not in document.settings.drop:
            captions |= {line.number: _caption(line, document, base) for line in places.captions_of(embed)}
    return Embeds(sorted((*blocks, *captions.values()), key=lambda block: block.line), inserts)


def before(blocks: deque[Placed], line: int) -> Iterator[Placed]:
    """Take the blocks that are before a line off a queue."""
    while blocks and blocks[0].line <= line:
        yield blocks.popleft()


def _caption(line: Line, document: Document, base: str | None) -> Placed:
    spans = (span for span in line.spans if document.settings.links or span.mark is not Mark.LINK)
    return Placed(line.number, line.container, escape_block_start(inline(line.text, spans, base)))


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
        self._lines, self._decisions = document.lines, document.decisions
        self._containers: Sequence[Container] = document.parsed.containers
        self._in_figures: dict[int, int] = {}
        for line, _ in document.kept:
            if figure := self._figure(line.container):
                self._in_figures.setdefault(figure, line.number)

    def is_kept(self, number: int) -> bool:
        return 1 <= number <= len(self._lines) and self._decisions[number - 1].keep

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

    def line_of(self, embed: Embed) -> int:
        """Return the line before which an embed is: that of its caption, which may be above the image."""
        return min(embed.line, self._in_figures.get(self._figure(embed.container), embed.line))

    def captions_of(self, embed: Embed) -> Iterator[Line]:
        """Yield the removed captions of an image: those after it, and those above it in the same figure."""
        figure = self._figure(embed.container)
        for step, number in ((1, embed.line), (-1, embed.line - 1)):
            while self._is_removed_caption(number):
                line = self._lines[number - 1]
                if self._figure(line.container) != figure or (step < 0 and not figure):
                    break
                yield line
                number += step

    def _is_removed_caption(self, number: int) -> bool:
        if not 1 <= number <= len(self._lines) or self.is_kept(number):
            return False
        return self._decisions[number - 1].reason is Reason.CAPTION

    def figure_of(self, embed: Embed) -> int:
        return self._figure(embed.container)

    def has_kept_neighbour(self, embed: Embed) -> bool:
        """Return whether the nearest line in the tree of elements is kept, or one of the two nearest."""
        if embed.offset >= 0:
            return self.is_kept(embed.line)
        around = self._ancestors(embed.container)
        shared: dict[int, int] = {}
        for number in (self._neighbour(embed.line - 1, -1), self._neighbour(embed.line, 1)):
            if number:
                ancestors = self._ancestors(self._lines[number - 1].container)
                shared[number] = next(depth for depth, index in enumerate(around) if index in ancestors)
        nearest = min(shared.values(), default=0)
        return any(self.is_kept(number) for number, depth in shared.items() if depth == nearest)

    def _neighbour(self, number: int, step: int) -> int:
        """Return the next line in one direction that is removed from within the article; 0 if there is none."""
        while 1 <= number <= len(self._lines):
            if self.is_kept(number) or self._decisions[number - 1].reason not in WITHIN:
                return number
            number += step
        return 0

    def _ancestors(self, container: int) -> Mapping[int, None]:
        """Return an element and its ancestors, innermost first."""
        found = {container: None}
        while container:
            container = self._containers[container].parent
            found[container] = None
        return found

    def _figure(self, container: int) -> int:
        """Return the innermost figure around an element; 0 if there is none."""
        while container and self._containers[container].tag != "figure":
            container = self._containers[container].parent
        return container
