"""Markdown, as written by html2text, markdownify, turndown and reader services."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stripper.marks import LINK_TARGETS
from stripper.model import Line, Role
from stripper.named_tuples import NamedTuple
from stripper.parse import block_links, layout_rows, markdown, markdown_blocks, markdown_spans, markdown_tables, text
from stripper.parse.dialects.dump import Dialect, Dump
from stripper.parse.markdown_blocks import Paragraph
from stripper.parse.markdown_spans import Marked
from stripper.parse.markdown_tables import Place
from stripper.parse.unwrap import Row

REFERENCE = re.compile(r"\[([^\[\]]{1,60}+)\]: +<?([^\s<>]++)")
"""The target of a reference link."""
OPEN_LINK = re.compile(r"^[^\[\n]{0,200}\]\(", re.MULTILINE)
"""The end of a link that starts in another row."""
NO_BULLETS = "o#@"
QUOTATION = "> "
MAX_MARKED = 200_000
"""Characters of paragraphs with links and emphasis that are parsed for them."""


def evidence(dump: Dump) -> str:
    """Return the number of links, headings and the like in Markdown, if they are many enough."""
    matches = markdown.syntax(dump.page)
    return f"{matches} links, headings, strong texts, tables and fences in Markdown" if matches else ""


class _Block(NamedTuple):
    """A paragraph, with the text of its line, the number of linked characters, and its place in a table."""

    paragraph: Paragraph
    text: str
    """Empty if the paragraph has no line."""
    links: int
    place: Place | None


def read(dump: Dump) -> list[Line]:
    """Parse a dump in Markdown into lines."""
    blocks = [block for block in _blocks(dump) if block.text]
    lines = text.lines((block.paragraph.rows[0], block.text, block.links) for block in blocks)
    return [_with_role(line, block) for line, block in zip(lines, blocks, strict=True)]


def marked(dump: Dump) -> Iterator[tuple[int, Marked, bool]]:
    """Yield what is marked in each paragraph, with the number of its line, or of the next one if it has none.

    The last value is true for a quotation.
    """
    blocks = _blocks(dump)
    sources = [markdown.source(block.paragraph) for block in blocks]
    references = {found[1].upper(): found[2] for source in sources if (found := REFERENCE.match(source))}
    left, number = MAX_MARKED, len(dump.heads) + 1
    for block, source in zip(blocks, sources, strict=True):
        is_parsed = not block.paragraph.code and len(source) <= left
        line = markdown_spans.parse(source, references, block.place) if is_parsed else None
        left -= len(source) * (line is not None)
        is_quotation = not block.paragraph.code and block.paragraph.rows[0].text.startswith(QUOTATION)
        if line or is_quotation:
            yield number, markdown_spans.aligned(line or Marked(block.text, ()), block.text), is_quotation
        number += block.text != ""


def _blocks(dump: Dump) -> list[_Block]:
    """Return the paragraphs."""
    rows = [_with_sign(row) if row.bullet and row.bullet in NO_BULLETS else row for row in dump.rows]
    wrapped = markdown_blocks.is_wrapped(rows)
    paragraphs = list(markdown_blocks.join(list(layout_rows.cut(rows)), wrapped=wrapped))
    places = _places(dump, paragraphs)
    blocks = [
        _Block(paragraph, *markdown.text(paragraph, places.get(index)), places.get(index))
        for index, paragraph in enumerate(paragraphs)
    ]
    if not OPEN_LINK.search(dump.page):
        return blocks
    linked = block_links.linked(["" if block.code else markdown.source(block) for block in paragraphs])
    return [block._replace(links=len(block.text)) if index in linked else block for index, block in enumerate(blocks)]


def _with_sign(row: Row) -> Row:
    """Return a row with the sign that is a bullet in dumps by text browsers only: that of a comment in a listing."""
    sign = row.bullet.ljust(row.column - row.indent)
    return row._replace(text=f"{sign}{row.text}", column=row.indent, bullet="")


def _places(dump: Dump, paragraphs: Sequence[Paragraph]) -> dict[int, Place]:
    """Return the places of the rows of tables, by the index of their paragraphs: drawn tables come first."""
    drawn = {
        index: place
        for index, paragraph in enumerate(paragraphs)
        if dump.table_rows and (place := dump.table_rows.get(paragraph.rows[0].source))
    }
    return drawn | markdown_tables.places(paragraphs, markdown_tables.count(drawn) + 1)


def _with_role(line: Line, block: _Block) -> Line:
    """Return a line with the role of its paragraph: code, a heading, the target of a link, or a row of a table."""
    paragraph, _, _, place = block
    if place:
        return line._replace(table=place.table, row=place.row)
    if paragraph.code:
        return line._replace(role=Role.CODE, level=0, marker="", language=paragraph.language)
    if paragraph.level:
        return line._replace(role=Role.HEADING, level=paragraph.level, marker="")
    return line._replace(names=LINK_TARGETS) if markdown_blocks.is_definition(paragraph) else line


DIALECT = Dialect("markdown", evidence, read)
