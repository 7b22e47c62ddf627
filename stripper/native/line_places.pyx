"""Places of the lines of a page whose text has certain characters, and the margins of rows."""

from stripper.native.line cimport LINE_TEXT

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2


def places_with(lines, str characters not None):
    cdef list found = []
    cdef Py_ssize_t index = 0
    cdef Py_UCS4 character
    cdef str text, sought, ascii = "".join(filter(str.isascii, characters))
    for line in lines:
        text = <str> (<tuple> line)[LINE_TEXT]
        sought = ascii if is_ascii(text) else characters
        for character in sought:
            if find_character(text, character, 0, len(text), 1) >= 0:
                found.append(index)
                break
        index += 1
    return found


def margins(rows, Py_ssize_t least):
    cdef Py_ssize_t count = 0, flush = 0, indented = 0, start
    cdef str row
    for row in rows:
        start = 0
        while start < len(row) and row[start] == u" ":
            start += 1
        if start < len(row) and not row[start:].isspace():
            count += 1
            flush += start == 0
            indented += start >= least
    return count, flush, indented
