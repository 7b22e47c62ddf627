# Names in markup, which are case-insensitive.

from libc.stdint cimport uint32_t

cdef enum:
    BUCKETS = 256  # far more than names


cdef struct Name:
    const char* text  # in lower case; NULL: an empty bucket
    Py_ssize_t length
    int number


cdef class HtmlNames:
    """Case-insensitive map from names to their indexes, whose lookups allocate no str; linear probing."""
    cdef list names
    cdef Name[BUCKETS] buckets

    cdef inline Name* find(self, const char* name, Py_ssize_t length, uint32_t hash) noexcept nogil:
        """Return a name, or NULL if it is unknown; `hash` is that of `add_to_hash`."""
        cdef Name* known = &self.buckets[hash % BUCKETS]
        while known.text != NULL:
            if known.length == length and starts_with(name, known.text, length):
                return known
            hash += 1
            known = &self.buckets[hash % BUCKETS]
        return NULL


cdef inline uint32_t add_to_hash(uint32_t hash, char character) noexcept nogil:
    """Return the hash of a name extended by a character; that of the empty name is 0."""
    return 31 * hash + (<unsigned char> character | 0x20)


cdef inline bint starts_with(const char* text, const char* prefix, Py_ssize_t length) noexcept nogil:
    """Return whether a text starts with a prefix in lower case, ignoring its own case."""
    cdef Py_ssize_t index
    cdef unsigned char character
    for index in range(length):
        character = text[index]
        if (character + 32 if c"A" <= character <= c"Z" else character) != <unsigned char> prefix[index]:
            return False
    return True
