"""Which lines of a page hold nothing but metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from stripper.metadata.authors import byline_lines, names, prefixes
from stripper.metadata.context import Evidence
from stripper.metadata.dates import parser
from stripper.metadata.line_index import alike
from stripper.model import Line, Metadata, Role
from stripper.native.normalize import key, saying
from stripper.reasons import Reason

_TITLE_LINES = 4
"""Lines over which a headline may be broken."""
_BYLINE = 160
_NO_BYLINE_ENDS = (".", "!", "?", ":", "。", "！", "？", "：", "।", "۔", "؟", "”", "」", "』", "»", '"')
"""Ends of sentences and quotations, which bylines do not have."""
_APART = (Role.HEADING, Role.CELL)
"""What is not taken for a byline or a date."""
_NAME = 80
"""Characters of a line that is a name."""
_FURTHER = 1_000
"""Lines below in which the like of a byline or date is looked for."""
_OFTEN = 3
"""Times that it recurs where it is not the page's own."""
_REMARK = 30
"""Characters beside a date with which a line still says nothing but when."""


def find(evidence: Evidence, known: Metadata, box: Iterable[Line]) -> Mapping[int, Reason]:
    """The numbers of the lines that only repeat what is known, and what it is; `box` holds those of the author box."""
    found: dict[int, Reason] = {}
    if evidence.headline is not None:
        found.update(_around_headline(evidence, known))
    found.update((line.number, Reason.AUTHOR_BIO) for line in box)
    found.update((number, Reason.AUTHOR_BIO) for number in _cards(evidence, known))
    title = known.value("title")
    if title is not None:
        found.update((number, Reason.TITLE) for number in _titles(evidence, title))
    return dict(sorted(found.items()))


def _cards(evidence: Evidence, known: Metadata) -> Iterator[int]:
    """The lines of the cards that authors were read from: the name, and what it says about the person."""
    heads = frozenset(author.line for author in known.authors if author.source == byline_lines.CARD)
    for here, below in byline_lines.cards(evidence) if heads else ():
        if here.number in heads:
            yield from (here.number, below.number)


def _titles(evidence: Evidence, title: str) -> Iterator[int]:
    """The headline, over as many lines as it is broken into, and the same as a heading elsewhere."""
    whole = key(title)
    if evidence.headline is not None:
        yield evidence.headline.number
        said = key(evidence.headline.text)
        for line in evidence.lines[evidence.headline.number : evidence.headline.number + _TITLE_LINES - 1]:
            said += key(line.text)
            if line.role is not evidence.headline.role or not said or said not in whole:
                break
            yield line.number
    for line in saying(evidence.declared.survey.headings, whole):
        if not evidence.is_foreign(line.container):
            yield line.number


def _around_headline(evidence: Evidence, known: Metadata) -> Iterator[tuple[int, Reason]]:
    """The page's own byline and date; what recurs further down belongs to posts, teasers or the entries of a list."""
    people = frozenset(key(author.name) for author in known.authors)
    days = frozenset(day[:10] for field in ("published", "modified") if (day := known.value(field)))
    marked = frozenset(
        label.line for label in evidence.labels[:100] if "author" in label.names or "byline" in label.names
    )
    named = frozenset(line.number for name in people for line in saying(evidence.near, name) if len(line.text) <= _NAME)
    for line in evidence.near:
        if len(line.text) > _BYLINE or line.role in _APART:
            continue
        if line.number in named or (people and _is_byline(line, people, line.number in marked)):
            reason = Reason.BYLINE
        elif days and _is_date(line.text, days, evidence.language):
            reason = Reason.DATE
        else:
            continue
        if not evidence.is_foreign(line.container) and not _recurs(evidence, line):
            yield line.number, reason


def _is_byline(line: Line, people: frozenset[str], marked: bool) -> bool:
    """Whether a line that is no name by itself is a byline of one of these people."""
    if not (marked or prefixes.has_prefix(line.text)) or line.text.endswith(_NO_BYLINE_ENDS):
        return False
    found = {key(name.name) for name in names.read(line.text, strict=True)}
    return bool(found & people)


def _is_date(text: str, days: frozenset[str], language: str) -> bool:
    """Whether a text is the date of the page, with no more than "Published on" and the time of day beside it."""
    moment = parser.read(text, language)
    if moment is None or moment.iso[:10] not in days:
        return False
    return _is_remark(parser.beside(text, language))


def _is_remark(text: str | None) -> bool:
    """Whether what stands beside a date is short and no sentence."""
    return text is not None and len(text) <= _REMARK and not (" " in text and text.endswith((".", "!", "?")))


def _recurs(evidence: Evidence, line: Line) -> bool:
    """Whether several lines further down hold a date or a byline too: in elements of its names, or if it has none,
    dates alone."""
    if evidence.declared.is_dump:
        return False
    called = _names(evidence, line)
    recurring = (
        other
        for other in alike(line, evidence.lines[line.number : line.number + _FURTHER])
        if len(other.text) <= _BYLINE
        and _names(evidence, other) == called
        and (any(called) or _is_remark(parser.beside(other.text, evidence.language)))
    )
    return sum(1 for _ in islice(recurring, _OFTEN)) == _OFTEN


def _names(evidence: Evidence, line: Line) -> tuple[str, str]:
    return line.names, evidence.containers[line.container].names
