"""Patterns in which `*` stands for anything: read from left to right, so that no text can make one take long."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_STAR = re.compile(r"(\\)?\*")


class Pattern(NamedTuple):
    """A pattern, cut at its stars."""

    first: str
    """What a text begins with, or the whole of it if there is no star."""
    middle: tuple[str, ...]
    last: str | None
    """What a text ends with; None without a star."""

    def matches(self, text: str) -> bool:
        """Whether it is the pattern of a whole text, which is folded as `folded` does."""
        if self.last is None:
            return text == self.first
        if not text.startswith(self.first):
            return False
        at = len(self.first)
        for part in self.middle:
            # The first place leaves most of the text for the rest: there is no need to try another.
            at = text.find(part, at)
            if at < 0:
                return False
            at += len(part)
        return len(text) - at >= len(self.last) and text.endswith(self.last)


def folded(text: str) -> str:
    """A text in which case and white space make no difference."""
    return " ".join(text.split()).casefold()


@lru_cache(maxsize=4096)
def pattern(written: str) -> Pattern:
    """A pattern as it stands in a rule."""
    parts = [""]
    at = 0
    for match in _STAR.finditer(written):
        parts[-1] += written[at : match.start()] + ("*" if match[1] else "")
        if not match[1]:
            parts.append("")
        at = match.end()
    parts[-1] += written[at:]
    return _cut([_kept(part, index, len(parts)) for index, part in enumerate(parts)])


def literal(text: str) -> str:
    """The pattern of a text by itself."""
    return text.replace("*", r"\*")


def _kept(part: str, index: int, count: int) -> str:
    """A part folded as texts are, but for the spaces at its stars."""
    text = folded(part)
    before = " " if text and index and part[:1].isspace() else ""
    after = " " if index < count - 1 and part[-1:].isspace() else ""
    return before + text + after


def _cut(parts: list[str]) -> Pattern:
    first, *rest = parts
    if not rest:
        return Pattern(first, (), None)
    *middle, last = rest
    return Pattern(first, tuple(part for part in middle if part), last)
