"""Lines below the headline that are the full name of a person, with a date nearby and no prefix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from stripper import words
from stripper.metadata.authors import affixes, east_asian, names, patterns, prefixes
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.name_checks import is_capitalized, weekdays, without_marks
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.metadata.dates import marks
from stripper.metadata.dates.parser import parse_date, with_number
from stripper.metadata.prefilters import may_contain_date
from stripper.model import Line, Mark, Role
from stripper.words.patterns import alternation, stored_pattern

MAX_FULL_NAME = 60
"""Characters of a full name."""
MAX_SIGNATURE = 120
"""Characters of a line with a name and a date."""
CLOSE_BELOW = 5
"""Lines below the headline that may be a signature."""
ABOVE = 4
"""Lines above the headline that may be a name and a date."""
DATE_WITHIN = 3
"""Lines below a name within which the date follows."""
MAX_DATE_ABOVE = 40
"""Characters of a line with a date directly above a name."""
MIN_TEXT = 100
"""Minimum number of characters of a paragraph below a name."""
_NO_OTHER = ("", "author")
"""Roles of the line below a name that may be an author's."""
MAX_JOB = 40
"""Characters of a line that is a job."""
MAX_DATE_LINE = 200
MAX_LINKS = 2
"""Links of a line with a name; more are a list."""
LINK = "]("
"""The middle of a link in Markdown."""
MAX_PARTS = 5
"""Parts of a line with a name, a date and other remarks."""
_BEFORE_TIME = " |•·—–-"
"""Signs before the time of reading."""
_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[|•·⋅∙・—–/]|\s-\s)\s*")
_REMARK = re.compile(r"[,;&()（）、，/]")
"""The signs between names, and before remarks on them."""
_PERSON = re.compile(r"[^\W\d_][\w.'’‘ -]*[\w.]")
"""The characters of the name of a person."""
_HANGUL = re.compile(r"[\uac00-\ud7af]")
"""A syllable of Korean, in which names have no space."""
_CHROME = (
    "navigation",
    "pagination",
    "share",
    "interface",
    "related",
    "footer",
    "sign-in",
    "comments",
    "tags",
    "section-name",
)
"""Sections whose single words are no names."""


def signature(context: PageContext) -> Iterator[Candidate]:
    """Yield the lines below the headline that are a name and a date, or a name with a date above or below it."""
    if context.headline is None:
        return
    below = _without_jobs(context.above_text(2 * CLOSE_BELOW + DATE_WITHIN))[: CLOSE_BELOW + DATE_WITHIN]
    has_date = [_has_date(line, context) for line in below]
    for index, here in enumerate(below[:CLOSE_BELOW]):
        is_dated = any(has_date[index : index + DATE_WITHIN + 1]) or _is_between(below, has_date, index)
        if len(here.text) > MAX_SIGNATURE or not is_dated or _is_list(here, context):
            continue
        found = _signed(here.text, context)
        if found and here.role is not Role.HEADING and not context.is_outside_article(here.container):
            further = () if has_date[index] else _further(below[index + 1 :], has_date[index + 1 :], context)
            yield Candidate("line", names.unique((*found, *further)), here.number)


def above_headline(context: PageContext) -> Iterator[Candidate]:
    """Yield the full name above the headline that is a line directly above or below a date.

    The date has a mark of publication, or the time of reading follows; without them, the name is rather a section.
    """
    at = context.headline.number if context.headline else 0
    above = [line for line in context.lines[max(0, at - 1 - ABOVE) : max(0, at - 1)] if len(line.text) <= MAX_FULL_NAME]
    if not any(may_contain_date(line.text) for line in above):  # cheaper than the patterns
        return
    if not any(marks.of(line.text)[0] or is_reading_time(line.text) for line in above):
        return
    lines = [line for line in above if not marks.is_published_line(line.text) or _has_date(line, context)]
    has_date = [_has_date(line, context) for line in lines]
    for index, here in enumerate(lines):
        is_dated = any(has_date[max(0, index - 1) : index + 2]) and not has_date[index]
        found = full_name(here.text, context) if is_dated and here.role is not Role.HEADING else None
        if found and not context.is_outside_article(here.container):
            yield Candidate("line", (found,), here.number)


def is_reading_time(text: str) -> bool:
    """Return whether a text is the time of reading, with or without a sign before it: "· 4 min read"."""
    number, _, unit = text.lstrip(_BEFORE_TIME).partition(" ")
    return number.isdigit() and unit.casefold() in words.phrases("interface")


def _further(lines: list[Line], has_date: list[bool], context: PageContext) -> tuple[Name, ...]:
    """Return the full names in lines of their own directly above a date, below a line with a name."""
    above = list(takewhile(lambda each: not each[1], zip(lines, has_date, strict=True)))
    found = [_signed(line.text, context) if len(line.text) <= MAX_SIGNATURE else () for line, _ in above]
    people = tuple(name for signed in found for name in signed)
    if len(above) == len(lines) or not all(found):
        return ()
    return () if any(name.name in text for name in people for text in context.long_texts) else people


def _is_between(lines: list[Line], has_date: list[bool], index: int) -> bool:
    """Return whether a line is directly below a date and directly above a paragraph."""
    is_below = index > 0 and has_date[index - 1] and len(lines[index - 1].text) <= MAX_DATE_ABOVE
    return is_below and index + 1 < len(lines) and len(lines[index + 1].text) >= MIN_TEXT


def _without_jobs(lines: tuple[Line, ...]) -> list[Line]:
    """Return lines without jobs, and without the names of photographers and others above one of these."""
    roles = [_role(line.text) for line in lines]
    kinds = zip(lines, roles, (*roles[1:], ""), strict=False)
    return [line for line, role, below in kinds if not role and below in _NO_OTHER]


