"""The data types that stages exchange: immutable, and without behaviour of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from stripper.marks import Embed, EmbedKind, Mark, Span
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.values import Author, Comment, Finding, Metadata

__all__ = [
    "NOTHING_KEPT",
    "NOTHING_KEPT_PREFIX",
    "NO_TEXT",
    "Author",
    "Block",
    "Comment",
    "Container",
    "Contribution",
    "Decision",
    "Element",
    "Embed",
    "EmbedKind",
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
    "Role",
    "Scored",
    "Sign",
    "Span",
    "Unit",
]

NOTHING_KEPT = "Nothing was kept: the page has no text that looks like content; `stripper diff` shows why."
"""The warning about a page with no kept line, unless there is evidence of its kind."""
NO_TEXT = "Nothing was kept: the page has no text at all."
"""The warning about a page without lines."""
NOTHING_KEPT_PREFIX = "Nothing was kept: "
"""The start of each warning about a page with no kept line."""


class Kind(StrEnum):
    """The format of the input."""

    HTML = "html"
    TEXT = "text"


class Page(NamedTuple):
    """The decoded input."""

    content: bytes
    """Markup or text in UTF-8, with LF line ends and without control or bidi characters."""
    kind: Kind
    url: str | None
    """The address of the page, as passed by the caller."""
    encoding: str
    """The encoding of the input, by Python's name for it."""
    source: bytes
    """The input, before decoding and decompression."""
    warnings: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Return the fields but for the content and the source, which are long."""
        return f"Page(kind={self.kind!r}, url={self.url!r}, encoding={self.encoding!r}, warnings={self.warnings!r})"

    @property
    def text(self) -> str:
        """The content as a str."""
        return self.content.decode("utf-8")

    @property
    def size(self) -> int:
        """Length of the input in bytes."""
        return len(self.source)

    @property
    def sha256(self) -> str:
        """SHA-256 hex digest of the input."""
        from hashlib import sha256  # imported here since most pages need no digest

        return sha256(self.source).hexdigest()


class PageType(StrEnum):
    """The type of a page."""

    ARTICLE = "article"
    FORUM = "forum"
    DOCUMENTATION = "documentation"
    PRODUCT = "product"
    LISTING = "listing"
    SERVICE = "service"
    NONE = "none"
    """A page without content, such as an error page; no trees estimate it."""


class Role(StrEnum):
    """The structural role of a line. The features are the indexes in this order, which `native/line.pxd` repeats."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    CODE = "code"
    CAPTION = "caption"
    TERM = "term"


# Compiled modules read the members of these tuples by index: `native/line.pxd` has an enum for each tuple, in the same
# order, and `tests/test_contracts.py` compares the two.


class Line(NamedTuple):
    """The unit of classification: a block-level run of text of an HTML page, or a physical line of a text dump (a
    whole paragraph, if it is hard-wrapped)."""

    number: int
    """From 1, in page order; `lines[n - 1].number == n`."""
    source: int
    """The physical line of a text dump where it starts, from 1; 0 in HTML, where line ends have no meaning."""
    text: str
    """Never empty; white space is collapsed to single spaces, except in code."""
    role: Role
    level: int
    """1 to 6 for a heading; the depth of its list, from 1, for an item; otherwise 0."""
    marker: str
    """The list marker, `-` or such as `3.`; empty for anything but an item."""
    tag: str
    """The innermost block-level element around it, in lower case; empty in a text dump."""
    container: int
    """Index into `Parsed.containers`."""
    links: int
    """Number of linked characters of the text."""
    indent: int
    """Indentation in a text dump, in columns; 0 in HTML."""
    gap: int
    """Blank lines before it in a text dump, including those added to dumps that have none; 0 in HTML."""
    row: int
    """The row of its table, from 1; 0 outside tables of data."""
    names: str = ""
    """Class and id of the first element in it that has any, in lower case; or `PAGE_EDGE`, `DUMP_HEADER`, `PAGE_CODE`
    or `references`, the name of the targets of links in a text dump."""
    spans: tuple[Span, ...] = ()
    """Links, emphasis, code and the like in the text, in order."""
    table: int = 0
    """The table of data that it is part of, from 1; 0 outside them. A caption has a table, but no row."""
    column: int = 0
    """The first column of its cell, from 1; 0 outside tables of data. A cell may have several lines. In a text dump, a
    line is a whole row, with ` | ` between its cells, and the column is 0."""
    follows_break: bool = False
    """True if a line break, and not the start of a block or paragraph, separates it from the line before."""
    language: str = ""
    """The language of program text, as the markup names it."""
    covers: tuple[int, int] = (1, 1)
    """The rows and columns that its cell covers; 0 rows reach to the end of the table."""


