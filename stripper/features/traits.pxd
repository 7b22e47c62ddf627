# What characters are, each looked up once.

cdef enum:
    SEEN = 1 << 0  # it has been looked up
    LETTER = 1 << 1
    DIGIT = 1 << 2
    UPPER = 1 << 3
    LOWER = 1 << 4
    TITLE = 1 << 5  # one character for two letters, of which the first is upper case
    WHITE = 1 << 6
    ALPHANUMERIC = 1 << 7
    OF_WORD = 1 << 8  # a letter, a digit, or a mark that combines with them
    WIDE = 1 << 9  # of a writing that puts no spaces between words
    PARTICLE = 1 << 10  # what running text in Chinese and Japanese is hardly ever without
    ENDS = 1 << 11  # a sentence
    CLOSES = 1 << 12  # a quotation or bracket, behind the end of a sentence too
    COMMA = 1 << 13
    SEPARATES = 1 << 14  # entries of a line, always
    PARTS = 1 << 15  # the same if white space is around it
    MONEY = 1 << 16
    UNIT = 1 << 17  # one that abbreviations of currencies begin with
    POINT = 1 << 18  # in addresses, as the next is
    AT = 1 << 19

cdef unsigned int* found  # for every code point; 0: it has not been looked up

cdef unsigned int look_up(Py_UCS4 character) noexcept


cdef inline unsigned int traits(Py_UCS4 character) noexcept:
    return found[character] or look_up(character)


cdef inline Py_UCS4 lowered(Py_UCS4 character) noexcept:
    """In lower case, if it is ASCII."""
    return <Py_UCS4> (<unsigned int> character + 32) if u"A" <= character <= u"Z" else character
