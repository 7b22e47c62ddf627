from stripper.native.word_table cimport WordTable

cdef enum:
    MOST_SECTIONS = 32
    LONG_LINE = 90  # characters; only the start of a longer line is searched, since running text may contain any phrase


cdef struct Tokens:
    # the words of a text, separated by single spaces
    Py_UCS4[2 * LONG_LINE] characters
    int[LONG_LINE] start
    int[LONG_LINE] end
    int count


cdef class Phrases:
    cdef WordTable sections  # index of the section, by the phrase with single spaces
    cdef WordTable longest  # number of words of the longest phrase, by its first word
    cdef int search(self, str text, bint unspaced, unsigned char* levels) except -1
    cdef int search_tokens(self, Tokens* tokens, unsigned char* levels) noexcept
    cdef int at(self, Tokens* tokens, int index, int* taken) noexcept
    cdef int search_unspaced(self, str text, unsigned char* levels) except -1
