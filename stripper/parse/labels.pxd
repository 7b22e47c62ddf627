# The parts of a page that its markup declares to be metadata, for compiled modules.

from stripper.parse.nodes cimport Node

from stripper.parse.line cimport LineText


cdef class Labels:
    """The labels of a page, collected while it is traversed."""
    cdef readonly list found
    cdef list open  # for each: index of the next line, start in the text of the current line, tag, names, value

    cdef bint start(self, Node* node, str names, Py_ssize_t lines, LineText text) except -1
    cdef int end(self, list lines, LineText text) except -1