def _role(text: str) -> str:
    """Return the role of the person whose job a text is, as in `Author.role`; empty for other texts."""
    if len(text) > MAX_JOB or not text.replace(" ", "").isalpha():
        return ""
    credit = patterns.credit().fullmatch(f"{text}:".lower())
    if credit and credit.lastgroup:
        return credit.lastgroup
    return "author" if patterns.job().fullmatch(text) else ""


def _has_date(line: Line, context: PageContext) -> bool:
    text = with_number(line.marker, line.text) if context.declared.is_dump else line.text
    return len(text) <= MAX_DATE_LINE and parse_date(text, context.language) is not None


def _is_list(line: Line, context: PageContext) -> bool:
    """Return whether a line is a list of links."""
    if context.declared.is_dump:
        physical = context.declared.physical
        row = physical[line.source - 1] if 0 < line.source <= len(physical) else ""
        return row.count(LINK) > MAX_LINKS
    return sum(span.mark is Mark.LINK for span in line.spans) > MAX_LINKS


def _signed(text: str, context: PageContext) -> tuple[Name, ...]:
    """Return the full name in a line that contains exactly one."""
    text = affixes.HANDLE.sub("", text)
    parts = [part for part in _SEPARATOR.split(text) if part]
    date = parse_date(text, context.language)
    if len(parts) == 1 and date:
        parts = [text[: date.start].strip(" ,"), text[date.end :].strip(" ,")]
    found = [people for part in parts if (people := full_names(_place().split(part, maxsplit=1)[0], context))]
    found = found or [(name,) for part in parts if (name := _staff(part, context))]
    return found[0] if len(found) == 1 and len(parts) <= MAX_PARTS else ()


def _staff(text: str, context: PageContext) -> Name | None:
    """Return the staff of the publisher if a text is nothing else: "The Example Team"."""
    text = prefixes.strip_prefix(text)
    whose = patterns.collective().sub("", text)
    if whose == text or len(text) > MAX_FULL_NAME:
        return None
    is_own = context.is_publisher(whose) or context.is_publisher(whose.partition(" ")[2])
    return Name(text, "author", raw=text) if is_own else None


@stored_pattern
def _place() -> re.Pattern[str]:
    """Return the pattern between a name and a place or section: "Jane Doe in Weather"."""
    return re.compile(f" {alternation('place')} ")


def full_names(text: str, context: PageContext) -> tuple[Name, ...]:
    """Return the names of people if a text is nothing else, apart from jobs, agencies, places and the publisher."""
    if context.language[:2] == "ja" and east_asian.is_person(text, "ja"):
        return (Name("".join(text.split()), "author", raw=text),)
    if whole := full_name(text, context):
        return (whole,)
    found = names.parse_names(text, strict=True) if " " in text else ()
    people = [name for name in found if name.role == "author"]
    if not people or not all(full_name(name.name, context) for name in people):
        return ()
    if len(people) > 1 and any(name.name in text for name in people for text in context.long_texts):
        return ()  # the people, teams or places that a text is about
    rest = text
    for name in people:
        rest = rest.replace(name.name, ",", 1)
    return found if all(_is_remark(part.strip(), context) for part in _REMARK.split(rest)) else ()


def _is_remark(text: str, context: PageContext) -> bool:
    """Return whether a text beside names is empty, a conjunction, a job, a place, an agency or the publisher."""
    first, _, rest = text.partition(" ")
    if not text or text.casefold() in words.phrases("and", "with", "place-name"):
        return True
    if first.casefold() in words.phrases("place") and is_capitalized(rest):
        return True
    whom = rest if first.casefold() in words.phrases("with") else text
    is_organization = bool(names.agency_name(whom)) or context.is_publisher(whom)
    return is_organization or (len(text) <= MAX_JOB and patterns.has_job(text))


def full_name(text: str, context: PageContext) -> Name | None:
    """Return the name of a person, of two to four words, if a text is nothing else.

    A text is no name if the page has one of its words in lower case, or if a word belongs to a job or a menu.
    """
    text = affixes.without_remark(affixes.without_repetition(text.strip(" ,/|")))
    if not 1 <= text.count(" ") <= 3 or len(text) > MAX_FULL_NAME or not _PERSON.fullmatch(without_marks(text)):
        return None
    if not is_capitalized(text) or not _chrome_words().isdisjoint(text.casefold().split()):
        return None
    if text.casefold() in words.phrases("place-name") or _HANGUL.search(text) or _ends_like_prefix(text):
        return None
    if _date_mark().match(text.casefold()):
        return None
    if patterns.has_job(text) or (context.declared.is_dump and _has_weekday(text)):
        return None
    found = names.parse_names(text, strict=True)
    if len(found) != 1 or len(found[0].name) < len(text) - 2 or found[0].role != "author":
        return None
    return None if any(map(context.occurs_in_lower_case, text.split())) else found[0]


def _ends_like_prefix(text: str) -> bool:
    """Return whether a text ends with the preposition before a name: "Commentary by"."""
    return text.rpartition(" ")[2].casefold() in words.phrases("by")


def _has_weekday(text: str) -> bool:
    """Return whether a text is rather the start of a date, such as "Updated Monday"; markup tells that of HTML."""
    return not weekdays().isdisjoint(text.casefold().split())


@stored_pattern
def _date_mark() -> re.Pattern[str]:
    """Return the pattern of the start of a phrase before a date: "Publié le"; for lower case."""
    return re.compile(alternation("published", "modified"))


@words.stored
def _chrome_words() -> frozenset[str]:
    """Return the words that are by themselves a part of a page around its text."""
    return frozenset(phrase for phrase in words.phrases(*_CHROME) if " " not in phrase)
