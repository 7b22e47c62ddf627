"""A hash map from words to ints; lookups allocate no str, which would take longer than the lookup itself."""

from libc.stdlib cimport calloc, free


cdef class WordTable:
    def __cinit__(self, bytes slots not None):
        """Look words up in the slots that `slots_of` made; the build stores them."""
        cdef Py_ssize_t size = len(slots) // sizeof(Slot)
        if size < 2 or size & (size - 1) or len(slots) % sizeof(Slot):
            raise ValueError(f"{len(slots)} bytes are no table of words")
        self.content = slots
        self.slots = <const Slot*> <const char*> slots
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
    slots = <Slot*> calloc(size, sizeof(Slot))
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
        return (<char*> slots)[:size * sizeof(Slot)]
    finally:
        free(slots)


cdef int add(Slot* slots, uint32_t last, uint64_t hash, int value) except -1:
    cdef uint32_t at = hash >> 32 & last
    if not <uint32_t> hash or find(slots, last, hash) >= 0:
        raise ValueError(f"the hash of word {value} is that of another, or of an empty slot")
    while slots[at].rest:
        at = (at + 1) & last
    slots[at] = Slot(<uint32_t> hash, value)
    return 0
