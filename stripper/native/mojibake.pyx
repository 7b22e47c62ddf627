"""Traces of mojibake: UTF-8 that was decoded as a Western encoding and encoded again."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.string cimport memchr

cdef enum:
    LEAD = 0xC3  # the first byte of each trace


def has_traces(bytes content not None, Py_ssize_t minimum):
    cdef const unsigned char* data = <const unsigned char*> PyBytes_AS_STRING(content)
    cdef const unsigned char* end = data + PyBytes_GET_SIZE(content)
    cdef const unsigned char* at = next_trace(data, end)
    cdef Py_ssize_t count = 0
    while at != NULL and count < minimum:
        count += 1
        at = next_trace(at + 1, end)
    return count >= minimum


def pieces_with_traces(bytes content not None):
    cdef const unsigned char* data = <const unsigned char*> PyBytes_AS_STRING(content)
    cdef const unsigned char* end = data + PyBytes_GET_SIZE(content)
    cdef const unsigned char* stop = data  # end of the last piece
    cdef const unsigned char* at = next_trace(data, end)
    cdef const unsigned char* start
    while at != NULL:
        start = at
        while start > stop and not is_edge(start[-1]):
            start -= 1
        stop = at
        while stop < end and not is_edge(stop[0]):
            stop += 1
        stop += stop < end
        yield start - data, stop - data
        at = next_trace(stop, end)


cdef const unsigned char* next_trace(const unsigned char* at, const unsigned char* end) noexcept:
    """Return the first trace from `at` on, or NULL."""
    while at < end:
        at = <const unsigned char*> memchr(at, LEAD, end - at)
        if at == NULL or is_trace(at):
            return at
        at += 1
    return NULL


cdef inline bint is_edge(unsigned char character) noexcept:
    return character == c"\n" or character == c">"


cdef inline bint is_trace(const unsigned char* at) noexcept:
    """Return whether a trace starts with this `LEAD`; the text is NUL-terminated."""
    if at[1] == 0x83 or at[1] == 0x82 or at[1] == 0x85:
        return True  # Ã, which begins the letters of Western Europe, Â, and Å, those of Central Europe
    if at[1] == 0xA2:  # â€, which begins most punctuation beyond ASCII, by Windows-1252 or ISO 8859-1
        return (at[2] == 0xE2 and at[3] == 0x82 and at[4] == 0xAC) or (at[2] == 0xC2 and at[3] == 0x80)
    if at[1] == 0x90 or at[1] == 0x91:
        return at[2] == 0xC2  # Ð and Ñ, which begin Cyrillic letters
    return at[1] == 0xA4 and at[2] == 0xC2 and at[3] == 0xB8  # ä¸, which begins the most frequent Han characters
