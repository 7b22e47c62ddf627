"""When the page was published and last changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from stripper.metadata.context import Evidence
from stripper.metadata.dates import parser
from stripper.metadata.dates.visible import Date, Shown
from stripper.metadata.declared import OBJECTS, Declared, text, texts
from stripper.model import Finding

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "publish_date", "publishdate", "publish-date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "published_at", "rnews:datepublished",
    "citation_publication_date", "citation_date", "citation_online_date", "dcterms.created", "dcterms.issued",
    "dc.date.issued", "dc.date.created", "dcterms.date", "dc.date", "article_date_original",
    "originalpublicationdate", "published-date", "published",
    "date", "created", "article.created", "ptime", "timestamp", "displaydate",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "article:modified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "last_modified", "revised",
    "updated_time", "modified-date", "modified",
)  # fmt: skip
_ARTICLES = ("Article", "Posting", "Report", "Review", "LiveBlogPosting")
"""How the types of JSON-LD end that have an author's date; a recipe or a product has not."""
_STANDING = re.compile(r"(?<![\w-])(?:page-id-\d|page-template-default|single-(?:product|portfolio|work)(?![\w-]))")
"""How the body of a page is called that stands for years, and not in the order of its date."""
_OUTERMOST = 4
"""Containers among which the body is."""
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<sign>[/-]?)(?P<month>1[0-2]|0?[1-9])(?P=sign)(?P<day>3[01]|[0-2]?\d)(?=[/_-]|\D)"
)
_ADDRESS = 2_000
_MOVED = 30
"""Days by which a page was published anew rather than later than its address says."""


Source = Callable[[Shown], Iterable[Date]]


def find(evidence: Evidence, byline: int | None) -> tuple[Finding | None, Finding | None]:
    """When the page was published and when it was last changed, as far as it says so; `byline` is the author's line."""
    shown = Shown(evidence, byline)
    return _finding("published", _published(shown)), _finding("modified", _first(shown, MODIFIED))


def _published(shown: Shown) -> Date | None:
    """What the page declares, unless what it shows beside the headline, or its address, corrects that.

    A page that shows nothing but the date of a change gives that one, and its source says so.
    """
    stated, seen = _first(shown, DECLARED), _first(shown, SHOWN)
    if stated and seen and (_corrects(seen, stated) or _is_confirmed(shown, seen, stated)):
        return seen
    if stated:
        spelled = _first(shown, (url,))
        return spelled if spelled and _precedes(spelled, stated) else stated
    found = seen or _first(shown, ELSEWHERE)
    if found is None:
        changed = _first(shown, (label_modified, line_modified, marked_change))
        found = changed and changed._replace(source=f"{changed.source}, changed")
    return found


def _is_confirmed(shown: Shown, seen: Date, stated: Date) -> bool:
    """Whether a visible day, not the next one, is also that of a meta element or of the address."""
    return _days(stated, seen) > 1 and any(not _days(seen, other) for other in (*meta(shown), *url(shown)))


def _precedes(spelled: Date, stated: Date) -> bool:
    """Whether the day that the address spells is that of the first publication, before a move to another system."""
    return _days(spelled, stated) > _MOVED or (_days(spelled, stated) == 1 and stated.iso.endswith("+00:00"))


def _days(earlier: Date, later: Date) -> int:
    return (date.fromisoformat(later.iso[:10]) - date.fromisoformat(earlier.iso[:10])).days


def _finding(field: str, found: Date | None) -> Finding | None:
    return Finding(field, found.iso, found.source, found.line) if found else None


def _first(shown: Shown, sources: tuple[Source, ...]) -> Date | None:
    return next((found for source in sources for found in source(shown)), None)


def _corrects(seen: Date, stated: Date) -> bool:
    """Whether the visible date is the better one: an earlier day, or the neighbouring day of another time zone.

    A later one is mostly that of a change which is not called so.
    """
    days = _days(stated, seen)
    return days < 0 or (days == 1 and stated.iso.endswith("+00:00"))


def json_ld(shown: Shown) -> Iterator[Date]:
    """When the page's article, or the page itself, was published; what is no article must show it."""
    for stated, item in _in_objects(shown.evidence.declared, "datePublished", "dateCreated"):
        if (_is_of_article(shown, item) and not _is_standing(shown)) or _is_shown(shown, stated):
            yield stated


def video(shown: Shown) -> Iterator[Date]:
    """When the page's video was put there."""
    yield from (date for date, _ in _in_objects(shown.evidence.declared, "uploadDate"))


