"""Filters of texts by the first letters of phrases, at the start of a text or anywhere in it."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint32_t

from stripper.native.line cimport LINE_TEXT
from stripper.native.lower_case cimport fold_of

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
        return self.passes(text)

    def places(self, lines):
        cdef list found = []
        cdef Py_ssize_t index = 0
        for line in lines:
            if self.passes(<str> (<tuple> line)[LINE_TEXT]):
                found.append(index)
            index += 1
        return found


cdef class PhraseFilter:
    cdef unsigned char pairs[1024]  # for each two characters, 5 bits each: whether a phrase starts with them
    cdef unsigned char starts[8192]  # a bit for each hash of the first characters of a phrase

    def __init__(self, phrases):
        cdef str phrase
        cdef uint32_t hash
        cdef Py_UCS4 character
        for phrase in phrases:
            if len(phrase) < SHORTEST:
                raise ValueError(f"too short for a phrase filter: {phrase!r}")
            hash = 0
            for character in phrase[:COMPARED]:
                hash = mixed(hash, without_case(character))
            self.starts[hash >> 19] |= 1 << (hash >> 16 & 7)
            self.pairs[pair(without_case(phrase[0]), without_case(phrase[1]))] = True

    def may_have(self, str text not None):
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef Py_ssize_t start, index, length = len(text)
        cdef Py_UCS4 first, second
        cdef uint32_t hash
        if length < SHORTEST:
            return False
        second = without_case(PyUnicode_READ(kind, data, 0))
        for start in range(length - 1):
            first, second = second, without_case(PyUnicode_READ(kind, data, start + 1))
            if self.pairs[pair(first, second)]:
                hash = mixed(0, first)
                for index in range(start + 1, min(length, start + COMPARED)):
                    hash = mixed(hash, without_case(PyUnicode_READ(kind, data, index)))
                    if self.starts[hash >> 19] & 1 << (hash >> 16 & 7):
                        return True
        return False


cdef inline Py_UCS4 without_case(Py_UCS4 character) noexcept:
    """Return a character as patterns that ignore case, and have either apostrophe, compare it."""
    if character == u"İ" or character == u"ı":
        return u"i"
    return c"'" if character == u"’" else fold_of(character)


cdef inline int pair(Py_UCS4 first, Py_UCS4 second) noexcept:
    return (<int> first & 31) << 5 | (<int> second & 31)


cdef inline uint32_t mixed(uint32_t hash, Py_UCS4 character) noexcept:
    return (hash ^ <uint32_t> character) * <uint32_t> 0x9E3779B1 + 1


cdef inline uint32_t hashed(uint32_t hash, Py_UCS4 character) noexcept:
    # An ASCII letter differs between its cases in this bit only.
    return mixed(hash, <Py_UCS4> (<uint32_t> character | 32))
