"""Lines that list the tags of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stripper import words
from stripper.metadata.context import PageContext
from stripper.model import Finding, Line, Role
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import key

MAX_LINE = 300
"""Characters of a line of tags."""
MAX_TAG = 40
"""Characters of a tag."""
MAX_TAGS = 40
"""Tags of a page."""
MAX_PREFIX = 24
"""Characters within which the colon of "Tags:" follows."""

_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,;|•·、，；]\s*|#(?=\w))|(?<!\s)\s+/\s+")
_FULLWIDTH = frozenset({"ja", "zh"})
"""Languages with a fullwidth colon."""
_COLON = re.compile(r"(?:(?<!\s)\s+)?(?::\s+|：\s*)")


class TagLine(NamedTuple):
    """A line that lists tags."""

    line: Line
    tags: tuple[str, ...]


def find(context: PageContext) -> Iterator[TagLine]:
    """Yield the lines of tags below the headline, which have a prefix such as "Tags:"."""
    colon = "：" if context.language in _FULLWIDTH else ":"
    for line in context.below_headline(context.index.tags):
        if len(line.text) <= MAX_LINE and colon in line.text[:MAX_PREFIX] and line.role is not Role.CELL:
            before = line.text.partition(":")[0].partition("：")[0]
            if before.rstrip().casefold() not in _prefixes():  # cheaper than the pattern
                continue
            prefix, *rest = _COLON.split(line.text, maxsplit=1)
            if rest and prefix.casefold() in _prefixes() and not context.is_outside_article(line.container):
                yield TagLine(line, _split_tags(rest[0]))


@words.stored
def _prefixes() -> frozenset[str]:
    return frozenset(phrase.rstrip(":： ") for phrase in words.phrases("tags"))


def findings(lines: Iterable[TagLine]) -> Iterator[Finding]:
    """Yield the tags of some lines, each once."""
    found: dict[str, Finding] = {}
    for here in lines:
        for tag in here.tags:
            if key(tag) and len(tag) <= MAX_TAG and len(found) < MAX_TAGS:
                found.setdefault(key(tag), Finding("tag", tag, "line", here.line.number))
    yield from found.values()


def _split_tags(text: str) -> tuple[str, ...]:
    """Return the tags of a text; without separators, its words, with runs of capitalized words as one tag."""
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
