"""Text dumps in Markdown, as written by html2text and similar tools: detection, paragraphs, removal of the syntax."""

from __future__ import annotations

import re
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
LINK = re.compile(rf"\[ ( (?: [^\[\]\\]++ | \\. )*+ ) \] {TARGET}", re.VERBOSE)
END_OF_LINK = re.compile(rf"\] {TARGET}", re.VERBOSE)
"""The end of a link around several paragraphs."""
START_OF_LINK = re.compile(r"(?<!\\)!?\[")
"""The start of such a link, after the last closing bracket."""

HEADING = re.compile(r"\A#{1,6}\s+(\S.*?)(?:\s+#+)?\Z")
FENCE = re.compile(r"```|~~~")
EMPHASIS = re.compile(
    r"(?<![\w\\*])(\*{1,3}|_{1,3}|~~)(?=[^\s*_])([^*\n]{1,400}?)(?<=[^\s\\])\1(?![\w*])(?: (?=[,.]))?"
)
"""html2text writes a space after the closing mark, even before punctuation."""
REPLACEMENTS = (
    (re.compile(r"(?<![`\\])(`{1,2})(?!`)([^`]+)\1(?!`)"), r"\2"),
    (EMPHASIS, r"\2"),
    (EMPHASIS, r"\2"),  # again, for strong text within emphasis
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
        linked += len(" ".join(link[1].split()))
        return link[1]

    joined = HEADING.sub(r"\1", joined.removeprefix("> "))
    if "[" in joined or "](" in joined:
        joined = LINK.sub(label, IMAGE.sub("", joined))
        joined = END_OF_LINK.sub("", joined)
        last = joined.rfind("]") + 1
        joined = joined[:last] + START_OF_LINK.sub("", joined[last:])
    for pattern, replacement in REPLACEMENTS:
        joined = pattern.sub(replacement, joined)
    joined = " ".join(joined.split())
    return joined, min(linked, len(joined))


def _continues(paragraph: Sequence[Row], row: Row) -> bool:
    above = paragraph[-1]
    if row.gap or row.bullet or above.broken or is_rule(row.text) or is_rule(above.text):
        return False
    if HEADING.match(row.text) or row.text.startswith("> ") > above.text.startswith("> "):
        return False
    loose = HEADING.match(paragraph[0].text) or " | " in f"{above.text}{row.text}"
    return not loose or ends_at(above) + 1 + len(row.text.split(" ", 1)[0]) > WIDTH
