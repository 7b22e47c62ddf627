# The prefix filter for the other compiled modules.

cdef class PrefixFilter:
    cdef unsigned char starts[8192]  # a bit for each hash of the first letters of a phrase

    cdef int add(self, str phrase) except -1
    cdef bint passes(self, str text) except -1
