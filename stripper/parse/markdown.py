"""Text dumps in Markdown, as written by html2text and similar tools: detection, paragraphs, removal of the syntax."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from stripper.parse import unwrap
from stripper.parse.unwrap import Row, ends_at, is_rule

SYNTAX = re.compile(
    r"\]\((?:<|[a-z][a-z0-9+.-]*:|[/#?.])"  # [a link](to somewhere)
    r"|\w\]\[\d{1,4}\]"  # [a link][12], with its target at the end
    r"|(?<=\n\n)#{2,6} [^\n]+(?=\n\n)"  # a heading between blank lines; a single "#" may be a shell prompt
    r"|^(?:```|~~~)[\w+-]*$",  # a code fence
    re.IGNORECASE | re.MULTILINE,
)
"""Syntax that only dumps in Markdown have."""
SIGNS = ("](", "\n##", "\n```", "\n~~~", "][")
"""What the syntax contains: a fast check that most other dumps fail."""
MIN_MATCHES = 2
"""Matches from which a dump is in Markdown; a single one may be a citation or a typing error."""
MAX_ROWS_PER_MATCH = 50
"""Rows per match up to which a dump is in Markdown; a page about Markdown has fewer examples."""

WIDTH = 78
"""Columns at which html2text wraps."""
CODE_INDENT = 4
"""Columns from which a row outside lists is code."""

TARGET = r"""
    \( \s*+
    (?: < [^<>]*+ >
      | (?: [^()\\"\s]++ | \\. | \s++ (?!") | (?<==) " [^"]*+ "
          | \( (?: [^()\\]++ | \\. | \( [^()]*+ \) )*+ \) )*+ )
    (?: \s* " [^\n]{0,600}? " )?+
    \s*+ \)
"""
"""The target and title of a link: with balanced parentheses, and quotation marks in the markup of an inline image."""
IMAGE = re.compile(rf"!\[ (?: [^\[\]\\]++ | \\. )*+ \] {TARGET}", re.VERBOSE)
LINK = re.compile(rf"\[ ( (?: [^\[\]\\]++ | \\. )*+ ) ( \] {TARGET} )?+", re.VERBOSE)
"""A link, or a bracket and what could have been its label: an escaped bracket in it begins no link either."""
END_OF_LINK = re.compile(rf"\] {TARGET}", re.VERBOSE)
"""The end of a link around several paragraphs."""
START_OF_LINK = re.compile(r"(?<!\\)!?\[")
"""The start of such a link, after the last closing bracket."""

HEADING = re.compile(r"(#{1,6})\s+(\S.*?)(?:(?<!\s)\s++#++)?\Z")
HEADING_START = re.compile(r"#{1,6}\s+\S")
FRONT_MATTER = "---"
"""The row before and after the front matter of a page by a site generator."""
READER_HEADER = re.compile(
    r"(?:Title|URL Source|URL|Published Time|Author|Description|Markdown Content|Warning):(?: .*)?"
)
"""A header by a reader tool."""
ADDRESS = re.compile(r"URL(?: Source)?: [a-z]+://")
"""The header that all of them write."""
MAX_HEADERS = 30
"""Rows of headers."""
UNDERLINE = re.compile(r"={3,}|-{3,}")
"""The row below a Setext heading."""
EDIT_LINK = re.compile(r"\\?\[[^\[\]\\]{1,40}\\?\]\Z")
"""The link in brackets after a heading of a wiki, to edit its section, without its target."""
PERMALINK_SIGNS = "#¶§\N{LINK SYMBOL}\N{ZERO WIDTH SPACE} "
"""The text of the link of a heading to itself."""
FENCE = re.compile(r"`{3,}|~{3,}")
DEFINITION = re.compile(r"\[[^\[\]]{1,60}\]: +<?(?:[a-z][a-z0-9+.-]*:|[/#?.])\S*(?: .*)?", re.IGNORECASE)
"""The target of a reference link, on a row of its own."""
REFERENCE_LINK = re.compile(r"\[([^\[\]\\]{1,300}+)\] ?\[\d{1,4}\]")
TABLE_ROW = re.compile(r"\|.*\|")
DELIMITERS = re.compile(r"\|? *:?-{2,}:? *(?:\| *:?-{2,}:? *)*+\|?")
"""The row below the header of a table."""
TAG = re.compile(
    r"<!--.{0,1000}?-->|</?(?:a|abbr|b|br|center|cite|code|dd|details|div|dl|dt|em|figcaption|figure|font|hr|i|img|kbd"
    r"|li|mark|nobr|ol|p|picture|pre|s|section|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead"
    r"|tr|u|ul|video|wbr)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
"""Markup in Markdown; other angle brackets belong to the text."""
MAX_WRAPPED = 160
"""Columns of a wrapped row without links, at most."""
WORD_LENGTH = 15
"""Mean length of the words of running text, at most."""
MIN_LONG = 2
"""Number of longer rows with another right after them from which rows are blocks."""
CODE = re.compile(r"(?<![`\\])(`{1,2})(?!`)([^`]++)\1(?!`)")
EMPHASIS_START = re.compile(r"(?<![\w\\*])(?:\*{1,3}|_{1,3}|~~)(?=[^\s*_])")
EMPHASIS_ENDS = {
    mark: re.compile(rf"(?<=[^\s\\])(?={re.escape(mark)}(?![\w*]))")
    for mark in ("*", "**", "***", "_", "__", "___", "~~")
}
"""The places before closing marks, by mark."""
EMPHASIS_LENGTH = 400
"""Characters between two marks of emphasis, at most."""
REPLACEMENTS = (
    (re.compile(r"<((?:https?|mailto):[^<>\s]*)>"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
"""Inline syntax and its replacements, in order."""


class Paragraph(NamedTuple):
    """The rows of a paragraph, and what it is."""

    rows: list[Row]
    code: bool = False
    level: int = 0
    """1 to 6 for a heading."""


def syntax(text: str) -> int:
    """Return the number of matches of the syntax of Markdown in a dump; 0 if it is not in Markdown."""
    if not any(sign in text for sign in SIGNS):
        return 0
    matches = sum(1 for _ in SYNTAX.finditer(text))
    return matches if matches >= MIN_MATCHES and matches * MAX_ROWS_PER_MATCH >= text.count("\n") else 0


def headers(rows: Sequence[Row]) -> int:
    """Return the number of rows at the top that are headers by a reader tool, or front matter."""
    top = rows[:MAX_HEADERS]
    if top and top[0].text == FRONT_MATTER and top[0].source == 1:
        return next((end + 1 for end, row in enumerate(top) if end and row.text == FRONT_MATTER), 0)
    end = next((index for index, row in enumerate(top) if not READER_HEADER.fullmatch(row.text)), len(top))
    return end if any(ADDRESS.match(row.text) for row in top[:end]) else 0


def join(rows: Sequence[Row]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a dump, in order."""
    above: Paragraph | None = None
    for paragraph in _paragraphs(rows):
        underline = above is not None and _is_underline(above, paragraph)
        if above and underline:
            above = above._replace(level=1 if paragraph.rows[0].text[0] == "=" else 2)
            continue
        if above:
            yield above
        above = paragraph
    if above:
        yield above


