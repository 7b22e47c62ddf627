"""The rules by which elements are closed and implied: those of libxml2, by which all weights were fitted.

They differ from the HTML standard, for example in that an `embed` element has content.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final


class Content(IntEnum):
    """The content of an element."""

    NODES = 0
    EMPTY = 1
    """The element is void."""
    TEXT = 2
    """Text with character references, without tags."""
    RAW_TEXT = 3
    SCRIPT = 4
    """Raw text in which `<!-- <script>` hides an end tag."""
    STYLE = 5
    REST = 6
    """Raw text, up to the end of the page."""


CONTENT: Final[Mapping[str, Content]] = {
    **dict.fromkeys(("area", "base", "basefont", "br", "col", "frame", "hr", "img", "input"), Content.EMPTY),
    **dict.fromkeys(("isindex", "link", "meta", "param"), Content.EMPTY),
    **dict.fromkeys(("title", "textarea"), Content.TEXT),
    **dict.fromkeys(("iframe", "noembed", "noframes", "xmp"), Content.RAW_TEXT),
    "script": Content.SCRIPT,
    "style": Content.STYLE,
    "plaintext": Content.REST,
}
"""Elements whose content is not nodes."""

_HEADINGS: Final = "h1 h2 h3 h4 h5 h6"
_LISTS: Final = "dir dl menu ol ul"
_PARTS: Final = "tbody tfoot"

CLOSED_BY: Final[Mapping[str, str]] = {
    "a": "a fieldset table td th",
    "address": "dd dl dt form li ul",
    "b i": "center p td th",
    "big s small strike tt": "p",
    "caption": f"col colgroup thead tr {_PARTS}",
    "colgroup": f"colgroup thead tr {_PARTS}",
    "dd": "dt",
    "dir menu": "dd dl dt form ul",
    "dl": "form li",
    "dt": "dd dl",
    "font": "center td th",
    "form ol": "form",
    _HEADINGS: "fieldset form li p table",
    "head": (
        f"a abbr acronym address b bdo big blockquote body br center cite code dd dfn div dt em fieldset font form "
        f"frameset {_HEADINGS} {_LISTS} hr i iframe img kbd li listing map p pre q s samp small span strike strong sub "
        f"sup table tt u var xmp"
    ),
    "legend": "fieldset",
    "li": "li",
    "listing pre": "dd dl dt fieldset form li table ul",
    "option": "optgroup option",
    "p": (
        f"address blockquote body caption center col colgroup dd div dt fieldset form frameset {_HEADINGS} {_LISTS} "
        f"head hr li listing p pre table td th title tr xmp {_PARTS}"
    ),
    "span": "td th",
    "tbody thead": _PARTS,
    "td th": f"td th tr {_PARTS}",
    "tfoot": "tbody",
    "tr": f"tr {_PARTS}",
    "u": "p td th",
    "ul": "address form menu pre",
}
"""Elements, and the start tags that close the innermost element if it is one of them."""

RANKS: Final[Mapping[str, int]] = {
    "div": 1,
    **dict.fromkeys(("td", "th"), 2),
    "tr": 3,
    **dict.fromkeys(("thead", "tbody", "tfoot"), 4),
    "table": 5,
    **dict.fromkeys(("head", "body"), 6),
    "html": 7,
}
"""An end tag closes no element that contains an open one of a higher rank than its own; that of all others is 0."""

OF_HEAD: Final = frozenset(("script", "style", "meta", "link", "title", "base"))
"""Elements before which a head is implied, if nothing precedes them; a body is before all others."""
OF_FRAMES: Final = frozenset(("noframes", "frame", "frameset"))
"""Elements before which neither is implied."""
