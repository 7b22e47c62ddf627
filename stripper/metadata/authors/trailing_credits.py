"""Credits with the job after the name, in Korean and Japanese: "김민수 기자", "佐藤健記者", "…した。（佐藤健）"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper import words
from stripper.metadata.authors import east_asian, names
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.model import Line
from stripper.words.patterns import alternation, stored_pattern

MAX_LINE = 60
"""Characters of a line with nothing but a credit, and of the start and end of a paragraph that are searched for one."""
MAX_LINES = 400
"""Lines below the headline that are read."""
MAX_SPACED = 5
"""Names with spaces between them before the last one of a credit."""
_OPENING = ("(", "[", "（", "【", "［", "〔")
_LETTER = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々]"
_NAME = r"(?:[\uac00-\ud7af]{3,4}?|[\u3040-\u30ff\u3400-\u9fff々]{3,6}?)"
_SEPARATOR = re.compile(r"\s?[·・,、，]\s?")
_NAMES = rf"(?P<names>{_NAME}(?:{_SEPARATOR.pattern}{_NAME}){{0,4}})"
_MEDIUM = r"(?:\s?[,，]\s?[A-Z][\w .&-]{1,30})?"
"""The medium for which a reporter writes, in Latin script."""
_SIGNATURE = re.compile(rf"(?:^|(?<=[。.！？…」]))\s?[（(【［\[]\s?{_NAMES}{_MEDIUM}\s?[)）】］\]]$")
"""Names in brackets that end a paragraph or are a line."""


def trailing_credits(context: PageContext) -> Iterator[Candidate]:
    """Yield the reporters credited in a line, for pages in a language with such credits."""
    language = context.language.partition("-")[0]
    if language not in words.section("reporter-after"):
        return
    for line in context.below[:MAX_LINES]:
        if found := tuple(_credited(line, language)):
            yield Candidate("line credit", names.unique(found), line.number)


def _credited(line: Line, language: str) -> Iterator[Name]:
    text = line.text
    parts = [text] if len(text) <= MAX_LINE else [text[-MAX_LINE:]]
    if len(text) > MAX_LINE and text.startswith(_OPENING):
        parts.append(text[:MAX_LINE])
    for part in parts:
        credit = _credit().search(part)
        matches = (credit, _SIGNATURE.search(part))
        found = next((found for match in matches if (found := _people(match, language))), ())
        before = part[: credit.start()] if credit and found else ""
        yield from (*_spaced(before, language), *found)


def _spaced(text: str, language: str) -> tuple[Name, ...]:
    """Return the Korean names, with spaces between them, that are all of the text before a credit: "김민수 이지은"."""
    parts = text.split()
    if language != "ko" or not 0 < len(parts) <= MAX_SPACED or not text.endswith(" "):
        return ()
    if not all(len(part) == east_asian.USUAL and east_asian.is_person(part, language) for part in parts):
        return ()
    return tuple(Name(part, "author", raw=text.strip()) for part in parts)


def _people(match: re.Match[str] | None, language: str) -> tuple[Name, ...]:
    parts = _SEPARATOR.split(match["names"]) if match else []
    if match and len(parts) > 1 and match[0][0] == "[" and match[0] == match.string:
        parts = parts[: 1 + east_asian.is_person(parts[1], language)]  # "[佐藤健，港新聞]": a medium
    if match is None or not all(east_asian.is_person(part, language) for part in parts):
        return ()
    return tuple(Name(part, "author", raw=match[0]) for part in parts)


@stored_pattern
def _credit() -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER}){_NAMES}\s?{alternation('reporter-after')}(?!{_LETTER})")
