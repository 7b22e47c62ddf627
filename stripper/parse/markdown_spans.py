"""Links, emphasis, code and images in a paragraph of Markdown, as markdown-it-py reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from stripper.model import Mark, Span
from stripper.named_tuples import NamedTuple
from stripper.native.sanitize import collapse_whitespace
from stripper.parse import markdown_tables, unwrap
from stripper.parse.markdown_tables import Place

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SIGNS = ("](", "][", "*", "_", "`", "~~", "<")
"""Parts of inline syntax: a check that most paragraphs fail."""
MAX_LENGTH = 10_000
"""Characters of a paragraph that is parsed."""
MAX_OPEN = 20
"""Opening brackets of a paragraph without a link, each of which takes a hundred times as long as a letter."""
BROKEN = re.compile(r"(\]\(<?[^\s()<>]{1,500}+) (?=[^\s()<>\"']{1,300}+>?\))")
"""The target of a link up to a line break, as html2text wraps it after a hyphen."""
MARKS = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "s": Mark.DELETED, "link": Mark.LINK}


class Image(NamedTuple):
    """An image within a text."""

    offset: int
    """Beyond the text if a space separates them."""
    text: str
    """Its alternative text."""
    target: str


class Marked(NamedTuple):
    """A text without inline syntax, and what the syntax marked."""

    text: str
    spans: tuple[Span, ...]
    images: tuple[Image, ...] = ()


def parse(source: str, references: Mapping[str, str], place: Place | None = None) -> Marked | None:
    """Parse a paragraph, or a row of a table with a place; None if it has no inline syntax or is too long.

    `references` are the targets of reference links, by their labels in upper case.
    """
    if len(source) > MAX_LENGTH or not any(sign in source for sign in SIGNS):
        return None
    if source.count("[") > MAX_OPEN + 2 * (source.count("](") + source.count("][")):
        return None
    if "](" in source:
        source = BROKEN.sub(r"\1", source)
    if place is None:
        return _parse(source, references)
    cells = [_parse(cell.strip(), references) for cell in markdown_tables.cells(source, is_framed=place.is_framed)]
    return _joined(cells)


def aligned(marked: Marked, text: str) -> Marked:
    """Return the spans and images in a text with the same characters but other spaces; none in other texts."""
    if marked.text == text:
        return marked
    if marked.text.replace(" ", "") != text.replace(" ", ""):
        return Marked(text, ())
    # Where each character of the marked text is in the other one.
    others = (index for index, character in enumerate(text) if character != " ")
    places = [-1 if character == " " else next(others) for character in marked.text]
    spans = (span._replace(start=places[span.start], end=places[span.end - 1] + 1) for span in marked.spans)
    ends = [0]  # of the characters before each offset
    for place in places:
        ends.append((place if place >= 0 else ends[-1]) + 1)
    ends.append(ends[-1] + 1)
    images = (image._replace(offset=ends[image.offset]) for image in marked.images)
    return Marked(text, tuple(spans), tuple(images))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # imported here since few outputs need it

    parser = MarkdownIt("commonmark").enable("strikethrough")
    # The formats resolve links, and leave out those that may be harmful.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _parse(source: str, references: Mapping[str, str]) -> Marked:
    env = {"references": {label: {"href": target, "title": ""} for label, target in references.items()}}
    writer = _Writer()
    for token in _parser().parseInline(source, env)[0].children or ():
        writer.add(token)
    return writer.result()


class _Writer:
    """The text and spans of the tokens so far; each run of white space is a space."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._ends_in_space = True
        self._open: list[tuple[Mark, int, str]] = []
        self._spans: list[Span] = []
        self._images: list[Image] = []

    def add(self, token: Token) -> None:
        kind, _, side = token.type.rpartition("_")
        if side == "open" and kind in MARKS:
            self._open.append((MARKS[kind], self._length, str(token.attrGet("href") or "")))
        elif side == "close" and kind in MARKS:
            mark, start, target = self._open.pop()
            self._close(mark, start, target)
        elif token.type == "code_inline":
            start = self._length
            self._write(token.content)
            self._close(Mark.CODE, start, "")
        elif token.type == "image":
            alternative = "".join(child.content for child in token.children or ())
            self._images.append(Image(self._length, collapse_whitespace(alternative), str(token.attrGet("src") or "")))
        else:
            self._write(token.content if token.type in ("text", "text_special") else " ")

    def result(self) -> Marked:
        text = "".join(self._parts).rstrip()
        spans = (span._replace(end=min(span.end, len(text))) for span in self._spans)
        found = (span for span in spans if span.start < span.end)
        return Marked(text, tuple(sorted(found, key=lambda span: (span.start, -span.end))), tuple(self._images))

    def _write(self, text: str) -> None:
        words = unwrap.collapsed(text)
        before = text[:1].isspace() and not self._ends_in_space
        after = text[-1:].isspace() and bool(words)
        written = f"{' ' * before}{words}{' ' * after}"
        if written:
            self._parts.append(written)
            self._length += len(written)
            self._ends_in_space = written[-1] == " "

    def _close(self, mark: Mark, start: int, target: str) -> None:
        """Add a span from a place to the end, without the white space around it."""
        text = "".join(self._parts)[start:]
        end = start + len(text.rstrip())
        start += len(text) - len(text.lstrip())
        if start < end:
            self._spans.append(Span(start, end, mark, target))


def _joined(cells: Sequence[Marked]) -> Marked:
    """Return the cells of a row as one text, in the form of `markdown_tables.text`."""
    text, spans, images = "", list[Span](), list[Image]()
    for number, cell in enumerate(cells):
        if number:
            text = f"{text} | " if text and not text.endswith(" ") else f"{text}| "
        spans += [span._replace(start=span.start + len(text), end=span.end + len(text)) for span in cell.spans]
        images += [image._replace(offset=image.offset + len(text)) for image in cell.images]
        text += cell.text
    text = text.rstrip("| ")
    return Marked(text, tuple(spans), tuple(image for image in images if image.offset <= len(text)))
