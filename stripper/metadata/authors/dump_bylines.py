"""Bylines of text dumps that are names without a prefix: their place and the lines around them give them away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from stripper import words
from stripper.metadata.authors import name_checks, names, patterns, prefixes, split_bylines
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.signatures import full_name
from stripper.metadata.context import PageContext
from stripper.metadata.dates import squashed as dates
from stripper.metadata.dates.parser import text_around_dates, with_number
from stripper.metadata.dates.relative import is_relative_date, text_around_relative_date
from stripper.metadata.line_index import MAX_BYLINE
from stripper.model import Line, Role
from stripper.native.normalize import key
from stripper.words.patterns import alternation, stored_pattern

BELOW, BELOW_DATE = 12, 8
"""Lines below the headline in which a name is a byline if a date or a role is next to it, or a date above it."""
CLOSE_BELOW = 3
"""Lines below the headline in which a single name next to a date is a byline."""
MAX_NAME = 60
MAX_ROLE = 60
"""Characters of a line with a role or a place."""
MAX_MARK = 20
"""Characters around a date above a name."""
_SEAM = re.compile(r"(?<=[a-zß-ÿ\d.)])(?=[A-ZÀ-Þ][a-zß-ÿ])|(?<=[a-zß-ÿ])(?=\d)|(?<=[a-zß-ÿ]),? \| ")
"""The place between two elements whose texts are glued: a capital or number after a small letter."""
GLUED_BELOW = 6
"""Lines below the headline that may have such elements."""
MAX_GLUED = 160
"""Characters of a line with glued elements."""
PAIR = 2
ALONE_BELOW = 12
"""Lines below the headline in which a name directly above the text is a byline."""
MAX_SUMMARY = 2
"""Lines below the headline that may be a summary as long as a paragraph."""
HANDLE = re.compile(r"@\w{2,30}\Z")
"""The user name of a network after a name."""
MAX_REMARK = 12
"""Characters around a date that is a line of its own."""
MIN_PUBLISHER = 2
"""Letters of the name of a publisher that a biography mentions, at least one more."""
MIN_TEXT_LINES = 3
"""Lines below the headline that are no biography."""
MAX_BIOGRAPHIES = 20
"""Lines that are read as biographies."""
MAX_BIOGRAPHY = 160
"""Characters at the start of a biography that tell the job and the publisher."""


def header(context: PageContext) -> Iterator[Candidate]:
    """Yield the authors in the headers above a dump."""
    declared = context.declared.headers.get("author", "") if context.declared.is_dump else ""
    if found := names.unique(name for person in declared.split("; ") for name in names.parse_names(person)):
        yield Candidate("header", found)


def beside_date_or_role(context: PageContext) -> Iterator[Candidate]:
    """Yield the full names below the headline that have a date in the same line or above, or a date or role below."""
    if not context.declared.is_dump or context.headline is None:
        return
    below_headline = context.lines[context.headline.number : context.headline.number + BELOW + 1]
    lines = tuple(line for line in below_headline if any(map(str.isalnum, line.text)))
    is_dated = False
    for index, (here, below) in enumerate(pairwise(lines), 1):
        if here.text.rstrip(": ").casefold() in words.phrases("tags", "related", "related-label"):
            return  # the names below are what the page is about
        found = _beside_date(here.text, context, here.number - context.headline.number <= CLOSE_BELOW)
        if (
            not found
            and len(here.text) <= MAX_NAME
            and (
                _is_date(with_number(below.marker, below.text))
                or _is_role(below.text, context)
                or split_bylines.is_dated_below(lines[index : index + 2], context)
            )
        ):
            found = full_name(here.text, context) or split_bylines.with_job(here.text, context)
        found = found or split_bylines.signed_with_handle(here, below, context)
        is_near = here.number - context.headline.number <= BELOW_DATE
        is_below = is_dated and is_near and len(here.text) <= MAX_NAME and here.role is not Role.HEADING
        if not found and is_below and not prefixes.credits_picture(below.text):
            # The text of a portrait ends with the name in the line below.
            found = full_name(HANDLE.sub("", below.text if here.text.endswith(below.text) else here.text), context)
        is_dated = _is_dated(here)
        if found and key(found.name) not in key(context.headline.text):
            yield Candidate("line", (*_listed_above(here, lines, context), found), here.number)


def glued(context: PageContext) -> Iterator[Candidate]:
    """Yield the names in lines below the headline whose elements are glued: "14:00 UhrVon: Jane DoeReporter".

    Such a part has a prefix, or is the full name before or after a date.
    """
    if not context.declared.is_dump or context.headline is None:
        return
    for line in context.lines[context.headline.number : context.headline.number + GLUED_BELOW]:
        parts = _SEAM.split(line.text) if len(line.text) <= MAX_GLUED else []
        for here, below in zip(parts, (*parts[1:], ""), strict=False):
            prefixed = here if prefixes.has_prefix(here) else f"{here} {below}" if prefixes.is_prefix(here) else ""
            found = names.parse_names(prefixed, strict=True) if prefixed else ()
            if not found and len(parts) == PAIR and _is_date(parts[1] if here is parts[0] else parts[0]):
                found = tuple(name for name in [full_name(here, context)] if name)
            if any(" " in name.name for name in found):
                yield Candidate("line", found, line.number)


def alone(context: PageContext) -> Iterator[Candidate]:
    """Yield the full name of a person in a line of its own directly above the text.

    The credit of a picture must be above it, and the text must not mention the person, who would be rather the one in
    the picture.
    """
    if not context.declared.is_dump or context.headline is None:
        return
    lines = context.lines[context.headline.number : context.headline.number + ALONE_BELOW]
    for above, here, below in zip(lines, lines[1:], lines[2:], strict=False):
        if len(above.text) > MAX_BYLINE and above.number > context.headline.number + MAX_SUMMARY:
            return
        if len(below.text) <= MAX_BYLINE or len(here.text) > MAX_NAME or here.role is Role.HEADING:
            continue
        found = full_name(here.text, context) if prefixes.credits_picture(above.text) else None
        if found and not any(found.name.rpartition(" ")[2] in text for text in context.long_texts):
            yield Candidate("line", (found,), here.number)


def _listed_above(item: Line, lines: tuple[Line, ...], context: PageContext) -> Iterator[Name]:
    """Yield the names in the list items above one with a name."""
    above = reversed(lines[: max(0, item.number - lines[0].number)])
    items = takewhile(lambda line: line.marker, above) if item.marker else ()
    yield from reversed([name for line in items if (name := full_name(line.text, context))])


def _is_date(text: str) -> bool:
    """Return whether a line is a date, perhaps a relative one, with no more than a word around it."""
    if is_relative_date(text):
        return True
    rest = text_around_dates(text) if len(text) <= MAX_ROLE else None
    return rest is not None and len(rest) <= MAX_REMARK


def _is_dated(line: Line) -> bool:
    """Return whether a line is a date, with a remark such as "Last updated:", below which a name may be."""
    rest = text_around_dates(with_number(line.marker, line.text)) if len(line.text) <= MAX_ROLE else None
    return rest is not None and len(rest) <= MAX_MARK


def _is_role(text: str, context: PageContext) -> bool:
    """Return whether a line is a job title, such as "Technology reporter", or the publisher."""
    if len(text) > MAX_ROLE or prefixes.has_prefix(text):
        return False
    return patterns.job().search(text) is not None or context.is_publisher(text)


def _beside_date(text: str, context: PageContext, is_close: bool) -> Name | None:
    """Return the name in "14 April 2017 Karl"; a single word counts close below the headline only."""
    rest = (text_around_dates(text) or text_around_relative_date(text)) if len(text) <= MAX_NAME else None
    rest = _comments().sub("", rest) if rest else ""
    if not rest:
        return None
    if " " in rest:
        return full_name(rest, context)
    is_name = is_close and rest.isalpha() and rest.istitle() and text.endswith(rest)
    if not is_name or context.occurs_in_lower_case(rest) or rest.casefold() in name_checks.calendar_words():
        return None
    return next(iter(names.parse_names(rest, strict=True)), None)


@stored_pattern
def _comments() -> re.Pattern[str]:
    """Return the pattern of a link to the comments after a name and a date: "3 May 2021 Jane Doe 2 Comments"."""
    return re.compile(rf"(?:^|\s)(?:\d{{1,5}} )?{alternation('comments')}$", re.IGNORECASE)


def squashed(context: PageContext) -> Iterator[Candidate]:
    """Yield the authors before a date within long lines."""
    for byline in dates.find(context):
        roles = (match.lastgroup for match in patterns.credit().finditer(byline.before.lower()))
        if any(role != "author" for role in roles):  # "Edited by Jane Doe"
            continue
        people = _without_desk(byline.names)
        found = names.parse_names(f"By {people} 1", strict=True)  # a number ends a date, whose month is no name
        if any(" " in name.name for name in found):
            yield Candidate("line", found, byline.line)


def _without_desk(text: str) -> str:
    """Return a text without the first word of a job at its end: "Jane Doe Political" before "reporter"."""
    before, _, last = text.rpartition(" ")
    return before if " " in before and last.casefold() in words.phrases("desk", "rank") else text


def biography(context: PageContext) -> Iterator[Candidate]:
    """Yield the person whose biography below the text starts with the name and mentions the publisher."""
    if not context.declared.is_dump or context.headline is None:
        return
    publishers = tuple(name for name in context.publisher_names if len(name) > MIN_PUBLISHER)
    seen = 0
    for line in context.below[MIN_TEXT_LINES:] if publishers else ():
        start = line.text[:MAX_BIOGRAPHY]
        called = key(start)
        if line.links >= len(line.text) or not any(name in called for name in publishers):  # cheaper than the pattern
            continue
        match = patterns.name_end().search(start)
        if match is None or not 0 < match.start() <= MAX_NAME:
            continue
        rest = start[match.start() :]
        if patterns.job().search(rest) and any(name in key(rest) for name in publishers):
            found = full_name(start[: match.start()].strip(), context)
            seen += 1
            if found:
                yield Candidate("line author-bio", (found,), line.number)
            if seen >= MAX_BIOGRAPHIES:
                return
