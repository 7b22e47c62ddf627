# The log odds of class names, for compiled modules.

from stripper.native.word_table cimport WordTable

cdef class ClassOdds:
    cdef WordTable parts
    cdef float* values
    cdef bint fill(self, float* row, str names) noexcept
