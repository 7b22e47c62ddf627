"""Parsing of text dumps into lines, by the layout that they keep of a page."""

import re

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ

from stripper.native.line cimport (
    LINE_GAP, LINE_TEXT, ROW_BULLET, ROW_GAP, ROW_INDENT, ROW_SOURCE, ROW_TEXT,
)
from stripper.native.namedtuples cimport as_namedtuple

from stripper.marks import PAGE_EDGE
from stripper.model import Line, Role
from stripper.parse.unwrap import Row, columns

cdef tuple ONE_PLACE = (1, 1)

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2

BULLETS = "•●▪◦‣⁃∙·*+-–—"
BULLET = re.compile(rf"([{re.escape(BULLETS)}]|\d{{1,3}}[.)])\s+(?=\S)")
"""The start of a list item; `o` is not a bullet, since it is a word in some languages."""

LONE_BULLET = re.compile(r"[•●▪◦‣⁃∙·*+□☆○■★◎△]|\d{1,3}[.)]")
"""A bullet whose text starts in the next row, where w3m and inscriptis break before a block."""

cdef enum:
    MAX_LONE = 4  # characters of a lone bullet
    DEEP = 7  # columns of indentation from which a letter is a bullet
    NESTED = 4  # the same for a sign
    MAX_NUMBER = 3  # digits of a number that is a bullet
    TAB = 8  # columns
    COLUMNS = 1_000_000  # columns that tabs may add to a dump; to a longer one, as many as it has characters
    MIN_RUNNING_TEXT = 90  # columns from which a line of a dump that has lost its blank lines is running text

# The share of lines after blank lines up to which a dump has probably lost them, as in WET files of crawls.
cdef double MAX_GAP_SHARE = 0.02

cdef object kind_of_line = Line, kind_of_row = Row, paragraph = Role.PARAGRAPH, item = Role.ITEM
cdef str bullets = BULLETS, letters = "o#@", signs = "□☆○■★◎△"  # those of nested lists by lynx and w3m


def rows(str text not None):
    cdef list found = []
    cdef Py_ssize_t source = 0, gap = 0, start, end, cut, added
    cdef Py_ssize_t room = max(<Py_ssize_t> COLUMNS, len(text))
    cdef str physical, expanded
    cdef int kind
    cdef void* data
    cdef bint has_lone = False
    for physical in text.split("\n"):
        source += 1
        expanded = physical
        if not is_ascii(physical) and find_character(physical, 0xA0, 0, len(physical), 1) >= 0:
            expanded = physical.replace("\xa0", " ")
        if find_character(expanded, u"\t", 0, len(expanded), 1) >= 0:
            added = (TAB - 1) * expanded.count(u"\t")
            if added <= room:
                expanded = expanded.expandtabs(TAB)
                room -= added
            else:
                expanded = expanded.replace(u"\t", u" ")
        kind, data = PyUnicode_KIND(expanded), PyUnicode_DATA(expanded)
        start, end = 0, len(expanded)
        while start < end and PyUnicode_READ(kind, data, start).isspace():
            start += 1
        if start == end:
            gap += 1
            continue
        while PyUnicode_READ(kind, data, end - 1).isspace():
            end -= 1
        cut = start
        if start >= DEEP or not PyUnicode_READ(kind, data, start).isalpha():  # most rows start with a word
            cut += bullet_length(expanded[start:end], start)
        row = as_namedtuple(kind_of_row, (
            source, expanded[cut:end], start, cut, expanded[start:cut].rstrip() if cut > start else "", gap,
            end + 1 < len(expanded) and physical.endswith("  "),
        ))
        found.append(row)
        has_lone = has_lone or (end - cut <= MAX_LONE and is_lone_bullet(<tuple> row))
        gap = 0
    return with_bullets(found) if has_lone else found


cdef Py_ssize_t bullet_length(str text, Py_ssize_t indent) except -1:
    """Return the length of a bullet and the space after it; 0 without one."""
    cdef Py_UCS4 first = text[0]
    cdef Py_ssize_t start = 0, end
    if first in bullets or (indent >= DEEP and first in letters) or (indent >= NESTED and first in signs):
        start = 1
    else:
        while start < min(MAX_NUMBER, len(text)) and text[start].isdecimal():
            start += 1
        if not 0 < start < len(text) or text[start] not in u".)":
            return 0
        start += 1
    end = start
    while end < len(text) and text[end].isspace():
        end += 1
    return end if start < end < len(text) else 0


cdef bint is_lone_bullet(tuple row) except -1:
    cdef str text = <str> row[ROW_TEXT]
    return len(text) <= MAX_LONE and not row[ROW_BULLET] and LONE_BULLET.fullmatch(text) is not None


cdef list with_bullets(list rows):
    """Return the rows, with each lone bullet moved to the row below if that is indented further and has none."""
    cdef list found = []
    cdef object lone = None
    for row in rows:
        if lone is not None:
            if row.gap or row.bullet or row.indent <= lone.indent:
                found.append(lone)
            else:
                row = row._replace(source=lone.source, indent=lone.indent, bullet=lone.text, gap=lone.gap)
            lone = None
        if is_lone_bullet(<tuple> row):
            lone = row
        else:
            found.append(row)
    if lone is not None:
        found.append(lone)
    return found


cpdef str marker(str bullet):
    if not bullet:
        return ""
    return bullet.replace(")", ".") if bullet[0].isdigit() else "-"


def lines(texts):
    cdef list found = [], indents = []
    for row, text, links in texts:
        if text:
            found.append(line(len(found) + 1, row, text, links, level(indents, <tuple> row)))
    return found


cpdef line(number, row, text, links, level):
    cdef tuple fields = <tuple> row
    cdef object role = item if fields[ROW_BULLET] else paragraph
    return as_namedtuple(kind_of_line, (
        number, fields[ROW_SOURCE], text, role, level, marker(fields[ROW_BULLET]), "", 0, links, fields[ROW_INDENT],
        fields[ROW_GAP], 0, "", (), 0, 0, False, "", ONE_PLACE,
    ))


cdef Py_ssize_t level(list indents, tuple row) except -1:
    """Return the nesting depth of the list of an item, and update `indents`, those of the enclosing lists."""
    cdef Py_ssize_t indent = row[ROW_INDENT]
    if not row[ROW_BULLET]:
        return 0
    while indents and <Py_ssize_t> indents[-1] > indent:
        indents.pop()
    if not indents or <Py_ssize_t> indents[-1] < indent:
        indents.append(indent)
    return len(indents)


def with_gaps(list lines not None):
    cdef Py_ssize_t index, gaps = 0
    cdef list found
    cdef bint is_running, after_running = False
    for index in range(1, len(lines)):
        gaps += <Py_ssize_t> (<tuple> lines[index])[LINE_GAP] > 0
    if gaps > MAX_GAP_SHARE * len(lines):
        return lines
    found = []
    for each in lines:
        is_running = <Py_ssize_t> columns((<tuple> each)[LINE_TEXT]) >= MIN_RUNNING_TEXT
        found.append(each._replace(gap=1) if is_running and after_running else each)
        after_running = is_running
    return found


def with_running(list lines not None, running):
    if not running:
        return lines
    footers = [line(0, row, " ".join(row.text.split()), 0, 0)._replace(names=PAGE_EDGE) for row in running]
    ordered = sorted([*lines, *footers], key=lambda each: each.source)
    return [each._replace(number=number) for number, each in enumerate(ordered, 1)]
