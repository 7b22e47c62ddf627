# Elements without rendered text that describe the page, for compiled modules.

from stripper.parse.nodes cimport Node

from stripper.parse.attributes cimport Attributes


cdef class HeadElements:
    """The elements of a page for `head.gather`."""
    cdef readonly list found
    cdef readonly Py_ssize_t noscript_size  # characters of text in skipped noscript elements

    cdef int add(self, Node* node, str text) except -1
    cdef int skip(self, Node* node, int number, Attributes attributes) except -1
