"""The blocks of a text dump in Markdown: paragraphs, headings, code, and rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper.named_tuples import NamedTuple
from stripper.parse import unwrap
from stripper.parse.unwrap import Row, ends_at, is_rule

WIDTH = 78
"""Columns at which html2text wraps."""
CODE_INDENT = 4
"""Columns from which a row outside lists is code."""
HEADING_START = re.compile(r"#{1,6}\s+\S")
UNDERLINE = re.compile(r"={3,}|-{3,}")
"""The row below a Setext heading."""
FENCES = ("```", "~~~")
FENCE = re.compile(r"`{3,}|~{3,}")
LANGUAGE = re.compile(r"(?:`{3,}+|~{3,}+) ?([a-z][\w+#.-]{0,30}+)(?=[\s{:,]|\Z)", re.IGNORECASE)
"""The language of a fence: "```python"."""
DEFINITION = re.compile(
    r"\[[^\[\]]{1,60}\]: +<?(?:[a-z][a-z0-9+.-]*:|[/#?.])\S*(?: .*)?|\[\d{1,4}\]:(?: .*)?", re.IGNORECASE
)
"""The target of a reference link, on a row of its own."""
LONE_MARKER = re.compile(r"[-*+]|\d{1,3}[.)]")
"""The marker of an item whose text is in the next block."""
TABLE_ROW = re.compile(r"\|.*\|")
LAYOUT_CELL = re.compile(r"\|  ?(?:\||\Z)|\|[^`]*\]\(")
"""The start of an empty cell, or of one with a link, as html2text indents them; tables in code have none."""
MAX_MARKER = 4
"""Characters of such a marker."""
MAX_WRAPPED = 160
"""Columns of a wrapped row without links, at most."""
WORD_LENGTH = 15
"""Mean length of the words of running text, at most."""
MIN_LONG = 2
"""Number of longer rows with another right after them from which rows are blocks."""


class Paragraph(NamedTuple):
    """The rows of a paragraph, and what it is."""

    rows: list[Row]
    code: bool = False
    level: int = 0
    """1 to 6 for a heading."""
    language: str = ""
    """That of fenced code, as the fence names it."""


def join(rows: Sequence[Row], *, wrapped: bool) -> Iterator[Paragraph]:
    """Yield the paragraphs of a dump, in order; a row may continue the one above if the dump was wrapped."""
    above: Paragraph | None = None
    for paragraph in _paragraphs(rows, wrapped):
        underline = above is not None and _is_underline(above, paragraph)
        if above and underline:
            above = above._replace(level=1 if paragraph.rows[0].text[0] == "=" else 2)
            continue
        if above:
            yield above
        above = paragraph
    if above:
        yield above


def _paragraphs(rows: Sequence[Row], wrapped: bool) -> Iterator[Paragraph]:
    """Yield the paragraphs of a dump, with the underlines of headings as paragraphs of their own."""
    ends = fences(rows)
    paragraph: list[Row] = []
    code = listed = False
    index = 0
    while index < len(rows):
        row = rows[index]
        if index in ends:
            if paragraph:
                yield Paragraph(paragraph, code, _level(paragraph, code))
            yield Paragraph(list(rows[index + 1 : ends[index]]) or [row], code=True, language=_language(row))
            paragraph, code, index = [], False, ends[index] + 1
            continue
        listed = bool(row.bullet) or (listed and row.indent > 0) or is_lone_marker(row)
        is_code = row.indent >= CODE_INDENT and not listed and not LAYOUT_CELL.match(row.text)
        if paragraph and (code != is_code or not (code or _continues(paragraph, row, wrapped))):
            yield Paragraph(paragraph, code, _level(paragraph, code))
            paragraph = []
        paragraph.append(_without_break(row) if row.text.endswith("\\") and not is_code else row)
        code = is_code
        index += 1
    if paragraph:
        yield Paragraph(paragraph, code, _level(paragraph, code))


def is_wrapped(rows: Sequence[Row]) -> bool:
    """Return whether a row may continue the one above: not if most rows with another right after them are long.

    The targets of reference links have any length.
    """
    above = [row for row, after in pairwise(rows) if not after.gap and not after.bullet and not _is_definition(row)]
    long = sum(map(_is_long, above))
    return long < MIN_LONG or long < sum(WIDTH - unwrap.RAGGED < ends_at(row) <= WIDTH + 2 for row in above)


def _is_long(row: Row) -> bool:
    """Return whether a row is longer than wrapped text, without links, whose targets cannot be broken."""
    return len(row.text) > MAX_WRAPPED and "](" not in row.text and row.text.count(" ") * WORD_LENGTH > len(row.text)


def fences(rows: Sequence[Row]) -> dict[int, int]:
    """Return the index of the row that ends each fenced block, by that of the row that starts it."""
    found: dict[int, int] = {}
    start, mark = -1, ""
    for index, row in enumerate(rows):
        fence = FENCE.match(row.text) if row.text.startswith(FENCES) else None
        if fence and start < 0:
            start, mark = index, fence[0]
        elif fence and row.text.startswith(mark) and row.text == mark[0] * len(row.text):
            found[start] = index
            start = -1
    return found


def _language(fence: Row) -> str:
    found = LANGUAGE.match(fence.text)
    return found[1].lower() if found else ""


def _level(paragraph: Sequence[Row], code: bool) -> int:
    heading = HEADING_START.match(paragraph[0].text) if not code and paragraph[0].text.startswith("#") else None
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
    return not paragraph.code and _is_definition(paragraph.rows[0])


def _is_definition(row: Row) -> bool:
    return row.text.startswith("[") and DEFINITION.fullmatch(row.text) is not None


def _without_break(row: Row) -> Row:
    """Return a row without the backslash at its end that breaks the line, unless it is escaped."""
    if row.text.endswith("\\\\"):
        return row
    return row._replace(text=row.text[:-1].rstrip() or row.text, broken=True)


def is_lone_marker(row: Row) -> bool:
    """Return whether a row is the marker of an item without its text."""
    return len(row.text) <= MAX_MARKER and LONE_MARKER.fullmatch(row.text) is not None


def _is_table_row(row: Row) -> bool:
    return row.text.startswith("|") and TABLE_ROW.fullmatch(row.text) is not None


def _is_heading(row: Row) -> bool:
    return row.text.startswith("#") and HEADING_START.match(row.text) is not None


def _continues(paragraph: Sequence[Row], row: Row, wrapped: bool) -> bool:
    """Return whether a row continues a paragraph."""
    if row.gap:  # as most rows
        return False
    above = paragraph[-1]
    if above.text.rfind("](") > above.text.rfind(")"):  # within the target of a link
        return True
    if row.bullet or above.broken or is_rule(row.text) or is_rule(above.text):
        return False
    if _is_heading(row) or row.text.startswith("> ") > above.text.startswith("> "):
        return False
    if _is_table_row(row) or _is_table_row(above) or _is_definition(row):
        return False
    if _is_definition(above):
        return wrapped and ends_at(above) + len(row.text) > WIDTH
    if not wrapped:  # unless it is within the text of a link
        return above.text.rfind("[") > above.text.rfind("]")
    loose = _is_heading(paragraph[0]) or " | " in f"{above.text}{row.text}"
    return not loose or ends_at(above) + 1 + len(row.text.split(" ", 1)[0]) > WIDTH
