# A dictionary from words to numbers that needs no strings to be asked.

from libc.stdint cimport uint32_t
from libc.string cimport memcmp

cdef enum:
    SEED = 2166136261  # the hash of no letters


cdef struct Entry:
    const Py_UCS4* word
    int length
    int value


cdef class Vocabulary:
    cdef Py_UCS4* letters
    cdef Entry* entries
    cdef uint32_t* hashes  # of the words of the entries; 0: none
    cdef uint32_t last  # one less than there are entries, a power of 2
    cdef unsigned char* sieve  # bits, by more of a hash: most words are not found, and seen not to be in less memory
    cdef Py_UCS4* add(self, str word, int value, Py_UCS4* letters) except NULL

    cdef inline int find(self, const Py_UCS4* word, int length, uint32_t hash) noexcept:
        """The value of a word; -1 if there is none."""
        cdef uint32_t at = hash & self.last
        cdef Entry* entry
        if not self.sieve[at] >> (hash >> 29) & 1:
            return -1
        while self.hashes[at]:
            entry = &self.entries[at]
            if self.hashes[at] == hash and entry.length == length:
                if not memcmp(entry.word, word, length * sizeof(Py_UCS4)):
                    return entry.value
            at = (at + 1) & self.last
        return -1


cdef inline uint32_t hashed(uint32_t hash, Py_UCS4 letter) noexcept:
    """The hash of letters with one more behind them (FNV-1a)."""
    return (hash ^ <uint32_t> letter) * <uint32_t> 16777619
