# Stretches of a page whose markup says that they are metadata, for the compiled modules.

from lxml.includes.tree cimport xmlNode

from stripper.parse.line cimport LineText


cdef class Labels:
    """The labels of a page, while it is read."""
    cdef readonly list found
    cdef list open  # index of the next line, first byte of the line under way, tag, names, value

    cdef bint begin(self, xmlNode* node, str names, Py_ssize_t lines, LineText text) except -1
    cdef int end(self, list lines, LineText text) except -1
