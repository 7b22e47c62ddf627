"""Checks of the rows of a text dump that few of them pass, each in one pass."""

from stripper.native.line cimport ROW_BULLET, ROW_COLUMN, ROW_GAP, ROW_INDENT, ROW_TEXT

cdef extern from "Python.h":
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2

cdef enum:
    FIRST_WIDE = 0x1100  # no character below it is two columns wide

cdef tuple keywords = ("import ", "from ", "package ", "using ")


def may_have_columns(list rows not None, Py_ssize_t least_column, Py_ssize_t least_rows, Py_ssize_t least_pairs):
    cdef Py_ssize_t wide = 0, pairs = 0
    cdef tuple row
    cdef str text
    cdef bint is_parted
    for each in rows:
        row = <tuple> each
        text = <str> row[ROW_TEXT]
        is_parted = "  " in text
        wide += is_parted or <Py_ssize_t> row[ROW_COLUMN] >= least_column
        pairs += (
            is_parted or has(text, 0x3000)
            or <Py_ssize_t> row[ROW_COLUMN] - <Py_ssize_t> row[ROW_INDENT] > len(<str> row[ROW_BULLET]) + 1
        )
    return wide >= least_rows and pairs >= least_pairs


def block_starts(str row not None, Py_ssize_t least_column):
    cdef list found = []
    cdef Py_ssize_t index = 0, spaces = 0
    cdef Py_UCS4 character
    for character in row:
        if character.isspace():
            spaces += 1
        else:
            if spaces > 1 and index >= least_column:
                found.append(index)
            spaces = 0
        index += 1
    return found


def that_may_be_centred(list paragraphs not None, Py_ssize_t least_column):
    cdef list found = []
    cdef Py_ssize_t index
    cdef tuple row
    for index in range(1, len(paragraphs)):
        row = <tuple> (<list> paragraphs[index])[0]
        if len(<list> paragraphs[index]) == 1 and not row[ROW_GAP] and not row[ROW_BULLET]:
            if <Py_ssize_t> row[ROW_COLUMN] >= least_column:
                found.append(index)
    return found


def that_go_on(list rows not None, Py_ssize_t most_columns):
    cdef list found = []
    cdef Py_ssize_t index
    cdef tuple row, above = None
    cdef Py_UCS4 first
    for index in range(len(rows)):
        row = <tuple> rows[index]
        if above is not None and not row[ROW_GAP] and not row[ROW_BULLET]:
            first = (<str> row[ROW_TEXT])[0]
            if first.islower() or first >= FIRST_WIDE:
                if <Py_ssize_t> row[ROW_COLUMN] <= <Py_ssize_t> above[ROW_COLUMN] + most_columns:
                    found.append(index)
        above = row
    return found


def that_may_be_program(list rows not None):
    cdef list found = []
    cdef Py_ssize_t index
    cdef str text
    for index in range(len(rows)):
        text = <str> (<tuple> rows[index])[ROW_TEXT]
        if text[0] in u"#@<>$|" or text[len(text) - 1] in u"{};,:>&|\\" or has(text, c"=") or has(text, c"<"):
            found.append(index)
        elif text[0] in u"fipu" and text.startswith(keywords):
            found.append(index)
    return found


cdef inline bint has(str text, Py_UCS4 character) except -1:
    return find_character(text, character, 0, len(text), 1) >= 0
