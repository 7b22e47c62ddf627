"""Texts without case, spaces and punctuation, for comparing two spellings of one thing."""

from unicodedata import combining, normalize

from cpython.mem cimport PyMem_Free, PyMem_Malloc

cdef extern from "Python.h":
    bint is_ascii "PyUnicode_IS_ASCII"(object)
    const unsigned char* ascii "PyUnicode_1BYTE_DATA"(object)
    bint is_alphanumeric "Py_UNICODE_ISALNUM"(Py_UCS4)
    str from_characters "PyUnicode_FromKindAndData"(int, const void*, Py_ssize_t)

cdef enum:
    TEXT = 2  # member of a line
    FEW = 512  # characters for which there is room without asking for memory
    DOTLESS_I = 0x131

cdef unsigned char small[128]  # the small letter or digit that a character of ASCII counts as, 0 if it does not count
cdef int code
for code in range(128):
    small[code] = ord(chr(code).lower()) if chr(code).isalnum() else 0


def key(str text not None):
    return key_of(text)


cdef str key_of(str text):
    cdef Py_ssize_t length
    cdef unsigned char few[FEW]
    cdef void* many
    if not is_ascii(text):
        text = text.casefold()
    length = len(text)
    if is_ascii(text) and length <= FEW:
        return from_characters(1, few, spelled(ascii(text), length, few))
    many = PyMem_Malloc(length * sizeof(Py_UCS4))
    if many == NULL:
        raise MemoryError
    try:
        if is_ascii(text):
            return from_characters(1, many, spelled(ascii(text), length, <unsigned char*> many))
        return from_characters(4, many, spelled_wide(text, <Py_UCS4*> many))
    finally:
        PyMem_Free(many)


cdef Py_ssize_t spelled(const unsigned char* text, Py_ssize_t length, unsigned char* out) noexcept:
    cdef Py_ssize_t index, size = 0
    for index in range(length):
        out[size] = small[text[index]]
        size += out[size] > 0
    return size


cdef Py_ssize_t spelled_wide(str text, Py_UCS4* out) except -1:
    cdef Py_ssize_t size = 0
    cdef Py_UCS4 character
    for character in text:
        if is_alphanumeric(character):
            out[size] = u"i" if character == DOTLESS_I else character
            size += 1
    return size


def unaccented(str text not None):
    return text if is_ascii(text) else "".join([c for c in normalize("NFD", text) if not combining(c)])


def says(str text not None, str wanted not None):
    return has_key(text, wanted)


def saying(lines, str wanted not None):
    return [line for line in lines if has_key(<str> (<tuple> line)[TEXT], wanted)]


cdef bint has_key(str text, str wanted) except -1:
    cdef Py_ssize_t length = len(text), size = len(wanted)
    if 5 * length < 4 * size or length > 2 * size + 10:
        return False
    if is_ascii(text):
        return is_ascii(wanted) and spells(ascii(text), length, ascii(wanted), size)
    return key_of(text) == wanted


cdef bint spells(const unsigned char* text, Py_ssize_t length, const unsigned char* wanted, Py_ssize_t size) noexcept:
    cdef Py_ssize_t index, at = 0
    cdef unsigned char letter
    for index in range(length):
        letter = small[text[index]]
        if letter:
            if at == size or letter != wanted[at]:
                return False
            at += 1
    return at == size


def agreement(str heading not None, claims not None):
    return max([agreement_with(heading, <str> claim) for claim in claims])


cdef double agreement_with(str heading, str claim) except -1:
    cdef str short = heading, long = claim
    if len(heading) > len(claim):
        short, long = claim, heading
    if short not in long:
        return 0.0
    if len(short) == len(long):
        return 1.0
    share = len(short) / <double> len(long)
    return 0.4 + 0.6 * share if long.startswith(short) or long.endswith(short) else 0.9 * share
