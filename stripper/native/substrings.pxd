# Fast search for any of several substrings.

from libc.stdint cimport uint32_t

cdef enum:
    MAX_PARTS = 96


cdef struct Part:
    const char* text
    Py_ssize_t size


cdef class Substrings:
    """Substrings of three characters or more, in ASCII."""
    cdef list names
    cdef Part[MAX_PARTS] parts
    cdef int count
    cdef uint32_t[2048] pairs  # bits of the pairs of bytes with which they start
    cdef bint[256] thirds  # whether a byte follows such a pair in one of them
    cdef int[256] first  # the index of the first part that starts with a byte, plus 1
    cdef int[MAX_PARTS] following  # the same of the next part that starts with the same byte

    cdef bint within(self, const char* text, Py_ssize_t size) noexcept
    cdef int part_at(self, const char* text) noexcept
    cdef const char* candidate(self, const char* at, const char* end) noexcept
