"""Log odds of terms: the base of the class odds and the word odds."""

from cpython.array cimport array
from libc.stdlib cimport free, malloc
from libc.string cimport memcpy

from stripper.native.word_table cimport WordTable


cdef class OddsTable:
    """A map from terms to their log odds."""

    def __init__(self, str terms not None, bytes values not None):
        cdef Py_ssize_t count = terms.count("\n") + 1 if terms else 0
        if len(values) != count * <Py_ssize_t> sizeof(float):
            raise ValueError(f"there are {count} terms and {len(values) // sizeof(float)} log odds")
        self.terms = WordTable(terms)
        self.values = <float*> malloc(max(1, count) * sizeof(float))
        if self.values == NULL:
            raise MemoryError
        memcpy(self.values, <char*> values, count * sizeof(float))

    def __dealloc__(self):
        free(self.values)


def packed(dict odds not None):
    return "\n".join(odds), array("f", odds.values()).tobytes()
