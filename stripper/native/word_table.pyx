"""A hash map from words to ints; lookups allocate no str, which would take longer than the lookup itself."""

from libc.stdlib cimport calloc, free


cdef class WordTable:
    def __cinit__(self, bytes slots not None):
        """Look words up in the slots that `slots_of` made; the build stores them."""
        cdef Py_ssize_t size = len(slots) * 8 // (8 * sizeof(Slot) + BITS)
        if size < 2 or size & (size - 1) or len(slots) != bytes_of(size):
            raise ValueError(f"{len(slots)} bytes are no table of words")
        self.content = slots
        self.slots = <const Slot*> <const char*> slots
        self.marks = <const unsigned char*> &self.slots[size]
        self.last = size - 1

    cdef int limit(self) noexcept:
        """Return a number above all values."""
        cdef uint32_t at
        cdef int most = -1
        for at in range(self.last + 1):
            if self.slots[at].rest and self.slots[at].value > most:
                most = self.slots[at].value
        return most + 1


def slots_of(str words not None, bytes values=None):
    """Return the slots for different `words`, one a line, with bytes or else the numbers of the lines as values."""
    cdef int count = words.count("\n") + 1 if words else 0, number = 0
    cdef uint32_t size = 2
    cdef uint64_t hash = SEED
    cdef Py_UCS4 character
    cdef Slot* slots
    if values is not None and len(values) != count:
        raise ValueError(f"there are {count} words and {len(values)} values")
    while size < 2 * <uint32_t> count:
        size *= 2
    slots = <Slot*> calloc(bytes_of(size), 1)
    if slots == NULL:
        raise MemoryError
    try:
        for character in f"{words}\n" if words else "":
            if character == u"\n":
                add(slots, size - 1, hash, number if values is None else <unsigned char> values[number])
                hash = SEED
                number += 1
            else:
                hash = hashed(hash, character)
        return (<char*> slots)[:bytes_of(size)]
    finally:
        free(slots)


cdef Py_ssize_t bytes_of(Py_ssize_t size) noexcept:
    """Return the size of a table with so many slots, which its filter follows."""
    return size * sizeof(Slot) + size * BITS // 8


cdef int add(Slot* slots, uint32_t last, uint64_t hash, int value) except -1:
    cdef uint32_t at = hash >> 32 & last, bit = bit_of(last, hash)
    if not <uint32_t> hash or find(slots, last, hash) >= 0:
        raise ValueError(f"the hash of word {value} is that of another, or of an empty slot")
    while slots[at].rest:
        at = (at + 1) & last
    slots[at] = Slot(<uint32_t> hash, value)
    (<unsigned char*> &slots[last + 1])[bit >> 3] |= 1 << (bit & 7)
    return 0
