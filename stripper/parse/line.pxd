# The text of a line while it is read.

from cpython.object cimport PyObject

cdef enum:
    OPEN_MARKS = 12  # marks within one another that are remembered; honest pages have a few


cdef struct OpenMark:
    PyObject* mark
    Py_ssize_t chunk  # the first in it
    Py_ssize_t start  # its first byte in the text, and the characters before it
    Py_ssize_t before


cdef class LineText:
    """The text of the line under way: white space folded and harmful characters left out while it comes in."""
    cdef char* text
    cdef Py_ssize_t size, room, characters
    cdef bint space  # white space has come in that is not yet written
    cdef bint verbatim  # it is code, and everything is written as it comes
    cdef readonly Py_ssize_t chunks  # how many pieces of text have come in, blank ones at its beginning not counted
    cdef Py_ssize_t marked  # how many had when the last mark ended
    cdef readonly Py_ssize_t links  # linked characters, and the marked stretches so far
    cdef list spans
    cdef OpenMark marks[OPEN_MARKS]
    cdef list targets
    cdef int open

    cdef int add(self, const unsigned char* chunk, bint verbatim) except -1
    cdef bint open_mark(self, PyObject* mark, str target) except -1
    cdef int close_mark(self) except -1
    cdef str since(self, Py_ssize_t start, Py_ssize_t most)
    cdef tuple take(self)

    cdef int reserve(self, Py_ssize_t more) except -1
    cdef void write(self, const unsigned char* chunk) noexcept
    cdef int end_mark(self, OpenMark* mark, str target) except -1
    cdef str decoded(self, Py_ssize_t start)
