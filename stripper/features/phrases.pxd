cdef class Phrases:
    cdef dict signs  # the index of what a phrase is a sign of, by its words joined by spaces
    cdef dict longest  # how many words the longest phrase has that begins with a word
    cdef dict unspaced  # (phrase, index) of the writings without spaces, by their first character
    cdef int add(self, str phrase, int index) except -1
    cdef int search(self, str text, unsigned char* levels) except -1
    cdef int at(self, list tokens, int index, int* taken) except -2
    cdef int search_unspaced(self, str text, unsigned char* levels) except -1


cdef inline bint unspaced(Py_UCS4 character) noexcept:
    """Whether it belongs to a writing that puts no spaces between words."""
    return character >= 0xE00 and (
        character <= 0xEFF or 0x3040 <= character <= 0x30FF or 0x3400 <= character <= 0x9FFF
    )
