"""Lines that list what a page is filed under."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from stripper import words
from stripper.metadata.evidence import Evidence
from stripper.metadata.keys import key
from stripper.model import Finding, Line, Role

_LINES = 3_000
_LONGEST = 300
"""Characters of a line of tags."""
_TAG = 40
_MOST = 40
"""Tags of a page."""
_PREFIX = 24
"""Characters among which the colon stands that ends "Tags:"."""
_TEXT = 150
"""Characters of a line of the text that ends above the tags."""
_ABOVE = 3
"""Lines between the end of the text and the tags, or between the tags and what follows the article, at most."""

_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,;|•·、，；]\s*|#(?=\w))|(?<!\s)\s+/\s+")
_WIDE = frozenset({"ja", "zh"})
"""Languages with a colon of their own."""
_COLON = re.compile(r"(?:(?<!\s)\s+)?(?::\s+|：\s*)")
_END = re.compile(r"[.!?…。！？:]$")


class Tags(NamedTuple):
    """The tags that a line lists."""

    line: Line
    tags: tuple[str, ...]
    prefixed: bool
    """Whether the line says that tags follow."""


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(
        phrase.casefold().rstrip(":： ") for phrases in words.section("tags").values() for phrase in phrases
    )


@cache
def _followers() -> tuple[str, ...]:
    """What the lines begin with that stand below an article and its tags."""
    sections = (words.section("share"), words.section("related"))
    phrases = (phrase for section in sections for found in section.values() for phrase in found)
    return tuple(phrase.casefold() for phrase in phrases if len(phrase) > 4)


def find(evidence: Evidence) -> Iterator[Tags]:
    """The lines of tags from the headline on: those that say so, and in a text dump those that look like it."""
    colon = "：" if evidence.language in _WIDE else ":"
    for line in evidence.beneath(evidence.declared.survey.tags):
        if len(line.text) <= _LONGEST and colon in line.text[:_PREFIX] and line.role is not Role.CELL:
            before = line.text.partition(":")[0].partition("：")[0]
            if before.rstrip().casefold() not in _prefixes():  # most lines are told apart without a pattern
                continue
            prefix, *rest = _COLON.split(line.text, maxsplit=1)
            if rest and prefix.casefold() in _prefixes() and not evidence.is_foreign(line.container):
                yield Tags(line, _split(rest[0]), True)
    if evidence.declared.is_dump and evidence.headline:
        yield from _below_text(evidence.below[:_LINES])


def findings(tagged: Iterable[Tags]) -> Iterator[Finding]:
    """The tags that lines list, each once."""
    found: dict[str, Finding] = {}
    for here in tagged:
        for tag in here.tags:
            if key(tag) and len(tag) <= _TAG and len(found) < _MOST:
                found.setdefault(key(tag), Finding("tag", tag, "line", here.line.number))
    yield from found.values()


def _below_text(lines: tuple[Line, ...]) -> Iterator[Tags]:
    """The lines with separators between the end of the text and what invites to share the page or to read others."""
    for index, line in enumerate(lines):
        if len(line.text) <= _LONGEST and line.text.casefold().startswith(_followers()):
            above = lines[max(0, index - 2 * _ABOVE) : index]
            if any(len(other.text) >= _TEXT for other in above):
                for other in above[-_ABOVE:]:
                    tags = tuple(tag for tag in _SEPARATOR.split(other.text) if tag)
                    if len(tags) > 2 and all(len(tag) <= _TAG for tag in tags) and not _END.search(other.text):
                        yield Tags(other, tags, False)
            return


def _split(text: str) -> tuple[str, ...]:
    """The tags of a text; where nothing stands between them, each word is one, but for runs of words with capitals."""
    found = [tag for tag in _SEPARATOR.split(text.strip()) if tag]
    if len(found) > 1:
        return tuple(found)
    tags: list[str] = []
    for word in text.split():
        if tags and word[0].isupper() and tags[-1][0].isupper():
            tags[-1] += f" {word}"
        else:
            tags.append(word)
    return tuple(tags)
