"""Log odds of terms: the base of the class odds and the word odds."""

from libc.stdlib cimport free, malloc

from stripper.native.word_table cimport WordTable


cdef class OddsTable:
    """A map from terms to their log odds."""

    def __init__(self, dict odds not None):
        cdef Py_ssize_t index
        self.terms = WordTable("\n".join(odds))
        self.values = <float*> malloc(max(1, len(odds)) * sizeof(float))
        if self.values == NULL:
            raise MemoryError
        for index, value in enumerate(odds.values()):
            self.values[index] = value

    def __dealloc__(self):
        free(self.values)
