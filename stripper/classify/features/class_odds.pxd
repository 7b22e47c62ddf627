# The log odds of class names, for compiled modules.

from stripper.classify.features.odds_table cimport OddsTable

cdef class ClassOdds(OddsTable):
    cdef bint fill(self, float* row, str names) noexcept
