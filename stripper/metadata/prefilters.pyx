"""What can be seen of a text before a pattern is tried: most texts are told apart by that."""

from libc.string cimport memcpy

LONGEST = 300
"""Characters in which a date is looked for."""

cdef enum:
    CHARACTERS = 300  # the same
    APART = 60  # characters between the numbers of a date
    WIDE_COLON = 0xFF1A

cdef extern from "Python.h":
    int kind "PyUnicode_KIND"(object)
    void* data "PyUnicode_DATA"(object)


cdef unsigned long long ZEROS = 0x3030303030303030, TENS = 0x0A0A0A0A0A0A0A0A, HIGH = 0x8080808080808080


cdef struct Numbers:
    Py_ssize_t run  # digits of the number under way, 0 between numbers
    Py_ssize_t last  # where the last digit stands
    bint follows  # the number under way stands not far behind another

cdef tuple BY = (u" by ", u" von ", u" par ", u" por ", u" da ", u" door ")


cdef class Openings:
    def __init__(self, phrases):
        cdef str phrase
        for phrase in phrases:
            self.add(phrase.casefold())

    cdef int add(self, str phrase) except -1:
        """Notes how a phrase begins; after a shorter one anything may follow, and other scripts are not told apart."""
        cdef int third
        if not phrase[:3].isascii():
            return 0
        if len(phrase) < 2:
            raise ValueError(f"too short to look for: {phrase!r}")
        for third in range(32):
            if len(phrase) == 2 or third == <int> phrase[2] & 31:
                self.begins[letters(phrase[0], phrase[1], third)] = True
        return 0

    cdef bint open(self, str text) except -1:
        if len(text) < 3 or (<int> text[0] | <int> text[1] | <int> text[2]) >= 0x80:
            return True
        return self.begins[letters(text[0], text[1], text[2])]

    def may_begin(self, str text not None):
        return not text or self.open(text)


cdef inline int letters(Py_UCS4 first, Py_UCS4 second, Py_UCS4 third) noexcept:
    # Small and capital letters differ in other bits than these; what is no letter is taken for one, and does no harm.
    return (<int> first & 31) << 10 | (<int> second & 31) << 5 | (<int> third & 31)


cdef bint holds_date(str text) except -1:
    cdef Py_ssize_t index, length = min(len(text), CHARACTERS)
    cdef const unsigned char* narrow = NULL
    cdef Numbers seen = Numbers(0, -APART - 2, False)
    cdef Py_UCS4 character
    if kind(text) == 1:  # one byte a character, of which only these ten are digits
        narrow, index = <const unsigned char*> data(text), 0
        while index < length:
            while length - index >= 8 and not has_digit(narrow + index):
                seen.run = 0
                index += 8
            if index < length:
                if <unsigned char> (narrow[index] - c"0") > 9:
                    seen.run = 0
                elif ends_date(&seen, index):
                    return True
            index += 1
        return False
    for index in range(length):
        character = text[index]
        if character < u"0" or (character > u"9" and (character < 0x80 or not character.isdecimal())):
            seen.run = 0
        elif ends_date(&seen, index):
            return True
    return False


cdef inline bint has_digit(const unsigned char* eight) noexcept:
    """Whether one of eight bytes is a digit, found for all of them at once."""
    cdef unsigned long long word
    memcpy(&word, eight, 8)
    word ^= ZEROS  # digits become 0 to 9
    return ((word - TENS) & ~word & HIGH) != 0


cdef inline bint ends_date(Numbers* seen, Py_ssize_t index) noexcept:
    """Whether the digit at an index completes what a date has."""
    if not seen.run:
        seen.follows = index - seen.last - 1 <= APART
    seen.run += 1
    seen.last = index
    return seen.run == 4 or (seen.run == 2 and seen.follows)


def may_hold_date(str text not None):
    return holds_date(text)


def may_hold_byline(str text not None):
    cdef Py_UCS4 character
    cdef str by
    for character in text:
        if u"0" <= character <= u":" or (character >= 0x80 and (character == WIDE_COLON or character.isdecimal())):
            return True
    for by in BY:
        if by in text:
            return True
    return False
