"""Joining of paragraphs that were hard-wrapped.

A line was broken by a program, not by its author, if the first word of the next line would not have fitted.
"""

import re
from typing import NamedTuple

from stripper.native.line cimport ROW_BULLET, ROW_COLUMN, ROW_GAP, ROW_INDENT, ROW_TEXT

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)

WIDE_CHARACTER = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
)
"""Characters that are two columns wide."""

QUOTE = "> "
"""The prefix of each row of a quotation in mail."""
QUOTED = re.compile("(?:> )+")
"""The prefixes of a row, one for each quotation that it is in."""

RAGGED = 14
"""Columns by which wrapped lines are usually shorter than the width at most."""

cdef enum:
    FIRST_WIDE = 0x1100  # no character below it is two columns wide
    MAX_WIDTH = 160  # columns; longer lines were not wrapped for a terminal or a mail
    MIN_LENGTH = 40  # columns; shorter lines are no evidence of the width
    MIN_FOLLOWED = 5  # lines whose paragraph may continue, at least
    BEYOND = 4  # columns by which a wrapped line may exceed the estimated width
    PART = 10_000  # characters of a long text that are handled at a time
    FIRST_LINE = 2  # maximum indentation of the first row of a paragraph in a script without spaces, in columns

cdef double WIDTH_QUANTILE = 0.98  # quantile of the line lengths that estimates the width
cdef double MIN_FULL_SHARE = 0.3  # of full lines among those longer than half the width, if the text is wrapped
# The same among lines whose paragraph may continue, which excludes menu entries separated by blank lines:
cdef double MIN_FULL_SHARE_FOLLOWED = 0.5
cdef double MAX_STRAY_SHARE = 0.025  # of even longer lines, such as rows of tables, which are not wrapped

cdef str quote = QUOTE
cdef int ragged = RAGGED


class Row(NamedTuple):
    source: int
    text: str
    indent: int
    column: int
    bullet: str
    gap: int
    broken: bool


def join(rows, Py_ssize_t width):
    cdef list found = [], paragraph = None
    for row in rows:
        if paragraph is None or not width or not continues(paragraph, <tuple> row, width):
            paragraph = []
            found.append(paragraph)
        paragraph.append(row)
    return found


cpdef str text(paragraph):
    cdef tuple row = <tuple> paragraph[0]
    cdef list parts
    cdef str part
    cdef bint tight
    if len(paragraph) == 1:
        return collapsed(<str> row[ROW_TEXT])
    parts = [row[ROW_TEXT]]
    for other in paragraph[1:]:
        part = unquoted(<str> (<tuple> other)[ROW_TEXT])
        tight = begins_wide((<str> parts[-1])[-1]) and begins_wide(part)
        parts.append(part if tight else f" {part}")
    return collapsed("".join(parts))


def texts(paragraphs):
    return [(paragraph[0], text(paragraph), 0) for paragraph in paragraphs]


cpdef str collapsed(str text):
    cdef Py_UCS4 character
    cdef bint after_space = True
    for character in text:
        if character == u" ":
            if after_space:
                break
            after_space = True
        elif character.isspace():
            break
        else:
            after_space = False
    else:
        if not after_space:
            return text
    return " ".join(text.split()) if len(text) <= PART else collapsed_by_parts(text)


cdef str collapsed_by_parts(str text):
    """Do so in parts, since the list of all words may take twenty times the memory of the text."""
    cdef list parts = []
    cdef Py_ssize_t start = 0, end
    while start < len(text):
        end = text.find(" ", start + PART) + 1 or len(text)
        parts.append(" ".join(text[start:end].split()))
        start = end
    return " ".join(filter(None, parts))


def wrap_width(rows):
    cdef list lengths = [], followed
    cdef Py_ssize_t length, width, within
    for row in rows:
        if has_words(<str> (<tuple> row)[ROW_TEXT]):
            length = end_of(<tuple> row)
            if length >= MIN_LENGTH:
                lengths.append(length)
    if not lengths:
        return 0
    lengths.sort()
    width = lengths[<Py_ssize_t> (WIDTH_QUANTILE * (len(lengths) - 1))]
    within = len(lengths)
    while <Py_ssize_t> lengths[within - 1] > width + BEYOND:
        within -= 1
    if width > MAX_WIDTH or len(lengths) - within > MAX_STRAY_SHARE * len(lengths):
        return 0
    if full(lengths, width) < MIN_FULL_SHARE:
        followed = ends_followed(rows)
        if len(followed) < MIN_FOLLOWED or full(followed, width) < MIN_FULL_SHARE_FOLLOWED:
            return 0
    return lengths[within - 1]


