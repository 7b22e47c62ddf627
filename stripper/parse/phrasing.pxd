# Elements within a sentence, for compiled modules.

from stripper.parse.nodes cimport Node

from stripper.native.substrings cimport Substrings

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
    PROMPT = 131072  # beside a cell of a notebook
    NOTE_MARK = 262144  # of a note, in the text and again in the note
    FRAGMENT = 524288  # perhaps a listing


cdef Substrings kind_hints  # one of these is in the names of each element with a kind, between spaces

cdef int kind_of(str names, dict seen) except -1
cdef str short_text(Node* node, Py_ssize_t limit)
cdef bint is_permalink(Node* node, const unsigned char* href, int kinds, bint heading) except -1
cdef bint is_source_link(Node* node, const unsigned char* href) except -1
cdef bint is_prompt(Node* node) except -1
cdef bint is_in_sentence(Node* node) except -1
cdef bint is_word(Node* node) noexcept
cdef bint is_apart(Node* node, bint spread) except -1
cdef bint is_hint(Node* node) except -1
cdef bint is_for_hearing(Node* node) except -1
cdef bint is_source_above(Node* node) except -1
cdef bint is_in_note(Node* node) except -1
cdef bint is_custom(Node* node) noexcept
cdef bint is_custom_block(Node* node, bint in_block) except -1
cdef bint follows_line(Node* node) except -1
cdef bint has_parentheses(Node* node) noexcept
cdef tuple quotation_marks(Node* node)
cdef const unsigned char* after_drop_cap(const unsigned char* text) noexcept
cdef Py_ssize_t count_elements(Node* node) noexcept
cdef bint is_text(Node* node) noexcept
cdef bytes class_of(Node* node)
