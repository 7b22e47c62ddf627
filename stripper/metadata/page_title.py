"""The page's title element in a text dump: the first line, or a header of a reader tool."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from stripper.metadata.line_index import first_with_key
from stripper.metadata.separators import SEPARATOR
from stripper.model import Line
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import key, lower_same_length
from stripper.words.patterns import alternation, stored_pattern

MAX_TITLE = 300
"""Characters of a title element."""
MAX_PARTS = 6
"""Parts between separators that are read."""
MAX_SITE = 50
"""Characters of a part that may be the name of the site."""
MIN_KEY = 4
"""Letters of a part that is looked for in the rest of a dump."""
MAX_LINES = 2_000
"""Lines in which they are looked for."""
MAX_SQUASHED = 20_000
"""Characters of a line that continues after the title element which are searched for its parts."""

MIN_RECURRING = 20
"""Characters at the start of a line without an end of the title that recur as the headline, at least."""
MAX_LOWER = 0.65
"""Share of words in lower case at the start of a line that is more than running text."""
MAX_RECURRENCES = 10
"""Recurrences of these characters that are read."""
MIN_TITLE_WORDS = 3
"""Words of a title that a shorter name of the site precedes, or that a bar follows."""
MIN_TITLE_CHARACTERS = 10
"""Characters of such a title in a script without spaces between words."""
_HOST = re.compile(r"[\w-]{2,40}\.[a-z]{2,4}", re.IGNORECASE)
"""A host that is the name of a site."""
_COLON = re.compile(r"(?<!\s)\s*[:：]\s*")
"""A colon, which belongs to a title far more often than it separates a site from it."""
_BAR = re.compile(r"[|｜»›]")
_QUOTATION_MARKS = frozenset("«»‹›")
_END = re.compile(r"(?<!\s)\s+[|｜–—-]\s*$")
"""A separator that nothing follows."""
_WIDE_SPACE = re.compile(r"\s(?:(?<=\S\s)\s{3,}|(?<=\S\t)\t*)(?=\S)")
"""White space within a physical line that separates elements."""


class PageTitle(NamedTuple):
    """The text of a title element as far as it is known, with the rest of its line."""

    text: str
    parts: tuple[str, ...]
    """The parts between separators; the separators are at the odd indexes."""
    rest: str = ""
    """The text after the title in a line that contains more than the title."""

    def runs(self) -> Iterator[tuple[str, str]]:
        """Yield (title, site) for each way to cut parts off the end, then off the start, the longest titles first."""
        for end in range(len(self.parts), 0, -2):
            yield "".join(self.parts[:end]), _site_in(self.parts[end + 1 :: 2])
        for start in range(2, len(self.parts), 2):
            if len(title := "".join(self.parts[start:])) > len(self.parts[0]):
                yield title, self.parts[0]


def _site_in(parts: Sequence[str]) -> str:
    """Return the part after a title that names the site: the host or, without one, the last that names no author.

    A long one is a slogan if a shorter one precedes it.
    """
    host = next((part for part in parts if _HOST.fullmatch(part)), "")
    names = [part for part in reversed(parts) if not _by().match(part)]
    return host or next((part for part in names if len(part) <= MAX_SITE), names[0] if names else "")


@stored_pattern
def _by() -> re.Pattern[str]:
    return re.compile(rf"{alternation('by')} ", re.IGNORECASE)


def of_line(physical: str, text: str) -> PageTitle | None:
    """Return the title element that the first line of a dump may be; `physical` is the line with its white space."""
    wide = _WIDE_SPACE.search(physical.strip())
    title = " ".join(physical.strip()[: wide.start()].split()) if wide else text
    if glued := _glued_skip(title) or _glued_skip(text[: MAX_TITLE * 2]):
        title = text[:glued].rstrip()
    if not 0 < len(title) <= MAX_TITLE or not text.startswith(title):
        return None
    return parse(title, text[len(title) :])


def parse(title: str, rest: str = "") -> PageTitle:
    """Return a title element with its parts."""
    parts: list[str] = []
    end = 0
    for match in islice(SEPARATOR.finditer(title), MAX_PARTS - 1):
        is_separator = not (_COLON.fullmatch(match[0]) or _is_quotation_mark(title, match))
        if is_separator and title[end : match.start()].strip() and title[match.end() :].strip():
            parts += (title[end : match.start()], match[0])
            end = match.end()
    return PageTitle(title, (*parts, title[end:]), rest)


def _is_quotation_mark(title: str, separator: re.Match[str]) -> bool:
    """Return whether a separator is a mark of a quotation: »Title«, «Title»."""
    mark = separator[0].strip()
    if mark not in _QUOTATION_MARKS:
        return False
    has_space = separator[0][0].isspace()
    other = title[separator.end() :] if has_space else title[: separator.start()]
    return has_space != separator[0][-1].isspace() and not _QUOTATION_MARKS.isdisjoint(other)


def cut_site(page: PageTitle) -> tuple[str, str]:
    """Return (title, site) of a title element without other evidence: the site is at the end, or a short start.

    All that follows a bar is site and section; a dash may be part of the title, so that only the last one separates.
    """
    parts = page.parts
    if len(parts) < 3:
        return _END.sub("", page.text) or page.text, ""
    first, last = parts[0], parts[-1]
    if len(first.split()) < MIN_TITLE_WORDS < len(last.split()):
        return "".join(parts[2:]), first
    bars = [index for index, part in enumerate(parts) if index % 2 and _BAR.search(part)]
    bar = next((index for index in bars if is_title("".join(parts[:index]))), 0)
    title = "".join(parts[: bar or len(parts) - 2])
    is_site = len(last) <= MAX_SITE and (bar or (len(last) < len(title) and _starts_like_name(last)))
    return (title, _site_in(parts[bar + 1 :: 2]) if bar else last) if is_site else (page.text, "")


def is_title(text: str) -> bool:
    """Return whether a text is long enough for a title; scripts without spaces have no words to count."""
    return len(text.split()) >= MIN_TITLE_WORDS or (not text.isascii() and len(text) >= MIN_TITLE_CHARACTERS)


def _starts_like_name(part: str) -> bool:
    return not part[0].islower() or "." in part


def _glued_skip(text: str) -> int:
    """Return the index of the link to the content that follows the title element in a squashed dump; 0 without one."""
    skip = _skip_link().search(lower_same_length(text), 1)
    return skip.start() if skip else 0


@stored_pattern
def _skip_link() -> re.Pattern[str]:
    """Return the pattern of that link; for lower case."""
    return re.compile(alternation("skip-link"))


def headline(page: PageTitle, lines: Sequence[Line], start: int) -> tuple[str, Line | None, str]:
    """Return (title, line, site) of the longest part of a title element that is a line of its own.

    The lines from the index `start` on are searched. Without such a line, the title is empty.
    """
    below = lines[start:MAX_LINES]
    squashed = key(page.rest[:MAX_SQUASHED])
    for title, site in page.runs():
        called = key(title)
        if len(called) < MIN_KEY:
            continue
        if line := first_with_key(below, called, MAX_TITLE):
            return title, line, site
        if squashed and called in squashed:
            return title, None, site
    return "", None, ""


def is_glued(title: str, text: str) -> bool:
    """Return whether a longer text contains a title together with other elements: "NewsStorm hits the coastBy Jane".

    A text that continues the title is another wording of it.
    """
    before, found, after = lower_same_length(text).partition(lower_same_length(title))
    start = before.rstrip()[-1:]
    return bool(found) and (start.isalnum() or bool(_BAR.match(start)) or after[:1].isalnum())


def _whole_words(text: str, size: int) -> str:
    """Return the start of a text of a size, without a part of a word at its end that other words start with, too."""
    start = text[:size]
    is_cut = start[-1:].isalpha() and text[size : size + 1].islower() and " " in start
    return start.rpartition(" ")[0] if is_cut else start


def has_menu(text: str) -> bool:
    """Return whether the start of a text has capitals like a title and a menu, or is in a script without them."""
    started = text[:MAX_TITLE].split()
    return sum(word[0].islower() for word in started) < MAX_LOWER * len(started)


def recurring_start(lines: Sequence[Line]) -> str:
    """Return the start of a first line without an end of the title as far as it recurs in a dump, as the headline."""
    first = lines[0].text
    whole = "\n".join([first[:MAX_SQUASHED], *[line.text for line in lines[1:MAX_LINES]]])
    lower = lower_same_length(whole[:MAX_SQUASHED])
    head = lower[: min(len(first), MAX_TITLE)]
    size = 0
    at = lower.find(head[:MIN_RECURRING], MIN_RECURRING)
    for _ in range(MAX_RECURRENCES):
        if at < 0:
            break
        same = takewhile(lambda pair: pair[0] == pair[1], zip(head, lower[at : at + MAX_TITLE], strict=False))
        size = max(size, sum(1 for _ in same))
        at = lower.find(head[:MIN_RECURRING], at + 1)
    title = _END.sub("", _whole_words(whole, size).rstrip())
    return title if size >= MIN_RECURRING and is_title(title) else ""
