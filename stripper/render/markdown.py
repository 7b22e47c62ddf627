"""The clean text as CommonMark with the tables of GitHub Flavored Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stripper.document import Document
from stripper.model import Line, Mark, Role, Span
from stripper.render.groups import Cell, Group, code, is_after_break, items, rows, titled
from stripper.render.inline import escape_block_start, inline, longest_backtick_run

FENCE = 3
"""Minimum backticks of a code fence."""

BREAK = "  \n"
"""A hard line break."""
CELL_BREAK = "<br>"
"""A line break in a cell of a table, which GitHub Flavored Markdown has no syntax for."""

_CLOSING = re.compile(r"(?<!\S)#+$")


def render(document: Document) -> str:
    """Return the title as the only heading of level 1, then the clean text, with LF line ends and one at the end.

    Links are resolved against the page's address; only `http`, `https`, `mailto` and relative ones are kept.
    """
    blocks = [_group(group, document.page.url) for group in titled(document)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _group(group: Group, base: str | None) -> str:
    if group.role is Role.ITEM:
        return "\n".join(_list(group.lines, base))
    if group.role is Role.CELL:
        return _table(group.lines, base)
    if group.role is Role.CODE:
        return _fenced(code(group.lines))
    if group.role is Role.HEADING:
        return _heading(group.lines[0], base)
    if group.role is Role.TERM:
        return "\n\n".join(_term(line, base) for line in group.lines)
    return "".join(_paragraphs(group, base))


def _paragraphs(group: Group, base: str | None) -> Iterator[str]:
    """Yield paragraphs, whose lines end with hard breaks."""
    mark = ">" if group.role is Role.QUOTE else ""
    for before, line in zip((None, *group.lines), group.lines, strict=False):
        if before is not None:
            yield BREAK if is_after_break(before, line) else f"\n{mark}\n"
        yield f"{mark} {_paragraph(line, base)}".lstrip()


def _paragraph(line: Line, base: str | None) -> str:
    return escape_block_start(inline(line.text, line.spans, base))


def _heading(line: Line, base: str | None) -> str:
    """Return a heading, with trailing `#` escaped, since they would be a closing sequence."""
    return "#" * line.level + " " + _CLOSING.sub(r"\\\g<0>", inline(line.text, line.spans, base))


def _term(line: Line, base: str | None) -> str:
    """Return a term, in bold since CommonMark has no definition lists, or its definition."""
    bold = (Span(0, len(line.text), Mark.STRONG, ""),) if line.role is Role.TERM else ()
    return escape_block_start(inline(line.text, (*bold, *line.spans), base))


def _fenced(program: str) -> str:
    fence = "`" * max(FENCE, longest_backtick_run(program) + 1)
    return f"{fence}\n{program}\n{fence}"


def _list(lines: Iterable[Line], base: str | None) -> Iterator[str]:
    """Yield the rows of a list, with the content of an item indented to the start of the item's text."""
    widths: list[int] = []
    for depth, marker, line in items(lines):
        text = _paragraph(line, base)
        if marker:
            # Only a numbered list that starts with 1 can interrupt a paragraph.
            if depth > len(widths) > 0 and marker[:-1] not in ("", "1"):
                yield ""
            del widths[depth - 1 :]
            yield " " * sum(widths) + marker + " " + text
            widths.append(len(marker) + 1)
        else:
            del widths[depth:]
            yield f"\n{' ' * sum(widths)}{text}"


def _table(lines: Iterable[Line], base: str | None) -> str:
    """Return a table with its first row as the header."""
    table = rows(lines)
    columns = max(map(len, table))
    written = [[_cell(cell, base) for cell in row] for row in table]
    # Only the header needs all columns; padding every row of a ragged table could make it quadratically large.
    written[0] += [""] * (columns - len(written[0]))
    written.insert(1, ["---"] * columns)
    return "\n".join(f"| {' | '.join(row)} |" for row in written)


def _cell(lines: Cell, base: str | None) -> str:
    return CELL_BREAK.join(_cell_line(line, base) for line in lines).replace("|", "\\|")


def _cell_line(line: Line, base: str | None) -> str:
    text = inline(line.text, line.spans, base)
    return f"{line.marker} {text}" if line.marker and line.marker != "-" else text
