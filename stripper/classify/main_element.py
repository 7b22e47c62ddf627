"""The element with most of the kept text, and the menus, signatures and notes in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.model import Container, Line

MENU_TAGS = frozenset(("nav", "footer", "aside", "form", "button", "address", "header"))
"""Tags of elements that are no part of the text."""
MENU_NAMES = re.compile(
    r"(?<![a-z])(?:(?:top|sub|bottom)?nav(?:header|footer|bar|igation|list|path)?|breadcrumbs?|sidebar|menu|pager"
    r"|pagination|footer|related|search|share|feedback|edit|prev|next|copy|toolbar|banner|rating|helpful|newsletter"
    r"|toc|contents|tableofcontents|lastupdated|catlinks|printfooter|jump)(?![a-z])"
)
"""Names of such elements."""
NOTES = re.compile(r"(?<![a-z])(?:foot|end|side)?notes?(?![a-z])|admonition|callout")
"""Names of elements that are text whatever their tag."""
SIGNATURES = re.compile(
    r"(?<![\w-])(?:(?:member|type)-?signature|sig|mem(?:proto|name|title)|tsd-signature|synopsis|src"
    r"|phpdocumentor-(?:code|signature|element__name)|documentation-declaration)(?![\w-])"
)
"""Names of elements with the signatures of an API, which are kept wherever they are."""
INSIDE, APART, SIGNATURE, NOTE = 1, 2, 3, 4
"""Places of elements: in the main element, in a menu or the like, in a signature, and in a note."""


def places(
    lines: Sequence[Line], containers: Sequence[Container], content: Sequence[bool], share: float
) -> Sequence[int]:
    """Return the place of each element; empty if no element has the share of the kept text.

    The innermost element with that share is the main one; the place of elements outside it is 0.
    """
    sizes = _sizes(lines, containers, content)
    main = max((index for index, size in enumerate(sizes) if size >= share * sizes[0]), default=0)
    return _places(containers, main) if main and sizes[0] else ()


def _sizes(lines: Sequence[Line], containers: Sequence[Container], content: Sequence[bool]) -> list[int]:
    """Return the characters of the kept text in each element."""
    sizes = [0] * len(containers)
    for line, is_kept in zip(lines, content, strict=True):
        if is_kept:
            sizes[line.container] += len(line.text)
    for index in range(len(containers) - 1, 0, -1):
        sizes[containers[index].parent] += sizes[index]
    return sizes


def _places(containers: Sequence[Container], main: int) -> Sequence[int]:
    """Return the place of each element; 0 outside the main element."""
    known: dict[str, int] = {}
    places = bytearray(len(containers))
    for index, (parent, tag, names, _) in enumerate(containers):
        own = known.get(names)
        if own is None:
            own = known[names] = _place(names.lower())
        if index == main:
            places[index] = INSIDE
        elif places[parent] == APART or (tag in MENU_TAGS and own != NOTE):
            places[index] = APART
        else:
            places[index] = places[parent] if own == NOTE else own or places[parent]
    return places


def _place(names: str) -> int:
    """Return the place that the names of an element imply; 0 if they imply none."""
    if MENU_NAMES.search(names):
        return APART
    if SIGNATURES.search(names):
        return SIGNATURE
    return NOTE if NOTES.search(names) else 0
