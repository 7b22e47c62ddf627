"""Text dumps in Markdown, as written by html2text and similar tools: detection, and removal of the syntax."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from stripper.native.char_pairs import has, has_one
from stripper.parse import markdown_tables, unwrap
from stripper.parse.markdown_blocks import Paragraph, code_text, is_lone_marker
from stripper.parse.markdown_tables import Place

SYNTAX = re.compile(
    r"\]\((?:<|[a-zA-Z][a-zA-Z0-9+.-]*:|[/#?.])"  # [a link](to somewhere)
    r"|#(?<=\n\n#)#{1,5} [^\n]+(?=\n\n)"  # a heading between blank lines; a single "#" may be a shell prompt
    r"|`(?<![^\n]`)``[\w+-]*$|~(?<![^\n]~)~~[\w+-]*$",  # a code fence
    re.MULTILINE,
)
"""Syntax that only dumps in Markdown have; each part starts with a sign, which is found faster than a lookbehind."""
FIRST_HEADING = re.compile(r"#{1,6} [^\n]+\n\n")
LONE_HEADING = re.compile(r"#(?:(?<=\n\n#)|(?<=\A#)) (?P<text>(?![a-z\d./$~\\{<-])[^\n]{8,200})\n\n")
"""A heading of level 1 between blank lines that starts unlike a command after the prompt of a shell."""
MAX_ABOVE_HEADING = 5_000
"""Characters at the start of a dump in which it is."""
INDENT = "\n   "
"""The start of rows by text browsers."""
MIN_SPACED = 0.4
"""Share of the line breaks of such a dump with a blank line; half of them if blank lines separate all rows."""
REFERENCE_LINKS = re.compile(r"\]\[(?<=\w\]\[)\d{1,4}\]")
"""The ends of links such as [a link][12]; without targets as in "[12]: https://", text browsers number "[2011]" so."""
STRONG = re.compile(r"\*\*(?<![\w*]\*\*)(?=[^\s*])[^*\n]{1,200}+\*\*(?<=[^\s*]\*\*)(?![\w*])")
"""More syntax of Markdown, which is looked for only in a dump that may have it."""
TABLE = re.compile(r"^(?:\|(?: ?:?-++:? ?\|)++|:?--++:?(?: ?\| ?:?--++:?)++) *$", re.MULTILINE)
"""The row below the header of a table; that of several columns is in dumps in Markdown alone."""
TABLE_SIGNS = ("\n| -", "\n|-", "\n|:", "\n| :", "-|-", "- | -", "-|:", ":|")
SIGNS = ("](", "][", "\n##", "**", "\n```", "\n~~~", *TABLE_SIGNS)
"""Parts of the syntax: a check that most other dumps fail."""
MIN_MATCHES = 2
"""Matches from which a dump is in Markdown; a single one may be a citation or a typing error."""
MAX_ROWS_PER_MATCH = 50
"""Rows per match up to which a dump is in Markdown; a page about Markdown has fewer examples."""
TARGET = r"""
    \( \s*+
    (?: < [^<>]*+ >
      | (?: [^()\\"\s]++ | \\ \( [^()\\]*+ \\ \) | \\. | \s++ (?!") | (?<==) " [^"]*+ "
          | \( (?: [^()\\]++ | \\. | \( [^()]*+ \) )*+ \) )*+ )
    (?: \s* " [^"\n]{0,600}+ (?: " (?! \s*+ \) ) [^"\n]{0,600}+ ){0,4}+ " )?+
    \s*+ \)
