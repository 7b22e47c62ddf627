"""The clean text as CommonMark with the tables of GitHub Flavored Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stripper.document import Document
from stripper.model import Line, Mark, Role, Span
from stripper.render.groups import Group, code, items, rows, titled
from stripper.render.inline import escape_block_start, inline, longest_backtick_run

FENCE = 3
"""Minimum backticks of a code fence."""

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
    if group.role is Role.CELL and (table := _table(group.lines, base)):
        return table
    if group.role is Role.CODE:
        return _fenced(code(group.lines))
    if group.role is Role.HEADING:
        return _heading(group.lines[0], base)
    if group.role is Role.TERM:
        return "\n\n".join(_term(line, base) for line in group.lines)
    mark = ">" if group.role is Role.QUOTE else ""
    return f"\n{mark}\n".join(f"{mark} {_paragraph(line, base)}".lstrip() for line in group.lines)


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
    """Return a table with its first row as the header, or an empty text for a layout table of one column."""
    table = rows(lines)
    columns = max(map(len, table))
    if columns == 1:
        return ""
    written = [[inline(cell.text, cell.spans, base).replace("|", "\\|") for cell in row] for row in table]
    # Only the header needs all columns; padding every row of a ragged table could make it quadratically large.
    written[0] += [""] * (columns - len(written[0]))
    written.insert(1, ["---"] * columns)
    return "\n".join(f"| {' | '.join(row)} |" for row in written)
