"""The nouns of the pipeline. Everything here is immutable, and nothing here does anything."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from stripper.marks import Mark, Span
from stripper.reasons import Reason
from stripper.trees import Trees

__all__ = [
    "Author",
    "Block",
    "Card",
    "Container",
    "Decision",
    "Element",
    "Finding",
    "Head",
    "Kind",
    "Label",
    "Line",
    "Mark",
    "Metadata",
    "Page",
    "PageType",
    "Parsed",
    "Points",
    "Role",
    "Scored",
    "Span",
]


class Kind(StrEnum):
    """What a page came in as."""

    HTML = "html"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Page:
    """What came in, decoded."""

    content: bytes
    """Markup or text in UTF-8, with LF line ends and without control or bidi characters."""
    kind: Kind
    url: str | None
    """Where the page came from, as the caller says."""
    encoding: str
    """The encoding it was decoded with, as Python names it."""
    source: bytes
    """The bytes that came in."""
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The content as a str."""
        return self.content.decode("utf-8")

    @property
    def size(self) -> int:
        """Bytes that came in."""
        return len(self.source)

    @property
    def sha256(self) -> str:
        """Hex digest of the bytes that came in."""
        return hashlib.sha256(self.source).hexdigest()


class PageType(StrEnum):
    """What kind of page a page is."""

    ARTICLE = "article"
    FORUM = "forum"
    DOCUMENTATION = "documentation"
    PRODUCT = "product"
    LISTING = "listing"
    SERVICE = "service"


class Role(StrEnum):
    """What a line is in the structure of the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    CODE = "code"
    CAPTION = "caption"
    TERM = "term"


class Line(NamedTuple):
    """The unit that is judged: a block-level run of text of an HTML page, or a physical line (a paragraph, where it
    was hard-wrapped) of a text dump."""

    number: int
    """From 1, in page order; `lines[n - 1].number == n`."""
    source: int
    """The physical line of a text dump at which it starts, from 1; 0 in HTML, whose line ends mean nothing."""
    text: str
    """Never empty; white space folded to single spaces, but kept in code."""
    role: Role
    level: int
    """Of a heading: 1 to 6; of an item: depth of its list, from 1; otherwise 0."""
    marker: str
    """What stood before a list item: `-`, or `3.`; otherwise empty."""
    tag: str
    """The block-level element it stands in, in lower case; empty in a text dump."""
    container: int
    """Index into `Parsed.containers`."""
    links: int
    """Characters of the text that are linked."""
    indent: int
    """Columns it was indented by in a text dump; 0 in HTML."""
    gap: int
    """Blank lines before it in a text dump, where one without any has some added; 0 in HTML."""
    row: int
    """Which table row a cell belongs to, from 1; 0 outside tables."""
    names: str = ""
    """Class and id of the first element in it that has any, in lower case; `PAGE_EDGE` at an edge of a printed page."""
    spans: tuple[Span, ...] = ()
    """Links, emphasis and code in the text, in order."""


class Container(NamedTuple):
    """An element that lines stand in; number 0 is the whole page, and a text dump has no other."""

    parent: int
    """Index of the container around it; the page's own is 0."""
    tag: str
    names: str
    """Its class, id, role and itemprop, in lower case, joined by spaces."""
    hidden: bool
    """Marked as not shown."""


class Element(NamedTuple):
    """An element of a page that has a class or an id; number 0 is the whole page, whatever it has."""

    parent: int
    """Index of the one around it, which is lower; that of number 0 is 0."""
    classes: str
    """Its class attribute, in lower case."""
    id: str
    """In lower case."""


