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
