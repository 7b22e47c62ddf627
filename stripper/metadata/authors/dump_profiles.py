"""Bylines of text dumps in Markdown whose names are links to the pages of authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from stripper.metadata.authors import name_checks, names, patterns
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.model import Line
from stripper.native.normalize import key, lower_same_length

LINK_BELOW = 20
"""Lines below the headline in which a link to the page of an author is a byline."""
ABOVE = 4
"""Lines above the headline in which a link to the page of an author is a byline."""
MAX_LINKED = 100
"""Characters of a further line with a link to the page of an author."""
ADDRESS = (
    r"/(?:(?:@|%40)(?=[\w.-]{2,60}+(?:[?)\s]|$))|(?:authors?|aut(?:eurs?|or[ei]?|oren|ores|hors?)"
    r"|bylines?|columnists?|contributors?|correspondents?|journalist(?:as?|e[ns]?|s)?|korrespondent(?:en)?|people|profiles?"
    r"|redaktor|reporters?|staff|(?:the-)?team|users?|u|writers?)[/?])(?P<address>[^()\s]{2,200})"
)
"""The address of the page of an author, which is that of a user name on some platforms: `/@janedoe`."""
PROFILE = re.compile(rf"\[(?:#{{1,6}} )?(?P<name>[^\[\]!]{{2,60}}+)\]\([^()\s]{{0,300}}?{ADDRESS}")
"""A link in Markdown to such a page."""
_ADDRESS_SIGN = re.compile(r"[/?=&.]")
PROFILE_MARK = "]("


def linked(context: PageContext) -> Iterator[Candidate]:
    """Yield the authors below or above the headline whose names are links in Markdown to the pages of authors."""
    if context.headline is None or not context.declared.is_dump or PROFILE_MARK not in context.declared.text:
        return
    headline = context.headline.number
    yield from _linked(context, context.above_text(LINK_BELOW + 1))
    yield from _linked(context, context.lines[max(0, headline - 1 - ABOVE) : headline])


def linked_below(context: PageContext) -> Iterator[Candidate]:
    """Yield the authors that are such links below the first paragraphs, where those of editors may be too."""
    if context.headline is not None and context.declared.is_dump and PROFILE_MARK in context.declared.text:
        headline = context.headline.number
        yield from _linked(context, context.lines[headline : headline + LINK_BELOW + 1])


def _linked(context: PageContext, lines: tuple[Line, ...]) -> Iterator[Candidate]:
    found: list[Name] = []
    first = 0
    for here, below in pairwise(lines):
        linked = [] if _credits_others(here.text) else _profiles(here, below.source, context)
        if first and (not linked or len(here.text) > MAX_LINKED):
            break
        first = first or (here.number if linked else 0)
        found += linked
    if found:
        yield Candidate("line", names.unique(found), first)


def _credits_others(text: str) -> bool:
    """Return whether a line starts like the credit of somebody else than an author: "Photo by"."""
    credit = patterns.credit().match(lower_same_length(text[:MAX_LINKED]))
    return credit is not None and credit.lastgroup != "author"


def _profiles(line: Line, below: int, context: PageContext, *, is_sure: bool = False) -> list[Name]:
    """Return the names in the links to the pages of authors in a line; `below` is the physical line below it.

    With `is_sure`, a prefix precedes them, so that a single word is a name whatever the address.
    """
    links = _links(line, below, context)
    found = ((name, link["address"]) for link in links for name in _people(link["name"]))
    return [name for name, address in found if is_sure or _is_full(name.name) or identifies(address, name.name)]


def _links(line: Line, below: int, context: PageContext) -> list[re.Match[str]]:
    rows = context.declared.physical[max(0, line.source - 1) : max(line.source, below - 1)]
    return list(PROFILE.finditer(" ".join(rows))) if any(PROFILE_MARK in row for row in rows) else []


def _is_full(name: str) -> bool:
    return " " in name or not name_checks.has_case(name)


def identifies(address: str, name: str) -> bool:
    """Return whether the end of an address is a single word with which someone signs, or a number."""
    parts = _ADDRESS_SIGN.split(address)
    return any(part.isdigit() or key(part) == key(name) for part in parts)


def _people(text: str) -> tuple[Name, ...]:
    return names.parse_names(" ".join(text.split()), strict=False)


def as_linked(found: Candidate, context: PageContext) -> Candidate:
    """Return the names of a byline as they are in links to the pages of authors, without a job behind them.

    What is nobody's name there, such as "admin", is none with other links behind it either.
    """
    if not context.declared.is_dump or not found.line or found.line >= len(context.lines):
        return found
    here, below = context.lines[found.line - 1], context.lines[found.line].source
    linked = _profiles(here, below, context, is_sure=True)
    nobody = tuple(link["name"] for link in _links(here, below, context) if not _people(link["name"]))
    names = tuple(name for name in found.names if not (nobody and name.name.startswith(nobody)))
    return found._replace(names=tuple(_alike(name, linked) for name in names))


def _alike(name: Name, linked: list[Name]) -> Name:
    alike = (one for one in linked if name.name.startswith(one.name) or one.name.startswith(name.name))
    return next(alike, name)._replace(role=name.role)
