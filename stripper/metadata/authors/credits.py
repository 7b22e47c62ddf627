"""Authors from author boxes, and from the credit that ends a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper import words
from stripper.metadata.authors import name_checks, names
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.model import Author, Line, Role
from stripper.words.patterns import alternation, stored_pattern

MAX_NAME = 60
MAX_BIOGRAPHY = 3
"""Lines of an author box after the name."""
CREDIT_TAIL = 240
"""Characters at the end of a line that are searched for a credit."""
_OWNER = re.compile(r"(?:\(c\)|©)\s*\d{4}\s+(.+)", re.IGNORECASE)


def author_box(context: PageContext) -> tuple[Line, ...]:
    """Return the lines of the last author box, if any: a heading such as "About the author", the name, a biography."""
    headings = words.phrases("author-bio")
    boxes = [
        line
        for line in context.below_headline(context.index.box_headings)
        if line.text.casefold().rstrip(" :") in headings
    ]
    if not boxes:
        return ()
    heading = boxes[-1]
    return (heading, *_box_content(context.lines[heading.number : heading.number + 1 + MAX_BIOGRAPHY]))


def _box_content(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Yield the name at the start of some lines, and the lines after it that mention the person."""
    name = lines[0].text if lines else ""
    if len(name) > MAX_NAME or not name_checks.is_capitalized(name) or lines[0].role is Role.TERM:
        return
    yield lines[0]
    for line in lines[1:]:
        if line.role is Role.HEADING or not any(part in line.text for part in name.split() if len(part) > 2):
            return
        yield line


def box_authors(box: tuple[Line, ...]) -> tuple[Author, ...]:
    """Return the authors named in the second line of an author box."""
    found = names.parse_names(box[1].text, strict=True) if len(box) > 1 else ()
    full_names = (name for name in found if " " in name.name or not name_checks.has_case(name.name))
    return tuple(_author(name, name.role, "line author-bio", box[1]) for name in full_names)


def closing_credits(context: PageContext) -> tuple[Author, ...]:
    """Return the contributors, editors and agencies of the credit at the end of a paragraph."""
    for line in context.below_headline(context.index.credits):
        match = _closing_credit().search(line.text[-CREDIT_TAIL:])
        if match and not context.is_outside_article(line.container):
            return tuple(_credited(match, line)) if _has_lower_case_credit(context.text) else ()
    return ()


@stored_pattern
def _closing_credit() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[—–(]|\s-{{1,2}}|\.\s)\s?(?P<credit>{alternation('closing-credit')}\s"
        r"[^.!?]{3,150}?)(?P<owner>[,;]?\s?(?:\(c\)|©)\s?\d{4}\s[^.!?]{2,40})?[.)]?$",
        re.IGNORECASE,
    )


def _has_lower_case_credit(text: str) -> bool:
    """Return whether a page has a credit in lower case, except for its first letter."""
    return any(ending in text for ending in _credit_endings())


@words.stored
def _credit_endings() -> tuple[str, ...]:
    """Return the last two words of each closing credit, without the first letter, which may be a capital."""
    return tuple({" ".join(phrase.split()[-2:])[1:] + " " for phrase in words.phrases("closing-credit")})


def _credited(match: re.Match[str], line: Line) -> Iterator[Author]:
    for name in names.parse_names(match["credit"], strict=True):
        role = "contributor" if name.role == "author" else name.role
        yield _author(name, role, "line credit", line)
    owner = _OWNER.search(match["owner"] or "")
    if owner and (agency := names.agency_name(owner[1])):
        yield Author(agency, "agency", source="line credit", raw=match[0].strip(), line=line.number)


def _author(name: Name, role: str, source: str, line: Line) -> Author:
    return Author(name.name, role, name.organization, source=source, raw=name.raw, line=line.number)
