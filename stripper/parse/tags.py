"""The table of HTML elements: how each is displayed, and the role of its lines."""

from __future__ import annotations

from enum import Enum, auto

from stripper.model import Mark, Role
from stripper.named_tuples import NamedTuple


class Display(Enum):
    """The effect of an element on lines, much as by the default style sheet of browsers."""

    INLINE = auto()
    """Part of a line."""
    BLOCK = auto()
    """Starts and ends a line, and is a container."""
    BREAK = auto()
    """A void element that ends a line."""
    NONE = auto()
    """Not rendered as text: its content is skipped."""
    METADATA = auto()
    """A void element that describes the page."""


class Tag(NamedTuple):
    """A row of the table."""

    display: Display = Display.INLINE
    structural: bool = False
    """True if it is a block that is the page, a list or a table row."""
    role: Role | None = None
    """The role of the lines in it; None: that of the surrounding lines."""
    level: int = 0
    """Of a heading, 1 to 6."""
    mark: Mark | None = None
    """The mark of an inline element."""


FORMULA = "stripper-formula"
"""The element by which `formulas.py` replaces a formula; no page has it."""

INLINE = Tag()
"""Also used for elements without a row."""
BLOCK = Tag(Display.BLOCK)
STRUCTURE = Tag(Display.BLOCK, structural=True)
NONE = Tag(Display.NONE)


def _block(role: Role, level: int = 0) -> Tag:
    return Tag(Display.BLOCK, role=role, level=level)


TAGS: dict[str, Tag] = {
    "html": STRUCTURE,
    **dict.fromkeys(("base", "meta", "link"), Tag(Display.METADATA)),
    # sections and groups
    **dict.fromkeys(
        ("body", "div", "section", "article", "main", "header", "footer", "nav", "aside", "hgroup", "search"),
        BLOCK,
    ),
    **dict.fromkeys(("address", "center", "details", "dialog", "dir", "fieldset", "figure", "form", "menu"), BLOCK),
    **dict.fromkeys(("p", "summary", "legend", "button", "marquee", "frameset", "noframes"), BLOCK),
    **dict.fromkeys(("br", "hr"), Tag(Display.BREAK)),
    # headings
    **{f"h{level}": _block(Role.HEADING, level) for level in range(1, 7)},
    # lists
    **dict.fromkeys(("dl", "dd"), BLOCK),
    **dict.fromkeys(("ul", "ol"), STRUCTURE),
    "li": _block(Role.ITEM),
    "dt": _block(Role.TERM),
    # tables
    **dict.fromkeys(("table", "thead", "tbody", "tfoot"), BLOCK),
    "tr": STRUCTURE,
    **dict.fromkeys(("td", "th"), _block(Role.CELL)),
    "caption": _block(Role.CAPTION),
    # quotations, code, captions
    "blockquote": _block(Role.QUOTE),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), _block(Role.CODE)),
    "figcaption": _block(Role.CAPTION),
    # inline elements
    "a": Tag(mark=Mark.LINK),
    **dict.fromkeys(("b", "strong"), Tag(mark=Mark.STRONG)),
    **dict.fromkeys(("i", "em", "cite", "dfn"), Tag(mark=Mark.EMPHASIS)),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Tag(mark=Mark.CODE)),
    **dict.fromkeys(("del", "s", "strike"), Tag(mark=Mark.DELETED)),
    "sup": Tag(mark=Mark.SUPERSCRIPT),
    "sub": Tag(mark=Mark.SUBSCRIPT),
    FORMULA: Tag(mark=Mark.FORMULA),
    **dict.fromkeys(("time", "q", "rt", "img", "input"), INLINE),
    **dict.fromkeys(("relative-time", "local-time", "time-ago"), INLINE),  # elements of scripts, as time
    # not text: scripts, images, form fields, fallbacks for embedded content
    **dict.fromkeys(("script", "style", "template", "title", "svg", "canvas", "audio", "video", "object"), NONE),
    **dict.fromkeys(("iframe", "map", "select", "datalist", "textarea", "noscript", "noembed"), NONE),
}

ATTRIBUTES = frozenset(
    (
        *("class", "id", "role", "itemprop", "rel", "data-testid", "aria-label", "aria-level"),  # names
        *("hidden", "style", "href", "start", "value", "type", "checked", "reversed"),
        *("rowspan", "colspan", "popover", "shadowrootmode", "shadowroot", "srcdoc"),
        *("data-lang", "data-language", "data-enlighter-language", "data-syntaxhighlighter-params"),  # of code
        *("alt", "alttext", "encoding", "display", "data-tex", "data-latex", "data-attrs", "eeimg"),  # of formulas
        *("datetime", "content", "title"),  # values of metadata
        *("data-date", "data-datetime", "data-time", "data-timestamp"),
        *("property", "name", "http-equiv", "lang", "xml:lang"),  # in the head
    )
)
"""The attributes that the parser reads."""
