"""What each HTML element does to the lines of a page: one row an element."""

from __future__ import annotations

from dataclasses import dataclass

from stripper.model import Mark, Role


@dataclass(frozen=True, slots=True)
class Tag:
    """What an element does."""

    block: bool = False
    """Cuts the line before and after it, and is a container."""
    skip: bool = False
    """Its content is no text of the page."""
    role: Role | None = None
    """What its lines are; None: what the lines around it are."""
    level: int = 0
    """Of a heading, 1 to 6."""
    mark: Mark | None = None
    """What it makes of the stretch of line within it."""
    cut: bool = False
    """Cuts the line without being a container."""
    head: bool = False
    """It has no text, and says something about the page."""
    inline: bool = False
    """It is part of a line, and does nothing else than mark it."""


INLINE = Tag(inline=True)
BLOCK = Tag(block=True)
"""Its lines are what the lines around it are."""

SKIP = Tag(skip=True)

TAGS: dict[str, Tag] = {
    "html": Tag(block=True, head=True),
    **dict.fromkeys(("meta", "link"), Tag(head=True)),
    "time": Tag(),
    # sections and groups
    **dict.fromkeys(
        ("body", "div", "section", "article", "main", "header", "footer", "nav", "aside", "hgroup", "search"),
        BLOCK,
    ),
    **dict.fromkeys(("address", "center", "details", "dialog", "dir", "fieldset", "figure", "form", "menu"), BLOCK),
    **dict.fromkeys(("p", "summary", "legend", "button", "marquee", "frameset", "noframes"), BLOCK),
    **dict.fromkeys(("br", "hr"), Tag(cut=True)),
    # headings
    **{f"h{n}": Tag(block=True, role=Role.HEADING, level=n) for n in range(1, 7)},
    # lists
    **dict.fromkeys(("dl", "dd"), BLOCK),
    **dict.fromkeys(("ul", "ol"), Tag(block=True)),
    "li": Tag(block=True, role=Role.ITEM),
    "dt": Tag(block=True, role=Role.TERM),
    # tables
    **dict.fromkeys(("table", "thead", "tbody", "tfoot"), BLOCK),
    "tr": Tag(block=True),
    **dict.fromkeys(("td", "th"), Tag(block=True, role=Role.CELL)),
    "caption": Tag(block=True, role=Role.CAPTION),
    # quotations, code, captions
    "blockquote": Tag(block=True, role=Role.QUOTE),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), Tag(block=True, role=Role.CODE)),
    "figcaption": Tag(block=True, role=Role.CAPTION),
    # marks within a line
    "a": Tag(inline=True, mark=Mark.LINK),
    **dict.fromkeys(("b", "strong"), Tag(inline=True, mark=Mark.STRONG)),
    **dict.fromkeys(("i", "em", "cite", "dfn"), Tag(inline=True, mark=Mark.EMPHASIS)),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Tag(inline=True, mark=Mark.CODE)),
    # no text of the page: programs, pictures, form fields, what stands in for something that does not load
    **dict.fromkeys(("script", "style", "template", "title", "svg", "canvas", "audio", "video", "object"), SKIP),
    **dict.fromkeys(("iframe", "map", "select", "datalist", "textarea", "noscript", "noembed"), SKIP),
}

ATTRIBUTES = frozenset(
    (
        *("class", "id", "role", "itemprop", "rel", "data-testid", "aria-label"),  # names
        *("hidden", "style", "href", "start", "value", "type"),
        *("datetime", "content", "title"),  # values of metadata
        *("property", "name", "http-equiv", "lang", "xml:lang"),  # of the head
    )
)
"""The attributes that are looked at."""
