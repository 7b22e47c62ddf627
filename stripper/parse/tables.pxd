# The grids of tables, for compiled modules.

from stripper.parse.nodes cimport Node

from stripper.parse.attributes cimport Attributes


cdef class Table:
    """An open table: its cells so far, and which columns cells of earlier rows still cover."""
    cdef Py_ssize_t first  # index of its first line
    cdef int row, column, columns
    cdef Py_ssize_t start  # index of the first line of the open cell
    cdef bint layout, headed
    cdef bint nested  # another table is in one of its cells
    cdef tuple covers  # rows and columns of the open cell
    cdef list cells  # (first line, line after the last, row, column, covers) of cells with text
    cdef list covered  # for each column, the last row that a cell of an earlier row covers
    cdef bint is_data(self, list lines) except -1
    cdef bint fits(self, list lines, Py_ssize_t first, Py_ssize_t last) except -1


cdef class Tables:
    """The tables of a page, whose lines get their places when a table of data ends."""
    cdef list open
    cdef int count

    cdef int start(self, Node* node, Attributes attributes, Py_ssize_t lines) except -1
    cdef int start_row(self) except -1
    cdef int start_cell(self, Node* node, Attributes attributes, bint heads, Py_ssize_t lines) except -1
    cdef int add_control(self) except -1
    cdef int end_cell(self, Py_ssize_t lines) except -1
    cdef int end(self, list lines) except -1
