"""Lower case by a table, which is looked up once for each character."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_New, PyUnicode_READ, PyUnicode_WRITE
from libc.stdlib cimport calloc

cdef enum:
    LAST = 0x10FFFF  # the last code point

# Memory pages that are never written to are never allocated.
entries = <Py_UCS4*> calloc(0x110000, sizeof(Py_UCS4))
if entries == NULL:
    raise MemoryError


cdef Py_UCS4 look_up(Py_UCS4 character) noexcept:
    cdef str found = chr(character).lower()
    # The lower case of a capital sigma depends on whether it ends a word.
    entries[character] = DEPENDS if len(found) > 1 or character == u"Σ" else found[0]
    return entries[character]


cpdef str lower(str text):
    cdef Py_ssize_t index, size = len(text)
    cdef int kind = PyUnicode_KIND(text), out_kind
    cdef void* data = PyUnicode_DATA(text)
    cdef void* out
    cdef Py_UCS4 character, found
    cdef unsigned int bits = 0
    cdef bint changed = False
    cdef str lowered
    for index in range(size):
        character = PyUnicode_READ(kind, data, index)
        found = lower_of(character)
        if found == DEPENDS:
            return text.lower()
        bits |= <unsigned int> found
        changed |= found != character
    if not changed:
        return text
    lowered = PyUnicode_New(size, min(bits, <unsigned int> LAST))
    out_kind, out = PyUnicode_KIND(lowered), PyUnicode_DATA(lowered)
    for index in range(size):
        PyUnicode_WRITE(out_kind, out, index, lower_of(PyUnicode_READ(kind, data, index)))
    return lowered
