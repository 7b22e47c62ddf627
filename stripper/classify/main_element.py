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
) -> Places | None:
    """Return the places of elements; None if no element has the share of the kept text.

    The innermost element with that share is the main one; elements outside it are in none.
    """
    sizes = _sizes(lines, containers, content)
    main = max((index for index, size in enumerate(sizes) if size >= share * sizes[0]), default=0)
    return Places(containers, main) if main and sizes[0] else None


def _sizes(lines: Sequence[Line], containers: Sequence[Container], content: Sequence[bool]) -> list[int]:
    """Return the characters of the kept text in each element."""
    sizes = [0] * len(containers)
    for line, is_kept in zip(lines, content, strict=True):
        if is_kept:
            sizes[line.container] += len(line.text)
    for index in range(len(containers) - 1, 0, -1):
        sizes[containers[index].parent] += sizes[index]
    return sizes


class Places:
    """The place of each element, found when it is first looked up, since most elements have no lines of interest."""

    def __init__(self, containers: Sequence[Container], main: int) -> None:
        self._containers = containers
        self._by_names: dict[str, int] = {}
        self._known = {0: self._within(0, containers[0]), main: INSIDE}

    def __getitem__(self, index: int) -> int:
        """Return the place of an element; 0 if it is in none."""
        path: list[tuple[int, Container]] = []
        while (place := self._known.get(index)) is None:
            container = self._containers[index]
            path.append((index, container))
            index = container.parent
        for number, container in reversed(path):
            place = self._known[number] = self._within(place, container)
        return place

    def _within(self, around: int, container: Container) -> int:
        """Return the place of an element in another one with a place."""
        own = self._by_names.get(container.names)
        if own is None:
            own = self._by_names[container.names] = _place(container.names.lower())
        if around == APART or (container.tag in MENU_TAGS and own != NOTE):
            return APART
        return around if own == NOTE else own or around


def _place(names: str) -> int:
    """Return the place that the names of an element imply; 0 if they imply none."""
    if MENU_NAMES.search(names):
        return APART
    if SIGNATURES.search(names):
        return SIGNATURE
    return NOTE if NOTES.search(names) else 0
