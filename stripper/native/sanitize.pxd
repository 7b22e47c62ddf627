# How each character is sanitized, for compiled modules that read text byte by byte.

cdef enum:
    PLAIN = 0
    SPACE = 1  # white space that is kept
    LINE_END = 2  # becomes a line feed
    REMOVED = 3
    REPLACED = 4  # becomes U+FFFD

cdef unsigned char* char_kinds  # one of these for every code point

cdef bint is_sanitized(const unsigned char* text, Py_ssize_t size) noexcept
cdef str sanitized(str text)
cdef str collapsed(str text)


cdef inline int decode_utf8(const unsigned char* at, unsigned int* code) noexcept:
    """Decode one character of NUL-terminated UTF-8 and return its length in bytes.

    An invalid byte is decoded as U+FFFD, and an encoded surrogate as itself.
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
