"""Elements without text that belong between words or lines: images, task boxes and thematic breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from stripper.marks import Embed, EmbedKind
from stripper.native.sanitize import collapse_whitespace, sanitize

LAZY = ("data-src", "data-original", "data-lazy-src", "data-srcset", "data-lazy-srcset")
"""Attributes with the address of an image that a script loads; `src` is a placeholder then."""
IMAGE_ATTRIBUTES = ("alt", "src", "srcset", "width", "height", *LAZY)
"""The attributes that the parser reads only if images are wanted."""

MIN_SIZE = 3
"""Pixels; smaller images count visits."""
MAX_ALT = 1_000
"""Characters of the alternative text."""
MAX_TARGET = 2_000
"""Characters of an address; longer ones are mostly data."""

_BOX = re.compile(r"(?<![\w-])(?:(?P<checked>checkbox-on|chcklst-box checked)|checkbox-off|chcklst-box)(?![\w-])")
"""Classes of the boxes of tasks that are no form fields: of Notion and of Discourse."""
_USERS = re.compile(r"(?<![a-z])(?:gr)?avatar(?![a-z])|(?<![a-z])(?:emoji|smil(?:ey|ie)s?)(?![a-z])")
_OF_USERS = re.compile(r"/(?:avatars?|emoji|smil(?:ey|ie)s)/|gravatar\.com")
"""Classes and addresses of portraits of users and of the signs in their posts."""
_DIGITS = re.compile(r"\d{1,9}")


def read(tag: str, attributes: Mapping[str, str], line: int, offset: int, container: int) -> Embed | None:
    """Return what an element embeds in the page; None for an image that is not shown or whose address is unknown."""
    if tag == "hr":
        return Embed(EmbedKind.RULE, line, offset, container, "", "")
    if tag == "input":
        box = _BOX.search(attributes.get("class", "").lower())
        if not box and attributes.get("type", "").strip().lower() != "checkbox":
            return None
        is_checked = "checked" in attributes or (box is not None and box["checked"] is not None)
        return Embed(EmbedKind.BOX, line, offset, container, "x" * is_checked, "")
    target = next(_addresses(attributes), "")
    if not target or any(_is_tiny(attributes.get(side, "")) for side in ("width", "height")):
        return None
    if _USERS.search(attributes.get("class", "").lower()) or _OF_USERS.search(target.lower()):
        return None
    alt = collapse_whitespace(attributes.get("alt", "")[:MAX_ALT])
    return Embed(EmbedKind.IMAGE, line, offset, container, alt, sanitize(target))


def _addresses(attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield the addresses of an image, best first; images within the address itself are none."""
    for name in (*LAZY, "src", "srcset"):
        # A list of addresses has the width of the image after each.
        for address in attributes.get(name, "")[: MAX_TARGET + 1].split()[:1]:
            if len(address) <= MAX_TARGET and not address.lower().startswith("data:"):
                yield address.rstrip(",") if name.endswith("srcset") else address


def _is_tiny(size: str) -> bool:
    found = _DIGITS.match(size.lstrip())
    return found is not None and int(found[0]) < MIN_SIZE
