# What the attributes of an element say about it, for the compiled modules.

from lxml.includes.tree cimport xmlAttr, xmlNode

from stripper.parse.elements cimport Names


cdef class Attributes:
    """The attributes of one element after the other."""
    cdef Names known
    cdef char* joined
    cdef Py_ssize_t size, room
    cdef const unsigned char* href  # NULL: it has none
    cdef const unsigned char* kind  # its type attribute
    cdef bint numbered  # a list or an item that says where it begins
    cdef bint hidden  # its own attributes say that it is not shown
    cdef str names  # what it goes by, in lower case
    cdef bint labelled  # by these names it may be metadata

    cdef int look_at(self, xmlNode* node) except -1
    cdef int add_name(self, const unsigned char* value) except -1
    cdef int settle_names(self) except -1


cdef str text_of(const unsigned char* text)
cdef dict all_of(xmlNode* node)
cdef long long number_of(xmlNode* node, str key, long long otherwise) except? -1
