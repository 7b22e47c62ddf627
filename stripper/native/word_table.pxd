# A hash map from words to ints; lookups allocate no str.

from libc.stdint cimport uint32_t, uint64_t

cdef enum:
    SEED = 0  # the hash of the empty word
    BITS = 4  # of the filter for each slot


cdef struct Slot:
    uint32_t rest  # of the hash of the word; 0: an empty slot
    int value


cdef class WordTable:
    cdef bytes content  # has the slots
    cdef const Slot* slots
    cdef const unsigned char* marks  # a filter that stays in the cache: few words that are not in the table have a mark
    cdef uint32_t last  # the number of slots, a power of 2, less 1
    cdef int limit(self) noexcept

    cdef inline int find(self, uint64_t hash) noexcept:
        """Return the value of the word with a hash, or -1 if it is not in the table."""
        cdef uint32_t bit = bit_of(self.last, hash)
        return find(self.slots, self.last, hash) if self.marks[bit >> 3] >> (bit & 7) & 1 else -1


cdef inline uint32_t bit_of(uint32_t last, uint64_t hash) noexcept:
    """Return the number of the bit that marks a hash."""
    return hash >> 30 & (BITS * last + BITS - 1)


cdef inline int find(const Slot* slots, uint32_t last, uint64_t hash) noexcept:
    """Return the value of the word with a hash, or -1 without it.

    Words are not compared: 46 bits of a hash decide in a table of 7,000 words.
    """
    cdef uint32_t at = hash >> 32 & last, rest = <uint32_t> hash
    while slots[at].rest:
        if slots[at].rest == rest:
            return slots[at].value
        at = (at + 1) & last
    return -1


cdef inline uint64_t hashed(uint64_t hash, Py_UCS4 character) noexcept:
    """Return the hash of a word extended by one character: a polynomial, so that it follows from those of its parts."""
    return (hash + <uint64_t> character) * multiplier()


cdef inline uint64_t multiplier() noexcept:
    """Return the factor of the polynomial, which spreads each character over all bits."""
    return 0x9E3779B97F4A7C15
