"""Bylines of text dumps that are names without a prefix: their place and the lines around them give them away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, takewhile

from stripper import words
from stripper.metadata.authors import affixes, dump_biographies, name_checks, names, patterns, prefixes, split_bylines
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.signatures import full_name, is_reading_time
from stripper.metadata.context import PageContext
from stripper.metadata.dates import squashed as dates
from stripper.metadata.dates.parser import text_around_dates, with_number
from stripper.metadata.dates.relative import is_relative_date, text_around_relative_date
from stripper.metadata.line_index import MAX_BYLINE
from stripper.model import Line, Role
from stripper.native.normalize import key
from stripper.words.patterns import alternation, alternation_of, stored_pattern

BELOW, BELOW_DATE = 12, 8
"""Lines below the headline in which a name is a byline if a date or a role is next to it, or a date above it."""
CLOSE_BELOW = 3
"""Lines below the headline in which a single name next to a date is a byline."""
MAX_NAME = 60
MAX_BETWEEN = 40
"""Characters of a line between a date and a name."""
MAX_ROLE = 60
"""Characters of a line with a role or a place."""
MAX_DATED = 80
"""Characters of a line with a name, a date and the publisher."""
_SIGNS = re.compile(r"[|/•·]|\s[–—-](?=\s)")
"""Signs between a name and a date or the publisher."""
_AGO = re.compile(r"\d{1,2}[dhm] ?(?=[A-Z][a-zß-ÿ])")
"""The time since the publication, in days, hours or minutes, to which a name is glued."""
MAX_MARK = 20
"""Characters around a date above a name."""
_SEAM = re.compile(r"(?<=[a-zß-ÿ\d.)])(?=[A-ZÀ-Þ][a-zß-ÿ])|(?<=[a-zß-ÿ])(?=\d)|(?<=[a-zß-ÿ]),? \| ")
"""The place between two elements whose texts are glued: a capital or number after a small letter."""
GLUED_BELOW = 6
"""Lines below the headline that may have such elements."""
MAX_GLUED = 160
"""Characters of a line with glued elements."""
PAIR = 2
MAX_BUTTONS = 3
"""Lines below a name of which those above a date may be buttons: "Follow", "4 min read"."""
ALONE_BELOW = 12
"""Lines below the headline in which a name directly above the text is a byline."""
TITLE_LINES = 2
"""A headline in these first lines has the author's name directly below it, as in the text of a reading view."""
MAX_SUMMARY = 2
"""Lines below the headline that may be a summary as long as a paragraph."""
MAX_REMARK = 12
"""Characters around a date that is a line of its own."""


def header(context: PageContext) -> Iterator[Candidate]:
    """Yield the authors in the headers above a dump."""
    declared = context.declared.headers.get("author", "") if context.declared.is_dump else ""
    if found := names.unique(name for person in declared.split("; ") for name in names.parse_names(person)):
        yield Candidate("header", found)


def beside_date_or_role(context: PageContext) -> Iterator[Candidate]:
    """Yield the full names below the headline that have a date in the same line or above, or a date or role below."""
    if not context.declared.is_dump or context.headline is None:
        return
    below_headline = context.above_text(BELOW + 1)
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
                _is_date_below(lines[index : index + MAX_BUTTONS])
                or _is_role(below.text, context)
                or split_bylines.is_dated_below(lines[index : index + 2], context)
            )
        ):
            name = here.text.partition(" • ")[0] if _is_role(below.text, context) else here.text  # before the publisher
            found = full_name(name, context) or split_bylines.with_job(here.text, context)
        found = found or split_bylines.signed_with_handle(here, below, context)
        if not found and here.number - context.headline.number <= CLOSE_BELOW:
            found = dump_biographies.name_before_publisher(here, context)
        is_near = here.number - context.headline.number <= BELOW_DATE
        is_below = is_dated and is_near and len(here.text) <= MAX_NAME and here.role is not Role.HEADING
        if not found and is_below and not prefixes.credits_picture(below.text):
            # The text of a portrait ends with the name in the line below.
            found = full_name(
                affixes.HANDLE.sub("", below.text if here.text.endswith(below.text) else here.text), context
            )
        if not found and is_near and here.text == below.text and here.role is not Role.HEADING:
            found = _in_portrait(here.text, lines[index + 1 : index + 2], context)
        is_dated = _is_dated(here) or (is_dated and _is_between(here.text))
        if found and key(found.name) not in key(context.headline.text):
            yield Candidate("line", (*_listed_above(here, lines, context), found), here.number)


