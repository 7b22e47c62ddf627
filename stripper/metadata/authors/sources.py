"""The places that name who made a page, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from stripper.metadata.authors import byline_lines, names, prefixes
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.context import NEAR, Evidence
from stripper.metadata.declared import OBJECTS, text, texts
from stripper.model import Label

_META = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "byl", "byline",
    "dc.creator", "dcterms.creator", "dc.contributor.author", "citation_author", "cxenseparse:author",
    "og:article:author", "og:author", "author_name", "authors", "lp.article:author", "articleauthor",
)  # fmt: skip

_CARD = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
"""The labels of a card, and what they are the labels of."""
_WHOLE = frozenset({"body", "main", "article", "section"})
"""Elements whose classes say what the page is, and whose text is the page's."""
_READ = 20
"""Labels, or meta elements, of one kind that are read."""


def json_ld(evidence: Evidence) -> Iterator[Candidate]:
    """The author of the article's JSON-LD, with references to other objects followed."""
    for item in (evidence.declared.article, *evidence.declared.objects[:OBJECTS]):
        people = item.get("author") or item.get("creator")
        if people:
            found = [n for p in (people if isinstance(people, list) else [people])[:20] for n in _person(evidence, p)]
            if found:
                yield Candidate("json-ld author", names.with_agencies(names.unique(found)))
                return


def _person(evidence: Evidence, person: Any) -> Iterator[Name]:
    if isinstance(person, Mapping) and not person.get("name") and isinstance(person.get("@id"), str):
        person = evidence.declared.by_id.get(person["@id"], person)
    said = person if isinstance(person, Mapping) else {}
    house, url = text(said.get("worksFor") or said.get("affiliation")), text(said.get("url") or said.get("sameAs"))
    organized = any(kind.endswith("Organization") for kind in texts(said.get("@type")))
    for name in texts(person):
        found = (Name(name, "author", raw=name),) if organized and len(name) <= 60 else names.read(name)
        for one in found:
            yield one._replace(organization=one.organization or house, url=url if len(found) == 1 else "")


def twitter(evidence: Evidence) -> Iterator[Candidate]:
    """The value of the card label that is called "Written by"."""
    said = evidence.declared.meta
    for label, data in _CARD:
        if label in said and data in said and prefixes.has_prefix(f"{said[label][0]} {said[data][0]}"):
            yield Candidate(f"meta {data}", names.read(said[data][0]))


def meta(evidence: Evidence) -> Iterator[Candidate]:
    for name in _META:
        contents = evidence.declared.meta.get(name, ())[:_READ]
        found = names.unique(n for content in contents for n in names.read(content))
        if found:
            yield Candidate(f"meta {name}", found)


def rel_label(evidence: Evidence) -> Iterator[Candidate]:
    """The first elements that are the author by rel or itemprop."""
    yield from _labelled(evidence, "label author", lambda label: "author" in label.names.split())


def class_label(evidence: Evidence) -> Iterator[Candidate]:
    """The first elements whose class says author or byline."""
    yield from _labelled(evidence, "label byline", lambda label: label.tag not in _WHOLE)


def beside(evidence: Evidence) -> Iterator[Candidate]:
    """An element of such a class in a side bar of the article, if it holds the whole name of a person."""
    for label in evidence.bylines:
        if label.tag not in _WHOLE and evidence.is_beside(evidence.container(label.line)):
            name = byline_lines.whole_name(prefixes.without_prefix(label.text), evidence)
            if name:
                yield Candidate("label byline", (name,), evidence.line_of(label))


def _labelled(evidence: Evidence, source: str, wanted: Callable[[Label], bool]) -> Iterator[Candidate]:
    labels = islice((label for label in evidence.bylines if wanted(label) and evidence.is_own(label)), _READ)
    read = [(label, names.read(label.text, strict=not _is_certain(label))) for label in labels]
    read = [(label, found) for label, found in read if _names_somebody(evidence, label, found)]
    if not read:
        return
    first = read[0][0].line
    zone = [(label, found) for label, found in read if first <= label.line <= first + 2]
    # An element that holds a name and nothing else says it more exactly than the one around it.
    exact = [
        found[0] for label, found in zone if len(found) == 1 and prefixes.without_prefix(label.text) == found[0].name
    ]
    yield Candidate(source, names.unique(exact) or zone[0][1], evidence.line_of(read[0][0]))


_POST_BY = re.compile(r"(?:post(?:ed)?\s?)?by \S+ (?:»|on\b|at\b)", re.IGNORECASE)
"""How forums head a post."""


def _names_somebody(evidence: Evidence, label: Label, found: tuple[Name, ...]) -> bool:
    """Whether a label names an author; far from the headline, one word that is marked by a class alone is no name."""
    people = [name.name for name in found if name.role == "author"]
    at = evidence.headline.number if evidence.headline else 0
    if any(" " in name or names.agency(name) for name in people):
        return True
    sure = _is_certain(label) or prefixes.has_prefix(prefixes.after_prefix(label.text))
    return bool(people) and (sure or not names.has_case(people[0]) or label.line <= at + NEAR)


def _is_certain(label: Label) -> bool:
    """Whether an element holds just a name, or heads a post, so that a user name in small letters is one too."""
    if {"author", "fn", "n"}.isdisjoint(label.names.split()):
        return False
    return " " not in prefixes.without_prefix(label.text) or _POST_BY.match(label.text) is not None


SOURCES: Mapping[str, Callable[[Evidence], Iterator[Candidate]]] = {
    "json-ld": json_ld,
    "twitter": twitter,
    "line": byline_lines.near,
    "rel": rel_label,
    "meta": meta,
    "signature": byline_lines.signature,
    "class": class_label,
    "further": byline_lines.further,
    "card": byline_lines.card,
    "beside": beside,
}
"""Where authors are looked for; the most trustworthy first."""
VISIBLE = frozenset({"rel", "line", "class", "signature", "further", "card", "beside"})
"""Those that readers see."""
