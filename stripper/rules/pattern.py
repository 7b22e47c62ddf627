"""Patterns in which `*` matches any text, matched from left to right, so that no input takes long."""

from __future__ import annotations

import re
from functools import lru_cache

from stripper.named_tuples import NamedTuple

_STAR = re.compile(r"(\\)?\*")


class Pattern(NamedTuple):
    """A compiled pattern, split at its stars."""

    first: str
    """Prefix of a matching text, or the whole text if there is no star."""
    middle: tuple[str, ...]
    last: str | None
    """Suffix of a matching text; None if there is no star."""

    def matches(self, text: str) -> bool:
        """Return whether the pattern matches a whole text, which must be normalized by `normalize`."""
        if self.last is None:
            return text == self.first
        if not text.startswith(self.first):
            return False
        position = len(self.first)
        for part in self.middle:
            # The first occurrence leaves the most text for the rest, so no backtracking is needed.
            position = text.find(part, position)
            if position < 0:
                return False
            position += len(part)
        return len(text) - position >= len(self.last) and text.endswith(self.last)


def normalize(text: str) -> str:
    """Collapse whitespace and fold case."""
    return " ".join(text.split()).casefold()


@lru_cache(maxsize=4096)
def compile_pattern(pattern: str) -> Pattern:
    """Compile the pattern of a rule, in which `\\*` is a literal star."""
    parts = [""]
    end = 0
    for match in _STAR.finditer(pattern):
        parts[-1] += pattern[end : match.start()] + ("*" if match[1] else "")
        if not match[1]:
            parts.append("")
        end = match.end()
    parts[-1] += pattern[end:]
    return _from_parts([_normalize_part(part, index, len(parts)) for index, part in enumerate(parts)])


def escape(text: str) -> str:
    """Return the pattern that matches only the given text."""
    return text.replace("*", r"\*")


def _normalize_part(part: str, index: int, count: int) -> str:
    """Normalize a part of a pattern, keeping whitespace next to its stars."""
    text = normalize(part)
    before = " " if text and index and part[:1].isspace() else ""
    after = " " if index < count - 1 and part[-1:].isspace() else ""
    return before + text + after


def _from_parts(parts: list[str]) -> Pattern:
    first, *rest = parts
    if not rest:
        return Pattern(first, (), None)
    *middle, last = rest
    return Pattern(first, tuple(part for part in middle if part), last)
