"""Relative dates as days, by the date of the crawl: "3 hours ago" near the headline or the byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from stripper.metadata.dates import marks, patterns
from stripper.metadata.dates.relative import find_ago
from stripper.metadata.dates.visible import ABOVE, BELOW, NEAR_BYLINE, FoundDate, VisibleDates
from stripper.model import Line

MAX_TEXT = 80
"""Characters of a line or label with a relative date; a longer one is a sentence that mentions it."""
MAX_BESIDE = 30
"""Characters next to a relative date before the next separator, such as those of a name."""
MAX_WORDS = 3
"""Words in lower case in such a line; more make a sentence."""
MAX_UNMARKED = 2
"""Lines near the headline with unmarked relative dates; more are those of a list of pages."""
MAX_MARK = 2
"""Words before "today" that mark it: "last updated"."""
TIME_WITHIN = 12
"""Characters after "today" within which a time of day is found."""
NOON = time(12)
"""The time of a crawl of which only the day is known: most hours before it are of the same day."""
_SEPARATOR = re.compile(r"[|·•,;/()\[\]–—、，]|\s-\s")
_TIME_LABEL = re.compile(r"date|time|publish(?!er)|posted")
"""Class names of labels in which "today" is a date and no part of a name."""


def relative_dates(visible: VisibleDates, crawled: date) -> Iterator[FoundDate]:
    """Yield the days of relative dates: of labels near the headline, then of lines near it or the byline."""
    now = crawled if isinstance(crawled, datetime) else datetime.combine(crawled, NOON)
    found = list(dict.fromkeys((*_in_labels(visible, now), *_in_lines(visible, now))))
    marked = [other for other in found if other.is_published or other.is_modified]
    is_list = len({other.line for other in found if other not in marked}) > MAX_UNMARKED
    yield from marked if is_list else found


def _in_labels(visible: VisibleDates, now: datetime) -> Iterator[FoundDate]:
    headline = visible.context.headline
    near = range(headline.number - ABOVE, headline.number + BELOW + 1) if headline else ()
    for label in (label for label in visible.context.labels if label.line in near):
        line = visible.context.line_of(label)
        if line and len(label.text) <= MAX_TEXT and visible.has_own_date(label):
            is_date = _TIME_LABEL.search(f"{label.tag} {label.names}") is not None
            place = FoundDate("label relative", "", line, *visible.kind(label))
            yield from _parse(place, label.text, now, is_date=is_date)


def _in_lines(visible: VisibleDates, now: datetime) -> Iterator[FoundDate]:
    for line in _near(visible):
        if len(line.text) <= MAX_TEXT and visible.may_have_own_date(line):
            yield from _parse(FoundDate("line relative", "", line.number), line.text, now, is_date=False)


def _near(visible: VisibleDates) -> Iterator[Line]:
    """Yield the lines near the headline, then those near the byline."""
    lines, headline, byline = visible.context.lines, visible.context.headline, visible.byline
    if headline:
        yield from lines[max(0, headline.number - 1 - ABOVE) : headline.number - 1]
        yield from lines[headline.number : headline.number + BELOW]
    if byline:
        yield from lines[max(0, byline - 1 - NEAR_BYLINE) : byline + NEAR_BYLINE]


def _parse(place: FoundDate, text: str, now: datetime, *, is_date: bool) -> Iterator[FoundDate]:
    """Yield the days in a text, each marked by the words before it or else by those after it."""
    found = list(find_ago(text))
    stops = [0, *(ago.end for ago in found)]
    for ago, stop, following in zip(found, stops, [*(ago.start for ago in found[1:]), len(text)], strict=False):
        before, after = text[stop : ago.start], _SEPARATOR.split(text[ago.end : following], maxsplit=1)[0]
        kind = next(filter(any, map(marks.of, (before, after))), (place.is_published, place.is_modified))
        if marks.is_other(before) or marks.is_other(after) or _is_mentioned(before, after):
            continue
        is_yesterday = ago.minutes > 0 and len(text.strip()) == ago.end - ago.start
        if not ago.is_word or is_yesterday or _is_date(before, text[ago.end :], is_marked=is_date or any(kind)):
            day = (now - timedelta(minutes=ago.minutes)).date().isoformat()
            yield place._replace(iso=day, is_published=kind[0] and not kind[1], is_modified=kind[1])


def _is_mentioned(before: str, after: str) -> bool:
    """Return whether the text next to a relative date is part of a sentence or of a headline."""
    beside = (_SEPARATOR.split(before)[-1].strip(), after.strip())
    return (
        max(map(len, beside)) > MAX_BESIDE
        or sum(word.islower() for part in beside for word in part.split()) > MAX_WORDS
    )


def _is_date(before: str, after: str, *, is_marked: bool) -> bool:
    """Return whether a word such as "today" is a date and no part of a name: by a mark or the time of day after it."""
    if is_marked and len(before.split()) <= MAX_MARK:
        return True
    return not before.strip() and patterns.TIME_OF_DAY.search(after[:TIME_WITHIN]) is not None
