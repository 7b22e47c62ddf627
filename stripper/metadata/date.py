"""When the page was published and last changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from stripper.metadata import moments
from stripper.metadata.evidence import Evidence, text
from stripper.metadata.moments import Moment
from stripper.model import Finding, Label

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "publish_date", "publishdate", "publish-date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "published_at", "rnews:datepublished",
    "citation_publication_date", "citation_date", "citation_online_date", "dcterms.created", "dcterms.issued",
    "dc.date.issued", "dc.date.created", "dcterms.date", "dc.date", "article_date_original",
    "originalpublicationdate", "date", "created", "article.created", "ptime", "timestamp", "displaydate",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "article:modified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "last_modified", "revised",
    "updated_time", "modified",
)  # fmt: skip
_LABEL_TEXT = 160
_LINE_TEXT = 200
"""Characters of a line with a date beside a headline; a longer one is a paragraph that mentions a date."""
_BEFORE = 4
"""Lines above the headline in which a date can stand for the page."""
_REACH = 8
"""Lines below the headline in which a date stands for the page, when nothing marks it as such."""

_CHANGED = re.compile(
    r"updated|modified|aktualisiert|geändert|stand:|mis à jour|modifié|actualizad|modificad|aggiornat"
    r"|bijgewerkt|uppdaterad|oppdatert|opdateret|обновлен|atualizado"
    r"|zmieniono|aktualizac|更新", re.IGNORECASE,
)  # fmt: skip
_ISSUED = re.compile(
    r"publi|posted|created|veröffentlicht|erstellt|issued|first|опубликован|pubblicat|gepubliceerd|entry-date"
    r"|发布|公開|掲載|submitted", re.IGNORECASE
)  # fmt: skip
_OTHER = re.compile(
    r"©|\(c\)|copyright|all rights|comment|event|deadline|expires|valid|reading|read-?time|runtime|duration",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-]?(?P<month>0?[1-9]|1[0-2])[/-]?(?P<day>[0-2]?\d|3[01])(?=[/_-]|\D)"
)
_LINK = re.compile(r"https?:|[/#?.]|mailto:", re.IGNORECASE)
_DIGITS = re.compile(r"\d\d")
_LINES = 3_000
_NO_COUNTRY = frozenset({"ai", "co", "io", "me", "tv", "us"})
"""Domains of two letters that say nothing about where a page is from, or say America."""
_ADDRESS = 2_000


class Date(NamedTuple):
    """A date that one place of the page gives."""

    source: str
    iso: str
    line: int | None = None


Source = Callable[[Evidence], Iterator[Date]]


def published(evidence: Evidence) -> Finding | None:
    """When the page was published: what it declares, unless what it shows beside the headline corrects that.

    A page that shows nothing but the date of a change gives that one, and its source says so.
    """
    declared, shown = _first(evidence, DECLARED), _first(evidence, SHOWN)
    if declared and shown and _corrects(shown, declared):
        declared = shown
    found = declared or shown or _first(evidence, ELSEWHERE)
    if found is None:
        changed = _first(evidence, (label_modified, line_modified))
        found = changed and changed._replace(source=f"{changed.source}, changed")
    return _finding("published", found)


def modified(evidence: Evidence) -> Finding | None:
    """When the page was last changed, from the first source of `MODIFIED` that says so."""
    return _finding("modified", _first(evidence, MODIFIED))


def _finding(field: str, found: Date | None) -> Finding | None:
    return Finding(field, found.iso, found.source, found.line) if found else None


def _first(evidence: Evidence, sources: tuple[Source, ...]) -> Date | None:
    return next((found for source in sources for found in source(evidence)), None)


def _corrects(shown: Date, declared: Date) -> bool:
    """Whether the visible date is the better one: an earlier day, or the neighbouring day of another time zone.

    A later one is mostly that of a change which is not called so.
    """
    days = (date.fromisoformat(shown.iso[:10]) - date.fromisoformat(declared.iso[:10])).days
    return days < 0 or (days == 1 and declared.iso.endswith("+00:00"))


def json_ld(evidence: Evidence) -> Iterator[Date]:
    yield from _in_objects(evidence, "datePublished", "dateCreated", "uploadDate")


def json_ld_modified(evidence: Evidence) -> Iterator[Date]:
    yield from _in_objects(evidence, "dateModified")


def _in_objects(evidence: Evidence, *names: str) -> Iterator[Date]:
    for item in (evidence.article, *evidence.objects[:50]):
        for name in names:
            moment = moments.read(text(item.get(name)))
            if moment:
                yield Date(f"json-ld {name}", moment.iso)


def meta(evidence: Evidence) -> Iterator[Date]:
    yield from _in_meta(evidence, _PUBLISHED)


def meta_modified(evidence: Evidence) -> Iterator[Date]:
    yield from _in_meta(evidence, _MODIFIED)


def _in_meta(evidence: Evidence, names: tuple[str, ...]) -> Iterator[Date]:
    for name in names:
        for content in evidence.meta.get(name, ())[:3]:
            moment = moments.read(content)
            if moment:
                yield Date(f"meta {name}", moment.iso)


def label(evidence: Evidence) -> Iterator[Date]:
    """Elements whose markup says that they hold a date, but not that of a change; those of publication first."""
    said, plain = [], []
    for here, moment in _labelled(evidence):
        what = f"{here.names} {here.text[:60]}"
        if _ISSUED.search(what):
            said.append((here, moment))
        elif not _CHANGED.search(what):
            plain.append((here, moment))
    yield from (Date(f"label {here.tag}", moment.iso, evidence.line_of(here)) for here, moment in said + plain)


def near_label(evidence: Evidence) -> Iterator[Date]:
    """Labelled dates beside the headline."""
    if evidence.headline is not None:
        at = evidence.headline.number
        yield from (found for found in label(evidence) if found.line and at - _BEFORE <= found.line <= at + _REACH)


def label_modified(evidence: Evidence) -> Iterator[Date]:
    for here, moment in _labelled(evidence):
        if _CHANGED.search(f"{here.names} {here.text[:60]}"):
            yield Date(f"label {here.tag}", moment.iso, evidence.line_of(here))


def _labelled(evidence: Evidence) -> Iterator[tuple[Label, Moment]]:
    """The labels of the article that hold a date, from shortly before the headline on."""
    for here in evidence.labels:
        if (
            len(here.text) > _LABEL_TEXT
            or not _DIGITS.search(here.value + here.text)
            or _OTHER.search(f"{here.names} {here.text}")
        ):
            continue
        value = "" if _LINK.match(here.value) else here.value
        moment = moments.read(value, _order(evidence)) or moments.read(here.text, _order(evidence))
        if moment and evidence.is_own(here):
            yield here, moment


def line(evidence: Evidence) -> Iterator[Date]:
    """The short lines that follow the headline and hold a date, but for that of a change."""
    yield from (found for found, changed in _in_lines(evidence) if not changed)


def line_modified(evidence: Evidence) -> Iterator[Date]:
    yield from (found for found, changed in _in_lines(evidence) if changed)


def _in_lines(evidence: Evidence) -> Iterator[tuple[Date, bool]]:
    if evidence.headline is None:
        return
    first = evidence.headline.number
    for here in evidence.lines[max(0, first - 1 - _BEFORE) : first + _REACH]:
        if len(here.text) > _LINE_TEXT or here.number == first or not _DIGITS.search(here.text):
            continue
        if _OTHER.search(here.text) or evidence.is_foreign(here.container):
            continue
        start = 0
        for _ in range(3):
            moment = moments.read(here.text[start:], _order(evidence))
            if moment is None:
                break
            before = here.text[start : start + moment.start]
            yield Date("line", moment.iso, here.number), _CHANGED.search(before) is not None
            start += moment.end


def marked_line(evidence: Evidence) -> Iterator[Date]:
    """Short lines anywhere in the article that begin by saying that a date of publication follows."""
    for here in evidence.lines[:_LINES]:
        if (
            len(here.text) <= _LABEL_TEXT
            and _DIGITS.search(here.text)
            and _ISSUED.search(here.text[:40])
            and not _OTHER.search(here.text)
        ):
            moment = None if evidence.is_foreign(here.container) else moments.read(here.text, _order(evidence))
            if moment and moment.start < 60:
                yield Date("line", moment.iso, here.number)


def _order(evidence: Evidence) -> str:
    """The language, with a region outside America for English pages of a country's domain: it settles 03/04/2021."""
    domain = evidence.host.rpartition(".")[2]
    abroad = evidence.language == "en" and len(domain) == 2 and domain not in _NO_COUNTRY
    return f"en-{domain}" if abroad else evidence.language


def url(evidence: Evidence) -> Iterator[Date]:
    for address in (evidence.page.url, evidence.canonical):
        match = _IN_ADDRESS.search((address or "")[:_ADDRESS])
        moment = moments.read("-".join(match.groups())) if match else None
        if moment:
            yield Date("url", moment.iso)


DECLARED: tuple[Source, ...] = (json_ld, meta)
"""Where a page declares when it was published; the most trustworthy first."""
SHOWN: tuple[Source, ...] = (near_label, line)
"""Where it shows that to its readers."""
ELSEWHERE: tuple[Source, ...] = (label, marked_line, url)
"""Where it may be found when there is nothing better."""
MODIFIED: tuple[Source, ...] = (json_ld_modified, meta_modified, label_modified, line_modified)
"""Where the date of the last change is looked for; the most trustworthy first."""
