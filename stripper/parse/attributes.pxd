# The attributes of elements, for compiled modules.

from cpython.object cimport PyObject

from stripper.parse.nodes cimport Attribute, Node

cdef enum:  # flags of the style of an element
    HIDES = 1
    BLOCKS = 2  # makes it a block
    PRESERVES = 4  # line breaks and indentation
    TOOLTIP = 8  # shown only on request
    UNSELECTABLE = 16
    RAISES = 32  # as a superscript
    LOWERS = 64
    GAPS = 128  # between it and its neighbours
    GRIDS = 256  # its children are apart
    LISTS = 512  # a listing, if it has several lines
    HANGS = 1024  # indents all of a line of verse but its start
    BREAKS = 2048  # its text at line ends
    INLINES = 4096  # makes it inline


cdef enum:
    RECENT = 256  # names that are found without a dictionary


cdef struct Names:
    const char* joined  # of a key of `seen_names`
    Py_ssize_t size
    PyObject* found


cdef class Attributes:
    """The attributes of the element read last."""
    cdef dict seen_names, seen_words, seen_styles  # of the page so far
    cdef Names[RECENT] recent  # the last of `seen_names`, by their hash
    cdef bint beyond_ascii  # the names
    cdef char* joined
    cdef Py_ssize_t size, room  # of the names, joined in lower case
    cdef const unsigned char* href  # NULL: none
    cdef const unsigned char* type  # NULL: none
    cdef const unsigned char* alt  # the same
    cdef bint numbered  # has a start or value attribute, as lists and items do
    cdef bint spanning  # has a rowspan or colspan attribute
    cdef bint presentational  # a table with this role is layout
    cdef int part  # number of the tag of the part of a table that its role makes it; 0: none
    cdef bint heading  # its role is that of a heading
    cdef int level  # of the heading; 0: none
    cdef bint shadow  # a template that is shown as a shadow tree
    cdef bint hidden  # by its own attributes
    cdef int style  # flags
    cdef str names  # class, id, role and the like, in lower case
    cdef int name_kinds  # flags of `phrasing.pxd`
    cdef bint labelled  # its names suggest metadata

    cdef int read(self, Node* node) except -1
    cdef int add_name(self, const unsigned char* value) except -1
    cdef int finish_names(self) except -1
    cdef tuple look_up_names(self, Py_ssize_t size)
    cdef int read_role(self, const char* value) noexcept
    cdef int style_of(self, Node* node) except -1
    cdef int meaning(self, int number, bint in_table) except -1
    cdef int flags_of(self, const unsigned char* style) except -1


cdef bint is_box(const unsigned char* type) noexcept
cdef str text_of(const unsigned char* text)
cdef dict attributes_of(Node* node)
cdef long long number_of(Node* node, str key, long long default) except? -1
