"""Sanitizing of text: removal or replacement of characters that could do harm."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from libc.stdlib cimport calloc
from libc.string cimport memcpy

UNSAFE = (
    range(0x09),  # C0 and DEL: escape sequences drive a terminal
    range(0x0E, 0x20),
    range(0x7F, 0x85),  # C1: the same in one character
    range(0x86, 0xA0),
    (0xAD, 0x200B, 0xFEFF),  # soft hyphen, zero width space, BOM: equal-looking words would differ
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F)),  # bidi: would reorder text
    range(0x2060, 0x2070),  # word joiner, invisible operators, bidi isolates: equal-looking words would differ
    range(0xFE00, 0xFE0F),  # variation selectors, which can hide data; not U+FE0F, which makes emoji of signs
    range(0xFFF9, 0xFFFC),  # interlinear annotation
    range(0xFDD0, 0xFDF0),  # noncharacters, here and at the end of every plane
    [plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)],
    range(0xE0000, 0xE1000),  # tags, which are invisible text, and more variation selectors
)
LINE_ENDS = "\r\v\f\x85\u2028\u2029"

cdef enum:
    LAST_SPACE = 0x3000  # the last white space in Unicode

cdef extern from "Python.h":
    bint is_ascii_text "PyUnicode_IS_COMPACT_ASCII"(object)
    const unsigned char* ascii_of "PyUnicode_1BYTE_DATA"(object)

cdef extern from *:
    """
    // In C, since compilers vectorize only loops over a constant number of bytes.
    enum { AT_ONCE = 64 };
    static inline int is_ascii(const unsigned char *data) {
        unsigned char all = 0;
        for (int at = 0; at < AT_ONCE; at++) all |= data[at];
        return all < 0x80;
    }
    // Return whether all bytes are printable ASCII, tabs or line feeds.
    static inline int is_printable_ascii(const unsigned char *data) {
        unsigned char all = 1;
        for (int at = 0; at < AT_ONCE; at++)
            all &= ((signed char) (data[at] + 1) > 0x20) | (data[at] == 9) | (data[at] == 10);
        return all;
    }
    """
    cdef enum:
        AT_ONCE  # bytes
    bint is_ascii(const unsigned char* data) noexcept
    bint is_printable_ascii(const unsigned char* data) noexcept

cdef unsigned char[256] starts_unsafe  # whether a byte is the first of a character that must change

cdef int fill() except -1:
    # Nearly all characters are plain, and calloc does not touch pages that are only zeros.
    global char_kinds
    cdef Py_UCS4 space
    char_kinds = <unsigned char*> calloc(0x110000, 1)
    if char_kinds == NULL:
        raise MemoryError
    for space in range(LAST_SPACE + 1):
        if space.isspace():
            char_kinds[space] = SPACE
    for codes in UNSAFE:
        for code in codes:
            mark(code, REMOVED)
    for end in LINE_ENDS:
        mark(ord(end), LINE_END)
    for code in range(0xD800, 0xE000):
        mark(code, REPLACED)
    return 0


cdef void mark(unsigned int code, unsigned char kind) noexcept:
    char_kinds[code] = kind
    if code < 0x80:
        starts_unsafe[code] = True
    elif code < 0x800:
        starts_unsafe[0xC0 | code >> 6] = True
    elif code < 0x10000:
        starts_unsafe[0xE0 | code >> 12] = True
    else:
        starts_unsafe[0xF0 | code >> 18] = True


fill()


def sanitize(str text not None):
    return sanitized(text)


cdef str sanitized(str text):
    if is_ascii_text(text) and is_sanitized(ascii_of(text), len(text)):
        return text
    cdef bytes encoded = text.encode("utf-8", "surrogatepass")
    cdef bytes clean = sanitize_utf8(encoded)
    return text if clean is encoded else clean.decode("utf-8")


def collapse_whitespace(str text not None):
    return collapsed(text)


cdef str collapsed(str text):
    if is_ascii_text(text) and is_collapsed(ascii_of(text), len(text)):
        return text
    return " ".join(sanitized(text).split())


cdef bint is_collapsed(const unsigned char* text, Py_ssize_t size) noexcept:
    """Return whether the text is printable ASCII with only single spaces, and none at the ends."""
    cdef bint space = True
    cdef Py_ssize_t at
    for at in range(size):
        if text[at] == c" ":
            if space:
                return False
            space = True
        elif text[at] < c" " or text[at] >= 0x7F:
            return False
        else:
            space = False
    return not space or size == 0


def sanitize_utf8(bytes encoded not None):
    cdef const unsigned char* data = <const unsigned char*> PyBytes_AS_STRING(encoded)
    cdef Py_ssize_t size = PyBytes_GET_SIZE(encoded)
    cdef Py_ssize_t unsafe = next_unsafe(data, 0, size)
    if unsafe == size:
        return encoded
    # A replacement is never longer than the character.
    cdef bytes clean = PyBytes_FromStringAndSize(NULL, size)
    cdef unsigned char* out = <unsigned char*> PyBytes_AS_STRING(clean)
    cdef Py_ssize_t at = 0, written = 0
    cdef unsigned int code
    while True:
        memcpy(out + written, data + at, unsafe - at)
        written += unsafe - at
        if unsafe >= size:
            return clean[:written]
        at = unsafe + decode_utf8(data + unsafe, &code)
        if char_kinds[code] == LINE_END:
            if code == c"\r" and data[at] == c"\n":
                at += 1
            out[written] = c"\n"
            written += 1
        elif char_kinds[code] == REPLACED:
            memcpy(out + written, b"\xef\xbf\xbd", 3)
            written += 3
        unsafe = next_unsafe(data, at, size)


cdef bint is_sanitized(const unsigned char* text, Py_ssize_t size) noexcept:
    return next_unsafe(text, 0, size) == size


cdef Py_ssize_t next_unsafe(const unsigned char* data, Py_ssize_t at, Py_ssize_t size) noexcept:
    """Return the index of the next character that must change, or `size`."""
    cdef Py_ssize_t end
    cdef unsigned int code
    while at < size:
        if at + AT_ONCE <= size and is_printable_ascii(data + at):
            at += AT_ONCE
            continue
        end = min(at + AT_ONCE, size)
        while at < end:
            if starts_unsafe[data[at]]:
                decode_utf8(data + at, &code)
                if char_kinds[code] > SPACE:
                    return at
            at += 1
    return size


def valid_utf8_length(bytes data not None):
    cdef const unsigned char* text = <const unsigned char*> PyBytes_AS_STRING(data)
    cdef Py_ssize_t size = PyBytes_GET_SIZE(data), at = 0, end
    cdef unsigned int code
    cdef int width
    while at < size:
        if at + AT_ONCE <= size and is_ascii(text + at):
            at += AT_ONCE
            continue
        end = min(at + AT_ONCE, size)
        while at < end:
            width = 1
            if text[at] >= 0x80:
                width = decode_utf8(text + at, &code)
                if width == 1 or is_ill_formed(code, width):
                    return at
            at += width
    return size


cdef inline bint is_ill_formed(unsigned int code, int width) noexcept:
    """Return whether the encoding of a character is overlong, or that of a surrogate."""
    return (width == 3 and (code < 0x800 or char_kinds[code] == REPLACED)) or (width == 4 and code < 0x10000)
