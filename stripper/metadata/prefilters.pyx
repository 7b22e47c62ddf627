"""Cheap checks that reject most texts before a pattern is tried."""

from functools import cache

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND
from libc.stdint cimport uint64_t

from stripper.native.char_classes cimport ALPHANUMERIC, LOWER, UPPER, classes_of, lowered
from stripper.native.line cimport LINE_TEXT
from stripper.native.word_table cimport SEED, WordTable, hashed

from stripper import words
from stripper.native.word_table import slots_of

DATE_WINDOW = 300
"""Number of characters of a text that are searched for a date."""

cdef enum:
    WINDOW = 300  # DATE_WINDOW
    FIRST = 2  # words at the start of a text that are looked up
    MAX_GAP = 60  # characters between the numbers of a date
    GLUED_WORDS = 3  # words at the start of a text of which the last may be a preposition glued to a name
    FULLWIDTH_COLON = 0xFF1A
    YEAR_SIGN = 0x5E74  # 年


cdef bint has_ascii_digit(str text) noexcept:
    cdef const unsigned char* data = <const unsigned char*> PyUnicode_DATA(text)
    cdef unsigned char found = 0
    cdef Py_ssize_t index, size = min(len(text), <Py_ssize_t> WINDOW)
    for index in range(size):  # without a branch, so that the compiler compares many characters at once
        found |= <unsigned char> (data[index] - 48) < 10
    return found


cdef bint has_date_digits(str text) except -1:
    if PyUnicode_KIND(text) == 1 and not has_ascii_digit(text):  # as most texts
        return False
    cdef Py_ssize_t index = 0, digits = 0, last = -MAX_GAP - 2  # digits of the current number, and the last digit
    cdef bint follows = False  # the current number follows another within MAX_GAP
    cdef Py_UCS4 character
    for character in text:
        if index == WINDOW:
            return False
        if character < u"0" or (character > u"9" and (character < 0x80 or not character.isdecimal())):
            if digits and character == YEAR_SIGN:  # of an era, whose years have fewer digits
                return True
            digits = 0
        else:
            if not digits:
                follows = index - last - 1 <= MAX_GAP
            digits += 1
            last = index
            if digits == 4 or (digits == 2 and follows):
                return True
        index += 1
    return False


def has_digit(str text not None):
    cdef Py_UCS4 character
    for character in text:
        if u"0" <= character <= u"9" or (character >= 0x80 and character.isdecimal()):
            return True
    return False


def may_contain_date(str text not None):
    return has_date_digits(text)


def may_contain_byline(str text not None):
    cdef Py_UCS4 character, last = 0
    cdef int spaces = 0
    cdef str phrase
    for character in text:
        if u"0" <= character <= u":" or (character >= 0x80 and (character == FULLWIDTH_COLON or character.isdecimal())):
            return True
        if character == u" ":
            spaces += 1
        elif last == u" " and character in u"|·•/":
            return True
        elif spaces < GLUED_WORDS and classes_of(last) & LOWER and classes_of(character) & UPPER:
            return True
        last = character
    for phrase in <tuple> by_phrases():
        if phrase in text:
            return True
    return False


@cache
def by_phrases():
    """Return the section `by`, each phrase between spaces."""
    return tuple([f" {phrase} " for phrase in words.phrases("by")])


cdef class EdgeWords:
    cdef WordTable first, last

    def __init__(self, first, last):
        self.first, self.last = WordTable(slots_of("\n".join(set(first)))), WordTable(slots_of("\n".join(set(last))))

    def places(self, lines, Py_ssize_t longest):
        cdef list found = []
        cdef Py_ssize_t index = 0
        cdef str text
        for line in lines:
            text = <str> (<tuple> line)[LINE_TEXT]
            if len(text) <= longest and (not text.isascii() or self.passes(text)):
                found.append(index)
            index += 1
        return found

    cdef bint passes(self, str text) noexcept:
        """Return whether one of the first two words of an ASCII text, or the last one, is listed."""
        cdef uint64_t hash = SEED, last = SEED  # of the current and the last word
        cdef int count = 0
        cdef bint is_within = False
        cdef Py_UCS4 character
        for character in text:
            if classes_of(character) & ALPHANUMERIC or character == u"_":
                hash = hashed(hash if is_within else <uint64_t> SEED, lowered(character))
                is_within = True
            elif is_within:
                count += 1
                if count <= FIRST and self.first.find(hash) >= 0:
                    return True
                last, is_within = hash, False
        if is_within:
            last = hash
            if count < FIRST and self.first.find(hash) >= 0:
                return True
        return self.last.find(last) >= 0
