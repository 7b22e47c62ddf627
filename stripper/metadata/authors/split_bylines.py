"""Bylines of text dumps whose parts are lines: "By", the names with signs between them, a place and a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stripper import words
from stripper.metadata.authors import names, prefixes
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.signatures import full_name
from stripper.metadata.context import MAX_LINES, PageContext
from stripper.metadata.dates import marks
from stripper.metadata.dates.parser import text_around_dates, with_number
from stripper.metadata.dates.relative import is_relative_date
from stripper.model import Line

MAX_NAME = 60
"""Characters of a line with a name."""
MAX_LISTED = 20
"""Lines with the names of one byline and the signs between them."""
MAX_PREPOSITION = 6
"""Characters of a line that is a preposition before an author."""
ABOVE_TEXT = 16
"""Lines below a name far from the headline among which the text begins."""
MIN_TEXT = 100
"""Characters of a line of the text."""
MAX_CANDIDATES = 50
"""Prepositions that are read."""
MAX_SIGNED = 80
"""Characters of a line with a name and a job."""
MAX_PLACE = 40
"""Characters of a place or of the mark of a date between a name and a date."""
MAX_DATE = 60
"""Characters of a line with a date."""
MAX_REMARK = 12
"""Characters around the date in such a line."""
_HANDLES = re.compile(r"[\w.]{2,30}+(?: ?@[\w.]{2,30}+){0,3}", re.ASCII)
"""A user name without its sign, and further ones."""
_SIGNS = frozenset({",", "&", "/", "|", "·", "•", ";"})
"""Lines between two names, in addition to the words for "and"."""


def with_listed(first: Line, lines: Sequence[Line]) -> str:
    """Return a line with a name and the lines below it that list further names: "Jane Doe", "and", "John Smith"."""
    parts = [first.text]
    for line in lines[first.number : first.number + MAX_LISTED]:
        is_sign = line.text in _SIGNS or _is_and(line.text)
        if not is_sign and not (_joins(parts[-1]) and " " in line.text and len(line.text) <= MAX_NAME):
            break
        parts.append(line.text)
    while len(parts) > 1 and (parts[-1] in _SIGNS or _is_and(parts[-1])):
        parts.pop()
    return " ".join(parts)


def listed_above(last: Line, context: PageContext) -> Iterator[Name]:
    """Yield the full names above another one that signs or "and" separate: "Jane Doe", ",", "John Smith"."""
    above = context.lines[max(0, last.number - 1 - MAX_LISTED) : last.number - 1]
    found: list[Name] = []
    for line, sign in zip(above[-2::-2], above[-1::-2], strict=False):
        name = full_name(line.text, context) if sign.text in _SIGNS or _is_and(sign.text) else None
        if name is None:
            break
        found.append(name)
    yield from reversed(found)


def _joins(text: str) -> bool:
    return text.endswith((",", ";")) or text in _SIGNS or _is_and(text)


def _is_and(text: str) -> bool:
    return text.casefold() in words.phrases("and")


def above_text(context: PageContext) -> Iterator[Candidate]:
    """Yield the full names below a preposition that is a line of a dump, above the first lines of the text."""
    if not context.declared.is_dump:
        return
    lines = context.lines
    short = [line for line in context.below[:MAX_LINES] if len(line.text) <= MAX_PREPOSITION]
    wanted = [line for line in short if _is_preposition(line.text)]
    for here in wanted[:MAX_CANDIDATES]:
        if here.number >= len(lines) or not full_name(lines[here.number].text.rstrip(" ,"), context):
            continue
        if any(len(line.text) >= MIN_TEXT for line in lines[here.number + 1 : here.number + 1 + ABOVE_TEXT]):
            found = names.parse_names(f"{here.text} {with_listed(lines[here.number], lines)}", strict=True)
            if found:
                yield Candidate("line", found, here.number + 1)


def _is_preposition(text: str) -> bool:
    return text.rstrip(" :").casefold() in words.phrases("by", "own-by")


def is_dated_below(lines: Sequence[Line], context: PageContext) -> bool:
    """Return whether a place or the mark of a date, such as "Published", is the first line, and a date the next."""
    if len(lines) < 2:
        return False
    first, date = lines[0].text, with_number(lines[1].marker, lines[1].text)
    is_mark = len(first) <= MAX_PLACE and (any(marks.of(first)) or _is_place(first))
    return is_mark and _is_date(date) and not full_name(first, context)


def _is_place(text: str) -> bool:
    """Return whether a line may be the place at which a text was written: a capitalized word, or several."""
    bare = text.rstrip(" -–—,.")
    parts = bare.replace(",", "").split()
    return 0 < len(parts) <= 3 and all(part[0].isupper() and part.replace("-", "").isalpha() for part in parts)


def _is_date(text: str) -> bool:
    if is_relative_date(text):
        return True
    rest = text_around_dates(text) if len(text) <= MAX_DATE else None
    return rest is not None and len(rest) <= MAX_REMARK


def signed_with_handle(here: Line, below: Line, context: PageContext) -> Name | None:
    """Return the full name before the user name of a network, in the same line or above: "Jane Doe@janedoe"."""
    name, sign, handle = here.text.partition("@")
    if not sign:
        name, sign, handle = here.text, below.text[:1], below.text[1:]
    is_signed = sign == "@" and _HANDLES.fullmatch(handle) is not None
    return full_name(name, context) if is_signed and not prefixes.has_prefix(name) else None


def with_job(text: str, context: PageContext) -> Name | None:
    """Return the full name before a job in a line: "Jane Doe Political Correspondent"."""
    if len(text) > MAX_SIGNED or "," in text or not names.is_job(text):
        return None
    found = names.parse_names(text, strict=True)
    is_name = len(found) == 1 and text.startswith(found[0].name) and len(found[0].name) < len(text)
    return full_name(found[0].name, context) if is_name else None
