"""The title: what the page claims to be called, compared with the headline that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from stripper.metadata import headline
from stripper.metadata.evidence import Evidence, key, text
from stripper.model import Finding, Kind, Line, Role

SEPARATOR = re.compile(r"\s+[|｜\-–—―·•:»›«‹/>~]+\s+|\s*[|｜»›]\s*|(?<=\S)[:：]\s+|\s+::\s+|\s+\.:\.?\s+|_")
"""What stands between a title and the name of the site or section."""

_HEADINGS = 300
"""Headings that are looked at."""
_LONGEST = 400
"""Characters of a title; more is a paragraph in the place of one."""

AGREES = 0.55
"""How much of a claim a heading must repeat to be taken for the title."""
_LEVEL = (0.0, 0.5, 0.2, 0.1, 0.05, 0.0, 0.0)
"""What the level of a heading adds to its agreement: index 1 is h1."""
_FOREIGN = -0.4
"""What a heading loses that stands in a side bar, menu or list of teasers."""


class Claim(NamedTuple):
    """A title as one declaration of the page gives it."""

    source: str
    text: str
    key: str


class Heading(NamedTuple):
    """A visible heading, joined from the lines that line breaks made of it."""

    first: Line
    text: str
    key: str


def find(evidence: Evidence) -> Finding | None:
    """The title of the page with the line it was read from, or None if nothing looks like one."""
    claims = tuple(_claims(evidence))
    if evidence.page.kind is Kind.HTML:
        return _heading(evidence, claims) or _claimed(evidence, claims)
    return _from_dump(evidence)


def _claims(evidence: Evidence) -> Iterator[Claim]:
    head = evidence.head
    declared = (
        ("json-ld headline", text(evidence.article.get("headline")) or text(evidence.article.get("name"))),
        *(
            (f"meta {name}", content)
            for name in ("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
            for content in evidence.meta.get(name, ())[:1]
        ),
        ("title", head.title),
    )
    for source, value in declared:
        cleaned = without_site(value[:_LONGEST], evidence)
        if key(cleaned):
            yield Claim(source, cleaned, key(cleaned))


def without_site(title: str, evidence: Evidence) -> str:
    """A title without the name of the site before or after it, whatever separates the two."""
    names = _site_names(evidence)
    for _ in range(3):
        cuts = list(islice(SEPARATOR.finditer(title), 20))
        if not cuts:
            return title
        head, tail = title[: cuts[0].start()], title[cuts[-1].end() :]
        if _names_site(tail, names) and title[: cuts[-1].start()].strip():
            title = title[: cuts[-1].start()].strip()
        elif _names_site(head, names) and title[cuts[0].end() :].strip():
            title = title[cuts[0].end() :].strip()
        else:
            return title
    return title


def _site_names(evidence: Evidence) -> tuple[str, ...]:
    domain = evidence.host.rpartition(".")[0]
    names = (evidence.site, *evidence.meta.get("og:site_name", ()), *evidence.meta.get("application-name", ()))
    found = [key(name) for name in names] + [key(domain), key(domain.rpartition(".")[2]), key(evidence.host)]
    return tuple(name for name in dict.fromkeys(found) if len(name) > 1)


def _names_site(part: str, names: tuple[str, ...]) -> bool:
    found = key(part)
    return bool(found) and any(
        found == name
        or (len(name) > 3 and len(found) > 3 and (found in name or (name in found and len(found) < 2.5 * len(name))))
        for name in names
    )


def _headings(evidence: Evidence) -> Iterator[Heading]:
    joined: list[Line] = []
    for line in islice((line for line in evidence.lines if line.role is Role.HEADING), _HEADINGS):
        if joined and (line.number, line.level, line.container) != (joined[-1].number + 1, 1, joined[-1].container):
            yield _join(joined)
            joined = []
        joined.append(line)
    if joined:
        yield _join(joined)


def _join(lines: list[Line]) -> Heading:
    whole = " ".join(line.text for line in lines[:4])
    return Heading(lines[0], whole, key(whole))


def _heading(evidence: Evidence, claims: tuple[Claim, ...]) -> Finding | None:
    """The heading that agrees best with what the page claims to be called; else its only h1."""
    headings = [heading for heading in _headings(evidence) if heading.key and len(heading.text) <= _LONGEST]
    best, most = None, 0.0
    for heading in headings:
        agreement = max((_agreement(heading.key, claim.key) for claim in claims), default=0.0)
        if agreement < AGREES:
            continue
        points = agreement + _LEVEL[min(heading.first.level, 6)]
        points += _FOREIGN * evidence.is_foreign(heading.first.container)
        if points > most:
            best, most = heading, points
    if best is None:
        best = _only_h1(evidence, headings)
    if best is None:
        return None
    spelling = _better_spelling(best, claims)
    return Finding("title", spelling.text, spelling.source, best.first.number)


def _better_spelling(heading: Heading, claims: tuple[Claim, ...]) -> Claim:
    """The heading as a claim, or the claim that says the same with the punctuation that a heading shows by its layout.

    A kicker above the headline is often part of the same element, so that the heading reads "Elections Voters wait"
    where the page declares "Elections: Voters wait" or just "Voters wait".
    """
    shown = Claim("line", heading.text, heading.key)
    declared = [claim for claim in claims if claim.text != claim.text.upper()]
    same = next((c for c in declared if c.key == heading.key and c.text.count(":") > heading.text.count(":")), None)
    if same:
        return same
    agreed = [claim for claim in declared if sum(claim.key == other.key for other in claims) > 1]
    return next((claim for claim in agreed if _differs_by_kicker(claim, heading.key)), shown)


def _differs_by_kicker(claim: Claim, heading: str) -> bool:
    if claim.key == heading:
        return False
    return heading.endswith(claim.key) or (": " in claim.text and claim.key.endswith(heading))


def _agreement(heading: str, claim: str) -> float:
    """How far one text, as a key, repeats another, from 0 to 1."""
    if heading == claim:
        return 1.0
    short, long = sorted((heading, claim), key=len)
    if long.startswith(short) or long.endswith(short):
        return 0.4 + 0.6 * len(short) / len(long)
    if short in long:
        return 0.9 * len(short) / len(long)
    return 0.0


def _only_h1(evidence: Evidence, headings: list[Heading]) -> Heading | None:
    names = _site_names(evidence)
    firsts = [
        h
        for h in headings
        if h.first.level == 1 and not _names_site(h.text, names) and not evidence.is_foreign(h.first.container)
    ]
    return firsts[0] if len(firsts) == 1 else None


def _claimed(evidence: Evidence, claims: tuple[Claim, ...]) -> Finding | None:
    for claim in claims:
        line = next((line.number for line in evidence.lines[:2_000] if key(line.text) == claim.key), None)
        return Finding("title", claim.text, claim.source, line)
    return None


def _from_dump(evidence: Evidence) -> Finding | None:
    found = headline.find(evidence.lines, evidence.page.url or "")
    return Finding("title", found.line.text, "line", found.line.number) if found else None
