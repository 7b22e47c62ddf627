"""Log odds of terms: the base of the class odds and the word odds."""

from cpython.array cimport array

from stripper.native.word_table cimport WordTable

from stripper.native.word_table import slots_of


cdef class OddsTable:
    """A map from terms to their log odds."""

    def __init__(self, bytes slots not None, bytes values not None):
        self.terms, self.content = WordTable(slots), values
        if len(values) != self.terms.limit() * <Py_ssize_t> sizeof(float):
            raise ValueError(f"there are {self.terms.limit()} terms and {len(values) // sizeof(float)} log odds")
        self.values = <const float*> <const char*> values


def packed(dict odds not None):
    return slots_of("\n".join(odds)), array("f", odds.values()).tobytes()
