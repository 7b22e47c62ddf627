"""Places of the lines of a page whose text has certain characters."""

from stripper.native.line cimport LINE_TEXT

cdef extern from "Python.h":
    Py_ssize_t find_character "PyUnicode_FindChar"(object, Py_UCS4, Py_ssize_t, Py_ssize_t, int) except -2


def places_with(lines, str characters not None):
    cdef list found = []
    cdef Py_ssize_t index = 0
    cdef Py_UCS4 character
    cdef str text
    for line in lines:
        text = <str> (<tuple> line)[LINE_TEXT]
        for character in characters:
            if find_character(text, character, 0, len(text), 1) >= 0:
                found.append(index)
                break
        index += 1
    return found
