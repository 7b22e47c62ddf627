# Character classes, as bit flags, looked up once for each character.

cdef enum:
    SEEN = 1 << 0  # it has been looked up
    LETTER = 1 << 1
    DIGIT = 1 << 2
    UPPER = 1 << 3
    LOWER = 1 << 4
    TITLE = 1 << 5  # digraphs with a first letter in upper case
    WHITE = 1 << 6
    ALPHANUMERIC = 1 << 7
    OF_WORD = 1 << 8  # letters, digits, and marks that combine with them
    WIDE = 1 << 9  # of scripts without spaces between words
    PARTICLE = 1 << 10  # characters that running text in Chinese or Japanese nearly always contains
    ENDS = 1 << 11  # ends a sentence
    CLOSES = 1 << 12  # closes a quotation or bracket, which may follow the end of a sentence
    COMMA = 1 << 13
    SEPARATES = 1 << 14  # always separates entries of a line
    PARTS = 1 << 15  # separates them between white space
    MONEY = 1 << 16  # currency signs
    UNIT = 1 << 17  # initials of currency abbreviations
    POINT = 1 << 18  # occurs in addresses, as does AT
    AT = 1 << 19

cdef unsigned int* known  # by code point; 0: not looked up yet

cdef unsigned int look_up(Py_UCS4 character) noexcept


cdef inline unsigned int classes_of(Py_UCS4 character) noexcept:
    """Return the classes of a character, or-ed."""
    return known[character] or look_up(character)


cdef inline Py_UCS4 lowered(Py_UCS4 character) noexcept:
    """Return an ASCII character in lower case, and any other unchanged."""
    return <Py_UCS4> (<unsigned int> character + 32) if u"A" <= character <= u"Z" else character
