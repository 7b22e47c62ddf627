"""Counts of the stop words of each language in a text."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint64_t

from stripper.native.char_classes cimport WHITE, classes_of
from stripper.native.lower_case cimport DEPENDS, fold_of
from stripper.native.word_table cimport SEED, WordTable, hashed

from stripper.native.word_table import slots_of

cdef enum:
    LONGEST = 24  # characters of a stop word
    MAX_LANGUAGES = 64

cdef struct Word:
    int length  # without marks at its start
    Py_UCS4[LONGEST] characters
    uint64_t[LONGEST] hashes  # of the word up to each of them


cdef class StopWords:
    cdef WordTable table
    cdef list of_word  # the numbers of the languages of each word
    cdef tuple codes  # of all languages

    def __init__(self, tuple codes not None, bytes slots not None, list of_word not None):
        self.codes, self.of_word, self.table = codes, of_word, WordTable(slots)
        if len(codes) > MAX_LANGUAGES or self.table.limit() > len(of_word):
            raise ValueError(f"there are {len(codes)} languages, and {self.table.limit()} words for {len(of_word)}")

    def count(self, texts, Py_ssize_t length, Py_ssize_t most):
        cdef Py_ssize_t at, size, words = 0
        cdef int kind
        cdef void* data
        cdef Word word
        cdef Py_UCS4 character
        cdef int[MAX_LANGUAGES] counts
        cdef list found = []
        cdef str text
        cdef bint is_within = False
        word.length = 0
        for at in range(len(self.codes)):
            counts[at] = 0
        for each in texts:
            text = <str?> each
            size, kind, data = min(len(text), length), PyUnicode_KIND(text), PyUnicode_DATA(text)
            for at in range(size + 1):
                character = PyUnicode_READ(kind, data, at) if at < size else c" "
                if not classes_of(character) & WHITE:
                    is_within = True
                    append(&word, character)
                elif is_within:
                    self.add(&word, counts, found)
                    word.length, is_within = 0, False
                    words += 1
                    if words == most:
                        break
            if words == most:
                break
        return words, {self.codes[number]: counts[<int> number] for number in found}

    cdef int add(self, const Word* word, int* counts, list found) except -1:
        """Count a word for its languages, and add those that are new to the ones found."""
        cdef int index, number, length = word.length
        if length > LONGEST:
            return 0
        while length and is_mark(word.characters[length - 1]):
            length -= 1
        if not length:
            return 0
        index = self.table.find(word.hashes[length - 1])
        if index >= 0:
            for number in <bytes> self.of_word[index]:
                if not counts[number]:
                    found.append(number)
                counts[number] += 1
        return 0


def packed(dict languages not None):
    if max(map(len, languages), default=0) > LONGEST:
        raise ValueError(f"a word has more than {LONGEST} characters")
    return slots_of("\n".join(languages)), list(languages.values())


cdef int append(Word* word, Py_UCS4 character) except -1:
    """Append a character to a word without case, unless it is a mark at its start."""
    cdef Py_UCS4 found = fold_of(character)
    cdef Py_UCS4 each
    if found == DEPENDS:
        for each in chr(character).casefold():
            append_folded(word, each)
    else:
        append_folded(word, found)
    return 0


cdef inline void append_folded(Word* word, Py_UCS4 character) noexcept:
    cdef int length = word.length
    if length or not is_mark(character):
        if length < LONGEST:
            word.characters[length] = character
            word.hashes[length] = hashed(word.hashes[length - 1] if length else <uint64_t> SEED, character)
        word.length += 1


cdef inline bint is_mark(Py_UCS4 character) noexcept:
    return character in u".,;:!?\"'()«»„“”"
