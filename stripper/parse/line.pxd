# The text of the current line, for compiled modules.

from cpython.object cimport PyObject

cdef enum:
    MAX_OPEN_MARKS = 12  # nested marks; real pages have a few


cdef struct OpenMark:
    PyObject* mark
    Py_ssize_t chunk  # index of its first chunk of text
    Py_ssize_t start_byte  # in the text of the line
    Py_ssize_t start


cdef class LineText:
    """The text of the current line, sanitized and with white space collapsed as it is added."""
    cdef char* text
    cdef Py_ssize_t size, room, characters
    cdef int space  # white space that is not written yet; 2: it has a line end
    cdef bint wide  # the last character is of a script without spaces between words
    cdef bint verbatim  # the line is code, and written as it comes
    cdef readonly Py_ssize_t chunks  # number of text nodes so far, without blank ones at the start
    cdef Py_ssize_t marked  # the number of chunks when the last mark was closed
    cdef readonly Py_ssize_t links  # number of linked characters
    cdef list spans
    cdef OpenMark marks[MAX_OPEN_MARKS]
    cdef list targets
    cdef int open

    cdef int add(self, const unsigned char* chunk, bint verbatim) except -1
    cdef bint open_mark(self, PyObject* mark, str target) except -1
    cdef int close_mark(self) except -1
    cdef str since(self, Py_ssize_t start, Py_ssize_t limit)
    cdef tuple take(self)
    cdef str last(self)
    cdef int start_code_line(self) except -1
    cdef int end_code_line(self, Py_ssize_t start) except -1
    cdef int translate(self, dict characters) except -1

    cdef int reserve(self, Py_ssize_t count) except -1
    cdef void write(self, const unsigned char* chunk) noexcept
    cdef int end_mark(self, OpenMark* mark, str target) except -1
    cdef str decoded(self, Py_ssize_t start)
    cdef str trim_code(self, str text)


cdef bint is_blank(const unsigned char* text) noexcept
