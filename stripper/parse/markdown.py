"""Text dumps in Markdown, as written by html2text and similar tools: detection, paragraphs, removal of the syntax."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stripper.parse import unwrap
from stripper.parse.unwrap import Row, ends_at, is_rule

SYNTAX = re.compile(
    r"\]\((?:<|[a-z][a-z0-9+.-]*:|[/#?.])"  # [a link](to somewhere)
    r"|(?<=\n\n)#{2,6} [^\n]+(?=\n\n)",  # a heading between blank lines; a single "#" may be a shell prompt
    re.IGNORECASE,
)
"""Syntax that only dumps in Markdown have."""
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

HEADING = re.compile(r"\A#{1,6}\s+(\S.*?)(?:(?<!\s)\s++#++)?\Z")
HEADING_START = re.compile(r"#{1,6}\s+\S")
FENCE = re.compile(r"```|~~~")
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
    """The rows of a paragraph, and whether it is code."""

    rows: list[Row]
    code: bool


def is_markdown(text: str) -> bool:
    """Return whether a dump is in Markdown."""
    if "](" not in text and "\n##" not in text:
        return False
    matches = sum(1 for _ in SYNTAX.finditer(text))
    return matches >= MIN_MATCHES and matches * MAX_ROWS_PER_MATCH >= text.count("\n")


def join(rows: Sequence[Row]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a dump, in order."""
    paragraph: list[Row] = []
    code = fenced = listed = False
    for row in rows:
        fence = FENCE.match(row.text) is not None
        listed = bool(row.bullet) or (listed and row.indent > 0)
        is_code = fenced or fence or (row.indent >= CODE_INDENT and not listed)
        if paragraph and (code or is_code or not _continues(paragraph, row)):
            yield Paragraph(paragraph, code)
            paragraph = []
        paragraph.append(row)
        code, fenced = is_code, fenced != fence
    if paragraph:
        yield Paragraph(paragraph, code)


def text(paragraph: Paragraph) -> tuple[str, int]:
    """Return the text of a paragraph without syntax, and its number of linked characters."""
    joined = unwrap.text(paragraph.rows)
    if paragraph.code:
        return joined, 0
    linked = 0

    def label(link: re.Match[str]) -> str:
        nonlocal linked
        if link[2] is None:
            return link[0]
        linked += len(" ".join(link[1].split()))
        return link[1]

    joined = HEADING.sub(r"\1", joined.removeprefix("> "))
    if "[" in joined or "](" in joined:
        joined = LINK.sub(label, IMAGE.sub("", joined))
        joined = END_OF_LINK.sub("", joined)
        last = joined.rfind("]") + 1
        joined = joined[:last] + START_OF_LINK.sub("", joined[last:])
    joined = CODE.sub(r"\2", joined)
    joined = without_emphasis(without_emphasis(joined))  # twice, for strong text within emphasis
    for pattern, replacement in REPLACEMENTS:
        joined = pattern.sub(replacement, joined)
    joined = " ".join(joined.split())
    return joined, min(linked, len(joined))


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


def _continues(paragraph: Sequence[Row], row: Row) -> bool:
    above = paragraph[-1]
    if row.gap or row.bullet or above.broken or is_rule(row.text) or is_rule(above.text):
        return False
    if HEADING_START.match(row.text) or row.text.startswith("> ") > above.text.startswith("> "):
        return False
    loose = HEADING_START.match(paragraph[0].text) or " | " in f"{above.text}{row.text}"
    return not loose or ends_at(above) + 1 + len(row.text.split(" ", 1)[0]) > WIDTH