def _is_of_article(shown: Shown, item: Mapping[str, Any]) -> bool:
    """Whether a JSON-LD object is about an article, rather than a recipe, product or page that nobody dates."""
    kinds = tuple(texts(item.get("@type")))
    if any(kind.endswith("WebPage") for kind in kinds):
        return "article" in shown.evidence.declared.meta.get("og:type", ())
    return any(kind.endswith(_ARTICLES) for kind in kinds)


def _is_standing(shown: Shown) -> bool:
    """Whether the body is called a page, or a thing for sale, in a system that dates these as it does posts."""
    outermost = shown.evidence.containers[1:_OUTERMOST]
    return any(_STANDING.search(container.names) for container in outermost if container.tag == "body")


def _is_shown(shown: Shown, stated: Date) -> bool:
    """Whether readers see a date of this day where one can stand for the page."""
    seen = (*shown.labelled, *shown.in_lines, *shown.marked)
    return any(not _days(stated, other) for other in seen)


def json_ld_modified(shown: Shown) -> Iterator[Date]:
    yield from (date for date, _ in _in_objects(shown.evidence.declared, "dateModified"))


def _in_objects(declared: Declared, *names: str) -> Iterator[tuple[Date, Mapping[str, Any]]]:
    for item in (declared.article, *declared.objects[:OBJECTS]):
        for name in names:
            moment = parser.read(text(item[name])) if name in item else None
            if moment:
                yield Date(f"json-ld {name}", moment.iso), item


def meta(shown: Shown) -> Iterator[Date]:
    """The date that meta elements give; a page that says it is no article must show it."""
    kinds = shown.evidence.declared.meta.get("og:type", ())
    for stated in _in_meta(shown.evidence.declared, _PUBLISHED):
        if ((not kinds or "article" in kinds) and not _is_standing(shown)) or _is_shown(shown, stated):
            yield stated


def meta_modified(shown: Shown) -> Iterator[Date]:
    yield from _in_meta(shown.evidence.declared, _MODIFIED)


def _in_meta(declared: Declared, names: tuple[str, ...]) -> Iterator[Date]:
    for name in names:
        for content in declared.meta.get(name, ())[:3]:
            moment = parser.read(content)
            if moment:
                yield Date(f"meta {name}", moment.iso)


def near_label(shown: Shown) -> Iterator[Date]:
    """Elements beside the headline whose markup says that they hold a date; those of publication first."""
    yield from _but_changed(shown.beside)


def label(shown: Shown) -> Iterator[Date]:
    """The same anywhere in the article."""
    yield from _but_changed(shown.labelled)


def _but_changed(found: Iterable[Date]) -> Iterator[Date]:
    yield from (here for here in found if here.issued)
    yield from (here for here in found if not (here.issued or here.changed))


def label_modified(shown: Shown) -> Iterator[Date]:
    yield from shown.changes()


def line(shown: Shown) -> Iterator[Date]:
    """The short lines beside the headline that hold a date, but for that of a change."""
    yield from (found for found in shown.in_lines if not found.changed)


def line_modified(shown: Shown) -> Iterator[Date]:
    yield from (found for found in shown.in_lines if found.changed)


def marked_line(shown: Shown) -> Iterator[Date]:
    """The short lines anywhere in the article that say, or whose markup says, that they hold its date."""
    yield from (found for found in shown.marked if found.issued)


def marked_change(shown: Shown) -> Iterator[Date]:
    yield from (found for found in shown.marked if found.changed and not found.issued)


def by_author(shown: Shown) -> Iterator[Date]:
    """A date beside a byline that stands far from the headline."""
    yield from (found for found in shown.by_author if not found.changed)


def url(shown: Shown) -> Iterator[Date]:
    """The date that the address of the page spells."""
    declared = shown.evidence.declared
    for address in (declared.page.url, declared.canonical):
        match = _IN_ADDRESS.search((address or "")[:_ADDRESS])
        moment = parser.read("-".join(match.group("year", "month", "day"))) if match else None
        if moment:
            yield Date("url", moment.iso)


DECLARED: tuple[Source, ...] = (json_ld, meta)
"""Where a page declares when it was published; the most trustworthy first."""
SHOWN: tuple[Source, ...] = (near_label, line)
"""Where it shows that to its readers."""
ELSEWHERE: tuple[Source, ...] = (label, marked_line, by_author, url, video)
"""Where it may be found when there is nothing better."""
MODIFIED: tuple[Source, ...] = (json_ld_modified, meta_modified, label_modified, line_modified)
"""Where the date of the last change is looked for; the most trustworthy first."""
