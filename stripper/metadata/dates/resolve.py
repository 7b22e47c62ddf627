"""The dates of publication and modification of a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain, islice

from stripper.metadata.confidence import CHANGED, MIN_PUBLISHED, OF_TEASER, UNLIKELY, date_confidence
from stripper.metadata.context import NEAR, PageContext
from stripper.metadata.dates import sources
from stripper.metadata.dates.sources import PUBLISHED_NAMES, Source, days_between, in_meta, in_objects
from stripper.metadata.dates.visible import FoundDate, VisibleDates
from stripper.model import Finding

LATEST_ZONE = timedelta(hours=14)
"""The largest offset of a time zone."""
FAR = 40
"""Lines below the headline in which a date may belong to it, such as that of the first post of a thread."""
TEASERS = 3
"""Days in the labels of a page with teasers."""
LIST_BELOW = 5
"""Lines below the headline in which a list of teasers starts that is the page itself."""
MIGRATION = 30
"""Days after the date of the URL from which a declared date is that of a migration to another system."""


def resolve(
    context: PageContext, byline: int | None, *, guess: bool, crawled: date | None = None
) -> tuple[Finding | None, Finding | None]:
    """Return the dates of publication and modification that a page has.

    `byline` is the number of the line with the author; with `guess`, a date of publication is found wherever there is
    any, whatever the confidence. Relative dates count if the date of the crawl is known, and no others are found.
    """
    visible = VisibleDates(context, byline)
    found = _published(visible)
    modified = _first(visible, sources.MODIFIED) or (
        None if found else _first(visible, (sources.marked_line_modified,))
    )
    if crawled and not (found and modified):
        from stripper.metadata.dates import crawl  # imported here since few pages come with the date of their crawl

        relative = tuple(crawl.relative_dates(visible, crawled))
        found = found or next((other for other in relative if _is_credible(visible, other)), None)
        modified = modified or next((other for other in relative if other.is_modified), None)
    confidence = _confidence(visible, found) if found else 0.0
    published = _finding("published", found, confidence) if found else None
    if confidence < MIN_PUBLISHED:
        published = published or next(_guesses(visible), None) if guess else None
    return published, modified and _finding("modified", modified, date_confidence(modified.source, is_confirmed=False))


def _is_credible(visible: VisibleDates, relative: FoundDate) -> bool:
    """Return whether a relative date may be that of publication."""
    return not relative.is_modified and not _is_after_change(visible, relative)


def _confidence(visible: VisibleDates, found: FoundDate) -> float:
    """Return the confidence in a date of publication."""
    if visible.context.declared.is_product or (found.line and _is_of_teaser(visible, found.line)):
        return OF_TEASER
    return date_confidence(found.source, is_confirmed=_agrees(visible, found))


def _is_of_teaser(visible: VisibleDates, line: int) -> bool:
    """Return whether the date in a line is rather that of a teaser: it is not near a headline, and the page has several
    labels with dates and is not declared to be an article."""
    context = visible.context
    if context.is_in_teasers(line, LIST_BELOW):
        return True
    if context.headline and -NEAR <= line - context.headline.number <= FAR:
        return False
    return not context.declared.is_article and len({label.iso[:10] for label in visible.in_labels}) >= TEASERS


def _agrees(visible: VisibleDates, found: FoundDate) -> bool:
    """Return whether a source of another kind than that of a date has the same day."""
    kind = found.source.partition(" ")[0]
    seen = (other for source in sources.VISIBLE for other in islice(source(visible), 1))
    others = chain(islice(sources.meta(visible), 1), sources.url(visible), seen)
    return any(not days_between(found, other) and other.source.partition(" ")[0] != kind for other in others)


def _guesses(visible: VisibleDates) -> Iterator[Finding]:
    """Yield what may be the date of publication of a page without one that is credible; the most credible first."""
    declared = visible.context.declared
    for source in (sources.label_modified, sources.line_modified, sources.marked_line_modified):
        for found in source(visible):
            yield _finding("published", found._replace(source=f"{found.source}, changed"), CHANGED)
    of_objects = (found for found, _ in in_objects(declared, "datePublished", "dateCreated"))
    for found in (*of_objects, *in_meta(declared, PUBLISHED_NAMES), *sources.video(visible)):
        yield _finding("published", found, UNLIKELY)


def _published(visible: VisibleDates) -> FoundDate | None:
    """Return the declared date of publication, unless a visible date or the date of the URL corrects it."""
    declared, seen = _first(visible, sources.DECLARED), _first(visible, sources.VISIBLE)
    if declared and seen and _is_better(visible, seen, declared):
        return seen
    of_url = _first(visible, (sources.url,)) if declared or seen else None
    if declared:
        is_shown = seen is not None and not days_between(seen, declared)
        return of_url if of_url and _precedes_migration(of_url, declared, is_shown=is_shown) else declared
    if seen and of_url and _is_transposed(seen, of_url):
        return of_url
    found = seen or _first(visible, sources.ELSEWHERE)
    return None if found and not seen and _is_after_change(visible, found) else found


def _is_better(visible: VisibleDates, seen: FoundDate, declared: FoundDate) -> bool:
    """Return whether a visible date is better than a declared one that no label near the headline has."""
    is_other = _corrects(seen, declared) or _is_confirmed(visible, seen, declared)
    return is_other and not _is_beside(visible, declared)


def _is_beside(visible: VisibleDates, declared: FoundDate) -> bool:
    """Return whether a label near the headline has the declared day, so that an earlier date there is a caption's."""
    return any(not days_between(declared, label) for label in visible.in_labels_near_headline if not label.is_modified)


