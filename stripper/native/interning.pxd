# Interning: consecutive numbers for strings and pairs, in the order of their first occurrence.

from cpython.object cimport PyObject

cdef enum:
    SLOTS = 256  # of the cache by address


cdef struct Pair:
    int one
    int other
    int number  # from 1; 0: none


cdef class Interner:
    """Numbers for strings that the caller keeps alive: most are found by their address."""
    cdef dict known
    cdef PyObject* strings[SLOTS]
    cdef int found[SLOTS]

    cdef int look_up(self, str string, size_t slot) except -1

    cdef inline int intern(self, str string) except -1:
        """Return the number of a string, from 0."""
        cdef size_t slot = (<size_t> <PyObject*> string ^ <size_t> <PyObject*> string >> 9) // 16 % SLOTS
        if self.strings[slot] == <PyObject*> string:
            return self.found[slot]
        return self.look_up(string, slot)


cdef class PairInterner:
    cdef Pair* pairs
    cdef size_t last  # the number of slots, a power of 2, less 1
    cdef readonly int count

    cdef inline int intern(self, int one, int other) noexcept:
        """Return the number of a pair, from 0."""
        # multiplicative hashing, with the golden ratio and another large odd number
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
