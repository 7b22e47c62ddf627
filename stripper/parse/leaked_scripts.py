"""Scripts, style sheets and data of a page in its text dump, as tools leave them that take out the tags only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from stripper.named_tuples import NamedTuple
from stripper.native.char_pairs import has_one
from stripper.parse import plain_code

MIN_BRACES = 2
"""Braces of a dump that is examined; hardly any text has one."""
SIGNS = (
    *("googletag", "adsbygoogle", "google_ad_", "google-analytics", "dataLayer", "gtag(", "fbq(", "_gaq", "twttr"),
    *("__NEXT_DATA__", "__next_f", "__NUXT__", "__INITIAL_STATE__", "__APOLLO_STATE__", "webpackChunk", "webpackJsonp"),
    *('"@context"', "wpemoji", "wpcf7", "ajaxurl", "--wp--", ".wp-block-", "drupalSettings", "Shopify.", "mw.config"),
    *("FB.init", "disqus_", "addthis_", "comscore", "chartbeat", "NREUM", "hotjar", "Optanon", "OneTrust", "__tcfapi"),
    *("optimizely", "_satellite", "utag", "digitalData", "taboola", "outbrain", "pbjs", "apstag", ".push(arguments)"),
    *("ga('create'", "ytcfg"),
)
"""Names of services, frameworks and their data, which the code of pages contains, but listings hardly ever."""
MIN_MINIFIED = 1_000
"""Characters of code in one line that no author writes."""
MIN_LONG, MIN_SPAN, MAX_GAP = 300, 150, 120
"""Characters of a line that may hold code and text, of a part that is code, and of words within it."""
IN_STRING = 0.02
"""Weight of words in a string, which may be a paragraph."""
OPENING, CLOSING = ("", *":[{,(="), tuple(",:}])")
"""Characters before a quotation mark that opens a string, and after one that closes it."""
WORD = re.compile(r"\S+")
SYNTAX = re.compile(
    r"[{}=;<>\[\]|\\]|\((?:(?<=[\w$]\()|\))|:(?:(?<=[\"']:)|(?<=[a-z]:)[a-z#])|,(?<=[\"'],)[\"']|!important"
)
"""A part of a word of program text, a style sheet or data."""
KEYWORDS = frozenset(
    ("var", "const", "let", "function", "return", "if", "else", "null", "true", "false", "typeof", "new", "this")
)
CODE_WORD = re.compile(rf"[.#]\w|\W{{0,3}}(?:{'|'.join(sorted(KEYWORDS))})\W{{0,3}}\Z")
"""Such a word by its start, or as a whole."""
LINK = "]("
"""The middle of a link in Markdown, which is no code."""
MAX_WORD, MATCHED = 40, 200
"""Characters of the longest word, and of one that are matched."""
ROW = re.compile(
    r"[\"'][\w@$ .:/-]{1,40}+[\"'] ?:|[\w$]{1,30}+ ?: ?[\"'\[{\d]|[\"'][^\"']{0,80}+[\"'] ?,?\Z|[\[\](){},;: ]{1,8}\Z"
    r"|[.#@][\w .:>#-]{1,80}+,\Z"
)
"""A row of data or of a style sheet."""
CODE = re.compile(
    r"\b(?:window|document|console|jQuery|location|localStorage|navigator)\.|\$\(|\bgetElement|querySelector"
    r"|addEventListener|</\w|<\w{1,20}+ [a-z-]{1,20}+=|\{\{|\}\}|/\*|\{ ?[\w-]{1,30}+ ?:"
    r"|\bfunction ?\w{0,40}+\(|[!=]==|\|\||&&|=> ?[{(]|\);\Z|\(\{|\}\)"
)
"""Syntax that marks a row as code of the page if the page has scripts; a row without it may be part of a listing."""
STARTS = ("<!--", "//", "/*", "})", "}(")
PROSE_END = (":", "：")
"""The end of a line that introduces a listing."""
MIN_PROSE, PROSE_SPACES, MAX_SYMBOLS = 80, 0.1, 0.01
"""Characters of a paragraph, and the share of them that are spaces and symbols."""
MAX_OTHERS, MAX_OTHER = 3, 100
"""Rows in succession within code that do not look like it, and their characters."""
FENCES = ("```", "~~~")


class Cut(NamedTuple):
    """A dump without the code of its page."""

    content: str
    """The other lines, with a blank line instead of code; parts of one line are lines of their own."""
    sources: tuple[int, ...]
    """The number of each of these lines in the dump."""
    code: str
    """The code, in one line."""
    first: int
    """The number of its first line in the dump."""


class _Row(NamedTuple):
    """A line that is not blank, or a part of a long one."""

    source: int
    text: str
    gap: bool
    """True after a blank line."""
    is_span: bool
    """True for a part of a long line that is code."""


class _Run(NamedTuple):
    """Rows of code; the end is exclusive."""

    start: int
    end: int


def cut(content: str) -> Cut | None:
    """Cut the code of its page out of a dump; None if it has none."""
    if "{" not in content and "}" not in content:  # as in nearly all dumps
        return None
    if content.count("{") + content.count("}") < MIN_BRACES:
        return None
    if not has_one(content, SIGNS) and not any(map(_has_minified, content.split("\n"))):
        return None
    rows = list(_rows(content))
    is_code = bytearray(len(rows))
    for start, end in _scripts(rows):
        is_code[start:end] = b"\1" * (end - start)
    return _without(rows, is_code) if any(is_code) else None


def _without(rows: Sequence[_Row], is_code: bytearray) -> Cut:
    lines: list[tuple[int, str]] = []
    source, after_code = 0, False
    for row, flag in zip(rows, is_code, strict=True):
        if not (flag and after_code):
            lines += ((number, "") for number in range(source + 1, row.source))
            lines.append((row.source, "" if flag else row.text))
        source, after_code = row.source, bool(flag)
    code = [row for row, flag in zip(rows, is_code, strict=True) if flag]
    text = " ".join(" ".join(row.text for row in code).split())
    sources, texts = zip(*lines, strict=True)
    return Cut("\n".join(texts), sources, text, code[0].source)


def _rows(content: str) -> Iterator[_Row]:
    """Yield the lines that are not blank, those of code and text in parts."""
    gap = False
    for source, line in enumerate(content.split("\n"), 1):
        if not line or line.isspace():
            gap = True
            continue
        at = 0
        for start, end in _spans(line) if len(line) >= MIN_LONG else ():
            if line[at:start].strip():
                yield _Row(source, line[at:start], gap, False)
            yield _Row(source, line[start:end], gap, True)
            at, gap = end, False
        if line[at:].strip():
            yield _Row(source, line[at:], gap, False)
        gap = False


def _spans(line: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each part of a line that is code, with the words in its strings."""
    start = -1
    end = 0
    score = best = 0.0
    in_string = False
    for match in WORD.finditer(line):
        word, length = match[0], match.end() - match.start()
        if _is_code(word):
            if start < 0:
                start, score, best, in_string = match.start(), 0.0, 0.0, False
            score += length
            if score >= best:
                best, end = score, match.end()
        elif start >= 0:
            score -= length * (IN_STRING if in_string else 1)
            if score < 0 or best - score > MAX_GAP:
                if best >= MIN_SPAN:
                    yield start, end
                start = -1
        in_string = _is_open(word, in_string)
    if start >= 0 and best >= MIN_SPAN:
        yield start, end