def _is_after_change(visible: VisibleDates, found: FoundDate) -> bool:
    """Return whether a date is days after the declared change of the page, as that of a comment or teaser is."""
    changed = _first(visible, (sources.json_ld_modified, sources.meta_modified))
    return changed is not None and days_between(changed, found) > 1


def _is_confirmed(visible: VisibleDates, seen: FoundDate, declared: FoundDate) -> bool:
    """Return whether a visible date, at least two days later, is also that of a meta element or of the URL."""
    return days_between(declared, seen) > 1 and any(
        not days_between(seen, other) for other in (*sources.meta(visible), *sources.url(visible))
    )


def _precedes_migration(of_url: FoundDate, declared: FoundDate, *, is_shown: bool) -> bool:
    """Return whether the date of the URL is the first publication, before a migration to another system.

    With `is_shown`, readers see the declared day, so that it is no day of another time zone.
    """
    days = days_between(of_url, declared)
    return days > MIGRATION or (days == 1 and declared.iso.endswith("+00:00") and not is_shown)


def _finding(field: str, found: FoundDate, confidence: float) -> Finding:
    return Finding(field, found.iso, found.source, found.line, confidence)


def _first(visible: VisibleDates, wanted: tuple[Source, ...]) -> FoundDate | None:
    return next((found for source in wanted for found in source(visible)), None)


def _corrects(seen: FoundDate, declared: FoundDate) -> bool:
    """Return whether a visible date is better than a declared one: an earlier day, or the next in another time zone.

    A later day is mostly that of an unmarked modification.
    """
    days = days_between(declared, seen)
    return days < 0 or (days == 1 and declared.iso.endswith("+00:00") and not _is_much_later(seen, declared))


def _is_much_later(seen: FoundDate, declared: FoundDate) -> bool:
    """Return whether a visible time is later than a declared one would be in any time zone."""
    if "T" not in seen.iso:
        return False
    later, earlier = datetime.fromisoformat(seen.iso), datetime.fromisoformat(declared.iso)
    return (later if later.tzinfo else later.replace(tzinfo=UTC)) - earlier > LATEST_ZONE


def _is_transposed(seen: FoundDate, other: FoundDate) -> bool:
    """Return whether two dates differ only by the order of day and month, as of 03/10/2023 and 2023-10-03."""
    year, month, day = seen.iso[:10].split("-")
    return month != day and other.iso[:10] == f"{year}-{day}-{month}"