class Label(NamedTuple):
    """A stretch of a page whose markup says that it is metadata: `<time>`, `rel=author`, a class such as `byline`."""

    line: int
    """The number of the line it stands in; of the next line if it has no text of its own."""
    tag: str
    names: str
    """Its class, id, rel, itemprop and data-testid, in lower case, joined by spaces."""
    text: str
    value: str
    """Its datetime, content or href attribute; the first that it has, or empty."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself outside its text."""

    title: str = ""
    """Text of the title element."""
    language: str = ""
    """The lang attribute of the html element."""
    meta: tuple[tuple[str, str], ...] = ()
    """(name or property or itemprop or http-equiv in lower case, content), in page order."""
    links: tuple[tuple[str, str], ...] = ()
    """(rel in lower case, href), in page order."""
    data: tuple[Mapping[str, Any], ...] = ()
    """The objects of its JSON-LD, `@graph`s and lists flattened one level, in page order."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What parsing made of a page."""

    lines: tuple[Line, ...]
    containers: tuple[Container, ...]
    head: Head = Head()
    labels: tuple[Label, ...] = ()
    warnings: tuple[str, ...] = ()
    elements: tuple[Element, ...] = ()
    """Those with a class or an id; empty in a text dump, and unless they are asked for."""
    holders: tuple[int, ...] = ()
    """Aligned with `lines`: index of the innermost of `elements` that holds the whole line; empty as they are."""


class Points(NamedTuple):
    """What one feature adds to the score of a line."""

    feature: str
    value: str
    """What was measured, as people would write it."""
    points: float


class Card(NamedTuple):
    """A score card: the points for everything that was measured on a line."""

    alone: Trees
    """For what a line is and where it stands."""
    around: Trees
    """For what the lines around it got by that; the sum of both is the score."""
    focus: Mapping[str, float]
    """The score from which a line is kept, for each focus that a user may set."""
    types: Mapping[PageType, Trees]
    """Which kind of page it is: for each, trees over a summary of the page."""
    raised: Mapping[PageType, float]
    """How much more a line needs on pages of some kinds."""


class Scored(NamedTuple):
    """The scores of the lines of a page."""

    scores: Sequence[float]
    threshold: float
    """The score from which a line is kept."""
    points: Callable[[int], tuple[Points, ...]]
    """What the score of the line at an index, from 0, is made of, the most first."""


class Block(NamedTuple):
    """A run of neighbouring lines that is one thing: a menu, a share bar, a list of related pages."""

    first: int
    """Number of its first line."""
    last: int
    """Number of its last line."""
    reason: Reason


class Decision(NamedTuple):
    """Keep or remove one line, and why."""

    keep: bool
    reason: Reason
    score: float
    """The sum of the points of its features, which `Document.points` tells; negative if they speak against it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An extracted value and where it was found."""

    field: str
    """title, published, modified, site, language, section, tag, breadcrumb, free, description, url, image, license,
    page_type."""
    value: str
    source: str
    """The evidence, such as `json-ld headline`, `meta og:title`, `line`."""
    line: int | None = None
    """The line that holds it, if it was read from the text."""


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who is named as having made the page."""

    name: str
    role: str = "author"
    """`author`, `editor`, `photographer`, `translator`, `contributor` or `agency`."""
    organization: str = ""
    """For whom, if the byline or the declaration says so."""
    url: str = ""
    """The address of a page about them, as it stands on the page; empty if it has none."""
    source: str = ""
    """The evidence, such as `json-ld author` or `line`."""
    raw: str = ""
    """What the name was read from, as it stands there, with job titles and dates."""
    line: int | None = None
    """The line that holds it, if it was read from the text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found out about a page."""

    findings: tuple[Finding, ...] = ()
    """At most one for each field, but any number of `tag` and `breadcrumb`."""
    authors: tuple[Author, ...] = ()
    lines: Mapping[int, Reason] = field(default_factory=dict)
    """Numbers of the lines that hold nothing but metadata, and what: title, byline, date, tags or author-bio."""

    def value(self, name: str) -> str | None:
        """The value of a field, or None if it was not found."""
        return next((f.value for f in self.findings if f.field == name), None)
