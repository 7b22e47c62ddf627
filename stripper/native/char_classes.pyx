"""Character classes, as bit flags, looked up once for each character.

Without the table, the calls of Python's character predicates dominate the time of reading a text.
"""

from libc.stdlib cimport calloc

# Memory pages that are never written to are never allocated.
known = <unsigned int*> calloc(0x110000, sizeof(unsigned int))
if known == NULL:
    raise MemoryError

cdef list MEMBERS = [
    (PARTICLE, "。、，のはをが的了"),
    (ENDS, ".!?。！？।۔؟…"),
    (CLOSES, "\"'”’»)]」』"),
    (COMMA, ",，、،"),
    (SEPARATES, "|›»·"),
    (PARTS, "•/>–—"),
    (MONEY, "$€£¥₹₽₺₴"),
    (UNIT, "kzflueKZFLUE\N{KELVIN SIGN}"),  # which regular expressions match as k
    (POINT, "."),
    (AT, "@"),
]


cdef unsigned int look_up(Py_UCS4 character) noexcept:
    cdef unsigned int classes = SEEN
    classes |= LETTER * character.isalpha() | DIGIT * character.isdigit() | ALPHANUMERIC * character.isalnum()
    classes |= UPPER * character.isupper() | LOWER * character.islower()
    classes |= TITLE * (character.istitle() and not character.isupper())
    classes |= WHITE * character.isspace() | WIDE * is_wide(character) | OF_WORD * combines(character)
    if classes & ALPHANUMERIC:
        classes |= OF_WORD
    known[character] = classes | listed(character)
    return known[character]


cdef unsigned int listed(Py_UCS4 character) noexcept:
    """Return the classes that list a character as a member."""
    cdef unsigned int classes = 0
    for char_class, characters in MEMBERS:
        if character in <str> characters:
            classes |= <unsigned int> char_class
    return classes


cdef bint is_wide(Py_UCS4 character) noexcept:
    return character >= 0xE00 and (
        character <= 0xEFF or 0x3040 <= character <= 0x30FF or 0x3400 <= character <= 0x9FFF
    )


cdef bint combines(Py_UCS4 character) noexcept:
    return character >= 0x300 and (
        character <= 0x36F or 0x900 <= character < 0xE00 or character == 0x200C or character == 0x200D
    )
