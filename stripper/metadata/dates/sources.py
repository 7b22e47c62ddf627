"""The sources of dates: declarations, labels, lines and the URL."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from stripper.metadata.dates import scripts, squashed
from stripper.metadata.dates.parser import parse_date, parse_value
from stripper.metadata.dates.visible import FoundDate, VisibleDates
from stripper.metadata.declared import MAX_OBJECTS, Declarations, first_text, texts
from stripper.words.patterns import late_boundary

PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article:published",
    "publish_date", "publishdate", "publish-date", "publication_date", "pubdate", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "published_at", "rnews:datepublished", "citation_publication_date",
    "citation_date", "citation_online_date", "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date.created",
    "dcterms.date", "dc.date", "article_date_original", "originalpublicationdate", "published-date", "published",
    "pub_date", "pub-date", "publicationdate", "article:publish_date", "article.published", "article:post_date",
    "og:pubdate", "og:publish_date", "prism.publicationdate", "dcterms.available", "dc.created", "dc.date.published",
    "dc.issued", "dcterms.dateaccepted", "eprints.date", "bepress_citation_date", "citation_year_month",
    "shareaholic:article_published_time", "cxenseparse:publishtime", "cxenseparse:recs:articlepublishtime",
    "cxenseparse:articlepublishtime", "vr:published_time", "parsely-pub_date", "news:publication_date",
    "release_date", "releasedate", "w-published-date", "first_published", "firstpublished", "sort_date", "dateissued",
    "date_published", "date.created", "datecreated", "creation_date", "mediator_published_time",
    "weibo:article:create_at", "article:create_at", "date", "created", "article.created", "ptime", "timestamp",
    "displaydate", "prism.coverdate", "dc.date.available", "publication-date", "pdate", "rbpubdate", "bt:pubdate",
    "vf:published", "analyticsattributes.articledate", "dc.date.submitted", "date.published", "articledate",
)  # fmt: skip
MODIFIED_NAMES = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "article:modified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "last_modified", "revised", "updated_time",
    "modified-date", "modified", "lastpublisheddate", "last_updated", "lastupdated", "lastupdate", "date.modified",
    "date_modified", "article:last_modified", "prism.modificationdate", "dc.modified",
    "shareaholic:article_modified_time", "cxenseparse:recs:modifiedtime", "parsely-mod-date",
    "weibo:article:update_at",
)  # fmt: skip
_DATED_TYPES = ("Article", "Posting", "Report", "Review", "LiveBlogPosting")
"""Ends of the JSON-LD types whose date is that of the text; that of a recipe or product is not."""
_DATED_KINDS = frozenset({"article", "video", "video.other"})
"""Declared types of pages with a date of publication."""
_NAME = r"[-\w]"
"""A character of a class name."""
_UNDATED_PAGE = re.compile(
    rf"{late_boundary('page-', after=_NAME)}(?:id-\d|template-default)"
    rf"|{late_boundary('single-', after=_NAME)}(?:product|portfolio|work)(?!{_NAME})"
)
"""Class names of the body of a page that is not one of a series of posts."""
_ROOT_CONTAINERS = 4
"""Containers among which the body is."""
_URL_DATE = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?:(?P<sign>[/-])(?P<month>1[0-2]|0?[1-9]|[A-Za-z]{3,9})(?P=sign)(?P<day>3[01]|[0-2]?\d)"
    r"|(?P<digits>(?:0[1-9]|1[0-2])/?(?:0[1-9]|[12]\d|3[01])))(?=[/_-]|\D)"
)
"""A date in a URL; the month may be in English."""
MAX_URL = 2_000
MAX_META = 3
"""Meta elements of one name that are read."""

Source = Callable[[VisibleDates], Iterable[FoundDate]]


def days_between(earlier: FoundDate, later: FoundDate) -> int:
    """Return the number of days from one date to another; negative if the second is earlier."""
    return (date.fromisoformat(later.iso[:10]) - date.fromisoformat(earlier.iso[:10])).days


def json_ld(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of publication in JSON-LD; one of no article must be visible too."""
    for declared, item in in_objects(visible.context.declared, "datePublished", "dateCreated"):
        if (_is_of_article(visible, item) and not _is_undated_page(visible)) or _is_visible(visible, declared):
            yield declared


