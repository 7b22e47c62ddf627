"""The names of elements, and the words of content within each."""

from cpython.array cimport array, clone
from cpython.unicode cimport PyUnicode_AsUTF8AndSize

from stripper.native.interning cimport Interner
from stripper.native.line cimport (
    CONTAINER_NAMES, CONTAINER_PARENT, CONTAINER_TAG, LINE_CONTAINER, LINE_ROLE, LINE_TEXT,
)
from stripper.native.substrings cimport Substrings
from stripper.native.word_count cimport count_words

from stripper.model import Role

cdef array INTS = array("i")
cdef object program = Role.CODE


def names_with(containers not None, Substrings parts not None):
    cdef Interner numbers = Interner()
    cdef list found = []
    cdef int count = 0
    cdef Py_ssize_t size
    cdef const char* text
    cdef str names
    for container in containers:
        names = <str> (<tuple> container)[CONTAINER_NAMES]
        if numbers.intern(names) == count:
            count += 1
            text = PyUnicode_AsUTF8AndSize(names, &size)
            if parts.within(text, size):
                found.append(names)
    return found


def named(containers not None, set names not None, frozenset other_tags not None):
    cdef list found = []
    cdef Py_ssize_t index
    cdef tuple container
    for index in range(len(containers)):
        container = <tuple> containers[index]
        if container[CONTAINER_NAMES] in names and container[CONTAINER_TAG] not in other_tags:
            found.append(index)
    return found


def within(containers not None, set names not None):
    cdef bytearray flags = bytearray(len(containers))
    cdef Py_ssize_t index
    cdef tuple container
    for index in range(len(containers)):
        container = <tuple> containers[index]
        flags[index] = flags[<Py_ssize_t> container[CONTAINER_PARENT]] or container[CONTAINER_NAMES] in names
    return flags


def spread(containers not None, list chosen not None, accepts not None):
    cdef dict found = {}
    cdef bytearray in_code = bytearray(len(containers))
    cdef Py_ssize_t index, following = 0
    cdef bint is_chosen
    cdef tuple container
    for index in range(len(containers)):
        container = <tuple> containers[index]
        is_chosen = following < len(chosen) and index == <Py_ssize_t> chosen[following]
        following += is_chosen
        if found and container[CONTAINER_PARENT] in found:
            found[index] = found[container[CONTAINER_PARENT]]
        elif container[CONTAINER_TAG] == "pre" or (index and in_code[<Py_ssize_t> container[CONTAINER_PARENT]]):
            in_code[index] = True
        elif is_chosen and accepts(index):
            found[index] = index
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
            before.data.as_ints[index + 1] += <int> count_words(<str> line[LINE_TEXT])
            words.data.as_ints[at] += before.data.as_ints[index + 1] - before.data.as_ints[index]
    for index in range(len(containers) - 1, 0, -1):
        at = (<tuple> containers[index])[CONTAINER_PARENT]
        first.data.as_ints[at] = min(first.data.as_ints[at], first.data.as_ints[index])
        words.data.as_ints[at] += words.data.as_ints[index]
        prose.data.as_ints[at] |= prose.data.as_ints[index]
    return before, first, words, prose
