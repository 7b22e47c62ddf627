# The prefix filter for the other compiled modules.

cdef class PrefixFilter:
    cdef unsigned char starts[32768]  # for each three letters, 5 bits each: whether a phrase starts with them

    cdef int add(self, str phrase) except -1
    cdef bint passes(self, str text) except -1
