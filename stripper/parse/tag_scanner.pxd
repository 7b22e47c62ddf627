# The tags of a page in order, each of which can be replaced, for compiled modules.

from libc.stdint cimport uint32_t

from stripper.parse.prefilter cimport Scan

cdef enum:
    ENDS_LINE = 1  # flags of an element
    HIDDEN = 2  # not rendered
    VOID = 4
    RAW_TEXT = 8
    DATA = 16  # of the head, or a script
    LINK = 32
    REPEATED = 64  # its end tag may be omitted before another of its name
    CUSTOM = 128  # may end a line


cdef struct Tag:
    const char* start
    const char* name
    Py_ssize_t length  # of the name
    uint32_t hash  # of the name
    int flags
    bint opens  # is a start tag
    bint closed  # is a start tag that ends its element, too
    const char* pending  # state of the scan before the tag
    char* out


cdef class TagScanner:
    cdef bytes markup, copy
    cdef Scan scan
    cdef Tag tag

    cdef bint next(self) noexcept
    cdef void set_name(self, const char* at) noexcept
    cdef void replace(self, const char* text, Py_ssize_t length) noexcept
    cdef void unwrap(self) noexcept
    cdef void write(self, const char* text, Py_ssize_t length) noexcept
    cdef bytes finished(self)
