# Images that scripts load, for compiled modules.

from stripper.parse.nodes cimport Node


cdef dict image_attributes(Node* node)
cdef Node* first_image(Node* node) noexcept
