# A hash map from words to ints; lookups allocate no str.

from libc.stdint cimport uint32_t
from libc.string cimport memcmp

cdef enum:
    SEED = 2166136261  # the hash of the empty word


cdef struct Entry:
    const Py_UCS4* word
    int length
    int value


cdef class WordTable:
    cdef Py_UCS4* characters  # of all words
    cdef Entry* entries
    cdef uint32_t* hashes  # of the words of the entries; 0: an empty slot
    cdef uint32_t last  # the number of slots, a power of 2, less 1
    cdef int add(self, const Py_UCS4* word, int length, int value) except -1

    cdef inline int find(self, const Py_UCS4* word, int length, uint32_t hash) noexcept:
        """Return the value of a word, or -1 if it is not in the table."""
        cdef uint32_t at = hash & self.last
        cdef Entry* entry
        while self.hashes[at]:
            entry = &self.entries[at]
            if self.hashes[at] == hash and entry.length == length:
                if not memcmp(entry.word, word, length * sizeof(Py_UCS4)):
                    return entry.value
            at = (at + 1) & self.last
        return -1


cdef inline uint32_t hashed(uint32_t hash, Py_UCS4 character) noexcept:
    """Return the hash of a word extended by one character (FNV-1a)."""
    return (hash ^ <uint32_t> character) * <uint32_t> 16777619
