"""Inline markup of a line, and what is embedded between words or lines."""

from __future__ import annotations

from enum import StrEnum

from stripper.named_tuples import NamedTuple


class Mark(StrEnum):
    """A kind of inline markup."""

    LINK = "link"
    CODE = "code"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    DELETED = "deleted"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    FORMULA = "formula"
    """TeX between dollar signs."""


class Span(NamedTuple):
    """A range of a line's text with inline markup."""

    start: int
    """Index of the first character."""
    end: int
    """Index after the last character."""
    mark: Mark
    target: str
    """Address of a link, or the characters that plain text has before a superscript or subscript; otherwise empty."""


class EmbedKind(StrEnum):
    """A kind of element without text."""

    IMAGE = "image"
    BOX = "box"
    """The check box of a task."""
    RULE = "rule"
    """A thematic break."""


class Embed(NamedTuple):
    """An element without text."""

    kind: EmbedKind
    line: int
    """Number of the line that it is in, or of the next one."""
    offset: int
    """Index into the text of that line; -1 before the line."""
    container: int
    """Index into `Parsed.containers`."""
    text: str
    """Alternative text of an image; `x` for a box that is checked; otherwise empty."""
    target: str
    """Address of an image; otherwise empty."""


PAGE_EDGE = "\f"
"""The value of `Line.names` for a running header or footer of a printed page; no element can have this name."""

DUMP_HEADER = "\v"
"""The value of `Line.names` for a header that a reader tool or a site generator wrote at the top of a text dump."""

PAGE_CODE = "\t"
"""The value of `Line.names` for the scripts, style sheets and data of a page in its text dump."""

LINK_TARGETS = "references"
"""The value of `Line.names` for the targets of links that a tool lists in a text dump, as an element may be named."""

_COMMENT_START, _COMMENT_END = "<!--", "-->"


def uncommented(text: str) -> str:
    """Return the text of a comment in markup, in which some tools write a header above a dump; any other as it is."""
    is_comment = text.startswith(_COMMENT_START) and text.endswith(_COMMENT_END)
    return text[len(_COMMENT_START) : -len(_COMMENT_END)].strip() if is_comment else text
