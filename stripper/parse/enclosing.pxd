# The elements with a class or an id around each line, for compiled modules.

from stripper.parse.nodes cimport Node


cdef class EnclosingElements:
    """The elements of a page that have a class or an id, and the innermost one around each line."""
    cdef list elements
    cdef list lines  # for each line, the index of its element
    cdef Py_ssize_t innermost  # of the current line

    cdef Py_ssize_t start(self, Node* node, Py_ssize_t parent) except -1
    cdef int add_text(self, Py_ssize_t index, bint starts) except -1
    cdef int end_line(self) except -1
