"""The line of a text dump that is most likely the headline, by points for its form, its place and the text below."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from math import log, log1p

from stripper.metadata import dump_lines, dump_title_words
from stripper.metadata.authors import prefixes
from stripper.model import Line, Role
from stripper.native.lower_case import folded

MIN_POINTS, MIN_UNSPACED = 3.5, 0.0
"""Points of a headline, at least, and those in a dump with hardly any blank lines. All points are the weights of a
conditional logit, fitted on dumps by nine tools of 440 pages."""
MIN_WITHIN = 6.0
"""Those below a paragraph, since clean text without its title has headings of sections."""
MIN_SPACED = 0.2
"""Share of lines below blank lines by which those of a headline count."""

HEADING_ROLE = Role.HEADING
"""A constant, since looking up a member of an enum takes ten times as long."""
HEADING, FIRST_LEVEL = 1.4, 1.9
"""A heading, and one of level 1 in addition."""
GAP_ABOVE, GAP_BELOW = 1.8, 2.0
"""A blank line above, and one below."""
FIRST = 1.1
"""The first line."""
LIMITS, LENGTHS = (20, 35, 60, 100, 140), (-1.3, 0.0, 1.1, 1.3, 0.0, -1.9)
"""Fewer characters than each limit, and more; one Chinese, Japanese or Korean character counts as `DENSITY`."""
DENSITY = 2.2
WORDS = 0.9
"""The words of a headline rather than of an entry of a menu."""
LONGER = -0.6
"""More characters than the line below."""
ENDS = {**dict.fromkeys(".。…", -3.6), **dict.fromkeys(":,：(", -2.0), **dict.fromkeys("?!？！", -1.2)}
"""The end of a sentence, of a label, and a question or exclamation mark."""
SEPARATED, SIGN, LINK, PARAGRAPH, LIST = -2.3, -1.7, -1.6, -1.6, -0.8
"""A separator, a sign of an image, button or address, a link around the text, and the form of a paragraph or list."""
CHROME = -1.2
"""A part of the page around its text, or the credit of a picture."""
SAME_ABOVE = 1.3
"""The same text in the line above."""
TITLES_ABOVE = -0.5
"""Each line of several words among the `NEAR_TITLES` above, as in a list of headlines."""
BELOW_TEXT, BELOW_MORE_TEXT, BELOW_NEAR_TEXT = -2.0, -1.9, -1.4
"""A paragraph above, in addition more than `MANY_PARAGRAPHS`, and one of them within `REACH`."""
TEXT, DISTANCE = 0.6, 0.5
"""The logarithm of the hundreds of characters of paragraphs below, and that of the lines to the first of them."""
SUBJECT, MAIN_SUBJECT = 0.9, 0.8
"""At least `MIN_SUBJECT` words in common with the text below, and half of at least as many words."""
NO_SUBJECT, OTHER_SUBJECT = -1.5, -0.9
"""No word in common with the text below, and in addition at least `MIN_SUBJECT` words."""
BYLINE = (2.1, 1.8, 1.5, 1.5, 1.5)
"""The number of lines to the byline or date below, from 1."""
IN_FIRST, OF_FIRST = 2.2, 3.1
"""The first line has the same text, as a title element has; and the share of its words."""

MAX_PARAGRAPHS = 7
"""Paragraphs above which a headline is."""
REACH = 30
"""Lines to the first paragraph below a headline, at most."""
MIN_TITLE = 4
"""Characters of a headline, at least."""
MIN_TEXT, MAX_TEXT, TEXT_LINES = 50, 600, 10
"""Minimum length of a line of the text below, the characters that are read of it, and the number of such lines."""
MIN_SUBJECT = 3
MANY_PARAGRAPHS = 3
NEAR_TITLES = 3
MIN_WORDS = 15
"""Characters of a line of several words that may be another headline."""
MIN_REPEATED, CLOSE = 12, 12
"""Characters of a text that is searched for in other lines, and lines around it."""
MAX_BYLINE = 120
MAX_FIRST = 300
"""Characters of the first line in which words are looked for."""
DEEP = 7
"""Columns of indentation of an item of a nested list."""
LINKED = 0.8
"""Share of a line that is a link."""
HEADING_MARK = re.compile(r"^#{1,6} +(?=\S)")
"""The mark of a heading of Markdown in a line that was not read as one."""
FIRST_MARK = 2
"""The length of such a mark of level 1."""
_MOST = max(BYLINE) + SUBJECT + MAIN_SUBJECT
"""The most points for what is slow to find."""
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
_SEPARATED = re.compile(r"[»›→•·>/|](?:(?<=\|)|(?<=\s.)(?=\s))")
_SIGNS = "[*#(|,←→_©-"
"""The first characters of images, buttons, marks of lists and rules."""
_NO_HEADLINE = re.compile(rf"^(?:I?FRAME\b|{dump_lines.HEAD_LINK})" r"|\b[Ll]ogo$|__|\{\{|\}\}|\.php\b")
"""A frame, a link in the head, a logo, a field of a form, a template, or a file of a script."""
_EMAIL = re.compile(r"[\w.-]@[\w-]{1,60}+\.[a-z]")
_SEAM = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
_CODE = re.compile(r"[{};\\)]\Z|\A[\w.\[\]\"']{1,60}+ ?[-+*/|:]?=(?!=)")
"""The end of a line of program text, or its start with an assignment."""
_CODE_ENDS = "{};"
_SIGNATURE = re.compile(r"[\w>]\([^()]{0,100}[*:=&<>][^()]{0,100}\)|\A[\w.:~]{1,60}+\(\)")
"""The parameters of a function, which have no space before them: `leave(quay: Quay)`, or a function without any."""
_SECTION = re.compile(r"(?P<chapter>\d{1,3}|[A-Z])\.\d{1,3}(?:\.\d{1,3}){0,3}\.? (?![a-zß-ÿ])")
"""The number of a section of a chapter, at the start of its heading: "4.1. Quays"."""
_CHAPTER = re.compile(r"(?:[^\W\d]{1,20} |第 ?){0,2}(?P<number>\d{1,3}|[A-Z])(?:[.:] ?| ?[章장] ?)(?=[^\W\d])")
"""The start of the heading of a chapter: "Chapter 4. Harbours"."""
ABOVE_SECTION = 60
"""Lines between the heading of a chapter and that of its first section, at most."""
MANY_BARS = 3
"""Bars between the entries of a menu."""
MANY = 4
"""Glued entries of a menu, or shares of a table of prices, that no headline has."""
_IMAGE = re.compile(r"\.(?:jpe?g|png)", re.IGNORECASE)


def best(lines: Sequence[Line], start: int = 0, end: int | None = None, *, url: str = "") -> Line | None:
    """Return the line with the most points among those between two indexes, or None if no line has enough.

    The words of the address count like those of the first line.
    """
    page = _Page(lines, url)
    found = None
    most = page.least_points
    for points, index in sorted(page.candidates(start, end), key=lambda each: (-each[0], each[1])):
        if points + _MOST <= most:
            break
        if page.is_byline(index) or _is_part_of_page(lines[index].text):
            continue
        if (points := points + page.slow_points(index)) > most:
            found, most = index, points
    if found is None or (most < MIN_WITHIN and found > page.paragraphs[0]):
        return None
    if section := _SECTION.match(lines[found].text):
        return _chapter(section["chapter"], lines[max(start, found - ABOVE_SECTION) : found]) or lines[found]
    above = () if page.lines_to_byline(found) else lines[max(start, found - CLOSE) : found]
    return next((line for line in above if line.text == lines[found].text), lines[found])


def _chapter(number: str, above: Sequence[Line]) -> Line | None:
    """Return the last line above a section that is the heading of its chapter: "4. Harbours", "Chapter 4. Harbours"."""
    lines = (line for line in reversed(above) if not line.marker and len(line.text) <= dump_lines.MAX_TITLE)
    found = ((line, _CHAPTER.match(line.text)) for line in lines)
    return next((line for line, heading in found if heading and heading["number"] == number), None)


class _Page:
    """The lines of a dump, with what candidates are compared with."""

    def __init__(self, lines: Sequence[Line], url: str) -> None:
        self.lines = lines
        self.texts = [index for index, line in enumerate(lines) if len(line.text) >= MIN_TEXT]
        paragraphs = (index for index in self.texts if dump_lines.is_paragraph(lines, index))
        self.paragraphs = list(islice(paragraphs, MAX_PARAGRAPHS))
        self.sizes = [0, *accumulate(len(lines[index].text) for index in self.paragraphs)]
        self.first_words = _words(lines[0].text[:MAX_FIRST]) | _words(dump_title_words.path(url).replace("_", " "))
        self._bylines: dict[int, bool] = {}
        self._worded: dict[int, bool] = {}
        self._below: dict[int, str] = {}

    @property
    def least_points(self) -> float:
        """The points of a headline, at least."""
        if self.paragraphs and not self.paragraphs[0]:
            return MIN_WITHIN
        is_spaced = sum(1 for line in self.lines if line.gap) >= MIN_SPACED * len(self.lines)
        return MIN_POINTS if is_spaced else MIN_UNSPACED

    def candidates(self, start: int, end: int | None) -> Iterator[tuple[float, int]]:
        """Yield (points, index) for each line between two indexes that may be a headline, without the slow points."""
        for above, paragraph in enumerate(self.paragraphs):
            first = max(start, self.paragraphs[above - 1] if above else 0, paragraph - REACH)
            for index in range(first, paragraph if end is None else min(paragraph, end)):
                line = self.lines[index]
                if not _may_be_headline(line) or _is_comment(line, self.lines[index + 1]):
                    continue
                points = _form_points(line) + self._place_points(index, above, paragraph - index)
                yield points + (self._first_points(line.text) if index else 0), index

    def _place_points(self, index: int, above: int, distance: int) -> float:
        line, below = self.lines[index], self.lines[index + 1]
        last = bisect_right(self.paragraphs, index + REACH)
        points = TEXT * log1p((self.sizes[last] - self.sizes[above]) / 100) + DISTANCE * log(distance)
        points += (GAP_ABOVE if line.gap else 0) + (GAP_BELOW if below.gap else 0) + (FIRST if index == 0 else 0)
        if above and self.paragraphs[above - 1] == index:
            points += PARAGRAPH
            above -= 1
        if above:
            points += BELOW_TEXT + (BELOW_MORE_TEXT if above > MANY_PARAGRAPHS else 0)
            points += BELOW_NEAR_TEXT if index - self.paragraphs[above - 1] <= REACH else 0
        points += SAME_ABOVE if index and self.lines[index - 1].text == line.text else 0
        points += LONGER if len(line.text) > len(below.text) else 0
        return points + TITLES_ABOVE * sum(map(self._has_words, range(max(0, index - NEAR_TITLES), index)))

    def _first_points(self, text: str) -> float:
        """Return the points for the words that a line has in common with the first one."""
        first = self.lines[0].text
        if len(self.first_words) < MIN_SUBJECT:
            return 0
        words = _words(text)
        points = OF_FIRST * len(words & self.first_words) / len(words) if len(words) > 1 else 0
        return points + (IN_FIRST if MIN_REPEATED <= len(text) < len(first) and text in first else 0)

    def slow_points(self, index: int) -> float:
        """Return the points that are slow to find: for bylines, the words of the text below and parts of pages."""
        text = self.lines[index].text
        step = self.lines_to_byline(index)
        points = BYLINE[step - 1] if step else 0
        points += CHROME if dump_lines.find_chrome(text) or prefixes.credits_picture(text) else 0
        words, below = _words(text), self._text_below(index)
        common = sum(1 for word in words if word in below)
        has_words = len(words) >= MIN_SUBJECT
        if not common:
            return points + NO_SUBJECT + (OTHER_SUBJECT if has_words else 0)
        points += SUBJECT if common >= MIN_SUBJECT else 0
        return points + (MAIN_SUBJECT if has_words and 2 * common >= len(words) else 0)

    def _has_words(self, index: int) -> bool:
        """Return whether the line at an index may be a headline in a list."""
        if index not in self._worded:
            line = self.lines[index]
            has_length = not line.marker and MIN_WORDS <= len(line.text) <= dump_lines.MAX_TITLE
            self._worded[index] = has_length and dump_lines.is_long(line.text)
        return self._worded[index]

    def is_byline(self, index: int) -> bool:
        """Return whether the line at an index is a byline or date."""
        if index not in self._bylines:
            text = self.lines[index].text if index < len(self.lines) else ""
            self._bylines[index] = 0 < len(text) <= MAX_BYLINE and dump_lines.is_byline(text)
        return self._bylines[index]

    def lines_to_byline(self, index: int) -> int:
        """Return the number of lines from a candidate to the byline or date shortly below it; 0 without one."""
        return next((step for step in range(1, 1 + len(BYLINE)) if self.is_byline(index + step)), 0)

    def _text_below(self, index: int) -> str:
        """Return the long lines below a line without case."""
        start = bisect_right(self.texts, index)
        if start not in self._below:
            below = (self.lines[number].text[:MAX_TEXT] for number in self.texts[start : start + TEXT_LINES])
            self._below[start] = folded("\n".join(below))
        return self._below[start]


def _may_be_headline(line: Line) -> bool:
    """Return whether a line has the length of a headline, a letter, and the words of one if it is an item of a list.

    The item of a nested list is none; it may also be a comment in a listing.

    A sentence with the credit of a picture is its caption, and an address is that of a contact.
    """
    text = line.text
    if "@" in text and _EMAIL.search(text):
        return False
    if ". " in text and prefixes.credits_picture(text.rpartition(". ")[2]):
        return False
    if not MIN_TITLE <= len(text) <= dump_lines.MAX_TITLE:
        return False
    if line.marker and (line.indent >= DEEP or not dump_lines.is_long(text)):
        return False
    return any(map(str.isalnum, text))


def _is_part_of_page(text: str) -> bool:
    """Return whether a text is a link to the content, a row of a menu or table, or other than text."""
    if _NO_HEADLINE.search(text) or dump_lines.skip_link().match(text) or dump_lines.is_menu(text):
        return True
    if text[-1] in _CODE_ENDS or ("(" in text and _SIGNATURE.search(text)):
        return True
    return text.count("%") >= MANY or text.count(" | ") >= MANY_BARS or len(_SEAM.findall(text)) >= MANY


def _is_comment(line: Line, below: Line) -> bool:
    """Return whether a line looks like a heading, but program text directly follows it."""
    return line.text[0] == "#" and not below.gap and _CODE.search(below.text) is not None


def _form_points(line: Line) -> float:
    text = line.text
    is_dense = not text.isascii() and dump_lines.DENSE.search(text) is not None
    points = LENGTHS[bisect_right(LIMITS, len(text) * (DENSITY if is_dense else 1))]
    points += WORDS if is_dense or text.count(" ") >= dump_lines.MANY_SPACES else 0
    points += ENDS.get(text[-1], 0)
    mark = HEADING_MARK.match(text) if text[0] == "#" else None
    if mark or line.role is HEADING_ROLE:
        points += HEADING + (FIRST_LEVEL if line.level == 1 or (mark and mark.end() == FIRST_MARK) else 0)
    points += LINK if line.links >= LINKED * len(text) else 0
    is_sign = (text[0] in _SIGNS and not mark) or "http" in text or "____" in text or text.startswith("IFRAME")
    points += SIGN if is_sign or ("." in text and _IMAGE.search(text)) else 0
    points += SEPARATED if _SEPARATED.search(text) else 0
    return points + (LIST if "," in text and dump_lines.is_list(text) else 0)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text)))
