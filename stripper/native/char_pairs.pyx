"""Signs in a whole text, most of which it lacks: its pairs of adjacent characters are noted in one pass."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.string cimport memset

cdef enum:
    SLOTS = 1 << 14  # two characters of 7 bits each; others collide with these, which costs only time
    MOST = 1_000_000  # characters of a text whose pairs are noted, since the text is kept until the next one

cdef str noted = ""  # the text that the pairs are those of
cdef unsigned char pairs[SLOTS]


def has(str text not None, str sign not None):
    return contains(text, sign)


def has_one(str text not None, signs):
    for sign in signs:
        if contains(text, <str?> sign):
            return True
    return False


cdef bint contains(str text, str sign) except -1:
    global noted
    cdef Py_ssize_t index
    if 1 < len(sign) and len(text) <= MOST:
        if text != noted:
            note(text)
            noted = text
        for index in range(1, len(sign)):
            if not pairs[slot(sign[index - 1], sign[index])]:
                return False
    return sign in text


cdef void note(str text) noexcept:
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t index
    cdef Py_UCS4 character, before = 0
    memset(pairs, 0, sizeof(pairs))
    for index in range(len(text)):
        character = PyUnicode_READ(kind, data, index)
        pairs[slot(before, character)] = True
        before = character


cdef inline int slot(Py_UCS4 first, Py_UCS4 second) noexcept:
    return (<int> first & 127) << 7 | (<int> second & 127)
