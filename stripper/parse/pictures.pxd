# Images that scripts load, for compiled modules.

from stripper.parse.nodes cimport Node


cdef dict image_attributes(Node* node)
cdef bint is_emoji(const unsigned char* alt) noexcept
cdef Node* first_image(Node* node) noexcept
