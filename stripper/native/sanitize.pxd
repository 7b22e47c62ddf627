# What becomes of each character, for the compiled modules that read text byte by byte.

cdef enum:
    PLAIN = 0
    SPACE = 1  # white space that may stay
    LINE_END = 2  # becomes a line feed
    REMOVED = 3
    REPLACED = 4  # becomes U+FFFD

cdef unsigned char* kinds  # one of these for every code point

cdef bint is_sanitized(const unsigned char* text, Py_ssize_t size) noexcept


cdef inline int read(const unsigned char* at, unsigned int* code) noexcept:
    """Read one character of UTF-8 that is followed by a NUL somewhere; the bytes it takes.

    A byte that is no part of valid UTF-8 is read as U+FFFD, and a surrogate as what it is.
    """
    cdef unsigned char lead = at[0]
    if lead < 0x80:
        code[0] = lead
        return 1
    code[0] = 0xFFFD
    if lead < 0xC2 or lead > 0xF4 or at[1] & 0xC0 != 0x80:
        return 1
    if lead < 0xE0:
        code[0] = (lead & 0x1F) << 6 | at[1] & 0x3F
        return 2
    if at[2] & 0xC0 != 0x80:
        return 1
    if lead < 0xF0:
        code[0] = (lead & 0x0F) << 12 | (at[1] & 0x3F) << 6 | at[2] & 0x3F
        return 3
    if at[3] & 0xC0 != 0x80 or (lead == 0xF4 and at[1] > 0x8F):
        return 1
    code[0] = (lead & 0x07) << 18 | (at[1] & 0x3F) << 12 | (at[2] & 0x3F) << 6 | at[3] & 0x3F
    return 4
