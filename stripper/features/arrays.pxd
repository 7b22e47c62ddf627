# What stages count on lines and containers, as C arrays.

from cpython.array cimport array

cdef array ints(Py_ssize_t count)
cdef array floats(Py_ssize_t count)

cdef enum:
    PARAGRAPH
    HEADING
    ITEM
    CELL
    QUOTE
    CODE
    CAPTION
    TERM

cdef class Lines:
    cdef readonly Py_ssize_t count
    cdef readonly tuple lines
    cdef list texts
    cdef array lengths, links, widths, prose, containers, roles, dated, ends, tags
    cdef int* length
    cdef int* linked
    cdef int* width
    cdef int* running
    cdef int* container
    cdef int* role
    cdef int* date
    cdef int* end
    cdef int* tag

cdef class Tree:
    cdef readonly Py_ssize_t count
    cdef tuple containers
    cdef array parents, depths, lines_in, characters_in, links_in, prose_in, firsts, lasts
    cdef int* parent
    cdef int* depth
    cdef int* lines
    cdef int* characters
    cdef int* links
    cdef int* prose
    cdef int* first
    cdef int* last
    cdef void add(self, Lines lines)
    cdef array smallest(self, int lines)