def header(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the date of publication in the headers of a text dump."""
    declared = visible.context.declared
    found = parse_date(declared.headers.get("published", ""), visible.context.language) if declared.is_dump else None
    if found:
        yield FoundDate("header", found.iso)


def video(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the upload dates of videos."""
    yield from (found for found, _ in in_objects(visible.context.declared, "uploadDate"))


def _is_of_article(visible: VisibleDates, item: Mapping[str, Any]) -> bool:
    """Return whether a JSON-LD object is an article, or the page of one, rather than a recipe or product."""
    kinds = tuple(texts(item.get("@type")))
    if any(kind.endswith("WebPage") for kind in kinds):
        return "article" in visible.context.declared.kinds
    return any(kind.endswith(_DATED_TYPES) for kind in kinds)


def _is_undated_page(visible: VisibleDates) -> bool:
    """Return whether the body has the class name of a static page or product, which some systems date like a post."""
    first = visible.context.containers[1:_ROOT_CONTAINERS]
    return any(_UNDATED_PAGE.search(container.names) for container in first if container.tag == "body")


def _is_visible(visible: VisibleDates, declared: FoundDate) -> bool:
    """Return whether the page shows a date of the same day where it may be the page's own."""
    seen = (*visible.in_labels, *visible.near_headline, *visible.in_marked_lines)
    return any(not days_between(declared, other) for other in seen)


def json_ld_modified(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of modification in JSON-LD."""
    yield from (found for found, _ in in_objects(visible.context.declared, "dateModified"))


def in_objects(declared: Declarations, *names: str) -> Iterator[tuple[FoundDate, Mapping[str, Any]]]:
    for item in (declared.article, *declared.objects[:MAX_OBJECTS]):
        for name in names:
            value = item.get(name)
            found = parse_value(str(value) if isinstance(value, int) else first_text(value))
            if found:
                yield FoundDate(f"json-ld {name}", found.iso), item


def meta(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of publication in meta elements; one of a page that is no article must be visible too."""
    kinds = frozenset(visible.context.declared.kinds)
    for declared in in_meta(visible.context.declared, PUBLISHED_NAMES):
        is_dated = (not kinds or not kinds.isdisjoint(_DATED_KINDS)) and not _is_undated_page(visible)
        if is_dated or _is_visible(visible, declared):
            yield declared


def meta_modified(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of modification in meta elements."""
    yield from in_meta(visible.context.declared, MODIFIED_NAMES)


def in_meta(declared: Declarations, names: tuple[str, ...]) -> Iterator[FoundDate]:
    meta = declared.meta
    for name in filter(meta.__contains__, names):
        for content in meta[name][:MAX_META]:
            if found := parse_value(content):
                yield FoundDate(f"meta {name}", found.iso)


def label_near_headline(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of labels near the headline: those marked as publication, then the unmarked ones."""
    yield from _without_modified(visible.in_labels_near_headline)


def label(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of labels in the article, in the same order."""
    yield from _without_modified(visible.in_labels)


def _without_modified(dates: Iterable[FoundDate]) -> Iterator[FoundDate]:
    yield from (found for found in dates if found.is_published)
    yield from (found for found in dates if not (found.is_published or found.is_modified))


def label_modified(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of labels that are marked as modification."""
    yield from visible.modified_in_labels()


def line(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of short lines near the headline, without those of modification."""
    yield from (found for found in visible.near_headline if not found.is_modified)


def line_modified(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of short lines near the headline that are marked as modification."""
    yield from (found for found in visible.near_headline if found.is_modified)


def marked_line(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of short lines in the article that are marked as publication."""
    yield from (found for found in visible.in_marked_lines if found.is_published)


def marked_line_modified(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of short lines in the article that are marked as modification only."""
    yield from (found for found in visible.in_marked_lines if found.is_modified and not found.is_published)


def dateline(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates with which the first paragraphs start."""
    yield from visible.in_datelines()


def line_near_byline(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates of short lines next to a byline far from the headline, without those of modification."""
    yield from (found for found in visible.near_byline if not found.is_modified)


def in_squashed(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates after the authors within long lines of text dumps."""
    for found in squashed.find(visible.context):
        if not found.is_modified:
            yield FoundDate("line", found.iso, found.line)


def url(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the dates in the URL of the page and in its canonical URL."""
    declared = visible.context.declared
    for address in (declared.page.url, declared.canonical):
        match = _URL_DATE.search((address or "")[:MAX_URL])
        if match is None:
            continue
        digits = match["digits"]
        month, day = (digits[:2], digits[-2:]) if digits else match.group("month", "day")
        parts = (match["year"], month, day)
        found = parse_date("-".join(parts) if month.isdigit() else " ".join(reversed(parts)))
        if found:
            yield FoundDate("url", found.iso)


def script(visible: VisibleDates) -> Iterator[FoundDate]:
    """Yield the only day of publication in the scripts of an article with a headline."""
    context = visible.context
    kinds = frozenset(context.declared.kinds)
    is_dated = context.headline and (not kinds or not kinds.isdisjoint(_DATED_KINDS)) and not _is_undated_page(visible)
    if is_dated and not context.declared.is_dump and (found := scripts.only_date(context.declared.page.content)):
        name, iso = found
        yield FoundDate(f"script {name}", iso)


DECLARED: tuple[Source, ...] = (json_ld, meta, header)
"""Declared dates of publication; the most reliable first, here and below."""
VISIBLE: tuple[Source, ...] = (label_near_headline, line)
"""Visible dates of publication."""
ELSEWHERE: tuple[Source, ...] = (dateline, label, marked_line, line_near_byline, in_squashed, url, video, script)
"""Sources that count only without any of the above."""
MODIFIED: tuple[Source, ...] = (json_ld_modified, meta_modified, label_modified, line_modified)
"""Dates of modification."""
