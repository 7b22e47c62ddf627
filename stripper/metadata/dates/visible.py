"""Visible dates: those in labels that are marked as dates, and in lines near the headline or byline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from stripper.cached import cached_property
from stripper.marks import DUMP_HEADER
from stripper.metadata.context import NEAR, PageContext
from stripper.metadata.dates import marks, mentions
from stripper.metadata.dates.parser import ParsedDate, parse_date, parse_value, text_around_dates, with_number
from stripper.metadata.prefilters import may_contain_date
from stripper.model import Label, Line, Role
from stripper.named_tuples import NamedTuple

MAX_LABEL_TEXT = 160
MAX_LINE_TEXT = 200
"""Characters of a line with a date near the headline; a longer one is a paragraph that mentions a date."""
NEAR_BYLINE = 2
"""Lines above and below a byline in which a date belongs to it."""
REMARK = 30
"""Characters before a label that may tell what its date is."""
ABOVE = 4
"""Lines above the headline in which a date belongs to the page."""
BELOW = 8
"""Lines below the headline in which an unmarked date belongs to the page."""
FAR_BELOW = 16
"""The same in a text dump for a line with nothing but the date."""
MAX_BARE = 40
"""Characters of such a line."""
MAX_REMARK = 12
"""Characters around the date in such a line: those of a zone or a sign."""
LABEL_START = 60
"""Characters at the start of a label that may tell what its date is."""
LINE_START = 40
"""Characters at the start of a line that tell what its date is."""
MAX_CHANGE = 80
"""Characters of a line in the footer that tells when the page was changed."""
MAX_DATES = 3
"""Dates of one line."""
MAX_LINES = 3_000
MAX_MARKED = 20
"""Dates of lines that tell what they are."""
DATELINE_LINES = 4
"""Lines below the headline of which the first paragraph may start with a dateline."""
DATELINE = 60
"""Characters at the start of a paragraph that are searched for one."""
_BEFORE_DATELINE = re.compile(r"[(\[]?(?:[^\W\d_][\w.' /-]{1,24}, ?)?")
"""The place before the date of a dateline: "(Hamburg, 3 May 2021)"."""
_AFTER_DATELINE = re.compile(r" ?(?:[)\]]|[–—|-] |[.:] (?!\d))")
_PARTS = re.compile(r"(?:\d{1,2}\.? [^\W\d]{3,12}\.?|[^\W\d]{3,12}\.? \d{1,2}),? \d{4}")
"""A date of which the day, the month and the year are lines."""
MAX_UNNAMED = 2
"""Maximum number of labels whose names do not suggest a date: one for publication, and one for modification."""
_TIMED = re.compile("date|time|publish|posted|modified|author|byline|writer|autor|journalist|reporter")
"""Parts of the names of elements with a date, perhaps in a byline."""
_URL = re.compile(r"https?:|[/#?.]|mailto:", re.IGNORECASE)
_DIGITS = re.compile(r"\d\d")
_DATE_NAME = re.compile(r"(?:post|entry|article|news|blog)[a-z]{0,20}[-_]?(?:date|meta|time)")
"""Class names of elements with the date of the article."""
_CLOCK = re.compile(
    r"(?:current|today|todays|now|live)[-_]?date|date[-_]?(?:in[-_]header|today|now|bar)"
    r"|(?:masthead|topbar|top[-_]?bar|top|subheader|mh-header|site-header)[-_]{1,2}date"
)
"""Class names of the clock of a page."""
_NO_COUNTRY = frozenset({"ai", "co", "io", "me", "tv", "us"})
"""Top-level domains of two letters that tell no country, or the United States."""


class FoundDate(NamedTuple):
    """A date from one source."""

    source: str
    """As in `stripper.model.Finding`."""
    iso: str
    line: int | None = None
    is_published: bool = False
    """True if it is marked as the date of publication."""
    is_modified: bool = False
    """True if it is marked as the date of modification."""


class VisibleDates:
    """The visible dates of one page, each parsed at most once, and only if it is needed."""

    def __init__(self, context: PageContext, byline: int | None) -> None:
        """Take the page and the number of its byline, if it has one."""
        self.context = context
        self.byline = byline
        domain = context.declared.host.rpartition(".")[2]
        is_abroad = context.language == "en" and len(domain) == 2 and domain not in _NO_COUNTRY
        # The language settles the order in 03/04/2021; for English pages of a country's domain it needs a region.
        self._language = f"en-{domain}" if is_abroad else context.language

    @cached_property
    def _labels(self) -> tuple[Label, ...]:
        """The labels that may have a date; those whose names do not suggest one count only if they are few."""
        labels = tuple(label for label in self.context.labels if _may_have_date(label))
        unnamed = frozenset(label for label in labels if not (_TIMED.search(label.names) or _TIMED.search(label.tag)))
        return tuple(label for label in labels if label not in unnamed) if len(unnamed) > MAX_UNNAMED else labels

    @cached_property
    def in_labels(self) -> tuple[FoundDate, ...]:
        """The dates of the labels in the article."""
        return tuple(self._parse_labels(self._labels))

    @cached_property
    def in_labels_near_headline(self) -> tuple[FoundDate, ...]:
        """The dates of those labels that are near the headline."""
        if self.context.headline is None:
            return ()
        headline = self.context.headline.number
        near = (label for label in self._labels if headline - ABOVE <= label.line <= headline + BELOW)
        return tuple(found for found in self._parse_labels(near) if found.line)

    def modified_in_labels(self) -> Iterator[FoundDate]:
        """Yield the dates of the labels in the article that are marked as dates of modification."""
        return self._parse_labels(label for label in self._labels if self.kind(label)[1])

    def _parse_labels(self, labels: Iterable[Label]) -> Iterator[FoundDate]:
        for label in labels:
            if self.has_own_date(label):
                value = "" if _URL.match(label.value) else label.value
                visible = parse_date(label.text, self._language)
                declared = parse_value(value, self._language)
                found = visible if declared is None or _corrects(label.text, visible, declared) else declared
                if visible and mentions.is_range(label.text, visible, self._language):
                    continue
                if found and not marks.is_other(label.text[: visible.start] if visible else label.text):
                    yield FoundDate(f"label {label.tag}", found.iso, self.context.line_of(label), *self.kind(label))

    def has_own_date(self, label: Label) -> bool:
        """Return whether a date in a label may be that of the page: it is in the article, and no clock or deadline."""
        return self._is_of_article(label) and not (marks.is_other(label.names) or _is_clock(label.names))

    def _is_of_article(self, label: Label) -> bool:
        """Return whether a label is in the article, or in a sidebar of it and marked as the date of publication."""
        if self.context.is_in_article(label):
            return True
        return self.context.is_in_own_sidebar(self.context.container_at(label.line)) and self.kind(label)[0]

    def kind(self, label: Label) -> tuple[bool, bool]:
        """Return whether a label is marked as a date of publication and of modification: by its text or, if that has no
        mark, the text before it or its names."""
        texts = (label.text[:LABEL_START], self._text_before(label), label.names)
        kind = next(filter(any, map(marks.of, texts)), None)
        return kind or (self._is_below_mark(label), False)

    def _text_before(self, label: Label) -> str:
        """Return the text before a label in its line, such as "Last updated:"."""
        line = self.context.lines[label.line - 1].text if label.line <= len(self.context.lines) else ""
        before = line[:MAX_LINE_TEXT].partition(label.text)[0] if label.text else ""
        return before[-REMARK:] if len(before) < len(line) else ""

    def _is_below_mark(self, label: Label) -> bool:
        """Return whether a label is a line, and that above it marks publication: "Published" above "3 May 2021"."""
        if not 1 < label.line <= len(self.context.lines) or label.text != self.context.lines[label.line - 1].text:
            return False
        above = self.context.lines[label.line - 2].text
        return len(above) <= REMARK and not may_contain_date(above) and marks.of(above) == (True, False)

    @cached_property
    def near_headline(self) -> tuple[FoundDate, ...]:
        """The dates of the short lines near the headline."""
        if self.context.headline is None:
            return ()
        headline = self.context.headline.number
        near = (*self.context.lines[max(0, headline - 1 - ABOVE) : headline], *self.context.above_text(BELOW))
        above = tuple(found for line in near if line.number < headline for found in self._parse_line(line))
        below = tuple(found for line in near if line.number > headline for found in self._parse_line(line))
        # Several dates above the headline of a text dump are those of teasers.
        is_list = self.context.declared.is_dump and below and len({date.iso for date in above}) > 1
        found = below if is_list else (*above, *below)
        if found or not self.context.declared.is_dump:
            return found
        return tuple(self._in_parts(near)) or tuple(islice(self._far_below(headline), 1))

    def _far_below(self, headline: int) -> Iterator[FoundDate]:
        """Yield the dates that are lines of a dump below those near the headline, which buttons separate from it."""
        for line in self.context.above_text(FAR_BELOW):
            if line.number > headline + BELOW and len(line.text) <= MAX_BARE and may_contain_date(line.text):
                remark = text_around_dates(line.text, self._language)
                if remark is not None and len(remark) <= MAX_REMARK:
                    yield from self._parse_line(line)

    def _in_parts(self, lines: Sequence[Line]) -> Iterator[FoundDate]:
        """Yield the dates of which each part is a line of a dump: the day, the month and the year."""
        for parts in zip(lines, lines[1:], lines[2:], strict=False):
            text = " ".join(with_number(line.marker, line.text) for line in parts)
            if _PARTS.fullmatch(text) and (date := parse_date(text, self._language)):
                yield FoundDate("line", date.iso, parts[0].number)

    @cached_property
    def near_byline(self) -> tuple[FoundDate, ...]:
        """The dates of the short lines next to the byline."""
        byline = self.byline
        near = self.context.lines[max(0, byline - 1 - NEAR_BYLINE) : byline + NEAR_BYLINE] if byline else ()
        return tuple(found for line in near for found in self._parse_line(line))

    def _parse_line(self, line: Line) -> Iterator[FoundDate]:
        text = with_number(line.marker, line.text) if self.context.declared.is_dump else line.text
        if len(text) > MAX_LINE_TEXT or not may_contain_date(text) or not self.may_have_own_date(line):
            return
        for _ in range(MAX_DATES):
            found = parse_date(text, self._language)
            if found and marks.is_other(text[: found.start]) and marks.of(text[found.end :])[0]:
                text = text[found.end :]  # "Received 3 May 2020, published 7 July 2020"
                continue
            if (
                found is None
                or marks.is_other(text[: found.start])
                or mentions.is_mentioned(text, found)
                or mentions.is_range(text, found, self._language)
            ):
                return
            mark = text[: found.start] or (text[: found.end] if self.context.declared.is_dump else "")
            is_modified = marks.of(mark)[1] or (self.context.declared.is_dump and self._is_below_change(line))
            yield FoundDate("line", found.iso, line.number, is_modified=is_modified)
            text = text[found.end :]

    def may_have_own_date(self, line: Line) -> bool:
        """Return whether a date in a line may be that of the page: it is in no quotation, clock, comment or teaser, and
        not below the label of another date."""
        if line.number > 1 and marks.is_other_label(self.context.lines[line.number - 2].text):
            return False
        names = f"{line.names} {self.context.containers[line.container].names}"
        if line.role is Role.QUOTE or line.names == DUMP_HEADER or _is_clock(names):
            return False
        return not self.context.is_outside_article(line.container) or self.context.is_beside_headline(line)

    def in_datelines(self) -> Iterator[FoundDate]:
        """Yield the dates at the start of the first paragraphs: "3 May 2021 – The bridge …", "(3 May 2021) The …"."""
        for line in self.context.below[:DATELINE_LINES] if self.context.headline else ():
            found = parse_date(line.text[:DATELINE], self._language) if len(line.text) > MAX_LINE_TEXT else None
            if found is None or self.context.is_outside_article(line.container):
                continue
            if _BEFORE_DATELINE.fullmatch(line.text, 0, found.start) and _AFTER_DATELINE.match(line.text, found.end):
                yield FoundDate("line", found.iso, line.number)

    @cached_property
    def in_marked_lines(self) -> tuple[FoundDate, ...]:
        """The dates of the short lines in the article that start by telling what the date is."""
        headline = self.context.headline.number if self.context.headline else 0
        first = max(1, headline - NEAR + 1)
        lines = (line for line in self.context.index.dates if first <= line.number < first + MAX_LINES)
        marked = tuple(islice((found for line in lines for found in self._parse_marked(line)), MAX_MARKED))
        if marked or not self.context.declared.is_dump:
            return marked
        above = (line for line in self.context.index.dates if line.number < first)  # the headline may be a teaser
        return tuple(islice((found for line in above for found in self._parse_marked(line)), 1))

    def _is_below_change(self, line: Line) -> bool:
        """Return whether the line above a date in a dump marks it as that of modification: "Last updated"."""
        return self._marks_above(line) == (False, True)

    def _marks_above(self, line: Line) -> tuple[bool, bool]:
        """Return what the line above a date in a dump marks it as: "First published" above "3 May 2021"."""
        above = self.context.lines[line.number - 2].text if line.number > 1 else ""
        is_mark = 0 < len(above) <= REMARK and len(line.text) <= REMARK and not may_contain_date(above)
        return marks.of(above) if is_mark else (False, False)

    def _parse_marked(self, line: Line) -> Iterator[FoundDate]:
        text = line.text
        container = self.context.containers[line.container]
        is_change = marks.of(text[:LINE_START]) == (False, True) and len(text) <= MAX_CHANGE
        is_in_imprint = "footer" in container.names and (is_change or marks.is_published_line(text))
        if line.names == DUMP_HEADER or (self.context.is_outside_article(line.container) and not is_in_imprint):
            return
        names = f"{line.names} {container.names}"
        is_published, is_modified = marks.of(text[:LINE_START])
        is_published = is_published or _DATE_NAME.search(names) is not None
        if self.context.declared.is_dump and not (is_published or is_modified):
            is_published, is_modified = self._marks_above(line)
        if is_published or is_modified:
            found = parse_date(text, self._language)
            if found and found.start < mentions.MAX_DATE_START and not marks.is_other(text[: found.start]):
                yield FoundDate("line", found.iso, line.number, is_published, is_modified)


def _corrects(text: str, shown: ParsedDate | None, declared: ParsedDate) -> bool:
    """Return whether a text marks a date as that of publication that is at least two days before the one in an
    attribute; a single day may be that of another time zone."""
    if shown is None or not marks.of(text[: shown.start])[0]:
        return False
    return (date.fromisoformat(declared.iso[:10]) - date.fromisoformat(shown.iso[:10])).days > 1


def _is_clock(names: str) -> bool:
    return "date" in names and _CLOCK.search(names) is not None


def _may_have_date(label: Label) -> bool:
    return len(label.text) <= MAX_LABEL_TEXT and bool(_DIGITS.search(label.text) or _DIGITS.search(label.value))