def _paragraphs(rows: Sequence[Row]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a dump, with the underlines of headings as paragraphs of their own."""
    fences = _fences(rows)
    wrapped = _is_wrapped(rows)
    paragraph: list[Row] = []
    code = listed = False
    index = 0
    while index < len(rows):
        row = rows[index]
        if index in fences:
            if paragraph:
                yield Paragraph(paragraph, code)
            yield Paragraph(list(rows[index + 1 : fences[index]]) or [row], code=True)
            paragraph, code, index = [], False, fences[index] + 1
            continue
        listed = bool(row.bullet) or (listed and row.indent > 0)
        is_code = row.indent >= CODE_INDENT and not listed
        if paragraph and (code != is_code or not (code or _continues(paragraph, row, wrapped))):
            yield Paragraph(paragraph, code, _level(paragraph, code))
            paragraph = []
        paragraph.append(row)
        code = is_code
        index += 1
    if paragraph:
        yield Paragraph(paragraph, code, _level(paragraph, code))


def _is_wrapped(rows: Sequence[Row]) -> bool:
    """Return whether a row may continue the one above: not if most rows with another right after them are long."""
    above = [row for row, after in pairwise(rows) if not after.gap and not after.bullet]
    long = sum(map(_is_long, above))
    return long < MIN_LONG or long < sum(WIDTH - unwrap.RAGGED < ends_at(row) <= WIDTH + 2 for row in above)


def _is_long(row: Row) -> bool:
    """Return whether a row is longer than wrapped text, without links, whose targets cannot be broken."""
    return len(row.text) > MAX_WRAPPED and "](" not in row.text and row.text.count(" ") * WORD_LENGTH > len(row.text)


def _fences(rows: Sequence[Row]) -> dict[int, int]:
    """Return the index of the row that ends each fenced block, by that of the row that starts it."""
    found: dict[int, int] = {}
    start, mark = -1, ""
    for index, row in enumerate(rows):
        fence = FENCE.match(row.text)
        if fence and start < 0:
            start, mark = index, fence[0]
        elif fence and row.text.startswith(mark) and row.text == mark[0] * len(row.text):
            found[start] = index
            start = -1
    return found


def _level(paragraph: Sequence[Row], code: bool) -> int:
    heading = None if code else HEADING_START.match(paragraph[0].text)
    return len(heading[0].split()[0]) if heading else 0


def _is_underline(above: Paragraph, paragraph: Paragraph) -> bool:
    """Return whether a paragraph is the underline of a heading, whose text is above it."""
    row = paragraph.rows[0]
    if above.code or above.level or row.gap or len(paragraph.rows) > 1 or above.rows[0].bullet or row.bullet:
        return False
    return UNDERLINE.fullmatch(row.text) is not None and any(map(str.isalnum, above.rows[0].text))


def code_text(rows: Sequence[Row]) -> str:
    """Return the rows of code as they were, without the indentation that all of them have."""
    margin = min(row.indent for row in rows)
    parts: list[str] = []
    for number, row in enumerate(rows):
        bullet = row.bullet.ljust(row.column - row.indent) if row.bullet else ""
        parts.append("\n" * (row.gap if number else 0) + " " * (row.indent - margin) + bullet + row.text)
    return "\n".join(parts)


def is_definition(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is the target of a reference link."""
    return not paragraph.code and DEFINITION.fullmatch(paragraph.rows[0].text) is not None


def text(paragraph: Paragraph) -> tuple[str, int]:
    """Return the text of a paragraph without syntax, and its number of linked characters."""
    if paragraph.code:
        return code_text(paragraph.rows), 0
    joined = unwrap.text(paragraph.rows).removeprefix("> ")
    marked = joined.rstrip()
    if paragraph.level and (heading := HEADING.match(joined)):
        joined = heading[2]
    elif "|" in joined and DELIMITERS.fullmatch(joined) and joined.strip("-"):
        return "", 0
    elif joined.startswith("|") and TABLE_ROW.fullmatch(joined):
        joined = " | ".join(filter(None, map(str.strip, joined.strip("|").split("|"))))
    linked = 0

    def label(link: re.Match[str]) -> str:
        nonlocal linked
        if link[2] is None:
            return link[0]
        linked += len(" ".join(link[1].split()))
        return link[1]

    if "[" in joined or "](" in joined:
        joined = LINK.sub(label, IMAGE.sub("", REFERENCE_LINK.sub(r"[\1](#)", joined)))
        joined = END_OF_LINK.sub("", joined)
        last = joined.rfind("]") + 1
        joined = joined[:last] + START_OF_LINK.sub("", joined[last:])
    joined = _without_marks(_without_links(joined, marked) if paragraph.level else joined)
    return joined, min(linked, len(joined))


def _without_links(heading: str, marked: str) -> str:
    """Return a heading without links to edit its section or to itself, with which its Markdown ends."""
    if marked.endswith((")]", ")\\]")):
        return EDIT_LINK.sub("", heading)
    return heading.rstrip(PERMALINK_SIGNS) if marked.endswith(")") else heading


def _without_marks(joined: str) -> str:
    """Return a text without marks of code and emphasis, escapes and markup."""
    if "<" in joined:
        joined = TAG.sub(" ", joined)
    joined = CODE.sub(r"\2", joined)
    joined = without_emphasis(without_emphasis(joined))  # twice, for strong text within emphasis
    for pattern, replacement in REPLACEMENTS:
        joined = pattern.sub(replacement, joined)
    return " ".join(joined.split())


def without_emphasis(text: str) -> str:
    """Return the text of a paragraph without the outermost marks of emphasis.

    The places of closing marks are found once per mark, because a lookahead from each opening mark takes
    `EMPHASIS_LENGTH` steps.
    """
    pieces: list[str] = []
    places: dict[str, list[int]] = {}
    copied = at = 0
    while opening := EMPHASIS_START.search(text, at):
        mark, start = opening[0], opening.end()
        if mark not in places:
            places[mark] = [found.start() for found in EMPHASIS_ENDS[mark].finditer(text)]
        end = _emphasis_end(text, start, places[mark])
        if end < 0:
            at = opening.start() + 1
            continue
        pieces += text[copied : opening.start()], text[start:end]
        copied = at = end + len(mark) + _is_space_before_sign(text, end + len(mark))
    return "".join(pieces) + text[copied:]


def _emphasis_end(text: str, start: int, places: list[int]) -> int:
    """Return the first of the places after `start`; -1 if it is too far away, or beyond an asterisk."""
    index = bisect_right(places, start)
    if index == len(places) or places[index] > start + EMPHASIS_LENGTH or "*" in text[start : places[index]]:
        return -1
    return places[index]


def _is_space_before_sign(text: str, at: int) -> bool:
    """Return whether a comma or full stop follows a space: html2text puts one after every closing mark."""
    return text[at : at + 2] in (" ,", " .")


def _continues(paragraph: Sequence[Row], row: Row, wrapped: bool) -> bool:
    """Return whether a row continues a paragraph."""
    above = paragraph[-1]
    if row.gap or row.bullet or above.broken or is_rule(row.text) or is_rule(above.text):
        return False
    if HEADING_START.match(row.text) or row.text.startswith("> ") > above.text.startswith("> "):
        return False
    if TABLE_ROW.fullmatch(row.text) or TABLE_ROW.fullmatch(above.text) or DEFINITION.fullmatch(above.text):
        return False
    if not wrapped:  # unless it is within a link
        return above.text.rfind("](") > above.text.rfind(")") or above.text.rfind("[") > above.text.rfind("]")
    loose = HEADING_START.match(paragraph[0].text) or " | " in f"{above.text}{row.text}"
    return not loose or ends_at(above) + 1 + len(row.text.split(" ", 1)[0]) > WIDTH
