"""A hash map from words to ints; lookups allocate no str, which would take longer than the lookup itself."""

from libc.stdlib cimport calloc, free


cdef class WordTable:
    def __cinit__(self, str words not None, bytes values=None):
        """Build the table of different `words`, one a line, with bytes or else the numbers of the lines as values."""
        cdef int count = words.count("\n") + 1 if words else 0, number = 0
        cdef uint32_t size = 2
        cdef uint64_t hash = SEED
        cdef Py_UCS4 character
        if values is not None and len(values) != count:
            raise ValueError(f"there are {count} words and {len(values)} values")
        while size < 2 * <uint32_t> count:
            size *= 2
        self.last = size - 1
        self.slots = <Slot*> calloc(size, sizeof(Slot))
        if self.slots == NULL:
            raise MemoryError
        for character in f"{words}\n" if words else "":
            if character == u"\n":
                self.add(hash, number if values is None else <unsigned char> values[number])
                hash = SEED
                number += 1
            else:
                hash = hashed(hash, character)

    def __dealloc__(self):
        free(self.slots)

    cdef int add(self, uint64_t hash, int value) except -1:
        cdef uint32_t at = hash >> 32 & self.last
        if not <uint32_t> hash or self.find(hash) >= 0:
            raise ValueError(f"the hash of word {value} is that of another, or of an empty slot")
        while self.slots[at].rest:
            at = (at + 1) & self.last
        self.slots[at] = Slot(<uint32_t> hash, value)
        return 0
