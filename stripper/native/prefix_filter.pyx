"""A filter of texts by their first letters."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint32_t

from stripper.native.line cimport LINE_TEXT

cdef enum:
    SHORTEST = 2  # letters of a phrase, at least
    COMPARED = 6  # letters of a phrase that are compared, at most


cdef class PrefixFilter:
    def __init__(self, phrases):
        cdef str phrase
        for phrase in phrases:
            self.add(phrase.casefold())

    cdef int add(self, str phrase) except -1:
        """Record the first letters of a phrase; those of other scripts always pass."""
        cdef uint32_t hash = 0
        cdef Py_UCS4 character
        if not phrase[:COMPARED].isascii():
            return 0
        if len(phrase) < SHORTEST:
            raise ValueError(f"too short for a prefix filter: {phrase!r}")
        for character in phrase[:COMPARED]:
            hash = hashed(hash, character)
        self.starts[hash >> 19] |= 1 << (hash >> 16 & 7)
        return 0

    cdef bint passes(self, str text) except -1:
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef uint32_t hash = 0
        cdef Py_ssize_t index
        cdef Py_UCS4 character
        for index in range(min(len(text), <Py_ssize_t> COMPARED)):
            character = PyUnicode_READ(kind, data, index)
            if character >= 0x80:
                return True
            hash = hashed(hash, character)
            if index + 1 >= SHORTEST and self.starts[hash >> 19] & 1 << (hash >> 16 & 7):
                return True
        return False

    def may_match(self, str text not None):
        return not text or self.passes(text)

    def places(self, lines):
        cdef list found = []
        cdef Py_ssize_t index = 0
        for line in lines:
            if self.passes(<str> (<tuple> line)[LINE_TEXT]):
                found.append(index)
            index += 1
        return found


cdef inline uint32_t hashed(uint32_t hash, Py_UCS4 character) noexcept:
    # The low five bits of an ASCII letter are the same in both cases.
    return (hash ^ (<uint32_t> character & 31)) * <uint32_t> 0x9E3779B1 + 1
