# The tree of a page, for compiled modules.

from stripper.parse.arena cimport Arena
from stripper.parse.names cimport Kind, Kinds
from stripper.parse.nodes cimport Attribute, Node
from stripper.parse.tokenizer cimport Tag


cdef struct OpenElement:
    Node* node
    Kind* kind
    Py_ssize_t around  # index of the next open element of its kind; -1: none


cdef class Tree:
    """The nodes of a page, or of several."""
    cdef Arena arena
    cdef Node top  # the parent of their html elements
    cdef readonly Py_ssize_t size  # bytes of the pages
    cdef readonly bint joined  # the last tags were dropped to limit memory
    cdef int formulas  # flags of `formula_hints.pxd`


cdef class Builder:
    """The state of the construction of a tree."""
    cdef Tree tree
    cdef Arena* arena
    cdef Kinds kinds
    cdef Tag tag
    cdef const char* at
    cdef const char* end
    cdef int used  # the number of the first attribute that is skipped
    cdef char* text  # the end of all text so far
    cdef OpenElement* open
    cdef Py_ssize_t depth, capacity
    cdef Kind* current  # that of the innermost open element; NULL: none is open
    cdef bint has_head, has_body  # one has been opened
    cdef int misplaced  # start tags of html, head and body elements that were ignored, less their end tags
    cdef Py_ssize_t room  # bytes of memory that are left
    cdef Py_ssize_t marks  # open elements that are spans of a line
    cdef Py_ssize_t unbroken  # bytes of text since the last line that was started without room
    cdef bint at_start  # of a line
    cdef Py_ssize_t marks_at_start  # those that are open at the start of the line

    cdef int read(self, const char* start, const char* end) except -1 nogil
    cdef int read_text(self) except -1 nogil
    cdef int read_start_tag(self) except -1 nogil
    cdef int read_end_tag(self) except -1 nogil
    cdef int read_content(self, Kind* kind, bint pushed) except -1 nogil
    cdef int drop_tag(self, Kind* kind, bint starts) except -1 nogil
    cdef int imply(self, Kind* kind) except -1 nogil
    cdef void close_before(self, Kind* kind) noexcept nogil
    cdef void close(self, Kind* kind) noexcept nogil
    cdef bint is_misplaced(self, Kind* kind) noexcept nogil
    cdef int add_element(self, Kind* kind, Attribute* attributes, bint pushes) except -1 nogil
    cdef bint is_too_deep(self, Kind* kind) noexcept nogil
    cdef int add_text(self, const char* at, const char* end, bint decodes) except -1 nogil
    cdef int push(self, Node* node, Kind* kind) except -1 nogil
    cdef void pop(self) noexcept nogil
