"""The title: what the page claims to be called, compared with the headline that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from stripper.metadata.declared import text
from stripper.metadata.evidence import Evidence
from stripper.metadata.headline import Headline
from stripper.metadata.keys import agreement, key, saying
from stripper.model import Finding, Line

SEPARATOR = re.compile(
    r"[\s|｜»›:：_](?:(?<=\s)(?<!\s\s)\s*(?:[|｜\-–—―·•:»›«‹/>~]+\s+|[|｜»›]\s*|::\s+|\.:\.?\s+)"
    r"|(?<=[|｜»›])\s*|(?<=\S[:：])\s+|(?<=_))"
)
"""What stands between a title and the name of the site or section; it begins with one of few characters, which are
found fast."""

QUOTED = re.compile('["“„«]\\s*+([^"”“»„«]+?)\\s?["”“»]')
"""A name in quotation marks."""
_SIGN = re.compile(r"[|｜\-–—―·•:»›«‹/>~：._]")
"""A character that each separator has."""
_ANCHOR = re.compile(r"(?:(?<!\s)\s+)?[¶🔗]$|(?<!\s)\s+[#§]$")
"""The sign of a link to the heading itself."""
_LONGEST = 400
"""Characters of a title; more is a paragraph in the place of one."""

AGREES = 0.55
"""How much of a claim a heading must repeat to be taken for the title."""
_LEAST = 0.25
"""How long a heading must be at least beside the shortest claim: of a shorter one too little is repeated."""
_LEVEL = (0.0, 0.5, 0.2, 0.1, 0.05, 0.0, 0.0)
"""What the level of a heading adds to its agreement: index 1 is h1."""
_PERFECT = 1.5
"""The points of an h1 that says exactly what the page claims: no other heading can have more."""
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


def find(evidence: Evidence, top: Headline | None) -> Finding | None:
    """The title of the page with the line it was read from, or None if nothing looks like one."""
    if evidence.declared.is_dump:
        return Finding("title", top.line.text, "line", top.line.number) if top else None
    claims = tuple(_claims(evidence))
    return _heading(evidence, claims) or _claimed(evidence, claims)


def _claims(evidence: Evidence) -> Iterator[Claim]:
    head = evidence.declared.head
    declared = (
        (
            "json-ld headline",
            text(evidence.declared.article.get("headline")) or text(evidence.declared.article.get("name")),
        ),
        *(
            (f"meta {name}", content)
            for name in ("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
            for content in evidence.declared.meta.get(name, ())[:1]
        ),
        ("title", head.title),
    )
    cleaned_of = {value: without_site(value[:_LONGEST], evidence) for _, value in declared if value}
    for source, value in declared:
        cleaned = cleaned_of.get(value, "")
        if said := key(cleaned):
            yield Claim(source, cleaned, said)


def without_site(title: str, evidence: Evidence) -> str:
    """A title without the name of the site before or after it, whatever separates the two."""
    for _ in range(3 if _SIGN.search(title) else 0):
        cuts = list(islice(SEPARATOR.finditer(title), 20))
        if not cuts:
            return title
        head, tail = title[: cuts[0].start()], title[cuts[-1].end() :]
        if _names_site(tail, evidence.house) and title[: cuts[-1].start()].strip():
            title = title[: cuts[-1].start()].strip()
        elif _names_site(head, evidence.house) and title[cuts[0].end() :].strip():
            title = title[cuts[0].end() :].strip()
        else:
            return title
    return title


def _names_site(part: str, names: tuple[str, ...]) -> bool:
    found = key(part)
    if any(key(quoted) in names for quoted in QUOTED.findall(part)):
        return True
    return bool(found) and any(
        found == name
        or (len(name) > 3 and len(found) > 3 and (found in name or (name in found and len(found) < 2.5 * len(name))))
        for name in names
    )


def _headings(evidence: Evidence, least: float = 0.0) -> Iterator[Heading]:
    """The headings of so many characters."""
    for first, whole in evidence.declared.survey.titles:
        said = key(whole) if least <= len(whole) <= _LONGEST else ""
        if said:
            yield Heading(first, whole, said)


def _heading(evidence: Evidence, claims: tuple[Claim, ...]) -> Finding | None:
    """The heading that agrees best with what the page claims to be called; else its only h1."""
    claimed = frozenset(claim.key for claim in claims)
    best = _best(evidence, claimed) if claimed else None
    best = (best and _behind_which(evidence, best)) or best or _only_h1(evidence)
    if best is None:
        return None
    spelling = _better_spelling(evidence, best, claims)
    return Finding("title", spelling.text, spelling.source, best.first.number)


def _best(evidence: Evidence, claimed: frozenset[str]) -> Heading | None:
    best, most = None, 0.0
    least = _LEAST * min(map(len, claimed))
    for heading in _headings(evidence, least):
        agreed = agreement(heading.key, claimed)
        if agreed < AGREES:
            continue
        points = agreed + _LEVEL[min(heading.first.level, 6)]
        points += _FOREIGN * evidence.is_foreign(heading.first.container)
        if points > most:
            best, most = heading, points
            if points >= _PERFECT:
                break
    return best


def _behind_which(evidence: Evidence, best: Heading) -> Heading | None:
    """The longer heading that the title element begins with, if the best one stands behind it there: that one is the
    name of the site or the section."""
    first, *rest = SEPARATOR.split(evidence.declared.head.title[:_LONGEST])
    said = key(first) if rest else ""
    if len(best.key) >= len(said) or best.key not in map(key, rest):
        return None
    return next((heading for heading in _headings(evidence) if heading.key == said), None)


def _better_spelling(evidence: Evidence, heading: Heading, claims: tuple[Claim, ...]) -> Claim:
    """The heading as a claim, or the claim that says the same with the punctuation that a heading shows by its layout.

    A kicker above the headline is often part of the same element, so that the heading reads "Elections Voters wait"
    where the page declares "Elections: Voters wait" or just "Voters wait".
    """
    said = [claim.key for claim in claims]
    shown = Claim("line", _ANCHOR.sub("", heading.text), heading.key)
    bare = heading.text if heading.key in said else without_site(heading.text, evidence)
    if heading.key.removeprefix(key(bare)) in evidence.house:
        shown = Claim("line", bare, key(bare))
    declared = [claim for claim in claims if claim.text != claim.text.upper()]
    same = next((c for c in declared if c.key == heading.key and c.text.count(":") > heading.text.count(":")), None)
    if same:
        return same
    agreed = [claim for claim in declared if said.count(claim.key) > 1]
    return next((claim for claim in agreed if _differs_by_kicker(claim, heading.key)), shown)


def _differs_by_kicker(claim: Claim, heading: str) -> bool:
    if claim.key == heading:
        return False
    return heading.endswith(claim.key) or (": " in claim.text and claim.key.endswith(heading))


def _only_h1(evidence: Evidence) -> Heading | None:
    firsts = [
        heading
        for heading in _headings(evidence)
        if heading.first.level == 1
        and not _names_site(heading.text, evidence.house)
        and not evidence.is_foreign(heading.first.container)
    ]
    return firsts[0] if len(firsts) == 1 else None


def _claimed(evidence: Evidence, claims: tuple[Claim, ...]) -> Finding | None:
    if not claims:
        return None
    first = claims[0]
    lines = saying(evidence.lines[:2_000], first.key)
    return Finding("title", first.text, first.source, lines[0].number if lines else None)
