# Likelihoods that lines are content, for compiled modules.

from cpython.array cimport array

from stripper.classify.features.page_arrays cimport Lines
from stripper.native.matrix cimport Matrix

cdef enum:
    SUREST = 6  # scores are clipped to it, either way

cdef class Kept:
    cdef Lines lines
    cdef array scores, likelihoods
    cdef float* score
    cdef float* likely

    cdef inline double expected(self, Py_ssize_t index) noexcept:
        """Return the expected number of characters of a line in the clean text."""
        return self.likely[index] * self.lines.length[index]

cdef int fill_kinds(Matrix matrix, Py_ssize_t column, Kept kept, array kinds, Py_ssize_t count) except -1
