# Inline elements and program text, for compiled modules.

from stripper.parse.nodes cimport Node

from stripper.parse.attributes cimport Attributes
from stripper.parse.elements cimport Row
from stripper.parse.labels cimport Labels
from stripper.parse.line_builder cimport LineBuilder, Open


cdef class InlineBuilder(LineBuilder):
    """The elements in the current line, and what each of them adds to its text."""
    cdef Attributes attributes
    cdef Labels labels
    cdef list closing  # what the open superscripts, subscripts and quotations end with
    cdef bint after_code_line
    cdef bint loose  # the listing is no preformatted element, so that white space with a line end is none of it
    cdef bint inner  # only the code element in the listing has text
    cdef int codes  # open code elements in the listing
    cdef bint collapses  # line ends in the listing are white space, since only br elements end its lines
    cdef bint after_break
    cdef Py_ssize_t numbered  # lines of the listing whose numbers were left out
    cdef bint ends_note  # the next text follows a note, and perhaps only its punctuation
    cdef bint joins  # the next text continues the word of a drop cap

    cdef bint is_skipped(self, Node* node, int number, Row* row, Open* parent) except -1
    cdef bint is_file_name(self, int number) except -1
    cdef bint numbers_block(self, Node* node) except -1
    cdef bint numbers_line(self, Node* node) except -1
    cdef int add_words(self, const unsigned char* text, bint verbatim) except -1
    cdef int start_named(self, Node* node, Open* open) except -1
    cdef bint is_verbatim(self) except -1
    cdef int break_line(self, Open* open) except -1
    cdef int start_inline(self, Node* node, Row* row, Open* open) except -1
    cdef int start_in_code(self, Node* node, Row* row, Open* open) except -1
    cdef int start_listing(self, Node* node, bint preformatted) except -1
    cdef int start_label(self, Node* node, Open* open) except -1
    cdef int end_inline(self, Open* open) except -1

    cdef int start_kinds(self, Node* node, Row* row, Open* open) except -1
    cdef bint is_unseen(self, Node* node, Open* open) except -1
    cdef bint is_apart_by_style(self, Node* node) except -1
    cdef int start_mark(self, Node* node, Row* row, Open* open) except -1
    cdef str start_script(self, Node* node, Row* row, Open* open)
    cdef int start_quote(self, Node* node, Open* open) except -1
    cdef int end_affixes(self, Open* open) except -1
    cdef bint is_code_line(self, Node* node, Row* row, Open* open) except -1
