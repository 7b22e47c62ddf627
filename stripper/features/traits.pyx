"""What characters are, each looked up once: asking Python for a trait of each takes most of the time of reading a text."""

from libc.stdlib cimport calloc

# Pages of memory that nobody writes to cost nothing.
found = <unsigned int*> calloc(0x110000, sizeof(unsigned int))
if found == NULL:
    raise MemoryError

cdef list SIGNS = [
    (PARTICLE, "。、，のはをが的了"),
    (ENDS, ".!?。！？।۔؟…"),
    (CLOSES, "\"'”’»)]」』"),
    (COMMA, ",，、،"),
    (SEPARATES, "|›»·"),
    (PARTS, "•/>–—"),
    (MONEY, "$€£¥₹₽₺₴"),
    (UNIT, "kzfluekKZFLUEK"),  # the last is the sign of Kelvin, which is a k to regular expressions
    (POINT, "."),
    (AT, "@"),
]


cdef unsigned int look_up(Py_UCS4 character) noexcept:
    cdef unsigned int traits = SEEN
    traits |= LETTER * character.isalpha() | DIGIT * character.isdigit() | ALPHANUMERIC * character.isalnum()
    traits |= UPPER * character.isupper() | LOWER * character.islower() | TITLE * (character.istitle() and not character.isupper())
    traits |= WHITE * character.isspace() | WIDE * is_wide(character) | OF_WORD * combines(character)
    if traits & ALPHANUMERIC:
        traits |= OF_WORD
    found[character] = traits | signs(character)
    return found[character]


cdef unsigned int signs(Py_UCS4 character) noexcept:
    cdef unsigned int traits = 0
    for trait, characters in SIGNS:
        if character in <str> characters:
            traits |= <unsigned int> trait
    return traits


cdef bint is_wide(Py_UCS4 character) noexcept:
    return character >= 0xE00 and (
        character <= 0xEFF or 0x3040 <= character <= 0x30FF or 0x3400 <= character <= 0x9FFF
    )


cdef bint combines(Py_UCS4 character) noexcept:
    return character >= 0x300 and (
        character <= 0x36F or 0x900 <= character < 0xE00 or character == 0x200C or character == 0x200D
    )
