"""Dumps in Org, reStructuredText and AsciiDoc, as pandoc writes them, which become Markdown with the same rows."""

from __future__ import annotations

import re
from collections.abc import Callable

from stripper.named_tuples import NamedTuple
from stripper.native.char_pairs import has

M = re.MULTILINE
Replacement = str | Callable[[re.Match[str]], str]


class Format(NamedTuple):
    """A form of markup: its links, by which it is recognized, and what its syntax is in Markdown."""

    sign: str
    """A part of each link."""
    link: re.Pattern[str]
    replacements: tuple[tuple[re.Pattern[str], Replacement], ...]


MIN_LINKS, MAX_ROWS_PER_LINK = 3, 50
"""Minimum number of links in a dump in one of these formats, and maximum rows per link."""


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


_DRAWER = r"[ \t]*:PROPERTIES:"
_ORG_LINK = re.compile(r"\[\[([^\[\]\n]++)\]\[([^\[\]]{0,1000}+)\]\]", M)
ORG = Format(
    "][",
    _ORG_LINK,
    (
        (re.compile(rf"^[ \t]*(\*{{1,9}}) ([^\n]*(?:\n[ \t]*[^\s:*][^\n]*){{0,3}})\n(?={_DRAWER})", M), _titled),
        (re.compile(r"^[ \t]*:PROPERTIES:\n(?:[ \t]*:[^\n]*\n){1,20}", M), _blank),
        (re.compile(r"^[ \t]*#\+begin_src(?: (\w+))?[^\n]*$", M), r"```\1"),
        (re.compile(r"^[ \t]*#\+end_src[ \t]*$", M), "```"),
        (re.compile(r"^[ \t]*#\+begin_html\n(?:[ \t]+<[^\n]*\n){1,20}[ \t]*#\+end_html[ \t]*$", M), _blank),
        (re.compile(r"^[ \t]*#\+[^\n]*$", M), ""),
        (re.compile(r"\[\[[^\[\]\n]++\]\]|<<[^<>\n]{1,200}+>>", M), ""),
        (_ORG_LINK, r"[\2](<\1>)"),
        (re.compile(r"^(\*{1,9}) ", M), _heading),
        (re.compile(r"\\\\$", M), "  "),
        (re.compile(r"^[ \t]*\|-[-+]*\|$", M), lambda found: found[0].replace("+", "|")),
    ),
)
_RST_LINK = re.compile(r"`([^`<>]{0,1000}+)<([^<>`\n]{1,2000}+)>`__?", M)
RST = Format(
    ">`_",
    _RST_LINK,
    (
        (re.compile(r"^[ \t]*\.\. rubric:: ([^\n]*(?:\n[ \t]+[^\s:][^\n]*){0,4})", M), _rubric),
        (re.compile(r"^[ \t]*\.\. (?:[a-z-]{1,20}::|_|\|)[^\n]*(?:\n[ \t]+\S[^\n]*){0,20}", M), _blank),
        (re.compile(r"^[ \t]+:[a-z-]{1,20}:(?: [^\n]*)?$", M), ""),
        (re.compile(r"^[ \t]+</?[a-z][^<>\n]*>$", M), ""),
        (re.compile(r"(?<!\S)\|[^|\n]{1,200}\|(?:\\ ?)?(?!\S)|(?<=`)\|[^|\n]{1,200}\|(?:\\ ?)?", M), ""),
        (_RST_LINK, lambda found: f"[{found[1].rstrip(' ')}](<{found[2]}>)"),
        (re.compile(r"\\ ", M), ""),
        (re.compile(r"^[ \t]+", M), ""),
        (re.compile(r"^#\. ", M), "1. "),
        (re.compile(r"^(\S[^\n]{0,300})\n([~^'\"+.*:`])\2{2,}$", M), r"### \1\n"),
    ),
)
_ASCIIDOC_LINK = re.compile(r"(?<![\w:/])(?:link:|(?=https?:))([^\s\[\]]{1,2000}+)\[([^\[\]]{0,1000}+)\]", M)
ASCIIDOC = Format(
    "[",
    re.compile(  # scripts have some that text is glued to; a colon is found faster than what is before it
        r":(?:(?<=link:)(?<!\Slink:)|(?<=http:)(?<!\Shttp:)//|(?<=https:)(?<!\Shttps:)//)"
        r"[^\s\[\]\"'{}]{1,2000}+\[[^\s\[\]\"'{}]",
        M,
    ),
    (
        (
            re.compile(
                r"image::?[^\s\[\]]{1,2000}+\[[^\[\]]{0,1000}+\]|\[\[[^\[\]\n]{1,200}+\]\]|\{(?:blank|empty)\}", M
            ),
            "",
        ),
        (re.compile(r"\[[.#](?:[^\[\]#\n]|\[[^\[\]\n]{0,50}\]){1,500}\](##?)([^#]{0,1000})\1", M), r"\2"),
        (_ASCIIDOC_LINK, r"[\2](<\1>)"),
        (re.compile(r"^\[[.#%\w][^\[\]\n]{0,300}\]$|^(?:\+|--|={4,}|_{4,}|\|={3,})$", M), ""),
        (re.compile(r"^(={1,6}) ", M), _heading),
        (re.compile(r"^(\*{1,5}) ", M), lambda found: "  " * (len(found[1]) - 1) + "- "),
        (re.compile(r"^(\.{1,5}) ", M), "1. "),
        (re.compile(r" \+$", M), "  "),
    ),
)
FORMATS = (ORG, RST, ASCIIDOC)
MARKDOWN = "]("
"""The middle of a link in Markdown; dumps in these formats contain none."""


def markdown(content: str) -> str:
    """Convert a dump in Org, reStructuredText or AsciiDoc to Markdown; return other dumps unchanged."""
    for form in FORMATS:
        if has(content, form.sign) and not has(content, MARKDOWN):
            links = sum(1 for _ in form.link.finditer(content))
            if links >= MIN_LINKS and links * MAX_ROWS_PER_LINK >= content.count("\n"):
                for pattern, replacement in form.replacements:
                    content = pattern.sub(replacement, content)
                return content
    return content
