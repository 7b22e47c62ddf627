"""A table of numbers: a row a line, a column a feature."""

from libc.stdlib cimport calloc, free


cdef class Matrix:
    def __cinit__(self, tuple columns not None, Py_ssize_t rows):
        self.columns, self.rows, self.width = columns, rows, len(columns)
        self.data = <float*> calloc(max(1, rows * self.width), sizeof(float))
        if self.data == NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.data)

    def value(self, Py_ssize_t row, str column not None):
        cdef Py_ssize_t index = self.columns.index(column)
        if not 0 <= row < self.rows:
            raise IndexError(row)
        return self.data[row * self.width + index]

    def to_bytes(self):
        return (<char*> self.data)[:self.rows * self.width * sizeof(float)]

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
