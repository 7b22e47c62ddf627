# How likely lines are content by their scores, for the compiled modules.

from cpython.array cimport array

from stripper.features.arrays cimport Lines
from stripper.matrix cimport Matrix

cdef enum:
    SUREST = 6  # scores beyond that tell no more

cdef class Kept:
    cdef Lines lines
    cdef array scores, likelihoods
    cdef float* score
    cdef float* likely

    cdef inline double expected(self, Py_ssize_t index) noexcept:
        """The characters of a line to expect in the clean text."""
        return self.likely[index] * self.lines.length[index]

cdef int fill_kinds(Matrix matrix, Py_ssize_t column, Kept kept, array kinds, Py_ssize_t count) except -1
