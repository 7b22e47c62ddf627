"""The lines of a text dump as the title sees them: bylines, paragraphs, parts of menus and possible titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from stripper import words
from stripper.metadata.authors import names, prefixes
from stripper.metadata.dates.parser import text_around_dates
from stripper.metadata.dates.relative import is_relative_date, text_around_relative_date
from stripper.model import Line
from stripper.native.normalize import key
from stripper.native.prefix_filter import PhraseFilter
from stripper.words.patterns import alternation, alternation_of, branches, stored_pattern

MIN_TITLE, MAX_TITLE = 12, 200
"""Characters of a title."""
MIN_PARAGRAPH = 150
"""Characters of a line that is a paragraph of the text if it ends like a sentence."""
MIN_SHORT = 90
"""Characters of each of two short paragraphs in succession."""
MIN_WRAPPED = 55
"""Characters of a wrapped line."""
DENSITY = 2
"""Letters that carry as much as one Chinese, Japanese or Korean character, in addition to the character."""
SHORTEST = min(MIN_WRAPPED, MIN_PARAGRAPH // (1 + DENSITY))
"""Characters of the first line of a paragraph in any script, at least."""
MAX_BYLINE = 120
"""Characters of a byline that is looked for below a title."""
ABOVE_BYLINE = 4
"""Lines between the title and the byline, at most."""
MAX_REMARK = 40
"""Characters around the date in a line that is read as a byline."""
ABOVE_TEXT = 12
"""Lines between the title or byline and the first paragraph, at most."""
MANY_SPACES = 3
"""A line above the text with more spaces than this is preferred to one with fewer."""
CLOSE = 12
"""Lines within which a headline recurs; menus for small and large screens are further apart."""
HEAD_LINK = "Link: "
"""The start of a row for a link element in dumps by elinks and links2."""
MIN_STEPS = 2
"""Slashes between the parts of a breadcrumb, at least."""
MANY_BARS = 4
"""Bars between the entries of a menu in a row; a title element has fewer."""
MIN_ENTRIES, MAX_ENTRY = 3, 4
"""Entries of such a menu with spaces between them, and characters of each."""
_QUOTATION_MARKS = frozenset("«»‹›")
"""Marks that are arrows in links."""
_LIST = re.compile(r"[^\s,]+(?: [^\s,]+)?(?:\s?, ?[^\s,]+(?: [^\s,]+)?){2,}")
"""Three or more entries of one or two words, such as tags."""
_BREADCRUMB = re.compile(r"\s[»›→⟩>]\s")
DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""The scripts without spaces between words."""
_STATEMENT_END = re.compile(r"[.…。।۔][\"'”’»)\]」』]?$")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]?$")


@lru_cache(maxsize=1024)  # windows of lines overlap
def is_byline(text: str) -> bool:
    """Return whether a line is an author with a prefix, or a date with little around it."""
    if prefixes.has_prefix(text):
        return bool(names.parse_names(text, strict=True)) and not _SENTENCE_END.search(text)
    if names.PART.search(text) and names.byline_part(text):
        return True
    if is_relative_date(text):
        return True
    remark = text_around_dates(text)
    if remark is None:
        remark = text_around_relative_date(text)
    return remark is not None and len(remark) < MAX_REMARK


def has_byline(lines: Sequence[Line]) -> bool:
    """Return whether a short line among some is a byline."""
    return any(is_byline(line.text) for line in lines if len(line.text) <= MAX_BYLINE)