"""
"""The target and title of a link: with balanced parentheses, and quotation marks in the markup of an inline image, in
a script, and in a title."""
IMAGE = re.compile(rf"!\[ (?: [^\[\]\\]++ | \\. )*+ \] {TARGET}", re.VERBOSE)
LINK = re.compile(rf"\[ ( (?: [^\[\]\\]++ | \\. )*+ ) ( \] {TARGET} )?+", re.VERBOSE)
"""A link, or a bracket and what could have been its label: an escaped bracket in it begins no link either."""
END_OF_LINK = re.compile(rf"\] {TARGET}", re.VERBOSE)
"""The end of a link around several paragraphs."""
START_OF_LINK = re.compile(r"(?<!\\)!?\[")
"""The start of such a link, after the last closing bracket."""
HEADING = re.compile(r"\A#{1,6}\s+(\S.*?)(?:(?<!\s)\s++#++)?\Z")
EDIT_LINK = re.compile(r"\\?\[[^\[\]\\]{1,40}\\?\]\Z")
"""The link in brackets after a heading of a wiki, to edit its section, without its target."""
ATTRIBUTES = re.compile(
    r" ?\{(?:[#.][\w:.-]{1,200}+|[\w-]{1,50}+=[\w\"-]{1,200}+)(?: [#.\w][\w:.=\"-]{1,200}+){0,20}\}\Z"
)
"""The attributes after a heading, as extensions of Markdown have them: "## Harbour {#harbour .wide}"."""
PERMALINK_SIGNS = "#¶§\N{LINK SYMBOL}\N{ZERO WIDTH SPACE} "
"""The text of the link of a heading to itself."""
REFERENCE_LINK = re.compile(r"\[([^\[\]\\]{0,300}+)\] ?\[\d{1,4}\]")
TAG = re.compile(
    r"<!--.{0,1000}?-->|<!doctype\s[^<>]{0,300}>|</?(?:a|abbr|b|br|center|cite|code|dd|details|div|dl|dt|em|figcaption|figure|font|hr|i|img|kbd"
    r"|li|mark|nobr|ol|p|picture|pre|s|section|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead"
    r"|tr|u|ul|video|wbr)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
"""Markup in Markdown; other angle brackets belong to the text."""
CODE = re.compile(r"(?<![`\\])(`{1,2})(?!`)([^`]++)\1(?!`)")
EMPHASIS_START = re.compile(r"[*_~](?<![\w\\*].)(?:(?<=\*)\*{0,2}|(?<=_)_{0,2}|(?<=~)~)(?=[^\s*_])")
EMPHASIS_ENDS = {
    mark: re.compile(rf"{re.escape(mark[0])}(?<=[^\s\\].)(?={re.escape(mark[1:])}(?![\w*]))")
    for mark in ("*", "**", "***", "_", "__", "___", "~~")
}
"""The places before closing marks, by mark."""
PIECE = 200_000
"""Characters of a paragraph whose syntax is removed at a time, since the list of its marks may take 40 bytes each."""
EMPHASIS_LENGTH = 400
"""Characters between two marks of emphasis, at most."""
REPLACEMENTS = (
    ("<", re.compile(r"<((?:https?|mailto):[^<>\s]*)>"), r"\1"),
    ("\\", re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
"""Inline syntax with its first character, and its replacements, in order."""
REFERENCE = re.compile(r"&(?:#\d{2,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
"""A reference to a character."""


def syntax(text: str) -> int:
    """Return the number of matches of the syntax of Markdown in a dump; 0 if it is not in Markdown."""
    if not has_one(text, SIGNS):
        return int(_has_lone_heading(text))
    matches = sum(1 for _ in SYNTAX.finditer(text)) + (FIRST_HEADING.match(text) is not None)
    if has(text, "][") and has(text, "]:"):
        matches += sum(1 for _ in REFERENCE_LINKS.finditer(text))
    if has(text, "**"):
        matches += sum(1 for _ in STRONG.finditer(text))
    if has_one(text, TABLE_SIGNS):
        matches += sum(MIN_MATCHES if row[0].strip("| ").count("|") else 1 for row in TABLE.finditer(text))
    is_marked = matches >= MIN_MATCHES and matches * MAX_ROWS_PER_MATCH >= text.count("\n")
    return matches if is_marked else int(_has_lone_heading(text))


def _has_lone_heading(text: str) -> bool:
    """Return whether a dump without other syntax has a heading of level 1 as the only row with such a sign.

    Blank lines separate nearly all rows, none has the indent of text browsers, and none repeats the heading, as below
    one that a crawler wrote.
    """
    start = text[:MAX_ABOVE_HEADING]
    found = LONE_HEADING.search(start) if "# " in start else None
    if found is None or text.count("\n#") + text.startswith("#") > 1 or INDENT in f"\n{start}":
        return False
    is_spaced = text.count("\n\n") >= MIN_SPACED * text.rstrip().count("\n")
    return is_spaced and f"\n{found['text']}\n" not in text


def text(paragraph: Paragraph, place: Place | None = None) -> tuple[str, int]:
    """Return the text of a paragraph without syntax, and its number of linked characters.

    `place` is that of a row of a table, whose text has ` | ` between its cells.
    """
    if paragraph.code:
        return code_text(paragraph.rows), 0
    if len(paragraph.rows) == 1 and is_lone_marker(paragraph.rows[0]):
        return "", 0
    joined = unwrap.text(paragraph.rows).removeprefix("> ")
    marked = joined.rstrip()
    if paragraph.level and (heading := HEADING.match(joined)):
        joined = heading[1]
    elif "|" in joined and markdown_tables.is_delimiters(paragraph):
        return "", 0
    heading_row = marked if paragraph.level else ""
    if len(joined) <= PIECE:
        joined, linked = _inline(joined, heading_row, place)
    else:
        joined, linked = _by_pieces(joined, heading_row)
    return joined, min(linked, len(joined))


def source(paragraph: Paragraph) -> str:
    """Return the text of a paragraph with its inline syntax, without the marks of a heading or quotation."""
    joined = unwrap.text(paragraph.rows).removeprefix("> ")
    heading = HEADING.match(joined) if paragraph.level else None
    return heading[1] if heading else joined


def _by_pieces(text: str, heading: str) -> tuple[str, int]:
    """Return a very long text without inline syntax, as `_inline` does."""
    parts: list[str] = []
    linked = 0
    for piece in _pieces(text):
        found, characters = _inline(piece, heading)
        parts += " " * piece.startswith(" "), found
        linked += characters
    return unwrap.collapsed("".join(parts)), linked


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a text, cut before spaces where it has any."""
    start = 0
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            space = text.rfind(" ", start + PIECE // 2, end)
            end = end if space < 0 else space
        yield text[start:end]
        start = end


def _inline(joined: str, heading: str, place: Place | None = None) -> tuple[str, int]:
    """Return a text without inline syntax, and its number of linked characters.

    `heading` is the row of a heading, and `place` that of a row of a table.
    """
    linked = 0
    if "[" in joined or "](" in joined:
        if "][" in joined or "] [" in joined:
            joined = REFERENCE_LINK.sub(r"[\1](#)", joined)
        if "![" in joined:
            joined = IMAGE.sub("", joined)
        joined, linked = _without_targets(joined)
        if "](" in joined:
            joined = END_OF_LINK.sub("", joined)
        last = joined.rfind("]") + 1
        if "[" in joined[last:]:
            joined = joined[:last] + START_OF_LINK.sub("", joined[last:])
    joined = joined.strip()
    if place:
        joined = markdown_tables.text(joined, is_framed=place.is_framed)
    elif joined.startswith("|") or joined.endswith("|"):
        joined = " | ".join(filter(None, map(str.strip, markdown_tables.BORDER.split(joined))))
    return _without_marks(_without_links(joined, heading) if heading else joined), linked


def _without_targets(text: str) -> tuple[str, int]:
    """Return a text with the labels of links in their places, and the number of linked characters."""
    pieces: list[str] = []
    copied = linked = 0
    for link in LINK.finditer(text):
        if link[2] is not None:
            is_glued = link[1][:1].isupper() and text[max(0, link.start() - 1) : link.start()].islower()
            pieces += text[copied : link.start()], " " if is_glued else "", link[1]
            copied = link.end()
            linked += len(unwrap.collapsed(link[1]))
    return "".join(pieces) + text[copied:], linked


def _without_links(heading: str, marked: str) -> str:
    """Return a heading without attributes, and without links to edit its section or to itself, at its end."""
    if heading.endswith("}"):
        heading = ATTRIBUTES.sub("", heading)
    if marked.endswith((")]", ")\\]")):
        return EDIT_LINK.sub("", heading)
    return heading.rstrip(PERMALINK_SIGNS) if marked.endswith(")") else heading


def _without_marks(joined: str) -> str:
    """Return a text without marks of code and emphasis, escapes and markup."""
    if "<" in joined:
        joined = TAG.sub(" ", joined)
    if "`" in joined:
        joined = CODE.sub(r"\2", joined)
    elif "&" in joined:
        joined = REFERENCE.sub(_character, joined)
    if "*" in joined or "_" in joined or "~~" in joined:
        joined = without_emphasis(without_emphasis(joined))  # twice, for strong text within emphasis
    for sign, pattern, replacement in REPLACEMENTS:
        if sign in joined:
            joined = pattern.sub(replacement, joined)
    return unwrap.collapsed(joined)


def _character(reference: re.Match[str]) -> str:
    """Return the character of a reference; a space if it is a space or invisible."""
    character = html.unescape(reference[0])
    return character if character.isprintable() else " "


def without_emphasis(text: str) -> str:
    """Return the text of a paragraph without the outermost marks of emphasis."""
    pieces: list[str] = []
    copied = 0
    for opening, start, stop, end in emphases(text):
        pieces += text[copied:opening], text[start:stop]
        copied = end + _is_space_before_sign(text, end)
    return "".join(pieces) + text[copied:]


def emphases(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield the places of outermost emphasis: where the opening mark, the text and the closing mark start, and its end.

    The places of closing marks are found once per mark, because a lookahead from each opening mark takes
    `EMPHASIS_LENGTH` steps.
    """
    places: dict[str, list[int]] = {}
    at = 0
    while opening := EMPHASIS_START.search(text, at):
        mark, start = opening[0], opening.end()
        if mark not in places:
            places[mark] = [found.start() for found in EMPHASIS_ENDS[mark].finditer(text)]
        stop = _emphasis_end(text, start, places[mark])
        if stop < 0:
            at = opening.start() + 1
            continue
        at = stop + len(mark)
        yield opening.start(), start, stop, at


def _emphasis_end(text: str, start: int, places: list[int]) -> int:
    """Return the first of the places after `start`; -1 if it is too far away, or beyond an asterisk."""
    index = bisect_right(places, start)
    if index == len(places) or places[index] > start + EMPHASIS_LENGTH or "*" in text[start : places[index]]:
        return -1
    return places[index]


def _is_space_before_sign(text: str, at: int) -> bool:
    """Return whether a comma or full stop follows a space: html2text puts one after every closing mark."""
    return text[at : at + 2] in (" ,", " .")