def _is_code(word: str) -> bool:
    """Return whether a word is one of program text, a style sheet or data."""
    if word.isalpha() and len(word) <= MAX_WORD:  # as most words
        return word in KEYWORDS
    if LINK in word:
        return False
    start = word[:MATCHED]
    is_long = len(word) > MAX_WORD and word.isascii()
    return is_long or SYNTAX.search(start) is not None or CODE_WORD.match(start) is not None


def _is_open(word: str, before: bool) -> bool:
    """Return whether a string is open after a word of code, by its last quotation mark if it has one."""
    at = word.rfind('"')
    if at < 0 or word[at - 1 : at] == "\\":
        return before
    return word[at - 1 : at] in OPENING and word[at + 1 : at + 2] not in CLOSING


def _scripts(rows: Sequence[_Row]) -> list[_Run]:
    """Return the runs of code that are no listings."""
    texts = [row.text.strip() for row in rows]
    certain = [row.is_span or _is_certain(text) for row, text in zip(rows, texts, strict=True)]
    runs = _runs(rows, texts, certain)
    if not any(_is_script(rows, texts, run) for run in runs):
        return []
    certain = [sure or _is_page_code(text) for sure, text in zip(certain, texts, strict=True)]
    runs = _runs(rows, texts, certain)
    first, last = _prose(texts, runs)
    return [
        run
        for run in runs
        if run.end <= first
        or run.start > last
        or _is_script(rows, texts, run)
        or any(map(_is_page_code, texts[run.start : run.end]))
    ]


