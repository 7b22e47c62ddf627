"""The line of a text dump that is most likely the headline, by points for its form, its place and the text below.

Each value of a line, such as the number of paragraphs above, gives points by a table. The points are the weights of a
conditional logit, which chooses among the lines of a dump and no title (`headline_points.py`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, islice

from stripper.metadata import dump_lines, dump_title_words, headline_form, headline_values
from stripper.metadata.authors import prefixes
from stripper.metadata.headline_points import NO_TITLE, POINTS
from stripper.metadata.headline_values import PointTables
from stripper.model import Line
from stripper.native.lower_case import folded
from stripper.native.normalize import lower_same_length

MAX_LINES, MAX_ABOVE = 250, 7
"""Lines among which the headline is searched for, and the most paragraphs above it."""
WITHIN = 40
"""Additional tenths of a point for a headline below a paragraph: clean text without its title has section headings."""
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
ABOVE_SECTION = 60
"""Lines between the heading of a chapter and that of its first section, at most."""
CLOSE = 12
"""Lines above in which a copy of the headline without a byline is the headline itself."""
BYLINE_LINES, MAX_BYLINE = 5, 120
"""Lines below a headline among which its byline or date is, and characters of one."""
MAX_FIRST = 300
"""Characters of the first line in which words are looked for."""
TENTHS = 10
"""Units per point: points are summed as integers, whose order does not change the sum."""


def best(lines: Sequence[Line], start: int = 0, end: int | None = None, *, url: str = "") -> Line | None:
    """Return the line with the most points among those between two indexes, or None if no line has enough.

    The words of the address count like those of the first line.
    """
    page = Page(lines, url)
    most, found = _NO_TITLE, len(lines)
    for points, index in sorted(page.quick_points(start, end), reverse=True):
        if points + _MOST[0] < most:
            break
        for (_, value), table, rest in zip(SLOW, _SLOW, _MOST, strict=True):
            if points + rest < most:
                break
            points += table[1][bisect_right(table[0], value(page, index))]
        if (points, index) > (most, found) and not (
            page.is_byline(index) or headline_form.is_part_of_page(lines[index].text)
        ):
            most, found = points, index
    if found == len(lines) or (found > page.paragraphs[0] and most <= _NO_TITLE + WITHIN):
        return None
    if chapter := headline_form.chapter(lines[found].text, lines[max(start, found - ABOVE_SECTION) : found]):
        return chapter
    above = () if page.lines_to_byline(found) else lines[max(start, found - CLOSE) : found]
    return next((line for line in above if line.text == lines[found].text), lines[found])


class Page:
    """The lines of a dump, with what candidates are compared with."""

    def __init__(self, lines: Sequence[Line], url: str) -> None:
        self.lines = list(lines)
        reach = range(min(len(lines), MAX_LINES + REACH))
        self.texts = [index for index in reach if len(lines[index].text) >= MIN_TEXT]
        paragraphs = (index for index in self.texts if dump_lines.is_paragraph(lines, index))
        self.paragraphs = list(islice(paragraphs, MAX_ABOVE + 2))
        self.first_words = headline_form.words(lines[0].text[:MAX_FIRST])
        self.first_words |= headline_form.words(dump_title_words.path(url).replace("_", " "))
        self._bylines: dict[int, bool] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._below: dict[int, str] = {}
        self._whole = ""
        self._starts: list[int] = []

    def candidates(self, start: int, end: int | None) -> list[int]:
        """Return the index of each line between two indexes that has the form of a headline."""
        above = self.paragraphs[MAX_ABOVE] if len(self.paragraphs) > MAX_ABOVE else MAX_LINES
        last = min(MAX_LINES, above + 1, len(self.lines) if end is None else end)
        return headline_values.candidates(self.lines, start, last)

    def quick_points(self, start: int, end: int | None) -> list[tuple[int, int]]:
        """Return the points of each candidate by its form and its place, and its index."""
        return _QUICK.of_lines(self.lines, self.candidates(start, end), self.paragraphs, REACH)

    def share_of_first(self, index: int) -> float:
        """Return the share of the words of a line that the first line has."""
        if index == 0 or len(self.first_words) < MIN_SUBJECT:
            return 0
        words = self._words_of(index)
        return len(words & self.first_words) / max(len(words), FEW_WORDS)

    def is_part_of_first(self, index: int) -> bool:
        """Return whether the first line contains the text of a line and more, as a title element does."""
        text, first = self.lines[index].text, self.lines[0].text
        return MIN_PART <= len(text) < len(first) and text in first

    def share_of_text(self, index: int) -> float:
        """Return the share of the words of a line that the long lines below it have."""
        words, below = self._words_of(index), self._text_below(index)
        return sum([1 for word in words if word in below]) / max(len(words), FEW_WORDS)

    def _words_of(self, index: int) -> frozenset[str]:
        if index not in self._words:
            self._words[index] = headline_form.words(self.lines[index].text)
        return self._words[index]

    def is_part(self, index: int) -> bool:
        """Return whether a line is a part of the page around its text, or the credit of a picture."""
        text = self.lines[index].text
        return dump_lines.find_chrome(text) is not None or prefixes.credits_picture(text)

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

    def has_words_and_byline(self, index: int) -> bool:
        """Return whether a line has the words of a headline, and a byline or date shortly below it."""
        return headline_form.has_words(self.lines[index]) and self.lines_to_byline(index) > 0

    def _text_below(self, index: int) -> str:
        """Return the long lines below a line without case."""
        start = bisect_right(self.texts, index)
        if start not in self._below:
            below = (self.lines[number].text[:MAX_TEXT] for number in self.texts[start : start + TEXT_LINES])
            self._below[start] = folded("\n".join(below))
        return self._below[start]

    def copies_above(self, index: int) -> int:
        """Return how often the lines above a line contain its text, without case."""
        start, end = self._span(index)
        return self._whole.count(self._whole[start:end], 0, start) if end - start >= MIN_RECURRING else 0

    def copies_below(self, index: int) -> int:
        """Return how often the lines below a line contain its text, without case."""
        start, end = self._span(index)
        return self._whole.count(self._whole[start:end], end) if end - start >= MIN_RECURRING else 0

    def _span(self, index: int) -> tuple[int, int]:
        """Return the start and the end of a line in the text of all lines without case."""
        if not self._starts:
            texts = [line.text for line in self.lines]
            self._starts = [0, *accumulate([len(text) + 1 for text in texts])]
            self._whole = lower_same_length("\n".join(texts))
        return self._starts[index], self._starts[index + 1] - 1


SLOW: tuple[tuple[str, Callable[[Page, int], float]], ...] = (
    ("words of the first line", Page.share_of_first),
    ("part of the first line", Page.is_part_of_first),
    ("share of common words", Page.share_of_text),
    ("part of page", Page.is_part),
    ("copies above", Page.copies_above),
    ("copies below", Page.copies_below),
    ("byline", Page.lines_to_byline),
    ("byline below many words", Page.has_words_and_byline),
)
"""The values that are slow to find, in the order in which they are, until a line cannot have the most points."""


def _table(name: str) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """Return the limits of a value, and its points in tenths."""
    limits, points = POINTS[name]
    return limits, tuple(round(TENTHS * each) for each in points)


_NO_TITLE = round(TENTHS * NO_TITLE)
_QUICK = PointTables([_table(name) for name in headline_values.VALUES])
_SLOW = [_table(name) for name, _ in SLOW]
_MOST = list(accumulate([max(points) for _, points in reversed(_SLOW)]))[::-1]
"""The most points that each value and all after it can give."""
