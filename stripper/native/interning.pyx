"""Interning: consecutive numbers for strings and pairs, to count equal ones without a Python tuple for each key."""

from libc.stdlib cimport calloc, free


cdef class Interner:
    def __cinit__(self):
        self.known = {}

    cdef int look_up(self, str string, size_t slot) except -1:
        self.found[slot] = self.known.setdefault(string, len(self.known))
        self.strings[slot] = <PyObject*> string
        return self.found[slot]


cdef class PairInterner:
    def __cinit__(self, Py_ssize_t most):
        """Allocate for at most `most` different pairs."""
        cdef size_t size = 2
        while size < 2 * <size_t> most:
            size *= 2
        self.last = size - 1
        self.pairs = <Pair*> calloc(size, sizeof(Pair))
        if self.pairs == NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.pairs)
