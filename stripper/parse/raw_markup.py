"""Markup in a dump in Markdown: pandoc keeps elements without a form in Markdown, turndown tables without a header.

It is replaced by Markdown: links, headings, items and rows of tables by their marks, other blocks by blank lines.
"""

from __future__ import annotations

import html
import re

from stripper.named_tuples import NamedTuple
from stripper.native.char_pairs import has
from stripper.native.sanitize import sanitize
from stripper.parse import markdown, snapshots

BLOCK_NAMES = (
    "address|article|aside|blockquote|body|button|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form"
    "|h[1-6]|header|hr|iframe|legend|li|main|nav|ol|option|p|picture|pre|section|select|summary|table|tbody|tfoot"
    "|thead|tr|ul|video"
)
_ATTRIBUTES = r"""(?:\s(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)?+"""
ISLAND = re.compile(rf"<(?<=\n\n<)/?(?:{BLOCK_NAMES})(?=[\s/>])", re.IGNORECASE)
"""The start of a block of markup, below a blank line; as in `TABLE`, a sign before a lookbehind is found faster."""
TABLE = re.compile(r"<(?<=\n<)table[\s>]", re.IGNORECASE)
MIN_ISLANDS = 10
MAX_ROWS_PER_ISLAND = 25
"""Number of such blocks and rows for each from which a dump has markup; pages about HTML have listings of it."""
PART = re.compile(
    rf"^(?P<fence>```|~~~)[^`\n]*$|\\.|(?P<ticks>`{{1,3}})[^`\n]{{1,500}}(?P=ticks)|<!--[^<]{{0,1000}}-->"
    rf"|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{{0,15}}){_ATTRIBUTES}\s*/?>",
    re.MULTILINE,
)
"""Markup, and what looks like it: listings, code and escaped characters."""
BLOCK = re.compile(BLOCK_NAMES, re.IGNORECASE)
HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
IN_CELL = "   "
"""The place between two blocks of a cell."""
DIV = re.compile(
    r"^([ \t]*+(?:(?:[-*+]|\d{1,3}[.)])[ \t]*+)?):{3,}(?:[ \t]*\{[^{}\n]*\}|[ \t]+[\w-]+)?[ \t]*$",
    re.MULTILINE,
)
"""The start or end of an element around blocks, as pandoc writes it."""
ATTRIBUTES = re.compile(r"""(?<=[^\s{}\\])\s?\{(?:[#.][^\s{}]++|[\w:-]++=)(?:[^{}"]++|"[^"]{0,5000}+")*+\}""")
"""The attributes of a link, image, heading or code."""
SPAN = re.compile(r"(?<![\\!])\[([^\[\]]{0,2000})\](\{[^{}]{0,2000}\})")
"""A text with attributes."""
NESTED = 4
"""Spans within each other, at most."""
MIN_ATTRIBUTES = 4
"""Number of elements around blocks in a dump by pandoc."""
SWALLOWED = "\v"
"""A line break within attributes; dumps have no control characters."""


class Replaced(NamedTuple):
    """A dump without markup."""

    content: str
    sources: tuple[int, ...]
    """The number of each of its lines in the dump."""


def replace(content: str) -> Replaced | None:
    """Return a dump with Markdown in place of markup; None if it has too little of it."""
    if snapshot := snapshots.markup(content, SWALLOWED):
        return _replaced(snapshot)
    if has(content, ":::") and sum(1 for _ in DIV.finditer(content)) >= MIN_ATTRIBUTES:
        return _replaced(_without_attributes(content))
    return _replaced(content) if has(content, "\n<") and _has_markup(content) else None


def _has_markup(content: str) -> bool:
    """Return whether a dump has tables in markup between Markdown, or many other blocks of it."""
    if TABLE.search(content) and markdown.syntax(content):
        return True
    islands = sum(1 for _ in ISLAND.finditer(content))
    rows = content.count("\n") - content.count("\n\n")
    return islands >= MIN_ISLANDS and islands * MAX_ROWS_PER_ISLAND >= rows


