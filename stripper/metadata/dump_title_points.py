"""The line of a text dump that is most likely the headline, by points for its form, its place and the text below.

Each value of a line, such as the number of paragraphs above, gives points by a table. The points are the weights of a
conditional logit, which chooses among the lines of a dump and no title (`headline_points.py`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from stripper.metadata import dump_lines, dump_title_words, headline_form
from stripper.metadata.authors import prefixes
from stripper.metadata.headline_points import NO_TITLE, POINTS
from stripper.model import Line
from stripper.native.lower_case import folded

MAX_LINES, MAX_ABOVE = 250, 7
"""Lines among which the headline is searched for, and the most paragraphs above it."""
WITHIN = 4.0
"""Additional points of a headline below a paragraph, since clean text without its title has section headings."""
REACH = 45
"""Lines below a headline within which paragraphs count."""
MIN_TEXT, MAX_TEXT, TEXT_LINES = 50, 600, 10
"""Minimum length of a line of the text below, the characters that are read of it, and the number of such lines."""
MIN_SUBJECT = 3
"""Words that the first line needs for its words to count."""
FEW_WORDS = 3
"""The least divisor of a share of common words, since a single common word is no sign of a headline."""
MIN_PART, MIN_RECURRING = 12, 6
"""Minimum length of a text that is searched for in the first line, and in all other lines."""
NEAR, AROUND = 3, 20
"""Lines above that are looked at one by one, and those whose mean counts."""
MAX_LENGTH = 400
"""Characters of a line that count for this mean."""
ABOVE_SECTION = 60
"""Lines between the heading of a chapter and that of its first section, at most."""
CLOSE = 12
"""Lines above in which a copy of the headline without a byline is the headline itself."""
BYLINE_LINES, MAX_BYLINE = 5, 120
"""Lines below a headline among which its byline or date is, and characters of one."""
MAX_FIRST = 300
"""Characters of the first line in which words are looked for."""
NONE = 999
"""The distance, in lines, to a paragraph that does not exist."""
FAST = (
    *headline_form.VALUES,
    "blank line above",
    "blank line below",
    "blank lines above",
    "length above",
    "items above",
    "paragraphs above",
    "lines since a paragraph",
    "lines to a paragraph",
    "words of the first line",
    "part of the first line",
)
"""The values that are quick to find."""
SLOW = (
    "share of common words",
    "byline",
    "byline below many words",
    "part of page",
    "copies above",
    "copies below",
)
"""The values that are slow to find."""
_FAST, _SLOW = [[POINTS[name] for name in names] for names in (FAST, SLOW)]
_MOST_SLOW = sum(max(POINTS[name][1]) for name in SLOW)


def best(lines: Sequence[Line], start: int = 0, end: int | None = None, *, url: str = "") -> Line | None:
    """Return the line with the most points among those between two indexes, or None if no line has enough.

    The words of the address count like those of the first line.
    """
    page = Page(lines, url)
    found, most = None, NO_TITLE
    chosen = (index for index in page.candidates(start, end) if not page.is_text(index))
    quick = ((_points(_FAST, page.fast_values(index)), index) for index in chosen)
    for points, index in sorted(quick, key=lambda each: (-each[0], each[1])):
        if points + _MOST_SLOW <= most:
            break
        if page.is_byline(index) or headline_form.is_part_of_page(lines[index].text):
            continue
        points += _points(_SLOW, page.slow_values(index))
        if points > most:
            found, most = index, points
    if found is None or (found > page.paragraphs[0] and most <= NO_TITLE + WITHIN):
        return None
    if chapter := headline_form.chapter(lines[found].text, lines[max(start, found - ABOVE_SECTION) : found]):
        return chapter
    above = () if page.lines_to_byline(found) else lines[max(start, found - CLOSE) : found]
    return next((line for line in above if line.text == lines[found].text), lines[found])


def _points(tables: Sequence[tuple[tuple[float, ...], tuple[float, ...]]], values: Sequence[float]) -> float:
    """Return the sum of the points of values: for each, those of the last limit that it reaches."""
    return sum([points[bisect_right(limits, value)] for (limits, points), value in zip(tables, values, strict=True)])


class Page:
    """The lines of a dump, with what candidates are compared with."""

    def __init__(self, lines: Sequence[Line], url: str) -> None:
        self.lines = lines
        reach = range(min(len(lines), MAX_LINES + REACH))
        self.texts = [index for index in reach if len(lines[index].text) >= MIN_TEXT]
        paragraphs = (index for index in self.texts if dump_lines.is_paragraph(lines, index))
        self.paragraphs = list(islice(paragraphs, MAX_ABOVE + 2))
        near = lines[:MAX_LINES]
        self.lengths = [0, *accumulate(min(len(line.text), MAX_LENGTH) for line in near)]
        self.items = [0, *accumulate(1 if line.marker else 0 for line in near)]
        self.first_words = headline_form.words(lines[0].text[:MAX_FIRST])
        self.first_words |= headline_form.words(dump_title_words.path(url).replace("_", " "))
        self._bylines: dict[int, bool] = {}
        self._below: dict[int, str] = {}
        self._whole = ""
        self._starts: list[int] = []

    def candidates(self, start: int, end: int | None) -> Iterator[int]:
        """Yield the index of each line between two indexes that has the form of a headline."""
        above = self.paragraphs[MAX_ABOVE] if len(self.paragraphs) > MAX_ABOVE else MAX_LINES
        for index in range(start, min(len(self.lines), MAX_LINES, above + 1, NONE if end is None else end)):
            line = self.lines[index]
            if headline_form.is_possible(line, self.lines[index + 1 : index + 2]):
                yield index

    def fast_values(self, index: int) -> tuple[float, ...]:
        """Return the values of a line that are quick to find, in the order of `FAST`."""
        lines, paragraphs = self.lines, self.paragraphs
        line = lines[index]
        start = max(0, index - AROUND)
        around = max(1, index - start)
        above, below = bisect_left(paragraphs, index), bisect_right(paragraphs, index)
        return (
            *headline_form.values(line),
            1 if line.gap else 0,
            1 if index + 1 == len(lines) or lines[index + 1].gap else 0,
            sum([1 for other in lines[max(0, index - NEAR) : index] if other.gap]),
            (self.lengths[index] - self.lengths[start]) / around,
            (self.items[index] - self.items[start]) / around,
            above,
            index - paragraphs[above - 1] if above else NONE,
            paragraphs[below] - index if below < len(paragraphs) else NONE,
            self._share_of_first(line.text) if index else 0,
            1 if index and self._is_part_of_first(line.text) else 0,
        )

    def _share_of_first(self, text: str) -> float:
        """Return the share of the words of a text that the first line has."""
        if len(self.first_words) < MIN_SUBJECT:
            return 0
        words = headline_form.words(text)
        return len(words & self.first_words) / max(len(words), FEW_WORDS)

    def _is_part_of_first(self, text: str) -> bool:
        """Return whether the first line contains a text and more, as a title element does."""
        first = self.lines[0].text
        return MIN_PART <= len(text) < len(first) and text in first

    def slow_values(self, index: int) -> tuple[float, ...]:
        """Return the values of a line that are slow to find, in the order of `SLOW`."""
        text = self.lines[index].text
        words, below = headline_form.words(text), self._text_below(index)
        is_part = dump_lines.find_chrome(text) is not None or prefixes.credits_picture(text)
        return (
            sum(1 for word in words if word in below) / max(len(words), FEW_WORDS),
            self.lines_to_byline(index),
            1 if headline_form.has_words(self.lines[index]) and self.lines_to_byline(index) else 0,
            1 if is_part else 0,
            *self._copies(index),
        )

    def is_text(self, index: int) -> bool:
        """Return whether a line is a paragraph, a sentence below one, or has no paragraph shortly below it."""
        is_statement = headline_form.ENDS.get(self.lines[index].text[-1]) == headline_form.STATEMENT
        if index in self.paragraphs or (is_statement and index - 1 in self.paragraphs):
            return True
        first = bisect_right(self.paragraphs, index)
        return first == len(self.paragraphs) or self.paragraphs[first] - index > REACH

    def is_byline(self, index: int) -> bool:
        """Return whether the line at an index is a byline or date."""
        if index not in self._bylines:
            line = self.lines[index] if index < len(self.lines) else None
            # The day of a date may look like the number of an item.
            text = f"{line.marker} {line.text}".lstrip() if line else ""
            self._bylines[index] = 0 < len(text) <= MAX_BYLINE and dump_lines.is_byline(text)
        return self._bylines[index]

    def lines_to_byline(self, index: int) -> int:
        """Return the number of lines from a candidate to the byline or date shortly below it; 0 without one."""
        return next((step for step in range(1, 1 + BYLINE_LINES) if self.is_byline(index + step)), 0)

    def _text_below(self, index: int) -> str:
        """Return the long lines below a line without case."""
        start = bisect_right(self.texts, index)
        if start not in self._below:
            below = (self.lines[number].text[:MAX_TEXT] for number in self.texts[start : start + TEXT_LINES])
            self._below[start] = folded("\n".join(below))
        return self._below[start]

    def _copies(self, index: int) -> tuple[int, int]:
        """Return how often the lines above and below contain the text of a line, without case."""
        if not self._starts:
            texts = [folded(line.text) for line in self.lines]
            self._starts = [0, *accumulate(len(text) + 1 for text in texts)]
            self._whole = "\n".join(texts)
        start, end = self._starts[index], self._starts[index + 1] - 1
        text = self._whole[start:end]
        if len(text) < MIN_RECURRING:
            return 0, 0
        return self._whole.count(text, 0, start), self._whole.count(text, end)
