"""Text dumps in Markdown, as html2text and others make them of pages: which marks are no text, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stripper.parse import unwrap
from stripper.parse.unwrap import Row, ends_at, is_rule

SIGN = re.compile(
    r"\]\((?:<|[a-z][a-z0-9+.-]*:|[/#?.])"  # [a link](to somewhere)
    r"|(?<=\n\n)#{2,6} [^\n]+(?=\n\n)",  # a heading that stands alone; one "#" may be the prompt before a command
    re.IGNORECASE,
)
"""What a dump in Markdown has, and no other."""
SIGNS = 2
"""Signs from which a dump is in Markdown; one may be a citation or a typing error."""
ROWS_A_SIGN = 50
"""Rows to a sign up to which it is; a page about Markdown shows some, between much else."""

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
"""Where a link leads, and its title: parentheses in pairs, and quotation marks where markup of a picture stands."""
IMAGE = re.compile(rf"!\[ (?: [^\[\]\\]++ | \\. )*+ \] {TARGET}", re.VERBOSE)
LINK = re.compile(rf"\[ ( (?: [^\[\]\\]++ | \\. )*+ ) \] {TARGET}", re.VERBOSE)
END_OF_LINK = re.compile(rf"\] {TARGET}", re.VERBOSE)
"""The end of a link that holds several paragraphs."""
BEGINNING_OF_LINK = re.compile(r"(?<!\\)!?\[")
"""The same, behind the last bracket that ends anything."""

HEADING = re.compile(r"\A#{1,6}\s+(\S.*?)(?:\s+#+)?\Z")
FENCE = re.compile(r"```|~~~")
EMPHASIS = re.compile(
    r"(?<![\w\\*])(\*{1,3}|_{1,3}|~~)(?=[^\s*_])([^*\n]{1,400}?)(?<=[^\s\\])\1(?![\w*])(?: (?=[,.]))?"
)
"""html2text puts a space behind the last mark, whatever follows."""
UNMARK = (
    (re.compile(r"(?<![`\\])(`{1,2})(?!`)([^`]+)\1(?!`)"), r"\2"),
    (EMPHASIS, r"\2"),
    (EMPHASIS, r"\2"),  # once more, for what is strong within emphasis
    (re.compile(r"<((?:https?|mailto):[^<>\s]*)>"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
"""Marks within a paragraph and what is left of them, in order."""


class Paragraph(NamedTuple):
    """Rows that are one paragraph, and whether that is code."""

    rows: list[Row]
    code: bool


def is_markdown(text: str) -> bool:
    """Whether a dump is in Markdown."""
    if "](" not in text and "\n##" not in text:
        return False
    signs = sum(1 for _ in SIGN.finditer(text))
    return signs >= SIGNS and signs * ROWS_A_SIGN >= text.count("\n")


def join(rows: Sequence[Row]) -> Iterator[Paragraph]:
    """The rows of each paragraph, in order."""
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
    """The text of a paragraph without marks, and how many of its characters are linked."""
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
        joined = joined[:last] + BEGINNING_OF_LINK.sub("", joined[last:])
    for pattern, kept in UNMARK:
        joined = pattern.sub(kept, joined)
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
