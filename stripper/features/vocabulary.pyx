"""A dictionary from words to numbers that needs no strings to be asked: to make them takes longer than to find them."""

from libc.stdlib cimport calloc, free


cdef class Vocabulary:
    def __cinit__(self, dict words not None):
        """Values must not be negative."""
        cdef Py_UCS4* letters
        cdef uint32_t size = 2
        while size < 2 * len(words):
            size *= 2
        self.last = size - 1
        self.entries = <Entry*> calloc(size, sizeof(Entry))
        self.letters = letters = <Py_UCS4*> calloc(max(1, sum(map(len, words))), sizeof(Py_UCS4))
        self.hashes = <uint32_t*> calloc(size, sizeof(uint32_t))
        self.sieve = <unsigned char*> calloc(size, sizeof(unsigned char))
        if self.entries == NULL or self.hashes == NULL or self.letters == NULL or self.sieve == NULL:
            raise MemoryError
        for word, value in words.items():
            letters = self.add(word, value, letters)

    def __dealloc__(self):
        free(self.entries)
        free(self.hashes)
        free(self.letters)
        free(self.sieve)

    cdef Py_UCS4* add(self, str word, int value, Py_UCS4* letters) except NULL:
        """Add a word, and write its letters; where those of the next go."""
        cdef Py_UCS4 letter
        cdef uint32_t hash = SEED, at
        cdef int length = 0
        for letter in word:
            letters[length] = letter
            length += 1
            hash = hashed(hash, letter)
        if not hash:
            raise ValueError(f"{word!r} cannot be told from no word")
        at = hash & self.last
        self.sieve[at] |= 1 << (hash >> 29)
        while self.hashes[at]:
            at = (at + 1) & self.last
        self.entries[at], self.hashes[at] = Entry(letters, length, value), hash
        return letters + length
