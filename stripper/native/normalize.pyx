"""Text normalization: comparison keys, accents and lower case."""

from unicodedata import combining, normalize

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.mem cimport PyMem_Free, PyMem_Malloc

from stripper.native.lower_case cimport lower

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    const unsigned char* ascii "PyUnicode_1BYTE_DATA"(object)
    bint is_alphanumeric "Py_UNICODE_ISALNUM"(Py_UCS4)
    str from_characters "PyUnicode_FromKindAndData"(int, const void*, Py_ssize_t)

cdef enum:
    ON_STACK = 512  # characters of a key that is built without allocating a buffer
    DOTLESS_I = 0x131
    FIRST_COMBINING = 0xCC  # the first byte of the first combining mark, U+0300, in UTF-8

cdef unsigned char folded[128]  # the lower-case letter or digit for each ASCII character, 0 for one to drop
cdef int code
for code in range(128):
    folded[code] = ord(chr(code).lower()) if chr(code).isalnum() else 0


def key(str text not None):
    return key_of(text)


cdef str key_of(str text):
    cdef Py_ssize_t length
    cdef unsigned char short[ON_STACK]
    cdef void* long
    if not is_ascii(text):
        text = text.casefold()
    length = len(text)
    if is_ascii(text) and length <= ON_STACK:
        return from_characters(1, short, write_ascii(ascii(text), length, short))
    long = PyMem_Malloc(length * sizeof(Py_UCS4))
    if long == NULL:
        raise MemoryError
    try:
        if is_ascii(text):
            return from_characters(1, long, write_ascii(ascii(text), length, <unsigned char*> long))
        return from_characters(4, long, write_wide(text, <Py_UCS4*> long))
    finally:
        PyMem_Free(long)


cdef Py_ssize_t write_ascii(const unsigned char* text, Py_ssize_t length, unsigned char* out) noexcept:
    cdef Py_ssize_t index, size = 0
    for index in range(length):
        out[size] = folded[text[index]]
        size += out[size] > 0
    return size


cdef Py_ssize_t write_wide(str text, Py_UCS4* out) except -1:
    cdef Py_ssize_t size = 0
    cdef Py_UCS4 character
    for character in text:
        if is_alphanumeric(character):
            out[size] = u"i" if character == DOTLESS_I else character
            size += 1
    return size


cpdef bint has_key(str text, str wanted) except -1:
    cdef Py_ssize_t length = len(text), size = len(wanted)
    return 5 * length >= 4 * size and length <= 2 * size + 10 and is_key_of(wanted, text)


cdef bint is_key_of(str wanted, str text) except -1:
    if is_ascii(text):
        return is_ascii(wanted) and ascii_has_key(ascii(text), len(text), ascii(wanted), len(wanted))
    return key_of(text) == wanted


cdef bint ascii_has_key(
    const unsigned char* text, Py_ssize_t length, const unsigned char* wanted, Py_ssize_t size
) noexcept:
    cdef Py_ssize_t index, at = 0
    cdef unsigned char letter
    for index in range(length):
        letter = folded[text[index]]
        if letter:
            if at == size or letter != wanted[at]:
                return False
            at += 1
    return at == size


def strip_accents(str text not None):
    return text if is_ascii(text) else "".join([c for c in normalize("NFD", text) if not combining(c)])


def may_be_decomposed(bytes content not None):
    cdef const unsigned char* at = <const unsigned char*> PyBytes_AS_STRING(content)
    cdef const unsigned char* end = at + PyBytes_GET_SIZE(content)
    while at < end:
        if at[0] >= FIRST_COMBINING and not is_composed(at):
            return True
        at += 1
    return False


cdef inline bint is_composed(const unsigned char* at) noexcept:
    """Return whether a character is one that normalization keeps: Cyrillic, or common punctuation and signs."""
    if at[0] == 0xE2:
        return at[1] == 0x81 or at[1] == 0x82 or (at[1] == 0x80 and at[2] > 0x81)
    return at[0] == 0xD0 or at[0] == 0xD1


def lower_same_length(str text not None):
    return text.lower() if is_ascii(text) else lower(text.replace("İ", "i"))


def containment(str one not None, others not None):
    return max([containment_of(one, <str> other) for other in others])


cdef double containment_of(str one, str other) except -1:
    cdef str short = one, long = other
    if len(one) > len(other):
        short, long = other, one
    if short not in long:
        return 0.0
    if len(short) == len(long):
        return 1.0
    share = len(short) / <double> len(long)
    return 0.4 + 0.6 * share if long.startswith(short) or long.endswith(short) else 0.9 * share
