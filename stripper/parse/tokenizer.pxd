# The tokens of markup, for compiled modules.

from libc.stdint cimport uint32_t

from stripper.parse.arena cimport Arena
from stripper.parse.names cimport Kind
from stripper.parse.nodes cimport Attribute

cdef enum:
    LETTER = 1  # flags of a character
    SPACE = 2
    SEPARATOR = 4  # between attributes
    ENDS_TAG_NAME = 8
    ENDS_NAME = 16  # of an attribute
    ENDS_VALUE = 32


cdef struct Tag:
    const char* name
    Py_ssize_t length  # of the name
    uint32_t hash  # of the name
    Attribute* attributes  # those that are used
    int count  # of them
    Py_ssize_t size  # of their values
    bint complete  # the page does not end in the tag
    bint closed  # ends with `/>`


cdef unsigned char* flags  # of characters

cdef const char* read_name(const char* at, Tag* tag) noexcept nogil
cdef const char* read_attributes(const char* at, const char* end, Tag* tag, int used, Arena* arena) except NULL nogil
cdef const char* skip_declaration(const char* at, const char* end) noexcept nogil
cdef const char* end_of_content(const char* at, const char* end, Kind* kind, bint script) noexcept nogil