def glued(context: PageContext) -> Iterator[Candidate]:
    """Yield the names in lines below the headline whose elements are glued: "14:00 UhrVon: Jane DoeReporter".

    Such a part has a prefix, or is the full name before or after a date, or before a comma and a job.
    """
    if not context.declared.is_dump or context.headline is None:
        return
    for line in context.lines[context.headline.number : context.headline.number + GLUED_BELOW]:
        if len(line.text) <= MAX_GLUED and (listed := _with_jobs(line.text, context)):
            yield Candidate("line", listed, line.number)
        parts = _SEAM.split(line.text) if len(line.text) <= MAX_GLUED else []
        for here, below in zip(parts, (*parts[1:], ""), strict=False):
            prefixed = here if prefixes.has_prefix(here) else f"{here} {below}" if prefixes.is_prefix(here) else ""
            found = names.parse_names(prefixed, strict=True) if prefixed else ()
            if not found and len(parts) == PAIR and _is_date(parts[1] if here is parts[0] else parts[0]):
                found = tuple(name for name in [full_name(here, context)] if name)
            if any(" " in name.name for name in found):
                yield Candidate("line", found, line.number)


def _with_jobs(text: str, context: PageContext) -> tuple[Name, ...]:
    """Return the names in a text with jobs or departments glued to them: "Jane Doe,Reporter"."""
    parts = [part.partition(",") for part in _and().split(text)]
    are_glued = all(job and not job[0].isspace() for _, _, job in parts)
    if not are_glued or not any(patterns.has_job(job) for _, _, job in parts):
        return ()
    found = [full_name(name, context) for name, _, _ in parts]
    return tuple(filter(None, found)) if all(found) else ()


@stored_pattern
def _and() -> re.Pattern[str]:
    """Return the pattern of "and" between two glued parts: "Jane Doe,ReporterandJohn Smith,Editor"."""
    return re.compile(
        rf"(?<=[a-zß-ÿ]){alternation_of(word for word in words.phrases('and') if len(word) > 1)}(?=[A-ZÀ-Þ])"
    )


def alone(context: PageContext) -> Iterator[Candidate]:
    """Yield the full name of a person in a line of its own directly above the text.

    The credit of a picture, or the headline at the top of a dump without menus, must be above it, and the text must
    not mention the person, who would be rather the one in the picture.
    """
    if not context.declared.is_dump or context.headline is None:
        return
    lines = context.lines[context.headline.number - 1 : context.headline.number + ALONE_BELOW]
    for above, here, below in zip(lines, lines[1:], lines[2:], strict=False):
        if len(above.text) > MAX_BYLINE and above.number > context.headline.number + MAX_SUMMARY:
            return
        if len(below.text) <= MAX_BYLINE or len(here.text) > MAX_NAME or here.role is Role.HEADING:
            continue
        is_below_title = above is context.headline and above.number <= TITLE_LINES and not here.links
        is_byline = is_below_title or prefixes.credits_picture(above.text)
        found = full_name(here.text, context) if is_byline else None
        if found and not _is_mentioned(found, context):
            yield Candidate("line", (found,), here.number)


def _in_portrait(text: str, below: tuple[Line, ...], context: PageContext) -> Name | None:
    """Return the full name in a line that is repeated, as the text of a portrait and the byline.

    A person in another picture is mentioned in the text, and the label of a menu has a list below it.
    """
    is_label = not text[:1].isupper() or any(line.marker for line in below)
    found = None if is_label else full_name(text, context)
    return found if found and not _is_mentioned(found, context) else None


