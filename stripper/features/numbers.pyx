"""Numbers for strings and pairs: to count what is alike, numbers do, and a tuple need not be made for each key."""

from libc.stdlib cimport calloc, free


cdef class Strings:
    def __cinit__(self):
        self.known = {}

    cdef int look_up(self, str string, size_t slot) except -1:
        self.found[slot] = self.known.setdefault(string, len(self.known))
        self.strings[slot] = <PyObject*> string
        return self.found[slot]


cdef class Pairs:
    def __cinit__(self, Py_ssize_t most):
        """At most so many pairs may be asked for."""
        cdef size_t size = 2
        while size < 2 * <size_t> most:
            size *= 2
        self.last = size - 1
        self.pairs = <Pair*> calloc(size, sizeof(Pair))
        if self.pairs == NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.pairs)