def _is_certain(text: str) -> bool:
    if len(text) >= MIN_LONG:
        return False
    return text.startswith(STARTS) or (plain_code.is_certain(text) and not _is_prose(text))


def _is_page_code(text: str) -> bool:
    return len(text) < MIN_LONG and CODE.search(text) is not None and not _is_prose(text)


def _is_alike(text: str) -> bool:
    if len(text) >= MIN_LONG:
        return False
    return ROW.match(text) is not None or (plain_code.may_be(text) and not _is_prose(text))


def _is_prose(text: str) -> bool:
    if len(text) < MIN_PROSE or text.count(" ") < PROSE_SPACES * len(text):
        return False
    return sum(map(text.count, ("{", "}", ";", "=", '":', "':"))) < MAX_SYMBOLS * len(text)


def _is_script(rows: Sequence[_Row], texts: Sequence[str], run: _Run) -> bool:
    """Return whether a run has a sign of the code of pages, or was minified, and no line introduces it."""
    if run.start and texts[run.start - 1].endswith(PROSE_END):
        return False
    for row, text in zip(rows[run.start : run.end], texts[run.start : run.end], strict=True):
        if _is_minified(row) or any(sign in text for sign in SIGNS):
            return True
    return False


def _has_minified(line: str) -> bool:
    """Return whether a line has a part that `_is_minified`."""
    return len(line) >= MIN_MINIFIED and any(end - start >= MIN_MINIFIED for start, end in _spans(line))


def _is_minified(row: _Row) -> bool:
    return row.is_span and len(row.text) >= MIN_MINIFIED


def _runs(rows: Sequence[_Row], texts: Sequence[str], certain: Sequence[bool]) -> list[_Run]:
    """Return the runs of rows that look like code, some of them certainly, outside of fences."""
    found = []
    start = -1
    end = others = 0
    is_fenced = is_sure = False
    for index, text in enumerate(texts):
        is_fence = text.startswith(FENCES)
        is_fenced = is_fenced != is_fence
        if not is_fence and not is_fenced and (certain[index] or _is_alike(text)):
            if start < 0:
                start, is_sure = index, False
            is_sure = is_sure or certain[index]
            end, others = index + 1, 0
            continue
        others += 1
        is_within = not is_fence and not rows[index].gap and others <= MAX_OTHERS and len(text) <= MAX_OTHER
        if start >= 0 and (not is_within or plain_code.PROSE.search(text)):
            if is_sure:
                found.append(_Run(start, end))
            start = -1
    if start >= 0 and is_sure:
        found.append(_Run(start, end))
    return found


def _prose(texts: Sequence[str], runs: Iterable[_Run]) -> tuple[int, int]:
    """Return the indices of the first and the last paragraph outside of the runs; without any, all rows are outside."""
    edges = [0, *(edge for run in runs for edge in run), len(texts)]
    outside = [index for start, end in list(pairwise(edges))[::2] for index in range(start, end)]
    prose = [index for index in outside if _is_prose(texts[index])]
    return (prose[0], prose[-1]) if prose else (len(texts), -1)
