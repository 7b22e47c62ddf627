# The lines of a page so far, for compiled modules.

from cpython.object cimport PyObject

from stripper.parse.enclosing cimport EnclosingElements
from stripper.parse.line cimport LineText

cdef enum:
    BULLET = -1  # the marker of an item without a number
    NO_MARKER = -2
    MARKER_STYLES = 8  # a number and its style are one marker: number * MARKER_STYLES + style, above an offset
    MARKER_OFFSET = 1_099_511_627_776


cdef struct Open:
    # an open element and its state, which its children inherit
    int element
    int ends
    Py_ssize_t container
    PyObject* tag  # of the container
    PyObject* role
    int level
    int lists  # number of enclosing lists
    Py_ssize_t first  # index of the first line that can have its role
    Py_ssize_t list  # index of the enclosing numbered list among the open elements; 0: none
    long long next_number  # of the next item of that list
    int step  # from an item to the next
    int style  # of the labels of that list
    bint repeats  # the items of that list have their numbers in their texts, too
    long long pending  # the marker of the enclosing item, if no line has used it yet
    Py_ssize_t enclosing  # index of the innermost element with a class or an id
    Py_ssize_t code_start  # start of a line of code in the text
    bint breaks  # its text at line ends, by its style
    int line_ends  # before a listing that continues the one before it; 0: none


cdef class LineBuilder:
    """The lines of a page so far, and the current one."""
    cdef list lines
    cdef list cells  # indexes of those that are all of their cell, or may be
    cdef LineText text
    cdef LineText hidden_text  # of hidden inline elements, which is no part of a line
    cdef int hiding  # number of open inline elements that are hidden
    cdef Py_ssize_t shown_enclosing  # the element around the current line when the outermost of them started
    cdef EnclosingElements enclosing  # None unless requested
    cdef str names
    cdef str language  # of the current listing
    cdef long long marker
    cdef int breaks  # line breaks since the last line; 2: any other boundary

    cdef int end_line(self, Open* open) except -1
    cdef int hide(self) except -1
    cdef int show(self) except -1
