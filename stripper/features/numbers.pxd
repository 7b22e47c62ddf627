# Numbers for strings and pairs, given in the order in which they first come.

from cpython.object cimport PyObject

cdef enum:
    SLOTS = 256


cdef struct Pair:
    int one
    int other
    int number  # from 1; 0: none


cdef class Strings:
    """Only for strings that something else keeps alive: most are found by their address."""
    cdef dict known
    cdef PyObject* strings[SLOTS]
    cdef int found[SLOTS]

    cdef int look_up(self, str string, size_t slot) except -1

    cdef inline int number(self, str string) except -1:
        cdef size_t slot = (<size_t> <PyObject*> string ^ <size_t> <PyObject*> string >> 9) // 16 % SLOTS
        if self.strings[slot] == <PyObject*> string:
            return self.found[slot]
        return self.look_up(string, slot)


cdef class Pairs:
    cdef Pair* pairs
    cdef size_t last  # one less than there are places, a power of 2
    cdef readonly int count

    cdef inline int number(self, int one, int other) noexcept:
        """The number of a pair, from 0."""
        cdef size_t at = (<size_t> one * <size_t> 0x9E3779B1 ^ <size_t> other * <size_t> 0x85EBCA77) & self.last
        cdef Pair* pair = &self.pairs[at]
        while pair.number:
            if pair.one == one and pair.other == other:
                return pair.number - 1
            at = (at + 1) & self.last
            pair = &self.pairs[at]
        self.count += 1
        pair.one, pair.other, pair.number = one, other, self.count
        return self.count - 1
