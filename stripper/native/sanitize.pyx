"""Which characters are let into a page, and what becomes of the others."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from libc.stdlib cimport calloc
from libc.string cimport memcpy

HARMFUL = (
    range(0x09),  # C0 and DEL: escape sequences drive a terminal
    range(0x0E, 0x20),
    range(0x7F, 0x85),  # C1: the same in one character
    range(0x86, 0xA0),
    (0xAD, 0x200B, 0xFEFF),  # soft hyphen, zero width space, BOM: words that look equal would differ
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070)),  # bidi: text would show reordered
    range(0xFFF9, 0xFFFC),  # interlinear annotation
    range(0xFDD0, 0xFDF0),  # noncharacters, here and at the end of every plane
    [plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)],
    range(0xE0000, 0xE0080),  # tags: invisible text
)
LINE_ENDS = "\r\v\f\x85\u2028\u2029"
LAST_SPACE = 0x3000  # no white space of Unicode comes behind it

cdef extern from "Python.h":
    bint is_ascii_text "PyUnicode_IS_COMPACT_ASCII"(object)
    const unsigned char* ascii_of "PyUnicode_1BYTE_DATA"(object)

cdef extern from *:
    """
    // In C, since compilers make vectors of it only where the number of bytes is known.
    #include <stdint.h>
    #include <string.h>
    enum { AT_ONCE = 16 };
    static inline int is_ascii(const unsigned char *data) {
        uint64_t words[2];
        memcpy(words, data, AT_ONCE);
        return !((words[0] | words[1]) & UINT64_C(0x8080808080808080));
    }
    // Whether there are only printable characters of ASCII, tabs and line feeds.
    static inline int is_printable_ascii(const unsigned char *data) {
        unsigned char other = 0;
        for (int at = 0; at < AT_ONCE; at++)
            other |= (unsigned char) (data[at] - 0x20) >= 0x5F && data[at] != 9 && data[at] != 10;
        return !other;
    }
    """
    cdef enum:
        AT_ONCE  # bytes
    bint is_ascii(const unsigned char* data) noexcept
    bint is_printable_ascii(const unsigned char* data) noexcept


cdef int fill() except -1:
    # Nearly all characters are plain, and pages of memory that nobody writes to cost nothing.
    global kinds
    kinds = <unsigned char*> calloc(0x110000, 1)
    if kinds == NULL:
        raise MemoryError
    for code in range(LAST_SPACE + 1):
        if chr(code).isspace():
            kinds[code] = SPACE
    for codes in HARMFUL:
        for code in codes:
            kinds[code] = REMOVED
    for end in LINE_ENDS:
        kinds[ord(end)] = LINE_END
    for code in range(0xD800, 0xE000):
        kinds[code] = REPLACED
    return 0


fill()


def sanitize(str text not None):
    if is_ascii_text(text) and is_sanitized(ascii_of(text), len(text)):
        return text
    cdef bytes encoded = text.encode("utf-8", "surrogatepass")
    cdef bytes clean = sanitize_utf8(encoded)
    return text if clean is encoded else clean.decode("utf-8")


def collapse_whitespace(str text not None):
    if is_ascii_text(text) and is_collapsed(ascii_of(text), len(text)):
        return text
    return " ".join(sanitize(text).split())


cdef bint is_collapsed(const unsigned char* text, Py_ssize_t size) noexcept:
    """Whether there are only printable characters of ASCII, and no space but between two others."""
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
    cdef Py_ssize_t harm = next_harm(data, 0, size)
    if harm == size:
        return encoded
    # What stands in for a character is never longer than it.
    cdef bytes clean = PyBytes_FromStringAndSize(NULL, size)
    cdef unsigned char* out = <unsigned char*> PyBytes_AS_STRING(clean)
    cdef Py_ssize_t at = 0, written = 0
    cdef unsigned int code
    while True:
        memcpy(out + written, data + at, harm - at)
        written += harm - at
        if harm >= size:
            return clean[:written]
        at = harm + read(data + harm, &code)
        if kinds[code] == LINE_END:
            if code == c"\r" and data[at] == c"\n":
                at += 1
            out[written] = c"\n"
            written += 1
        elif kinds[code] == REPLACED:
            memcpy(out + written, b"\xef\xbf\xbd", 3)
            written += 3
        harm = next_harm(data, at, size)


cdef bint is_sanitized(const unsigned char* text, Py_ssize_t size) noexcept:
    return next_harm(text, 0, size) == size


cdef Py_ssize_t next_harm(const unsigned char* data, Py_ssize_t at, Py_ssize_t size) noexcept:
    """Where the next harmful character begins; `size` if there is none."""
    cdef Py_ssize_t end
    cdef unsigned int code
    cdef int width
    while at < size:
        if at + AT_ONCE <= size and is_printable_ascii(data + at):
            at += AT_ONCE
            continue
        end = min(at + AT_ONCE, size)
        while at < end:
            width = read(data + at, &code)
            if kinds[code] > SPACE:
                return at
            at += width
    return size


def utf8_end(bytes data not None):
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
            width = read(text + at, &code)
            if text[at] >= 0x80 and (width == 1 or is_ill_formed(code, width)):
                return at
            at += width
    return size


cdef inline bint is_ill_formed(unsigned int code, int width) noexcept:
    """Whether a character took more bytes than it needs, or is a surrogate."""
    return (width == 3 and (code < 0x800 or kinds[code] == REPLACED)) or (width == 4 and code < 0x10000)
