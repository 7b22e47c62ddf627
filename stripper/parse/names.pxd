# The names of elements and attributes, for compiled modules.

from libc.stdint cimport uint32_t

from stripper.native.html_names cimport Name
from stripper.parse.arena cimport Arena

cdef enum:  # flags of an element
    ENDS_LINE = 1
    HIDDEN = 2  # not rendered
    DATA = 4  # of the head, or a script
    LINK = 8
    CUSTOM = 16  # may end a line
    OF_HEAD = 32
    OF_FRAMES = 64
    MARK = 128  # a span of each line in it

cdef enum:
    BUCKETS = 1024  # of names that are not known
    KNOWN = 192  # names at most
    MAX_ATTRIBUTES = 64
    MAX_RANKS = 16


cdef struct Kind:
    # all elements of a name
    const unsigned char* name
    Py_ssize_t length
    int number  # in `closes`; -1: closes nothing, and is closed by nothing
    int tag  # in `elements.rows`
    int flags
    int content  # of `nesting.Content`
    int rank
    Py_ssize_t innermost  # index of the last among the open elements; -1: none
    Kind* next  # in its bucket


cdef struct Kinds:
    # those of a page
    Kind[KNOWN] known
    Kind* others[BUCKETS]


cdef int HTML, HEAD, BODY, P, BR, SCRIPT, IMG, MATH, MJX_CONTAINER, SPAN, DIV  # indexes of known kinds
cdef int TYPE, CLASS, DATA_TEX, ALT, EEIMG  # numbers of attributes
cdef int of_images  # number of the first attribute that only images have
cdef int count  # of attributes

cdef int[MAX_RANKS] ranked  # indexes of kinds with a rank
cdef int ranks  # number of them

cdef void initialize(Kinds* kinds) noexcept
cdef Kind* kind_of(Kinds* kinds, Arena* arena, const char* name, Py_ssize_t length, uint32_t hash) except NULL nogil
cdef Name* attribute_of(const char* name, Py_ssize_t length, uint32_t hash) noexcept nogil
cdef bint closes(Kind* new, Kind* old) noexcept nogil
