"""Lower case and case folding by tables, in which each character is looked up once."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_New, PyUnicode_READ, PyUnicode_WRITE
from libc.stdlib cimport calloc

cdef enum:
    LAST = 0x10FFFF  # the last code point

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)

# Memory pages that are never written to are never allocated.
entries = <Py_UCS4*> calloc(0x110000, sizeof(Py_UCS4))
folds = <Py_UCS4*> calloc(0x110000, sizeof(Py_UCS4))
if entries == NULL or folds == NULL:
    raise MemoryError


cdef Py_UCS4 look_up(Py_UCS4* table, Py_UCS4 character) noexcept:
    cdef str found = chr(character).lower() if table == entries else chr(character).casefold()
    # The lower case of a capital sigma depends on whether it ends a word.
    table[character] = DEPENDS if len(found) > 1 or (table == entries and character == u"Σ") else found[0]
    return table[character]


cpdef str lower(str text):
    return text.lower() if is_ascii(text) else mapped(text, entries) or text.lower()


def folded(str text not None):
    return text.lower() if is_ascii(text) else mapped(text, folds) or text.casefold()


cdef str mapped(str text, Py_UCS4* table):
    """Return a text with each character replaced by its entry; empty if one of them is not in the table."""
    cdef Py_ssize_t index, size = len(text)
    cdef int kind = PyUnicode_KIND(text), out_kind
    cdef void* data = PyUnicode_DATA(text)
    cdef void* out
    cdef Py_UCS4 character, found
    cdef unsigned int bits = 0
    cdef bint changed = False
    cdef str result
    for index in range(size):
        character = PyUnicode_READ(kind, data, index)
        found = entry_of(table, character)
        if found == DEPENDS:
            return ""
        bits |= <unsigned int> found
        changed |= found != character
    if not changed:
        return text
    result = PyUnicode_New(size, min(bits, <unsigned int> LAST))
    out_kind, out = PyUnicode_KIND(result), PyUnicode_DATA(result)
    for index in range(size):
        PyUnicode_WRITE(out_kind, out, index, entry_of(table, PyUnicode_READ(kind, data, index)))
    return result
