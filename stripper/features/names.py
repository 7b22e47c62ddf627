"""What class names, ids and tags say about an element: its signs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stripper.words import markup_names

PART = re.compile("[a-z]+")

TAG_SIGNS = {
    "nav": "navigation",
    "footer": "footer",
    "header": "header",
    "aside": "sidebar",
    "form": "interface",
    "button": "interface",
    "dialog": "interface",
    "fieldset": "interface",
    "label": "interface",
    "main": "main",
    "article": "article",
    "blockquote": "quote",
    "table": "table",
    "figure": "figure",
    "figcaption": "caption",
    "pre": "code",
    "details": "details",
    "address": "address",
}
"""Elements that say by themselves what they hold."""

SIGNS = (*markup_names(), *(s for s in dict.fromkeys(TAG_SIGNS.values()) if s not in markup_names()))
"""All signs that an element may give."""


@cache
def _table() -> dict[str, str]:
    return {name: sign for sign, names in markup_names().items() for name in names}


@lru_cache(16384)
def signs(tag: str, names: str) -> tuple[str, ...]:
    """What an element's tag and names say it holds, each once, in order."""
    table = _table()
    found = dict.fromkeys([table[part] for part in PART.findall(names) if part in table])
    if tag in TAG_SIGNS:
        found[TAG_SIGNS[tag]] = None
    return tuple(found)


@lru_cache(16384)
def numbers(tag: str, names: str) -> tuple[int, ...]:
    """Their signs, by their places in `SIGNS`."""
    return tuple(SIGNS.index(sign) for sign in signs(tag, names))
