"""Links around several blocks in Markdown, which turndown writes with blank lines before and after their text."""

from __future__ import annotations

from collections.abc import Sequence

from stripper.parse.markdown import END_OF_LINK, IMAGE, START_OF_LINK

MAX_BLOCKS, MAX_CHARACTERS = 12, 800
"""Paragraphs and characters of one such link: those of a card."""


def linked(sources: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the paragraphs whose whole text is within such a link; that of code is empty."""
    found: set[int] = set()
    start, length = -1, 0
    for index, source in enumerate(sources):
        if start >= 0 and "](" in source:
            end = END_OF_LINK.search(source)
            if end and "[" not in source[: end.start()]:  # no link is within another
                found.update(range(start, index + (end.start() > 0)))
            start = -1
        length += len(source)
        if index - start > MAX_BLOCKS or length > MAX_CHARACTERS:
            start = -1
        if start < 0 and "[" in source and (opening := _opening(source)) is not None:
            start, length = index + (opening != ""), 0
    return frozenset(found)


def _opening(source: str) -> str | None:
    """Return the text before a link that a paragraph opens and does not end; None if it opens none."""
    plain = IMAGE.sub("", source) if "![" in source else source
    last = plain.rfind("]") + 1
    opening = START_OF_LINK.search(plain, last) if plain.find("[", last) >= 0 else None
    return END_OF_LINK.sub("", plain[: opening.start()]).strip() if opening else None
