"""What the attributes of an element say about it: its names, whether it is hidden, whether it may be metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from stripper.characters import harmless

NAMING = frozenset({"class", "id", "role", "itemprop", "rel", "data-testid", "aria-label"})
"""Attributes whose values say what an element is for."""

LABELS = re.compile(
    "author|byline|writer|autor(?!efresh|otate|esize|un)"
    # a whole word is too strict ("pubdate", "entrydate"), and these only look alike: validate, sentiment, timeline
    "|(?<!vali)(?<!candi)date|(?<!some)time(?!nt|line|out|r|s(?!tamp))|publish(?!er)|posted|modified"
)
"""A name that holds one of these may say that the element is a byline or a date."""

SIGNS = ("date", "time", "aut", "byline", "writer", "publish", "posted", "modified")
"""Each match of `LABELS` holds one of these; looking for them takes a fifth of the time."""

NAMES_LENGTH = 1_000
"""Characters of an element's names; they are remembered from page to page, so a page must not choose how many."""

VALUES = ("datetime", "content", "href", "title")
"""Attributes that hold the value of metadata, the best first."""

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
"""Inline styles by which an element is not shown."""


def names_of(attributes: Mapping[str, str]) -> tuple[str, bool]:
    """The names that an element goes by, in lower case, and whether by them it may be metadata."""
    names = ""
    for key in attributes:
        if key in NAMING:
            names = f"{names} {attributes[key]}" if names else attributes[key]
    return look_at(names[:NAMES_LENGTH]) if names else ("", False)


@lru_cache(2048)
def look_at(names: str) -> tuple[str, bool]:
    """Names in lower case, and whether an element of these names may be metadata."""
    lower = harmless(names.lower())
    for sign in SIGNS:
        if sign in lower:
            return lower, LABELS.search(lower) is not None
    return lower, False


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element's own attributes say that it is not shown."""
    return "hidden" in attributes or ("style" in attributes and HIDING.search(attributes["style"]) is not None)


def value_of(attributes: Mapping[str, str]) -> str:
    """The value that metadata has beside its text; empty if it has none."""
    return next((attributes[key] for key in VALUES if key in attributes), "")


def number_of(attributes: Mapping[str, str], key: str, otherwise: int) -> int:
    """The number that a list or its item begins with; Markdown allows nine digits."""
    value = attributes.get(key, "").strip()
    return int(value) if len(value) <= 9 and value.isdecimal() and value.isascii() else otherwise
