"""Kept lines that are shown as one thing: a paragraph, a whole list, a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from stripper.document import Document
from stripper.model import Decision, Line, Role

PARAGRAPH, HEADING, ITEM, CELL = Role.PARAGRAPH, Role.HEADING, Role.ITEM, Role.CELL
QUOTE, CODE, TERM = Role.QUOTE, Role.CODE, Role.TERM
"""Looking a member up in its enum takes ten times as long."""

ALONE = frozenset((PARAGRAPH, HEADING, Role.CAPTION))
"""Lines of these roles are groups of their own, but for the definition of a term."""

new = tuple.__new__
"""Makes a named tuple in half the time that calling its class takes."""

DEEPEST = 9
"""How deep lists are shown to nest. Pages may nest them thousands deep, and indents would then outgrow the text."""

_NUMBER = re.compile(r"[0-9]{1,9}[.)]")
"""Longer ones are no list markers in CommonMark."""


class Group(NamedTuple):
    """Neighbouring kept lines that are one thing; a line on its own is a group of one."""

    role: Role
    """Of a term and its definition: term."""
    lines: tuple[Line, ...]


class Item(NamedTuple):
    """A line of a list."""

    depth: int
    """From 1, and at most one deeper than the item before."""
    marker: str
    """`-` or `3.`; empty: the line belongs to the item above it."""
    line: Line


def groups(lines: Sequence[Line], decisions: Sequence[Decision]) -> Iterator[Group]:
    """The kept lines in groups; `decisions` is aligned with `lines`."""
    run: list[Line] = []
    role = PARAGRAPH
    for line in _kept(lines, decisions):
        shown = line.role
        if shown not in ALONE or role is TERM:
            shown = _shown(line, role)
            if run and _goes_on(role, run[-1], line, shown):
                run.append(line)
                continue
        if run:
            yield new(Group, (role, tuple(run)))
        run, role = [line], shown
    if run:
        yield new(Group, (role, tuple(run)))


def titled(document: Document) -> Iterator[Group]:
    """The document's title as a heading of level 1 and, below it, the groups of its kept lines.

    Headings are of level 2 to 6 there, or 1 to 6 without a title. The first kept line that only says the title is left
    out.
    """
    title = " ".join((document.title or "").split())
    if title:
        yield Group(HEADING, (Line(0, 0, title, HEADING, 1, "", "", 0, 0, 0, 0, 0),))
    highest = 2 if title else 1
    said = not title
    for role, lines in groups(document.lines, document.decisions):
        if role is HEADING:
            lines = (lines[0]._replace(level=min(max(lines[0].level or 2, highest), 6)),)
        if not said and role in (HEADING, PARAGRAPH) and lines[0].text.casefold() == title.casefold():
            said = True
        else:
            yield Group(role, lines)


def items(lines: Iterable[Line]) -> Iterator[Item]:
    """The lines of a list group, with gaps between their levels closed."""
    levels: list[int] = []
    for line in lines:
        while levels and levels[-1] > line.level:
            levels.pop()
        if not levels or levels[-1] < line.level:
            levels.append(line.level)
            marker = line.marker or "-"
        else:
            marker = line.marker
        if marker and marker != "-" and not _NUMBER.fullmatch(marker):
            marker = "-"
        yield Item(min(len(levels), DEEPEST), marker, line)


def rows(lines: Iterable[Line]) -> list[list[Line]]:
    """The cells of a table group, row by row."""
    return [list(cells) for _, cells in groupby(lines, key=lambda line: line.row)]


def code(lines: Iterable[Line]) -> str:
    """Program text: verbatim but for white space at the ends of its lines and empty lines around it."""
    return "\n".join(part.rstrip() for line in lines for part in line.text.split("\n")).strip("\n")


def _kept(lines: Sequence[Line], decisions: Sequence[Decision]) -> Iterator[Line]:
    """The kept lines; where the first line of a list item was removed, the next one takes over its marker."""
    orphaned: dict[int, str] = {}
    for line, (keep, _, _) in zip(lines, decisions, strict=True):
        if line.role is ITEM:
            if line.marker:
                orphaned[line.level] = "" if keep else line.marker
            elif keep:
                line = line._replace(marker=orphaned.pop(line.level, ""))
        if keep:
            yield line


def _shown(line: Line, before: Role) -> Role:
    """The role a line is shown in: what belongs to an item that something else has ended is a paragraph."""
    role = line.role
    if role is ITEM:
        return PARAGRAPH if before is not ITEM and not line.marker else ITEM
    return PARAGRAPH if role is CELL and not line.row else role


def _goes_on(group: Role, last: Line, line: Line, role: Role) -> bool:
    """Whether a line belongs to the group that ends in `last`."""
    if last.role is TERM:
        return role in (TERM, PARAGRAPH) and line.number == last.number + 1
    if group is not role:
        return False
    if role is CODE:
        return line.number == last.number + 1 and line.container == last.container
    if role is CELL:
        return line.row >= last.row
    return role is ITEM or role is QUOTE
