# Program text in the markup, for compiled modules.

from stripper.parse.nodes cimport Node


cdef bint is_own_line(Node* node) noexcept
cdef bint is_own_block(Node* node) noexcept
cdef bint is_preformatted(Node* node) noexcept
cdef bint is_listing(Node* node, bint preserves, bint is_block) noexcept
cdef int line_ends_before(Node* node) except -1
cdef Node* preformatted_beside(Node* node, bint after) noexcept
cdef Node* beside_of(Node* node, bint after) noexcept
cdef bint is_preformatted_text(Node* node) noexcept
cdef bint is_beside_listing(Node* node) noexcept
cdef bint is_line_beside(Node* node, bint after) except -1
cdef bint is_one_line(Node* node) except -1
cdef bint is_indented(Node* node) except -1
cdef bint has_line_end(const unsigned char* text) noexcept
cdef bint is_number(Node* node) except -1
cdef bint is_operator(unsigned char letter) noexcept
cdef bint is_numbering(Node* node) noexcept
cdef bint holds_code(Node* node) noexcept
cdef bint holds_lines(Node* node) except -1
cdef list language_names(Node* node, bint inside)
cdef list names_in_listing(Node* node)
cdef bint is_in_table(Node* node) noexcept
