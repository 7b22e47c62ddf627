"""Lower case and case folding by tables, in which each character is looked up once."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_New
from libc.stdint cimport uint8_t, uint16_t, uint32_t
from libc.stdlib cimport calloc

ctypedef fused Unit:
    uint8_t
    uint16_t
    uint32_t

# The range of the greatest character of a string beyond ASCII, by the number of bytes for each character.
cdef Py_UCS4[5] FIRST_OF_KIND = [0, 0x80, 0x100, 0, 0x10000]
cdef Py_UCS4[5] LAST_OF_KIND = [0, 0xFF, 0xFFFF, 0, 0x10FFFF]

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
    cdef Py_ssize_t size = len(text)
    cdef int kind = PyUnicode_KIND(text)
    cdef str result = PyUnicode_New(size, LAST_OF_KIND[kind])
    cdef Py_UCS4 found
    if kind == 1:
        found = map_units(<const uint8_t*> PyUnicode_DATA(text), <uint8_t*> PyUnicode_DATA(result), size, table)
    elif kind == 2:
        found = map_units(<const uint16_t*> PyUnicode_DATA(text), <uint16_t*> PyUnicode_DATA(result), size, table)
    else:
        found = map_units(<const uint32_t*> PyUnicode_DATA(text), <uint32_t*> PyUnicode_DATA(result), size, table)
    # A result with characters of another kind would have to be stored in another way, which hardly any text needs.
    return result if FIRST_OF_KIND[kind] <= found <= LAST_OF_KIND[kind] else ""


cdef Py_UCS4 map_units(const Unit* units, Unit* mapped, Py_ssize_t size, Py_UCS4* table) noexcept:
    """Write the entries of characters, and return the bitwise OR of all, which is beyond each range with `DEPENDS`."""
    cdef Py_ssize_t index
    cdef Py_UCS4 found
    cdef unsigned int bits = 0
    for index in range(size):
        found = entry_of(table, units[index])
        bits |= <unsigned int> found
        mapped[index] = <Unit> found
    return <Py_UCS4> bits
