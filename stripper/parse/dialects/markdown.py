"""Markdown, as written by html2text, markdownify, turndown and reader services."""

from __future__ import annotations

from collections.abc import Sequence

from stripper.model import Line, Role
from stripper.parse import layout_rows, markdown, markdown_blocks, markdown_tables, text
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.markdown_blocks import Paragraph
from stripper.parse.markdown_tables import Place


def evidence(dump: Dump) -> str:
    """Return the number of links and headings in Markdown, if they are many enough."""
    matches = markdown.syntax(dump.text)
    return f"{matches} links, headings and fences in Markdown" if matches else ""


def read(dump: Dump) -> list[Line]:
    """Parse a dump in Markdown into lines."""
    wrapped = markdown_blocks.is_wrapped(dump.rows)
    paragraphs = list(markdown_blocks.join(list(layout_rows.cut(dump.rows)), wrapped=wrapped))
    places = _places(dump, paragraphs)
    texts = [markdown.text(paragraph, places.get(index)) for index, paragraph in enumerate(paragraphs)]
    shown = [index for index, (content, _) in enumerate(texts) if content]
    lines = text.lines((paragraph.rows[0], *found) for paragraph, found in zip(paragraphs, texts, strict=True))
    return [_with_role(line, paragraphs[index], places.get(index)) for line, index in zip(lines, shown, strict=True)]


def _places(dump: Dump, paragraphs: Sequence[Paragraph]) -> dict[int, Place]:
    """Return the places of the rows of tables, by the index of their paragraphs: drawn tables come first."""
    drawn = {
        index: place
        for index, paragraph in enumerate(paragraphs)
        if dump.table_rows and (place := dump.table_rows.get(paragraph.rows[0].source))
    }
    return drawn | markdown_tables.places(paragraphs, max([place.table for place in drawn.values()], default=0) + 1)


def _with_role(line: Line, paragraph: Paragraph, place: Place | None) -> Line:
    """Return a line with the role of its paragraph: code, a heading, the target of a link, or a row of a table."""
    if place:
        return line._replace(table=place.table, row=place.row)
    if paragraph.code:
        return line._replace(role=Role.CODE, level=0, marker="")
    if paragraph.level:
        return line._replace(role=Role.HEADING, level=paragraph.level, marker="")
    return line._replace(names="references") if markdown_blocks.is_definition(paragraph) else line


DIALECT = Dialect("markdown", evidence, read)
