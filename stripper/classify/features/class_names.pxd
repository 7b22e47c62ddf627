# Cues in class names, ids and tags, for compiled modules.

from libc.stdint cimport uint64_t

from stripper.native.word_table cimport WordTable

cdef uint64_t cues_of(str tag, str names) except? 0
# return the cues of an element as bits, by their index in `CUES`

cdef int next_cue(str names, Py_ssize_t* at) noexcept
# return the first cue in the names from `at` on, and move `at` past it; -1 if there is none

cdef int next_known(WordTable parts, str names, Py_ssize_t* at) noexcept
# the same for any table of parts, which are runs of the letters a to z
