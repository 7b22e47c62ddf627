# What stages count on lines and containers, as C arrays.

from cpython.array cimport array

from stripper.features.numbers cimport Strings

cdef array ints(Py_ssize_t count)
cdef array floats(Py_ssize_t count)

cdef enum:
    WHOLE_PAGE = 0  # the container of everything

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
    cdef Strings strings
    cdef list examples  # a container of each kind
    cdef array parents, depths, lines_in, characters_in, links_in, prose_in, firsts, lasts, kinds, names, paths
    cdef int* parent
    cdef int* depth
    cdef int* lines
    cdef int* characters
    cdef int* links
    cdef int* prose
    cdef int* first
    cdef int* last
    cdef int* kind  # which containers of the same element and names share
    cdef int* name  # the number of its names
    cdef int* path  # which those of the same elements and names on the way to them share
    cdef int number(self) except -1
    cdef int number_paths(self) except -1
    cdef void add(self, Lines lines)
    cdef array smallest(self, int lines)
