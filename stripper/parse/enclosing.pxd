# Which elements with a class or an id lines stand in, for the compiled modules.

from lxml.includes.tree cimport xmlNode


cdef class EnclosingElements:
    """The elements of a page that have a class or an id, and the innermost of them that holds each line."""
    cdef list elements
    cdef list lines  # for each line the index of its element
    cdef Py_ssize_t holder  # of the line under way

    cdef Py_ssize_t begin(self, xmlNode* node, Py_ssize_t around) except -1
    cdef int hold(self, Py_ssize_t at, bint begins) except -1
    cdef int cut(self) except -1
