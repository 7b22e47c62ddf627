"""A search for many signs in a long text, whose pairs of adjacent characters are noted in one pass."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.string cimport memset

from functools import lru_cache

cdef enum:
    SLOTS = 1 << 14  # two characters of 7 bits each; others collide with these, which costs only time
    MOST = 1_000_000  # characters of a text whose pairs are noted, since the text is kept until the next one


cdef class Pairs:
    cdef unsigned char[SLOTS] noted

    def __init__(self, str text not None):
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef Py_ssize_t index
        cdef Py_UCS4 character, before = 0
        memset(self.noted, 0, SLOTS)
        for index in range(len(text)):
            character = PyUnicode_READ(kind, data, index)
            self.noted[slot(before, character)] = True
            before = character


cdef object pairs_of = lru_cache(maxsize=1)(Pairs)


def has(str text not None, str sign not None):
    return contains(text, sign)


def has_one(str text not None, signs):
    for sign in signs:
        if contains(text, <str?> sign):
            return True
    return False


cdef bint contains(str text, str sign) except -1:
    cdef Pairs pairs
    cdef Py_ssize_t index
    if 1 < len(sign) and len(text) <= MOST:
        pairs = pairs_of(text)
        for index in range(1, len(sign)):
            if not pairs.noted[slot(sign[index - 1], sign[index])]:
                return False
    return sign in text


cdef inline int slot(Py_UCS4 first, Py_UCS4 second) noexcept:
    return (<int> first & 127) << 7 | (<int> second & 127)
