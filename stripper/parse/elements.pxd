# The table of elements in `tags.py`, for compiled modules.

from cpython.object cimport PyObject

cdef enum:
    SLOTS = 512

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


cdef class NameNumbers:
    """Map from names to numbers, looked up by address: libxml2 interns the names in a document."""
    cdef dict known
    cdef const void* names[SLOTS]
    cdef int found[SLOTS]

    cdef int look_up(self, const unsigned char* name, size_t slot) except -1

    cdef inline int number(self, const unsigned char* name) except -1:
        """Return the number of a name, or 0 if it has none."""
        cdef size_t slot = (<size_t> name ^ <size_t> name >> 9) % SLOTS
        if self.names[slot] == name:
            return self.found[slot]
        return self.look_up(name, slot)
