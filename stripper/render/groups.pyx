"""Kept lines that are shown as one thing: a paragraph, a whole list, a table."""

import re
from itertools import groupby
from typing import NamedTuple

from stripper.named cimport named
from stripper.native.line cimport (
    DECISION_KEEP, LINE_CONTAINER as CONTAINER, LINE_LEVEL as LEVEL, LINE_MARKER as MARKER, LINE_NUMBER as NUMBER,
    LINE_ROLE as ROLE, LINE_ROW as ROW,
)

from stripper.model import Line, Role

PARAGRAPH, HEADING, ITEM, CELL = Role.PARAGRAPH, Role.HEADING, Role.ITEM, Role.CELL
QUOTE, CODE, TERM = Role.QUOTE, Role.CODE, Role.TERM
"""Looking a member up in its enum takes ten times as long."""

ALONE = frozenset((PARAGRAPH, HEADING, Role.CAPTION))
"""Lines of these roles are groups of their own, but for the definition of a term."""

DEEPEST = 9
"""How deep lists are shown to nest. Pages may nest them thousands deep, and indents would then outgrow the text."""

_NUMBER = re.compile(r"[0-9]{1,9}[.)]")
"""Longer ones are no list markers in CommonMark."""

cdef object paragraph = PARAGRAPH, item = ITEM, cell = CELL, quotation = QUOTE, program = CODE, term = TERM
cdef frozenset alone = ALONE


class Group(NamedTuple):
    """Neighbouring kept lines that are one thing; a line on its own is a group of one."""

    role: Role  # of a term and its definition: term
    lines: tuple[Line, ...]


class Item(NamedTuple):
    """A line of a list."""

    depth: int  # from 1, and at most one deeper than the item before
    marker: str  # `-` or `3.`; empty: the line belongs to the item above it
    line: Line


def groups(lines, decisions):
    """The kept lines in groups; `decisions` is aligned with `lines`."""
    cdef list found = [], run = []
    cdef object role = paragraph, shown
    for line in kept(lines, decisions):
        shown = (<tuple> line)[ROLE]
        if shown not in alone or role is term:
            shown = shown_as(<tuple> line, role)
            if run and goes_on(role, <tuple> run[len(run) - 1], <tuple> line, shown):
                run.append(line)
                continue
        if run:
            found.append(named(Group, (role, tuple(run))))
        run, role = [line], shown
    if run:
        found.append(named(Group, (role, tuple(run))))
    return found


cdef list kept(lines, decisions):
    """The kept lines; where the first line of a list item was removed, the next one takes over its marker."""
    cdef list found = []
    cdef dict orphaned = {}
    cdef bint keep
    for line, decision in zip(lines, decisions, strict=True):
        keep = (<tuple> decision)[DECISION_KEEP]
        if (<tuple> line)[ROLE] is item:
            if (<tuple> line)[MARKER]:
                orphaned[(<tuple> line)[LEVEL]] = "" if keep else (<tuple> line)[MARKER]
            elif keep:
                line = line._replace(marker=orphaned.pop((<tuple> line)[LEVEL], ""))
        if keep:
            found.append(line)
    return found


cdef object shown_as(tuple line, object before):
    """The role a line is shown in: what belongs to an item that something else has ended is a paragraph."""
    role = line[ROLE]
    if role is item:
        return paragraph if before is not item and not line[MARKER] else item
    return paragraph if role is cell and not line[ROW] else role


cdef bint goes_on(object group, tuple last, tuple line, object role) except -1:
    """Whether a line belongs to the group that ends in `last`."""
    if last[ROLE] is term:
        return (role is term or role is paragraph) and line[NUMBER] == last[NUMBER] + 1
    if group is not role:
        return False
    if role is program:
        return line[NUMBER] == last[NUMBER] + 1 and line[CONTAINER] == last[CONTAINER]
    if role is cell:
        return line[ROW] >= last[ROW]
    return role is item or role is quotation


def titled(document):
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


def items(lines):
    """The lines of a list group, with gaps between their levels closed."""
    levels = []
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


def rows(lines):
    """The cells of a table group, row by row."""
    return [list(cells) for _, cells in groupby(lines, key=lambda line: line.row)]


def code(lines):
    """Program text: verbatim but for white space at the ends of its lines and empty lines around it."""
    return "\n".join(part.rstrip() for line in lines for part in line.text.split("\n")).strip("\n")
