"""A hash map from words to ints; lookups allocate no str, which would take longer than the lookup itself."""

from libc.stdlib cimport calloc, free


cdef class WordTable:
    def __cinit__(self, str words not None, bytes values=None):
        """Build the table of different `words`, one a line, with bytes or else the numbers of the lines as values."""
        cdef int count = words.count("\n") + 1 if words else 0, number = 0
        cdef uint32_t size = 2
        cdef Py_UCS4 character
        cdef Py_UCS4* start
        cdef Py_UCS4* end
        if values is not None and len(values) != count:
            raise ValueError(f"there are {count} words and {len(values)} values")
        while size < 2 * <uint32_t> count:
            size *= 2
        self.last = size - 1
        self.entries = <Entry*> calloc(size, sizeof(Entry))
        self.characters = start = end = <Py_UCS4*> calloc(len(words) + 1, sizeof(Py_UCS4))
        self.hashes = <uint32_t*> calloc(size, sizeof(uint32_t))
        if self.entries == NULL or self.hashes == NULL or self.characters == NULL:
            raise MemoryError
        for character in f"{words}\n" if words else "":
            if character == u"\n":
                self.add(start, end - start, number if values is None else <unsigned char> values[number])
                start = end
                number += 1
            else:
                end[0] = character
                end += 1

    def __dealloc__(self):
        free(self.entries)
        free(self.hashes)
        free(self.characters)

    cdef int add(self, const Py_UCS4* word, int length, int value) except -1:
        cdef uint32_t hash = SEED, at
        cdef int index
        for index in range(length):
            hash = hashed(hash, word[index])
        if not hash:
            raise ValueError(f"the hash of word {value} is that of an empty slot")
        at = hash & self.last
        while self.hashes[at]:
            at = (at + 1) & self.last
        self.entries[at], self.hashes[at] = Entry(word, length, value), hash
        return 0
