"""The names of elements, and the words of content within each."""

from cpython.array cimport array, clone

from stripper.native.char_classes cimport WHITE, classes_of
from stripper.native.interning cimport Interner
from stripper.native.line cimport (
    CONTAINER_NAMES, CONTAINER_PARENT, LINE_CONTAINER, LINE_ROLE, LINE_TEXT,
)

from stripper.model import Role

cdef array INTS = array("i")
cdef object program = Role.CODE


def different_names(containers not None):
    cdef Interner numbers = Interner()
    cdef list found = []
    for container in containers:
        if numbers.intern(<str> (<tuple> container)[CONTAINER_NAMES]) == len(found):
            found.append((<tuple> container)[CONTAINER_NAMES])
    return found


def sums(lines not None, content not None, containers not None):
    cdef Py_ssize_t index, at, count = len(lines)
    cdef array before = clone(INTS, count + 1, zero=True), first = clone(INTS, len(containers), zero=True)
    cdef array words = clone(INTS, len(containers), zero=True), prose = clone(INTS, len(containers), zero=True)
    cdef tuple line
    for index in range(len(containers)):
        first.data.as_ints[index] = <int> count
    for index in range(count):
        line = <tuple> lines[index]
        at = line[LINE_CONTAINER]
        first.data.as_ints[at] = min(first.data.as_ints[at], <int> index)
        prose.data.as_ints[at] |= line[LINE_ROLE] is not program
        before.data.as_ints[index + 1] = before.data.as_ints[index]
        if content[index]:
            before.data.as_ints[index + 1] += count_words(<str> line[LINE_TEXT])
            words.data.as_ints[at] += before.data.as_ints[index + 1] - before.data.as_ints[index]
    for index in range(len(containers) - 1, 0, -1):
        at = (<tuple> containers[index])[CONTAINER_PARENT]
        first.data.as_ints[at] = min(first.data.as_ints[at], first.data.as_ints[index])
        words.data.as_ints[at] += words.data.as_ints[index]
        prose.data.as_ints[at] |= prose.data.as_ints[index]
    return before, first, words, prose


cdef int count_words(str text) noexcept:
    """Return the number of words that white space separates, as `str.split` does."""
    cdef Py_UCS4 character
    cdef int count = 0
    cdef bint white = True, before
    for character in text:
        before, white = white, (classes_of(character) & WHITE) != 0
        count += before and not white
    return count
