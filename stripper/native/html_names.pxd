# Names in markup, which are the same in upper and in lower case.

from libc.stdint cimport uint32_t

cdef enum:
    PLACES = 256  # far more than there are names


cdef struct Name:
    const char* letters  # in lower case; NULL: none
    Py_ssize_t length
    int number


cdef class HtmlNames:
    """Names by their numbers, which are found without making strings of them."""
    cdef list names
    cdef Name[PLACES] places

    cdef inline Name* find(self, const char* name, Py_ssize_t length, uint32_t hash) noexcept:
        """A name; NULL if it is none of these."""
        cdef Name* known = &self.places[hash % PLACES]
        while known.letters != NULL:
            if known.length == length and is_like(name, known.letters, length):
                return known
            hash += 1
            known = &self.places[hash % PLACES]
        return NULL


cdef inline uint32_t hashed(uint32_t hash, char letter) noexcept:
    """The hash of a name, which begins with 0, with one more letter behind it."""
    return 31 * hash + (<unsigned char> letter | 0x20)


cdef inline bint is_like(const char* text, const char* letters, Py_ssize_t length) noexcept:
    """Whether a text begins with letters that are in lower case."""
    cdef Py_ssize_t index
    cdef unsigned char letter
    for index in range(length):
        letter = text[index]
        if (letter + 32 if c"A" <= letter <= c"Z" else letter) != <unsigned char> letters[index]:
            return False
    return True
