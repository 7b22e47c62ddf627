# What elements do to the lines of a page: the table of `tags`, for the compiled modules.

from cpython.object cimport PyObject

cdef enum:
    SLOTS = 512


cdef struct Element:
    bint block
    bint bare  # a block whose lines are what the lines around it are
    bint inline
    bint skip
    bint cut
    bint head
    int level
    PyObject* role  # NULL: what the lines around it are
    PyObject* mark  # NULL: none
    PyObject* tag  # NULL: it has no row in the table

cdef Element* elements  # by the numbers that `numbers` has for their tags; 0: any other element
cdef dict numbers


cdef class Names:
    """Numbers of names, found by address: libxml2 keeps each name once, for as long as a document lives."""
    cdef dict known
    cdef const void* names[SLOTS]
    cdef int found[SLOTS]

    cdef int look_up(self, const unsigned char* name, size_t slot) except -1

    cdef inline int number(self, const unsigned char* name) except -1:
        """The number of a name; 0 if it is not known."""
        cdef size_t slot = (<size_t> name ^ <size_t> name >> 9) % SLOTS
        if self.names[slot] == name:
            return self.found[slot]
        return self.look_up(name, slot)