def is_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is a paragraph, the first line of a wrapped one, or one of two short ones."""
    line = lines[index]
    if line.marker:
        return False
    length = len(line.text)
    if length < MIN_PARAGRAPH and not line.text.isascii():
        length += DENSITY * len(DENSE.findall(line.text))
    if length >= MIN_PARAGRAPH:
        return _is_statement(line.text)
    if length < MIN_WRAPPED or index + 1 >= len(lines):
        return False
    below = lines[index + 1]
    if length >= MIN_SHORT and all(_is_statement(each.text) for each in (line, below)):
        return len(below.text) >= MIN_SHORT
    return not below.gap and not below.marker and len(below.text) >= MIN_WRAPPED and below.text[0].islower()


def _is_statement(text: str) -> bool:
    return _SENTENCE_END.search(text[-3:]) is not None


def may_be_title(line: Line) -> bool:
    """Return whether a line has the form of a headline."""
    return MIN_TITLE <= len(line.text) <= MAX_TITLE and not line.marker and _has_form_of_title(line.text)


@lru_cache(maxsize=1024)  # windows of lines overlap
def _has_form_of_title(text: str) -> bool:
    return (
        (" " in text.strip() or not text.isascii())
        and any(map(str.isalnum, text))
        and not text.endswith((".", ":", ",", "(", "←", "→"))
        and not text.startswith(("(", "|", ",", "[", "-", "←", "→", HEAD_LINK))
        and not is_turn(text)
        and text.count(" / ") < MIN_STEPS
        and not (is_list(text) or _BREADCRUMB.search(text))
        and not find_chrome(text)
        and not is_byline(text)
        and not prefixes.credits_picture(text)
    )


def is_turn(text: str) -> bool:
    """Return whether a text is a link to the next or previous page, with a quotation mark at one end: "Old quay »"."""
    return (text[0] in "«‹" or text[-1] in "»›") and len(_QUOTATION_MARKS.intersection(text)) == 1


def is_list(text: str) -> bool:
    """Return whether a text is three or more entries of one or two words, such as tags."""
    return _LIST.fullmatch(text) is not None


def is_menu(text: str) -> bool:
    """Return whether a text is a row of entries: many with bars between them, or short ones in Chinese or Japanese."""
    if " | " in text:
        return text.count(" | ") >= MANY_BARS and not is_long(text.partition(" | ")[0])
    parts = [] if text.isascii() else text.split()
    if len(parts) < MIN_ENTRIES or not all(_UNSPACED.match(part) for part in parts):
        return False
    is_short = len(parts) > MIN_ENTRIES and max(map(len, parts)) <= MAX_ENTRY
    return is_short or parts[-1] in words.phrases("sign-in", "navigation")


def find_chrome(text: str) -> re.Match[str] | None:
    """Return the first of the parts of a page around its text that a line has."""
    return _chrome().search(text) if "©" in text or _chrome_filter().may_have(text) else None


@cache
def _chrome_filter() -> PhraseFilter:
    return PhraseFilter((*words.all_phrases("not-a-headline"), *_long_shares()))


def _long_shares() -> Iterator[str]:
    """Return the buttons to share that have several words."""
    return (phrase for phrase in words.all_phrases("share") if " " in phrase)


@stored_pattern
def _chrome() -> re.Pattern[str]:
    """Return the pattern of the parts of a page around its text, as far as they look like a title."""
    share = alternation_of(_long_shares())
    start = r"(?:(?<!\w.)|(?-i:(?<=[a-z][A-Z])))"  # of a word, which may be glued to another: "MenuSearch"
    parts = "|".join(part[0] + start + part[1:] for part in branches(words.all_phrases("not-a-headline")))
    return re.compile(rf"{parts}|©|^{share}(?!\w)", re.IGNORECASE)


@stored_pattern
def skip_link() -> re.Pattern[str]:
    """Return the pattern of a link to the content, with which the body of a page begins."""
    return re.compile(alternation("skip-link"), re.IGNORECASE)


def is_long(text: str) -> bool:
    """Return whether a text has the words of a headline rather than of an entry of a menu."""
    return text.count(" ") >= MANY_SPACES or bool(DENSE.search(text))


def recurs(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a line of several words is there again close to it, as the headline after a breadcrumb is."""
    near = lines[max(0, line.number - 1 - CLOSE) : line.number + CLOSE]
    return is_long(line.text) and sum(1 for other in near if other.text == line.text) > 1


def ends_sentence(text: str) -> bool:
    """Return whether a text ends like a statement, within or without quotation marks, and not like a question."""
    return _STATEMENT_END.search(text[-3:]) is not None


def text_follows(lines: Sequence[Line]) -> list[bool]:
    """Return a flag for each line: whether a paragraph is among the lines shortly below it."""
    found: list[bool] = []
    distance = ABOVE_TEXT + 1
    for index in range(len(lines) - 1, -1, -1):
        found.append(distance <= ABOVE_TEXT)
        starts = len(lines[index].text) >= SHORTEST and is_paragraph(lines, index)
        distance = 1 if starts else distance + 1
    return found[::-1]


def sentences_follow(lines: Sequence[Line]) -> bool:
    """Return whether two neighbouring lines are sentences that are too short for paragraphs."""
    ends = [len(line.text) >= MIN_WRAPPED and _SENTENCE_END.search(line.text[-3:]) is not None for line in lines]
    return any(map(all, pairwise(ends)))


@words.stored
def labels() -> frozenset[str]:
    """Return the comparison keys of the labels above headlines of other pages and above comments."""
    return frozenset(map(key, words.phrases("related", "related-label", "comments")))


@words.stored
def home_words() -> frozenset[str]:
    """Return the comparison keys of the first step of a breadcrumb."""
    return frozenset(map(key, words.phrases("navigation", "home-link")))
