# Program text in the markup, for compiled modules.

from lxml.includes.tree cimport xmlNode


cdef bint is_own_line(xmlNode* node) noexcept
cdef bint is_own_block(xmlNode* node) noexcept
cdef bint is_preformatted(xmlNode* node) noexcept
cdef bint is_listing(xmlNode* node, bint preserves) noexcept
cdef bint has_line_end(const unsigned char* text) noexcept
cdef bint is_number(xmlNode* node) except -1
cdef bint is_numbering(xmlNode* node) noexcept
cdef bint holds_code(xmlNode* node) noexcept
cdef list language_names(xmlNode* node, bint inside)
cdef list names_in_listing(xmlNode* node)
cdef bint is_in_table(xmlNode* node) noexcept
