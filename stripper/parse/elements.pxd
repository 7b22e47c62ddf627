# The table of elements in `tags.py`, for compiled modules.

from cpython.object cimport PyObject

cdef enum:  # Display
    DISPLAY_INLINE
    DISPLAY_BLOCK
    DISPLAY_BREAK
    DISPLAY_NONE
    DISPLAY_METADATA


cdef struct Row:
    int display
    bint plain  # a block that leaves the role, list and table row of its lines as they are
    int level
    PyObject* role  # NULL: that of the surrounding lines
    PyObject* mark  # NULL: none
    PyObject* tag  # NULL: it has no row in the table

cdef Row* rows  # indexed by the numbers in `tag_numbers`; 0: any other element
cdef dict tag_numbers
