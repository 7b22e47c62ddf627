"""Which lines of a page hold nothing but metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stripper.metadata import credits, moments, names, prefixes
from stripper.metadata.evidence import Evidence, key
from stripper.model import Author, Finding, Line, Role
from stripper.reasons import Reason

_TITLE_LINES = 4
"""Lines over which a headline may be broken."""
_BYLINE = 160
_REMARK = 30
"""Characters beside a date with which a line still says nothing but when."""


def find(evidence: Evidence, authors: Iterable[Author], title: Finding | None) -> Mapping[int, Reason]:
    """The numbers of the lines that only repeat what was found, and what it is."""
    found: dict[int, Reason] = {}
    if evidence.headline is not None:
        found.update(_around_headline(evidence, tuple(authors)))
    found.update((line.number, Reason.AUTHOR_BIO) for line in credits.box(evidence))
    if title is not None:
        found.update((number, Reason.TITLE) for number in _titles(evidence, title))
    return dict(sorted(found.items()))


def _titles(evidence: Evidence, title: Finding) -> Iterator[int]:
    """The headline, over as many lines as it is broken into, and the same as a heading elsewhere."""
    whole = key(title.value)
    if evidence.headline is not None:
        yield evidence.headline.number
        said = key(evidence.headline.text)
        for line in evidence.lines[evidence.headline.number : evidence.headline.number + _TITLE_LINES - 1]:
            said += key(line.text)
            if line.role is not evidence.headline.role or not said or said not in whole:
                break
            yield line.number
    for line in evidence.lines:
        if line.role is Role.HEADING and key(line.text) == whole and not evidence.is_foreign(line.container):
            yield line.number


def _around_headline(evidence: Evidence, authors: tuple[Author, ...]) -> Iterator[tuple[int, Reason]]:
    people = frozenset(key(author.name) for author in authors)
    marked = frozenset(
        label.line for label in evidence.labels[:100] if "author" in label.names or "byline" in label.names
    )
    for line in evidence.near:
        if len(line.text) > _BYLINE or line.role is Role.HEADING:
            continue
        reason = (
            Reason.BYLINE
            if _is_byline(line, people, line.number in marked)
            else Reason.DATE
            if _is_date(line.text, evidence.language)
            else None
        )
        if reason and not evidence.is_foreign(line.container):
            yield line.number, reason


def _is_byline(line: Line, people: frozenset[str], marked: bool) -> bool:
    if key(line.text) in people:
        return True
    if not (marked or prefixes.has_prefix(line.text)) or line.text.endswith((".", "!", "?", ":")):
        return False
    found = {key(name.name) for name in names.read(line.text, strict=True)}
    return bool(found & people)


def _is_date(text: str, language: str) -> bool:
    """Whether a text is a date, or two, with no more than "Published on" and the time of day beside it."""
    start = said = 0
    for _ in range(3):
        moment = moments.read(text[start:], language)
        if moment is None:
            break
        said += moment.end - moment.start
        start += moment.end
    return start > 0 and len(text) - said <= _REMARK
