"""A hash map from words to ints; lookups allocate no str, which would take longer than the lookup itself."""

from libc.stdlib cimport calloc, free


cdef class WordTable:
    def __cinit__(self, dict words not None):
        """Build the table of `words`, whose values must not be negative."""
        cdef Py_UCS4* end
        cdef uint32_t size = 2
        while size < 2 * len(words):
            size *= 2
        self.last = size - 1
        self.entries = <Entry*> calloc(size, sizeof(Entry))
        self.characters = end = <Py_UCS4*> calloc(max(1, sum(map(len, words))), sizeof(Py_UCS4))
        self.hashes = <uint32_t*> calloc(size, sizeof(uint32_t))
        if self.entries == NULL or self.hashes == NULL or self.characters == NULL:
            raise MemoryError
        for word, value in words.items():
            end = self.add(word, value, end)

    def __dealloc__(self):
        free(self.entries)
        free(self.hashes)
        free(self.characters)

    cdef Py_UCS4* add(self, str word, int value, Py_UCS4* end) except NULL:
        """Store a word, with its characters at `end`, and return the new end."""
        cdef Py_UCS4 character
        cdef uint32_t hash = SEED, at
        cdef int length = 0
        for character in word:
            end[length] = character
            length += 1
            hash = hashed(hash, character)
        if not hash:
            raise ValueError(f"the hash of {word!r} is that of an empty slot")
        at = hash & self.last
        while self.hashes[at]:
            at = (at + 1) & self.last
        self.entries[at], self.hashes[at] = Entry(end, length, value), hash
        return end + length