cdef double full(list lengths, Py_ssize_t width) except -1:
    """Return the share of full lines among those longer than half the width."""
    cdef Py_ssize_t length, long = 0, filled = 0
    for length in lengths:
        if width < 2 * length:
            long += 1
            filled += width - ragged < length <= width
    return filled / <double> long if long else 0.0


cdef list ends_followed(rows):
    """Return the columns where rows end whose paragraph may continue in the next row."""
    cdef list found = []
    cdef tuple row = None, after
    for other in rows:
        after = <tuple> other
        if (
            row is not None
            and not after[ROW_GAP]
            and not after[ROW_BULLET]
            and after[ROW_COLUMN] == row[ROW_COLUMN]
            and has_words(<str> row[ROW_TEXT])
        ):
            found.append(end_of(row))
        row = after
    return found


cdef bint continues(list paragraph, tuple row, Py_ssize_t width) except -1:
    """Return whether a row continues a paragraph."""
    cdef tuple above = <tuple> paragraph[-1]
    cdef str text = <str> row[ROW_TEXT], text_above = <str> above[ROW_TEXT]
    cdef Py_ssize_t word
    if row[ROW_GAP] or row[ROW_BULLET]:
        return False
    if not is_aligned(paragraph, row) or is_ruler(text) or is_ruler(text_above):
        return False
    if text.startswith(quote) and not text_above.startswith(quote):
        return False
    text = unquoted(text)
    # In a script without spaces, a line may end early so that the next does not start with punctuation.
    word = 3 if begins_wide(text) else text.find(" ")
    if word < 0:
        word = len(text)
    return end_of(above) + 1 + word > width


cdef bint is_aligned(list paragraph, tuple row) except -1:
    """Return whether a row is indented like the next one of a paragraph."""
    cdef tuple first = <tuple> paragraph[0], above = <tuple> paragraph[-1]
    cdef Py_ssize_t column = row[ROW_COLUMN], left = first[ROW_COLUMN]
    if first[ROW_BULLET] or not begins_wide(<str> first[ROW_TEXT]):
        return column == left or column == <Py_ssize_t> above[ROW_INDENT]
    return column == <Py_ssize_t> above[ROW_COLUMN] or (above is first and 0 < left - column <= FIRST_LINE)


def is_rule(str text not None):
    return is_ruler(text)


cdef bint is_ruler(str text) noexcept:
    cdef Py_UCS4 character
    for character in text:
        if character.isalnum():
            return False
    return True


cdef str unquoted(str text):
    cdef object prefixes = QUOTED.match(text) if text.startswith(quote) else None
    return text[prefixes.end():] if prefixes else text


cdef bint begins_wide(str text) except -1:
    return len(text) > 0 and is_wide(text[0])


cdef bint has_words(str text) except -1:
    """Return whether a text can be broken."""
    return u" " in text or width_of(text) > len(text)


def ends_at(row):
    return end_of(<tuple> row)


cdef Py_ssize_t end_of(tuple row) except -1:
    return <Py_ssize_t> row[ROW_COLUMN] + width_of(<str> row[ROW_TEXT])


def columns(str text not None):
    return width_of(text)


cdef Py_ssize_t width_of(str text) noexcept:
    cdef Py_ssize_t width = len(text)
    cdef Py_UCS4 character
    if not is_ascii(text):
        for character in text:
            width += is_wide(character)
    return width


cdef inline bint is_wide(Py_UCS4 character) noexcept:
    """Return whether `WIDE_CHARACTER` matches a character."""
    return character >= FIRST_WIDE and (
        character <= 0x115F
        or 0x2E80 <= character <= 0xA4CF
        or 0xAC00 <= character <= 0xD7A3
        or 0xF900 <= character <= 0xFAFF
        or 0xFE30 <= character <= 0xFE6F
        or 0xFF00 <= character <= 0xFF60
        or 0xFFE0 <= character <= 0xFFE6
    )
