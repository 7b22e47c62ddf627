"""Places of the lines of a page whose text has certain characters or recurs, and the margins of rows."""

from libc.stdint cimport uint64_t

from stripper.native.line cimport LINE_TEXT
from stripper.native.word_table cimport SEED, hashed

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


def places_with_point(lines):
    cdef list found = []
    cdef Py_ssize_t index = 0
    cdef Py_UCS4 character, before
    for line in lines:
        before = 0
        for character in <str> (<tuple> line)[LINE_TEXT]:
            if before == u"." and not character.isspace():
                found.append(index)
                break
            before = character
        index += 1
    return found


def recurring_places(lines, Py_ssize_t longest, Py_ssize_t most):
    cdef dict places = {}  # by the hash of a text
    cdef Py_ssize_t index = 0
    cdef object known, mark
    cdef str text
    for line in lines:
        text = <str> (<tuple> line)[LINE_TEXT]
        if len(text) <= longest:
            mark = without_numbers(text)
            known = places.get(mark)
            if known is None:
                places[mark] = [index]
            else:
                (<list> known).append(index)
        index += 1
    return [found for found in places.values() if len(<list> found) > most]


cdef uint64_t without_numbers(str text) noexcept:
    """Return the hash of a text with a zero for each number."""
    cdef uint64_t hash = SEED
    cdef Py_UCS4 character
    cdef bint is_digit, was_digit = False
    for character in text:
        is_digit = character.isdecimal()
        if not (is_digit and was_digit):
            hash = hashed(hash, u"0" if is_digit else character)
        was_digit = is_digit
    return hash


def margins(rows, Py_ssize_t least):
    cdef Py_ssize_t count = 0, flush = 0, indented = 0, start
    cdef Py_UCS4 character = 0
    cdef str row
    for row in rows:
        start = 0
        for character in row:
            if character != u" ":
                break
            start += 1
        if start < len(row) and not (character.isspace() and row.isspace()):
            count += 1
            flush += start == 0
            indented += start >= least
    return count, flush, indented
