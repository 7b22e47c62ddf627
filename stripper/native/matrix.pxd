cdef class Matrix:
    cdef readonly tuple columns
    """The name of each column."""
    cdef readonly Py_ssize_t rows
    cdef Py_ssize_t width
    cdef float* data

    cdef Py_ssize_t size(self) noexcept

    cdef inline float* row(self, Py_ssize_t index) noexcept:
        return self.data + index * self.width
