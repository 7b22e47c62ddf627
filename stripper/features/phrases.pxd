from stripper.features.vocabulary cimport Vocabulary

cdef enum:
    MOST_SECTIONS = 32
    LONG_LINE = 90  # characters; of a longer line only the start is searched: running text may hold any phrase


cdef struct Tokens:
    # the words of a text, with one space between them
    Py_UCS4[2 * LONG_LINE] letters
    int[LONG_LINE] start
    int[LONG_LINE] end
    int count


cdef class Phrases:
    cdef Vocabulary signs  # the index of what a phrase is a sign of, by its words joined by spaces
    cdef Vocabulary longest  # how many words the longest phrase has that begins with a word
    cdef dict unspaced  # (phrase, index) of the writings without spaces, by their first character
    cdef int search(self, str text, bint unspaced, unsigned char* levels) except -1
    cdef int search_tokens(self, Tokens* tokens, unsigned char* levels) noexcept
    cdef int at(self, Tokens* tokens, int index, int* taken) noexcept
    cdef int search_unspaced(self, str text, unsigned char* levels) except -1
