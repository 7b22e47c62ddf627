"""Markdown, as written by html2text, markdownify, turndown and reader services."""

from __future__ import annotations

from stripper.model import Line, Role
from stripper.parse import layout_rows, markdown, markdown_blocks, text
from stripper.parse.dialects.dump import Dialect, Dump


def evidence(dump: Dump) -> str:
    """Return the number of links and headings in Markdown, if they are many enough."""
    matches = markdown.syntax(dump.text)
    return f"{matches} links, headings and fences in Markdown" if matches else ""


def read(dump: Dump) -> list[Line]:
    """Parse a dump in Markdown into lines."""
    wrapped = markdown_blocks.is_wrapped(dump.rows)
    paragraphs = list(markdown_blocks.join(list(layout_rows.cut(dump.rows)), wrapped=wrapped))
    texts = [markdown.text(paragraph) for paragraph in paragraphs]
    shown = [paragraph for paragraph, (content, _) in zip(paragraphs, texts, strict=True) if content]
    lines = text.lines((paragraph.rows[0], *found) for paragraph, found in zip(paragraphs, texts, strict=True))
    return [_with_role(line, paragraph) for line, paragraph in zip(lines, shown, strict=True)]


def _with_role(line: Line, paragraph: markdown_blocks.Paragraph) -> Line:
    """Return a line with the role of its paragraph: code, a heading, or the target of a link."""
    if paragraph.code:
        return line._replace(role=Role.CODE, level=0, marker="")
    if paragraph.level:
        return line._replace(role=Role.HEADING, level=paragraph.level, marker="")
    return line._replace(names="references") if markdown_blocks.is_definition(paragraph) else line


DIALECT = Dialect("markdown", evidence, read)