def _is_mentioned(person: Name, context: PageContext) -> bool:
    """Return whether a paragraph has the surname of a person."""
    return any(person.name.rpartition(" ")[2] in text for text in context.long_texts)


def _is_between(text: str) -> bool:
    """Return whether a line has a button or the time of reading, which may be between a date and a name."""
    parts = [part.strip(",.:;|·•!") for part in text.casefold().split()] if len(text) <= MAX_BETWEEN else []
    runs = (" ".join(parts[first:last]) for first, last in combinations(range(len(parts) + 1), 2))
    return not words.phrases("share", "interface", "below-date", "after-name").isdisjoint(runs)


def _listed_above(item: Line, lines: tuple[Line, ...], context: PageContext) -> Iterator[Name]:
    """Yield the names above one with a name: in list items, or with signs between them."""
    if not item.marker:
        yield from split_bylines.listed_above(item, context)
    above = reversed(lines[: max(0, item.number - lines[0].number)])
    items = takewhile(lambda line: line.marker, above) if item.marker else ()
    yield from reversed([name for line in items if (name := full_name(line.text, context))])


def _is_date(text: str) -> bool:
    """Return whether a line is a date, perhaps a relative one, with no more than a word around it."""
    if is_relative_date(text):
        return True
    rest = text_around_dates(text) if len(text) <= MAX_ROLE else None
    return rest is not None and (len(rest) <= MAX_REMARK or is_reading_time(rest))


def _is_date_below(lines: Sequence[Line]) -> bool:
    """Return whether some lines start with a date, perhaps below buttons."""
    for line in lines:
        if _is_date(with_number(line.marker, line.text)):
            return True
        if not _is_between(line.text):
            break
    return False


def _is_dated(line: Line) -> bool:
    """Return whether a line is a date, with a remark such as "Last updated:", below which a name may be."""
    if is_relative_date(line.text):
        return True
    rest = text_around_dates(with_number(line.marker, line.text)) if len(line.text) <= MAX_ROLE else None
    return rest is not None and (len(rest) <= MAX_MARK or is_reading_time(rest))


def _is_role(text: str, context: PageContext) -> bool:
    """Return whether a line is a job title, such as "Technology reporter", or the publisher."""
    if len(text) > MAX_ROLE or prefixes.has_prefix(text):
        return False
    return patterns.has_job(text) or context.is_publisher(text)


def _beside_date(text: str, context: PageContext, is_close: bool) -> Name | None:
    """Return the name in "14 April 2017 Karl"; a single word counts close below the headline only."""
    rest = _around_date(text) if len(text) <= MAX_DATED else ""
    rest = next(filter(None, (part.strip(" ,") for part in _SIGNS.split(affixes.without_comments(rest)))), "")
    rest = _dating().sub("", rest)
    if " " in rest:
        first, _, job = rest.partition(", ")
        # What is in front of the date and what is behind it are not one name.
        name = first if patterns.has_job(job) else rest if rest in text else ""
        return full_name(name, context) or split_bylines.with_job(name, context)
    is_name = is_close and rest.isalpha() and rest.istitle() and text.endswith(rest)
    if not is_name or context.occurs_in_lower_case(rest) or rest.casefold() in name_checks.calendar_words():
        return None
    return next(iter(names.parse_names(rest, strict=True)), None)


def _around_date(text: str) -> str:
    """Return a line without its date, which may be a number and the initial of a unit: "5dJane Doe"."""
    rest = text_around_dates(text) or text_around_relative_date(text)
    return rest or (_AGO.sub("", text) if _AGO.match(text) else "")


@stored_pattern
def _dating() -> re.Pattern[str]:
    """Return the pattern of the words between a name and a date: "Jane Doe Published", "Jane Doe on"."""
    return re.compile(rf"(?<!\s)\s+{alternation('published', 'modified', 'date-on', 'time-at')}$", re.IGNORECASE)


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
