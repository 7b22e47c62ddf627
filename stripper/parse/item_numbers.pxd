# The numbers of items that a list has in its text as well, for compiled modules.

from stripper.parse.nodes cimport Node


cdef bint repeats_numbers(Node* node, long long first, int step) except -1
cdef const unsigned char* after_number(const unsigned char* text, long long number) noexcept
