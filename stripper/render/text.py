"""The clean text: paragraphs separated by empty lines, lists with their markers, tables row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from stripper.model import Line, Role
from stripper.render.groups import (
    ALONE,
    CELL,
    CODE,
    ITEM,
    TERM,
    Cell,
    Group,
    cell_line,
    code,
    groups,
    is_after_break,
    items,
    rows,
)

INDENT = "  "
"""Indent for each level of a nested list."""

CELLS = " | "
"""Separator of the cells in a table row."""


def render(lines: Sequence[Line], flags: Sequence[bool]) -> str:
    """Return the clean text of the lines with a flag, with LF line ends and one at its end; empty if there are none.

    It depends only on the number, text, role, level, marker, container, table, row, column and follows_break of a
    line.
    """
    blocks = [group_text(group) for group in groups(lines, flags)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def rebuild(lines: Iterable[Mapping[str, Any]]) -> str:
    """Rebuild the clean text from the `lines` of a sidecar."""
    pairs = [(_line(entry), entry["keep"]) for entry in lines]
    return render([line for line, _ in pairs], [is_kept for _, is_kept in pairs])


def group_text(group: Group) -> str:
    """Return the clean text of a group."""
    role, lines = group
    if len(lines) == 1 and role in ALONE:
        return lines[0].text
    if role is ITEM:
        return "\n".join(_list(lines))
    if role is CELL:
        return "\n".join(CELLS.join(map(_cell, row)).lstrip() for row in rows(lines))
    if role is CODE:
        return code(lines)
    if role is TERM:
        return "\n".join([line.text for line in lines])
    return "".join(_paragraphs(lines))


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    yield lines[0].text
    for before, line in pairwise(lines):
        yield ("\n" if is_after_break(before, line) else "\n\n") + line.text


def _cell(lines: Cell) -> str:
    return " ".join(map(cell_line, lines))


def _list(lines: Iterable[Line]) -> Iterator[str]:
    hang = ""
    for depth, marker, line, label in items(lines):
        start = INDENT * (depth - 1) + (label or marker) + " " if marker else hang
        hang = " " * len(start)
        yield start + line.text


def _line(entry: Mapping[str, Any]) -> Line:
    return Line(
        number=entry["number"],
        source=entry["source"],
        text=entry["text"],
        role=Role(entry["role"]),
        level=entry["level"],
        marker=entry["marker"],
        tag=entry["tag"],
        container=entry["container"],
        links=0,
        indent=0,
        gap=0,
        row=entry["row"],
        table=entry["table"],
        column=entry["column"],
        follows_break=entry["follows_break"],
    )
