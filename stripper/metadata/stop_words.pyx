"""Counts of the stop words of each language in a text."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint64_t

from stripper.native.word_table cimport SEED, WordTable, hashed

cdef enum:
    LONGEST = 24  # characters of a stop word
    MAX_LANGUAGES = 64


cdef class StopWords:
    cdef WordTable table
    cdef list of_word  # the numbers of the languages of each word
    cdef tuple codes  # of all languages

    def __init__(self, tuple codes not None, dict languages not None):
        if len(codes) > MAX_LANGUAGES or max(map(len, languages), default=0) > LONGEST:
            raise ValueError(f"There are at most {MAX_LANGUAGES} languages, and {LONGEST} characters of a word.")
        self.codes = codes
        self.table = WordTable("\n".join(languages))
        self.of_word = list(languages.values())

    def count(self, str text not None, Py_ssize_t most):
        cdef int kind = PyUnicode_KIND(text), length = 0
        cdef void* data = PyUnicode_DATA(text)
        cdef Py_ssize_t at, size = len(text), words = 0
        cdef Py_UCS4[LONGEST] word
        cdef Py_UCS4 character
        cdef int[MAX_LANGUAGES] counts
        cdef list found = []
        cdef bint is_within = False
        for at in range(len(self.codes)):
            counts[at] = 0
        for at in range(size + 1):
            character = PyUnicode_READ(kind, data, at) if at < size else c" "
            if character.isspace():
                if is_within:
                    self.add(word, length, counts, found)
                    words += 1
                    if words == most:
                        break
                is_within, length = False, 0
                continue
            is_within = True
            if length < LONGEST:
                word[length] = character
            length += length > 0 or not is_mark(character)
        return words, {self.codes[number]: counts[<int> number] for number in found}

    cdef int add(self, const Py_UCS4* word, int length, int* counts, list found) except -1:
        """Count a word for its languages, and add those that are new to the ones found."""
        cdef uint64_t hash = SEED
        cdef int index, number
        if length > LONGEST:
            return 0
        while length and is_mark(word[length - 1]):
            length -= 1
        for index in range(length):
            hash = hashed(hash, word[index])
        index = self.table.find(hash)
        if index >= 0:
            for number in <bytes> self.of_word[index]:
                if not counts[number]:
                    found.append(number)
                counts[number] += 1
        return 0


cdef inline bint is_mark(Py_UCS4 character) noexcept:
    return character in u".,;:!?\"'()«»„“”"
