# Lower case by a table, for the other compiled modules.

cdef enum:
    DEPENDS = 0x110000  # the entry of a character whose lower case is two characters, or depends on those around it

cdef Py_UCS4* entries  # by code point; 0: not looked up yet
cdef Py_UCS4* folds  # the same for case folding

cdef Py_UCS4 look_up(Py_UCS4* table, Py_UCS4 character) noexcept


cdef inline Py_UCS4 entry_of(Py_UCS4* table, Py_UCS4 character) noexcept:
    """Return the entry of a character in a table."""
    return table[character] or look_up(table, character)


cdef inline Py_UCS4 lower_of(Py_UCS4 character) noexcept:
    """Return a character in lower case, or `DEPENDS`."""
    return entry_of(entries, character)


cdef inline Py_UCS4 fold_of(Py_UCS4 character) noexcept:
    """Return a character with its case folded, or `DEPENDS`."""
    return entry_of(folds, character)


cpdef str lower(str text)
