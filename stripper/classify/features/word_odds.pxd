# The terms of a line, for compiled modules.

from libc.stdint cimport uint64_t

from stripper.native.word_table cimport WordTable

cdef enum:
    MOST_CHARACTERS = 400  # at the start of a line, after which its length has decided
    MOST_TOKENS = 60
    MOST_TERMS = 2 * MOST_TOKENS + 2
    LONGEST = 2 * MOST_CHARACTERS + 2  # characters of the tokens

cdef struct Tokens:
    # a caret, the tokens with single spaces between them, and a dollar sign if they are the whole line
    Py_UCS4[LONGEST] characters
    uint64_t[LONGEST + 1] hashes  # of the characters before each
    int[MOST_TOKENS] start
    int[MOST_TOKENS] end
    int count
    bint whole

cdef int tokenize(str text, Tokens* tokens) except -1
cdef int find_terms(const Tokens* tokens, WordTable known, int* found) noexcept
