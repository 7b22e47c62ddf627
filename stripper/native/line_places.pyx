"""Places of the lines of a page whose text has certain characters or recurs, and the margins of rows."""

from libc.stdint cimport uint64_t
from libc.stdlib cimport calloc, free

from stripper.native.line cimport LINE_TEXT
from stripper.native.word_table cimport SEED, hashed

cdef struct Mark:
    uint64_t hash
    Py_ssize_t count
    Py_ssize_t first  # the number of the first line with the hash; for a line, that of its slot in the hash table

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


def recurring_places(lines not None, Py_ssize_t longest, Py_ssize_t most):
    cdef Py_ssize_t count = len(lines), size = 2, index = 0
    cdef Mark* marks
    cdef Mark* mark
    cdef dict places = {}  # of the marks that recur, by the index of the first
    cdef str text
    while size < 2 * count:
        size *= 2
    marks = <Mark*> calloc(size + count, sizeof(Mark))  # the hash table, and one for each line
    if marks == NULL:
        raise MemoryError
    try:
        for line in lines:
            text = <str> (<tuple> line)[LINE_TEXT]
            if len(text) <= longest:
                mark = mark_of(marks, size, without_numbers(text))
                mark.count += 1
                mark.first = mark.first or index + 1
                marks[size + index].first = mark - marks + 1
            index += 1
        for index in range(count):
            if marks[size + index].first:
                mark = &marks[marks[size + index].first - 1]
                if mark.count > most:
                    places.setdefault(mark.first, []).append(index)
    finally:
        free(marks)
    return list(places.values())


cdef Mark* mark_of(Mark* marks, Py_ssize_t size, uint64_t hash) noexcept:
    """Return the slot of a text in a hash table; its size is a power of 2."""
    cdef Py_ssize_t at = hash >> 32 & <uint64_t> (size - 1)
    while marks[at].count and marks[at].hash != hash:
        at = (at + 1) & (size - 1)
    marks[at].hash = hash
    return &marks[at]


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
