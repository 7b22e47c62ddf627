"""The number of words of a text, counted without a list of them."""

from libc.stdint cimport uint32_t

cdef enum:
    FIRST_UNSPACED = 0xE01  # the first of the characters below


cpdef Py_ssize_t count_words(str text) except -1:
    cdef Py_UCS4 character
    cdef Py_ssize_t count = 0
    cdef bint inside = False
    for character in text:
        if character < 0x80:
            if character == u" " or 9 <= character <= 13 or 28 <= character <= 31:
                inside = False
            elif not inside and is_ascii_letter(character):
                inside = True
                count += 1
        elif character >= FIRST_UNSPACED and is_unspaced(character):
            inside = False
            count += 1
        elif inside:
            inside = not character.isspace()
        elif character.isalnum():
            inside = True
            count += 1
    return count


cdef inline bint is_ascii_letter(Py_UCS4 character) noexcept:
    """Return whether an ASCII character is a letter, a digit or an underscore."""
    return u"a" <= <Py_UCS4> (<uint32_t> character | 32) <= u"z" or u"0" <= character <= u"9" or character == u"_"


cdef bint is_unspaced(Py_UCS4 character) noexcept:
    """Return whether a character is a letter of a script without spaces between words."""
    if character < 0x10A0:  # Thai, Lao, Myanmar
        return (
            0xE01 <= character <= 0xE30 or 0xE32 <= character <= 0xE33 or 0xE40 <= character <= 0xE46
            or 0xE81 <= character <= 0xEB0 or 0xEB2 <= character <= 0xEB3 or 0xEC0 <= character <= 0xEC6
            or 0x1000 <= character <= 0x102A
        )
    if character < 0x3041:  # Khmer
        return 0x1780 <= character <= 0x17B3
    return (  # kana, Han
        character <= 0x3096 or 0x30A1 <= character <= 0x30FA or 0x3400 <= character <= 0x4DBF
        or 0x4E00 <= character <= 0x9FFF or 0xF900 <= character <= 0xFAFF or 0xFF66 <= character <= 0xFF9D
        or 0x20000 <= character <= 0x3FFFF
    )