def _without_attributes(content: str) -> str:
    """Return a dump by pandoc without attributes; line breaks in them are swallowed."""
    content = DIV.sub(r"\1", content)
    for _ in range(NESTED):
        content = SPAN.sub(
            lambda span: span[1] + SWALLOWED * span[0][span.end(1) - span.start() :].count("\n"), content
        )
    return ATTRIBUTES.sub(lambda found: SWALLOWED * found[0].count("\n"), content)


def _replaced(content: str) -> Replaced:
    writer = _Writer()
    at = 0
    while part := PART.search(content, at):
        writer.text(content[at : part.start()])
        at = part.end()
        if part["fence"]:
            end = content.find(f"\n{part['fence']}", at)
            at = len(content) if end < 0 else end + 1 + len(part["fence"])
            writer.text(content[part.start() : at])
        elif part["name"]:
            writer.tag(part["name"].lower(), part[0], is_end=bool(part["end"]))
        elif part[0].startswith("<!--"):
            writer.skip(part[0])
        else:
            writer.text(part[0])
    writer.text(content[at:])
    return writer.done()


class _Writer:
    """The lines of a dump as they are written, with their places in it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.sources: list[int] = []
        self.source = self.first = 1
        self.parts: list[str] = []
        self.depth = 0
        self.targets: list[str] = []

    def text(self, text: str) -> None:
        """Write text; in a cell, all in one line."""
        if self.depth:
            unescaped = html.unescape(text.replace("\n", " ").replace(SWALLOWED, ""))
            self.parts.append(sanitize(unescaped).replace("\n", " "))  # a reference may be to any character
            self.source += text.count("\n") + text.count(SWALLOWED)
            return
        first, *others = text.split("\n")
        self._part(first)
        for other in others:
            self._end_line()
            self.source += 1
            self.first = self.source
            self._part(other)

    def _part(self, text: str) -> None:
        """Write a part of a line."""
        self.source += text.count(SWALLOWED)
        self.parts.append(text.replace(SWALLOWED, ""))

    def skip(self, markup: str) -> None:
        self.source += markup.count("\n")

    def tag(self, name: str, markup: str, *, is_end: bool) -> None:
        """Write what replaces a tag."""
        self.skip(markup)
        if name == "a":
            self._link(markup, is_end=is_end)
        elif name in ("td", "th"):
            self._cell(is_end=is_end)
        elif name == "br":
            self._block("  \n")
        elif name == "tr" and self.depth <= is_end:
            self.depth = 0
            self._block("" if is_end else "| ")
            self.depth = 1 - is_end
        elif BLOCK.fullmatch(name):
            level = int(name[1]) if name[0] == "h" and name[1:].isdecimal() and not is_end else 0
            self._block("- " if name == "li" and not is_end else "#" * level + " " * (level > 0))

    def _link(self, markup: str, *, is_end: bool) -> None:
        if is_end:
            if self.targets and (target := self.targets.pop()):
                self.parts.append(f"](<{target}>)")
            return
        found = HREF.search(markup)
        target = "".join((found[1] or found[2] or "#").split()) if found else ""
        self.targets.append(target)
        self.parts.append("[" if target else "")

    def _cell(self, *, is_end: bool) -> None:
        self.depth = max(1, self.depth + (-1 if is_end else 1))
        if is_end:
            self.parts.append(" | ")

    def _block(self, mark: str) -> None:
        """Write the start of a block with its mark."""
        if self.depth:
            self.parts.append(IN_CELL + mark.strip("#\n"))
            return
        if mark == "  \n":
            self.parts.append("  ")
            self._end_line()
            return
        if any(map(str.strip, self.parts)):
            self._end_line()
        self.parts = []
        if self.lines and self.lines[-1]:
            self._end_line()
        self.parts = [mark]
        self.first = self.source

    def _end_line(self) -> None:
        line = "".join(self.parts)
        if not line.strip() and self.lines and not self.lines[-1].strip():  # where elements without text were
            self.parts, self.first = [], self.source
            return
        self.lines.append(line)
        self.sources.append(self.first)
        self.parts, self.first = [], self.source

    def done(self) -> Replaced:
        self._end_line()
        return Replaced("\n".join(self.lines), tuple(self.sources))