class Container(NamedTuple):
    """An element that contains lines; number 0 is the whole page, and the only one of a text dump."""

    parent: int
    """Index of the enclosing container; 0 for the page itself."""
    tag: str
    names: str
    """Its class, id, role and itemprop, in lower case, joined by spaces."""
    hidden: bool
    """True if the markup hides it from readers."""


class Element(NamedTuple):
    """An element with a class or an id; number 0 is the whole page, with or without."""

    parent: int
    """Index of the enclosing one, which is lower; 0 for the page itself."""
    classes: str
    """Its class attribute, in lower case."""
    id: str
    """In lower case."""


class Label(NamedTuple):
    """A part of the page that its markup declares to be metadata: `<time>`, `rel=author`, a class such as `byline`."""

    line: int
    """The number of its line, or of the next one if it has no text."""
    tag: str
    names: str
    """Its class, id, rel, itemprop and data-testid, in lower case, joined by spaces."""
    text: str
    value: str
    """The first of its attributes datetime, content and href that it has, or empty."""


class Head(NamedTuple):
    """The declarations of a page outside its text."""

    title: str = ""
    """Text of the title element."""
    language: str = ""
    """The lang attribute of the html element."""
    meta: tuple[tuple[str, str], ...] = ()
    """(name, property, itemprop or http-equiv in lower case; content), in page order."""
    links: tuple[tuple[str, str], ...] = ()
    """(rel in lower case, href), in page order."""
    data: tuple[Mapping[str, Any], ...] = ()
    """The JSON-LD objects, with `@graph`s and lists flattened by one level, in page order."""
    base: str = ""
    """The href attribute of the first base element that has one: the address that links are relative to."""


class Parsed(NamedTuple):
    """The parsed page."""

    lines: tuple[Line, ...]
    containers: tuple[Container, ...]
    head: Head = Head()
    labels: tuple[Label, ...] = ()
    warnings: tuple[str, ...] = ()
    elements: tuple[Element, ...] = ()
    """Those with a class or an id; empty for a text dump, and if there are no site rules."""
    enclosing: tuple[int, ...] = ()
    """Aligned with `lines`: the index of the innermost element around the whole line; empty if `elements` is."""
    embeds: tuple[Embed, ...] = ()
    """In page order; with images only if they were requested."""
    dialect: Finding | None = None
    """The dialect in which a text dump was read, with the evidence for it; None for HTML."""
    mark: Callable[[], Sequence[Line]] | None = None
    """Returns the lines with links and emphasis, which only some formats need; None if `lines` have them, or none."""


class Contribution(NamedTuple):
    """The contribution of one feature to the score of a line."""

    feature: str
    """The label of the feature, as in `docs/features.md`."""
    value: str
    """The value of the feature, formatted for people."""
    points: float


class Scored(NamedTuple):
    """The scores of the lines of a page."""

    scores: Sequence[float]
    threshold: float
    """The lowest score of a kept line."""
    contributions: Callable[..., tuple[Contribution, ...]]
    """Maps the index of a line, from 0, to the contributions to its score, largest first; a second argument, to as many
    of them."""


class Block(NamedTuple):
    """A run of neighbouring lines with one purpose: a menu, a share bar, a list of related pages."""

    first: int
    last: int
    """Numbers of its first and last line."""
    reason: Reason
    confidence: float = 1.0
    """The estimated probability that the reason is right, from 0 to 1."""


class Sign(NamedTuple):
    """A sign of the reason of a line, as a clause whose subject is the line."""

    clause: str
    weight: float


class Unit(NamedTuple):
    """Neighbouring lines with one verdict, because a reader takes them as one."""

    first: int
    """Number of its first line."""
    last: int
    """Number of its last line."""
    kind: str
    """Such as `table` or `heading`; `render/view/explanation.py` has the others."""
    keep: bool
    score: float
    """Mean of the scores of its lines, weighted by their length."""


class Decision(NamedTuple):
    """The verdict on one line, with its reason and score."""

    keep: bool
    reason: Reason
    score: float
    """The sum of the contributions, which `Document.points` lists; negative for likely boilerplate."""
