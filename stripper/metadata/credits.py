"""Author boxes and the credits that close a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stripper import words
from stripper.metadata import names
from stripper.metadata.evidence import Evidence
from stripper.metadata.names import Name
from stripper.metadata.survey import HELP
from stripper.model import Author, Line, Role

_NAME = 60
_BIOGRAPHY = 3
"""Lines of a box after the name."""
_CLOSING = re.compile(
    r"(?:^|[—–(]|\s-{1,2}|\.\s)\s?(?P<credit>(?:(?:with |additional )*report(?:ed|ing) by|with assistance from"
    r"|edit(?:ed|ing) by)\s"
    r"[^.!?]{3,150}?)(?P<owner>[,;]?\s?(?:\(c\)|©)\s?\d{4}\s[^.!?]{2,40})?[.)]?$",
    re.IGNORECASE,
)
_VERBS = ("eported", "eporting", "dited", "diting")
"""What stands before its "by"."""
_TAIL = 240
"""Characters at the end of a line in which a credit is looked for."""
_OWNER = re.compile(r"(?:\(c\)|©)\s*\d{4}\s+(.+)", re.IGNORECASE)


@cache
def _headings() -> frozenset[str]:
    return frozenset(phrase.casefold() for phrases in words.section("author-bio").values() for phrase in phrases)


def box(evidence: Evidence) -> tuple[Line, ...]:
    """The lines of the author box, headed "About the author" or the like: heading, name, biography; empty if none."""
    headings = _headings()
    heads = [
        line
        for line in evidence.beneath(evidence.declared.survey.boxes)
        if line.text.casefold().rstrip(" :") in headings
    ]
    if not heads:
        return ()
    line = heads[-1]
    return (line, *_below(evidence.lines[line.number : line.number + 1 + _BIOGRAPHY]))


def _below(lines: tuple[Line, ...]) -> Iterator[Line]:
    """The name under the heading, and the lines that go on about the person of that name."""
    name = lines[0].text if lines else ""
    if len(name) > _NAME or not names.is_written_like_a_name(name):
        return
    yield lines[0]
    for line in lines[1:]:
        if line.role is Role.HEADING or not any(part in line.text for part in name.split() if len(part) > 2):
            return
        yield line


def boxed(lines: tuple[Line, ...]) -> tuple[Author, ...]:
    """Whom an author box names."""
    found = names.read(lines[1].text, strict=True) if len(lines) > 1 else ()
    whole = (name for name in found if " " in name.name or not names.has_case(name.name))
    return tuple(_credit(name, name.role, "line author-bio", lines[1]) for name in whole)


def closing(evidence: Evidence) -> tuple[Author, ...]:
    """Contributors, editors and agencies of the credit at the end of a paragraph."""
    for line in evidence.beneath(evidence.declared.survey.credits):
        match = _CLOSING.search(line.text[-_TAIL:])
        if match and not evidence.is_foreign(line.container):
            return tuple(_credited(match, line)) if _has_credit(evidence.text) else ()
    return ()


def _has_credit(text: str) -> bool:
    """Whether a page says somewhere, in small letters, who reported or edited."""
    return HELP in text or any(f"{verb} by " in text for verb in _VERBS)


def _credited(match: re.Match[str], line: Line) -> Iterator[Author]:
    for name in names.read(match["credit"], strict=True):
        role = "contributor" if name.role == "author" else name.role
        yield _credit(name, role, "line credit", line)
    owner = _OWNER.search(match["owner"] or "")
    if owner and (agency := names.agency(owner[1])):
        yield Author(agency, "agency", source="line credit", raw=match[0].strip(), line=line.number)


def _credit(name: Name, role: str, source: str, line: Line) -> Author:
    return Author(name.name, role, name.organization, source=source, raw=name.raw, line=line.number)
