"""Dumps in Org, reStructuredText and AsciiDoc, as pandoc writes them, which become Markdown with the same rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

Replacement = str | Callable[[re.Match[str]], str]


class Format(NamedTuple):
    """A form of markup: its links, by which it is recognized, and what its syntax is in Markdown."""

    sign: str
    """A part of each link."""
    link: re.Pattern[str]
    replacements: tuple[tuple[re.Pattern[str], Replacement], ...]


MIN_LINKS, MAX_ROWS_PER_LINK = 3, 50
"""Number of links of a dump in such a form, and rows for each."""


def _blank(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _heading(found: re.Match[str]) -> str:
    return "#" * min(len(found[1]), 6) + " "


def _rubric(found: re.Match[str]) -> str:
    """Return a heading whose rows are joined, with blank ones below it."""
    return f"## {' '.join(found[1].split())}{_blank(found)}"


def _titled(found: re.Match[str]) -> str:
    """Return a heading in Org, whose rows are joined."""
    return f"{found[1]} {' '.join(found[2].split())}\n{_blank(found)[1:]}"


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


_DRAWER = r"[ \t]*:PROPERTIES:"
_ORG_LINK = _pattern(r"\[\[([^\[\]\n]++)\]\[([^\[\]]{0,1000}+)\]\]")
ORG = Format(
    "][",
    _ORG_LINK,
    (
        (_pattern(rf"^[ \t]*(\*{{1,9}}) ([^\n]*(?:\n[ \t]*[^\s:*][^\n]*){{0,3}})\n(?={_DRAWER})"), _titled),
        (_pattern(r"^[ \t]*:PROPERTIES:\n(?:[ \t]*:[^\n]*\n){1,20}"), _blank),
        (_pattern(r"^[ \t]*#\+begin_src(?: (\w+))?[^\n]*$"), r"```\1"),
        (_pattern(r"^[ \t]*#\+end_src[ \t]*$"), "```"),
        (_pattern(r"^[ \t]*#\+begin_html\n(?:[ \t]+<[^\n]*\n){1,20}[ \t]*#\+end_html[ \t]*$"), _blank),
        (_pattern(r"^[ \t]*#\+[^\n]*$"), ""),
        (_pattern(r"\[\[[^\[\]\n]++\]\]|<<[^<>\n]{1,200}+>>"), ""),
        (_ORG_LINK, r"[\2](<\1>)"),
        (_pattern(r"^(\*{1,9}) "), _heading),
        (_pattern(r"\\\\$"), "  "),
        (_pattern(r"^[ \t]*\|-[-+]*\|$"), lambda found: found[0].replace("+", "|")),
    ),
)
_RST_LINK = _pattern(r"`([^`<>]{0,1000}+)<([^<>`\n]{1,2000}+)>`__?")
RST = Format(
    ">`_",
    _RST_LINK,
    (
        (_pattern(r"^[ \t]*\.\. rubric:: ([^\n]*(?:\n[ \t]+[^\s:][^\n]*){0,4})"), _rubric),
        (_pattern(r"^[ \t]*\.\. (?:[a-z-]{1,20}::|_|\|)[^\n]*(?:\n[ \t]+\S[^\n]*){0,20}"), _blank),
        (_pattern(r"^[ \t]+:[a-z-]{1,20}:(?: [^\n]*)?$"), ""),
        (_pattern(r"^[ \t]+</?[a-z][^<>\n]*>$"), ""),
        (_pattern(r"(?<!\S)\|[^|\n]{1,200}\|(?:\\ ?)?(?!\S)|(?<=`)\|[^|\n]{1,200}\|(?:\\ ?)?"), ""),
        (_RST_LINK, lambda found: f"[{found[1].rstrip(' ')}](<{found[2]}>)"),
        (_pattern(r"\\ "), ""),
        (_pattern(r"^[ \t]+"), ""),
        (_pattern(r"^#\. "), "1. "),
        (_pattern(r"^(\S[^\n]{0,300})\n([~^'\"+.*:`])\2{2,}$"), r"### \1\n"),
    ),
)
_ASCIIDOC_LINK = _pattern(r"(?<![\w:/])(?:link:|(?=https?:))([^\s\[\]]{1,2000}+)\[([^\[\]]{0,1000}+)\]")
ASCIIDOC = Format(
    "[",
    _pattern(  # scripts have some that text is glued to; a colon is found faster than what is before it
        r":(?:(?<=link:)(?<!\Slink:)|(?<=http:)(?<!\Shttp:)//|(?<=https:)(?<!\Shttps:)//)"
        r"[^\s\[\]\"'{}]{1,2000}+\[[^\s\[\]\"'{}]"
    ),
    (
        (_pattern(r"image::?[^\s\[\]]{1,2000}+\[[^\[\]]{0,1000}+\]|\[\[[^\[\]\n]{1,200}+\]\]|\{(?:blank|empty)\}"), ""),
        (_pattern(r"\[[.#](?:[^\[\]#\n]|\[[^\[\]\n]{0,50}\]){1,500}\](##?)([^#]{0,1000})\1"), r"\2"),
        (_ASCIIDOC_LINK, r"[\2](<\1>)"),
        (_pattern(r"^\[[.#%\w][^\[\]\n]{0,300}\]$|^(?:\+|--|={4,}|_{4,}|\|={3,})$"), ""),
        (_pattern(r"^(={1,6}) "), _heading),
        (_pattern(r"^(\*{1,5}) "), lambda found: "  " * (len(found[1]) - 1) + "- "),
        (_pattern(r"^(\.{1,5}) "), "1. "),
        (_pattern(r" \+$"), "  "),
    ),
)
FORMATS = (ORG, RST, ASCIIDOC)
MARKDOWN = "]("
"""The middle of a link in Markdown, of which such dumps have none."""


def markdown(content: str) -> str:
    """Return a dump in Org, reStructuredText or AsciiDoc as Markdown; others as they are."""
    for form in FORMATS:
        if form.sign in content and MARKDOWN not in content:
            links = sum(1 for _ in form.link.finditer(content))
            if links >= MIN_LINKS and links * MAX_ROWS_PER_LINK >= content.count("\n"):
                for pattern, replacement in form.replacements:
                    content = pattern.sub(replacement, content)
                return content
    return content
