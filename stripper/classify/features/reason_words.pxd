# Means of columns over lines nearby, for compiled modules.

from stripper.native.matrix cimport Matrix

cdef int average(
    Matrix matrix, Py_ssize_t source, Py_ssize_t target, int width, Py_ssize_t start, Py_ssize_t end, Py_ssize_t reach
) except -1
