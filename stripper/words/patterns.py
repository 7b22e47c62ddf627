"""Regular expressions from sections of the language files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, wraps
from typing import ParamSpec, cast

from stripper import words
from stripper.tables.patterns import compiled

P = ParamSpec("P")

_END = ""
"""The key in a node of a trie that marks the end of a phrase."""

Trie = dict[str, "Trie"]


def stored_pattern(build: Callable[P, re.Pattern[str]]) -> Callable[P, re.Pattern[str]]:
    """Decorate a function that builds a pattern from words, which the build stores compiled."""

    def source(*args: P.args, **kwargs: P.kwargs) -> tuple[str, int]:
        found = build(*args, **kwargs)
        return found.pattern, found.flags & ~int(re.UNICODE)

    @cache
    @wraps(build)
    def pattern(*args: P.args, **kwargs: P.kwargs) -> re.Pattern[str]:
        return compiled(*words.TABLE.value(build, source, *args, **kwargs))

    words.TABLE.functions.append(pattern)
    return cast(Callable[P, re.Pattern[str]], pattern)


def alternation(*sections: str) -> str:
    """Return a pattern that matches the longest phrase of some sections, in any language."""
    return alternation_of(words.all_phrases(*sections))


def alternation_of(phrases: Iterable[str]) -> str:
    """Return a pattern that matches the longest of some phrases; without any, one that matches nothing."""
    return f"(?:{'|'.join(branches(phrases)) or '(?!)'})"


def branches(phrases: Iterable[str]) -> list[str]:
    """Return patterns that each match the longest of those phrases that start with one character.

    They are built from a trie: where many phrases start alike, their prefix is matched once.
    """
    trie: Trie = {}
    for phrase in phrases:
        node = trie
        for character in phrase:
            node = node.setdefault(character, {})
        node[_END] = {}
    return [_literal(character) + _pattern(trie[character]) for character in sorted(trie)]


def late_boundary(pattern: str, *, after: str = r"\w") -> str:
    """Return a pattern that starts with a literal character, and that no character of a class may precede.

    The lookbehind follows the first character, since `re` skips to the next possible first character of a match faster
    than it tries a lookbehind at each position.
    """
    return rf"{pattern[0]}(?<!{after}{pattern[0]}){pattern[1:]}"


def _pattern(node: Trie) -> str:
    """Return the pattern of what may follow in a trie, the longest first."""
    following = [_literal(character) + _pattern(node[character]) for character in sorted(node) if character != _END]
    if _END in node:
        following.append("")
    return f"(?:{'|'.join(following)})" if len(following) > 1 else following[0]


def _literal(character: str) -> str:
    """Return the pattern of a character; the apostrophe of the language files matches the typographic one as well."""
    return "['’]" if character == "'" else re.escape(character)
