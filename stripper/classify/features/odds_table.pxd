# Log odds of terms, for compiled modules.

from stripper.native.word_table cimport WordTable

cdef class OddsTable:
    cdef WordTable terms
    cdef bytes content  # has the values
    cdef const float* values  # by the number of the term
