# Elements within a sentence, for compiled modules.

from lxml.includes.tree cimport XML_ELEMENT_NODE, xmlNode

from stripper.native.substrings cimport Substrings
from stripper.parse.elements cimport NameNumbers

cdef enum:  # kinds of elements by their names
    NO_KIND = 0
    NOT_TEXT = 1  # edit links and the like
    NOTE = 2  # beside the text in a browser
    DROP_CAP = 4
    TIP = 8  # shown only on request
    GUTTER = 16  # the numbers of lines of program text
    NUMBERING = 32  # perhaps such a number
    CODE_LINE = 64
    COPY = 128  # a button beside program text
    LISTING = 256  # around the lines of program text
    PERMALINK = 512  # a link from a heading to itself
    VERBATIM = 1024  # a code element with line breaks
    RAISED = 2048  # a superscript
    LOWERED = 4096  # a subscript
    HINT = 8192  # perhaps shown only on request, beside a word
    PART = 16384  # of an entry, such as its amount
    BOX = 32768  # the box of a task
    UNSEEN = 65536  # shown by screen readers only


cdef inline xmlNode* next_node(xmlNode* at, xmlNode* root, bint into) noexcept:
    """Return the node after one in document order within `root`, or NULL; the children are skipped unless `into`."""
    if into and at.type == XML_ELEMENT_NODE and at.children != NULL:
        return at.children
    while at != root and at.next == NULL:
        at = at.parent
    return NULL if at == root else at.next


cdef Substrings kind_hints  # one of these is in the names of each element with a kind, between spaces

cdef int kind_of(str names) except -1
cdef str short_text(xmlNode* node, Py_ssize_t limit)
cdef bint is_permalink(xmlNode* node, const unsigned char* href, int kinds, bint heading) except -1
cdef bint is_in_sentence(xmlNode* node) except -1
cdef bint is_apart(xmlNode* node, bint spread) except -1
cdef bint is_hint(xmlNode* node) except -1
cdef bint is_custom(xmlNode* node) noexcept
cdef bint is_custom_block(xmlNode* node, NameNumbers tags, bint in_block) except -1
cdef bint follows_line(xmlNode* node) except -1
cdef bint has_parentheses(xmlNode* node) noexcept
cdef tuple quotation_marks(xmlNode* node)
cdef const unsigned char* after_drop_cap(const unsigned char* text) noexcept
cdef Py_ssize_t count_elements(xmlNode* node) noexcept
cdef bint is_text(xmlNode* node) noexcept
