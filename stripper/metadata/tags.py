"""Lines that list the tags of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from stripper import words
from stripper.metadata.context import PageContext
from stripper.model import Finding, Line, Role
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import key
from stripper.native.prefix_filter import PrefixFilter

MAX_LINES = 3_000
"""Lines below the headline of a text dump that are searched for tags."""
MAX_LINE = 300
"""Characters of a line of tags."""
MAX_TAG = 40
"""Characters of a tag."""
MAX_TAGS = 40
"""Tags of a page."""
MAX_PREFIX = 24
"""Characters within which the colon of "Tags:" follows."""
MIN_PARAGRAPH = 150
"""Characters of a line of the text above the tags."""
DISTANCE = 3
"""Lines between the end of the text and the tags, or between the tags and the links that follow the article."""
MIN_FOLLOWER = 5
"""Characters of a phrase that is recognized as the start of such links."""

_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,;|•·、，；]\s*|#(?=\w))|(?<!\s)\s+/\s+")
_FULLWIDTH = frozenset({"ja", "zh"})
"""Languages with a fullwidth colon."""
_COLON = re.compile(r"(?:(?<!\s)\s+)?(?::\s+|：\s*)")
_SENTENCE_END = re.compile(r"[.!?…。！？:]$")


class TagLine(NamedTuple):
    """A line that lists tags."""

    line: Line
    tags: tuple[str, ...]
    has_prefix: bool
    """True if a prefix such as "Tags:" precedes them."""


def find(context: PageContext) -> Iterator[TagLine]:
    """Yield the lines of tags below the headline: those with a prefix, and those of a text dump by their form."""
    colon = "：" if context.language in _FULLWIDTH else ":"
    for line in context.below_headline(context.index.tags):
        if len(line.text) <= MAX_LINE and colon in line.text[:MAX_PREFIX] and line.role is not Role.CELL:
            before = line.text.partition(":")[0].partition("：")[0]
            if before.rstrip().casefold() not in _prefixes():  # cheaper than the pattern
                continue
            prefix, *rest = _COLON.split(line.text, maxsplit=1)
            if rest and prefix.casefold() in _prefixes() and not context.is_outside_article(line.container):
                yield TagLine(line, _split_tags(rest[0]), True)
    if context.declared.is_dump and context.headline:
        yield from _between_text_and_links(context.below[:MAX_LINES])


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


def _between_text_and_links(lines: tuple[Line, ...]) -> Iterator[TagLine]:
    """Yield the lines with separators between the end of the text and the links to share the page or to read others."""
    for index in _filter().places(lines):
        if _is_follower(lines[index].text):
            above = lines[max(0, index - 2 * DISTANCE) : index]
            if any(len(other.text) >= MIN_PARAGRAPH for other in above):
                yield from (TagLine(other, tags, False) for other in above[-DISTANCE:] if (tags := _separated(other)))
            return


@cache
def _filter() -> PrefixFilter:
    return PrefixFilter(phrase for phrases in _followers().values() for phrase in phrases)


def _is_follower(text: str) -> bool:
    """Return whether a text starts with a phrase that starts the links after an article."""
    phrases = _followers().get(text[:MIN_FOLLOWER].casefold()[:MIN_FOLLOWER])
    return phrases is not None and len(text) <= MAX_LINE and text.casefold().startswith(phrases)


@words.stored
def _followers() -> Mapping[str, tuple[str, ...]]:
    """Return these phrases by their first `MIN_FOLLOWER` characters."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in words.phrases("share", "related"):
        if len(phrase) >= MIN_FOLLOWER:
            start = phrase[:MIN_FOLLOWER]
            found[start] = (*found.get(start, ()), phrase)
    return found


def _separated(line: Line) -> tuple[str, ...]:
    """Return the tags of a line that consists of at least three, or nothing."""
    tags = tuple(tag for tag in _SEPARATOR.split(line.text) if tag)
    is_list = len(tags) > 2 and all(len(tag) <= MAX_TAG for tag in tags) and not _SENTENCE_END.search(line.text)
    return tags if is_list else ()


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
