# Counts of lines and containers as C arrays, for compiled modules.

from cpython.array cimport array

from stripper.native.interning cimport Interner

cdef array ints(Py_ssize_t count)
cdef array floats(Py_ssize_t count)

cdef enum:
    WHOLE_PAGE = 0  # the outermost container

cdef class Lines:
    cdef readonly Py_ssize_t count
    cdef readonly tuple lines
    cdef list texts
    cdef array lengths, links, widths, prose, containers, roles, dated, ends, tags, indents, gaps, markers
    cdef int* length
    cdef int* linked
    cdef int* width
    cdef int* running
    cdef int* container
    cdef int* role
    cdef int* date
    cdef int* end
    cdef int* tag
    cdef int* indent
    cdef int* gap
    cdef int* marked

cdef class Tree:
    cdef readonly Py_ssize_t count
    cdef tuple containers
    cdef Interner strings
    cdef list examples  # one container of each kind
    cdef array parents, depths, lines_in, characters_in, links_in, prose_in, firsts, lasts, kinds, names, paths
    cdef int* parent
    cdef int* depth
    cdef int* lines
    cdef int* characters
    cdef int* links
    cdef int* prose
    cdef int* first
    cdef int* last
    # These are of containers with lines only.
    cdef int* kind  # shared by containers with the same tag and names
    cdef int* name  # shared by containers with the same names
    cdef int* path  # shared by containers whose ancestors have the same tags and first names
    cdef int number(self) except -1
    cdef int number_paths(self) except -1
    cdef void add(self, Lines lines)
    cdef array smallest(self, int lines)
