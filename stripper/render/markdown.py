"""The clean text as CommonMark, with tables as in GitHub's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stripper.document import Document
from stripper.model import Line, Mark, Role, Span
from stripper.render.groups import Group, code, items, rows, titled
from stripper.render.inline import inline, longest, opening

FENCE = 3
"""Backticks that a fence has at least."""

_CLOSING = re.compile(r"(?<!\S)#+$")


def render(document: Document) -> str:
    """The title as the only heading of the first level, then the clean text; LF line ends and one at the end.

    Links lead where they do as seen from the page's address; only `http`, `https`, `mailto` and relative ones are kept.
    """
    shown = [_show(group, document.page.url) for group in titled(document)]
    return "\n\n".join(shown) + "\n" if shown else ""


def _show(group: Group, base: str | None) -> str:
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
    return opening(inline(line.text, line.spans, base))


def _heading(line: Line, base: str | None) -> str:
    """A heading, whose last `#` must not be taken for the end of its mark."""
    return "#" * line.level + " " + _CLOSING.sub(r"\\\g<0>", inline(line.text, line.spans, base))


def _term(line: Line, base: str | None) -> str:
    """A term, in bold since CommonMark has no lists of definitions, or its definition."""
    bold = (Span(0, len(line.text), Mark.STRONG, ""),) if line.role is Role.TERM else ()
    return opening(inline(line.text, (*bold, *line.spans), base))


def _fenced(program: str) -> str:
    fence = "`" * max(FENCE, longest(program) + 1)
    return f"{fence}\n{program}\n{fence}"


def _list(lines: Iterable[Line], base: str | None) -> Iterator[str]:
    """A list, in which what stands within an item is indented to where the item's text starts."""
    widths: list[int] = []
    for depth, marker, line in items(lines):
        text = _paragraph(line, base)
        if marker:
            # A numbered list can only follow a line of text without an empty line between if it starts with 1.
            if depth > len(widths) > 0 and marker[:-1] not in ("", "1"):
                yield ""
            del widths[depth - 1 :]
            yield " " * sum(widths) + marker + " " + text
            widths.append(len(marker) + 1)
        else:
            del widths[depth:]
            yield f"\n{' ' * sum(widths)}{text}"


def _table(lines: Iterable[Line], base: str | None) -> str:
    """A table whose first row is its head; empty if it has one column and so is no table of data."""
    table = rows(lines)
    columns = max(map(len, table))
    if columns == 1:
        return ""
    written = [[inline(cell.text, cell.spans, base).replace("|", "\\|") for cell in row] for row in table]
    # Only the head needs all columns; filling the other rows could make a ragged table quadratically large.
    written[0] += [""] * (columns - len(written[0]))
    written.insert(1, ["---"] * columns)
    return "\n".join(f"| {' | '.join(row)} |" for row in written)
