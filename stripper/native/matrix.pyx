"""A matrix of 32-bit floats with a row for each line and a named column for each feature."""

from libc.stdlib cimport calloc, free
from libc.string cimport memcmp, memcpy


cdef class Matrix:
    def __cinit__(self, tuple columns not None, Py_ssize_t rows, bytes data=None):
        self.columns, self.rows, self.width = columns, rows, len(columns)
        if data is not None and len(data) != self.size():
            raise ValueError(f"{rows} rows of {self.width} columns are {self.size()} bytes, not {len(data)}")
        self.data = <float*> calloc(max(1, rows * self.width), sizeof(float))
        if self.data == NULL:
            raise MemoryError
        if data is not None:
            memcpy(self.data, <char*> data, self.size())

    def __dealloc__(self):
        free(self.data)

    def __reduce__(self):
        return Matrix, (self.columns, self.rows, self.to_bytes())

    def __eq__(self, other):
        cdef Matrix matrix
        if not isinstance(other, Matrix):
            return NotImplemented
        matrix = other
        if self.rows != matrix.rows or self.columns != matrix.columns:
            return False
        return memcmp(self.data, matrix.data, self.size()) == 0

    cdef Py_ssize_t size(self) noexcept:
        """Return the length of the data in bytes."""
        return self.rows * self.width * sizeof(float)

    def value(self, Py_ssize_t row, str column not None):
        cdef Py_ssize_t index = self.columns.index(column)
        if not 0 <= row < self.rows:
            raise IndexError(row)
        return self.data[row * self.width + index]

    def column(self, str column not None):
        cdef Py_ssize_t row, index = self.columns.index(column)
        return [self.data[row * self.width + index] for row in range(self.rows)]

    def rows_from(self, str column not None, float least):
        cdef Py_ssize_t row, index = self.columns.index(column)
        return [row for row in range(self.rows) if self.data[row * self.width + index] >= least]

    def to_bytes(self):
        return (<char*> self.data)[:self.size()]

    def mark(self, Py_ssize_t first, tuple places not None):
        cdef Py_ssize_t row, place
        for place in places:
            for row in range(self.rows):
                self.data[row * self.width + first + place] = 1

    def clip(self, tuple caps not None):
        cdef Py_ssize_t row, column
        cdef float most
        for column, most in caps:
            for row in range(self.rows):
                if self.data[row * self.width + column] > most:
                    self.data[row * self.width + column] = most
