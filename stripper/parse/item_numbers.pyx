"""The numbers of items that a numbered list has in its text as well, where readers would see them twice."""

from libc.string cimport strcmp
from stripper.parse.nodes cimport ELEMENT_NODE, TEXT_NODE, next_node

from stripper.parse.line cimport is_blank

cdef enum:
    MAX_NODES = 16  # in an item before its first text
    ITEMS = 2  # that have to repeat their numbers
    MAX_DIGITS = 9


cdef bint repeats_numbers(Node* node, long long first, int step) except -1:
    """Return whether the texts of the first items of a list start with their numbers, and go on."""
    cdef Node* item = node.children
    cdef int count = 0
    while item != NULL and count < ITEMS:
        if item.type == ELEMENT_NODE:
            if strcmp(<const char*> item.name, b"li") != 0 or not starts_with(item, first + count * step):
                return False
            count += 1
        item = item.next
    return count == ITEMS


cdef bint starts_with(Node* item, long long number) noexcept:
    """Return whether an item starts with a number, and has a text or an element after it."""
    cdef Node* at = item
    cdef const unsigned char* rest
    cdef int count = 0
    while at != NULL and count < MAX_NODES:
        if at.type == TEXT_NODE and not is_blank(at.content):
            rest = after_number(at.content, number)
            return rest != at.content and (rest[0] or has_more(at, item))
        at = next_node(at, item, True)
        count += 1
    return False


cdef bint has_more(Node* node, Node* item) noexcept:
    """Return whether a text that is not blank follows a node in its item, within a few nodes."""
    cdef Node* at = next_node(node, item, False)
    cdef int count = 0
    while at != NULL and count < MAX_NODES:
        if at.type == TEXT_NODE and not is_blank(at.content):
            return True
        at = next_node(at, item, True)
        count += 1
    return False


cdef const unsigned char* after_number(const unsigned char* text, long long number) noexcept:
    """Return what follows the number of an item and its sign, or the text itself if it does not start with them."""
    cdef const unsigned char* at = text
    cdef long long found = 0
    cdef int digits = 0
    while at[0] == c" " or at[0] == c"\n" or at[0] == c"\t":
        at += 1
    while c"0" <= at[0] <= c"9" and digits < MAX_DIGITS:
        found = found * 10 + at[0] - c"0"
        at += 1
        digits += 1
    if not digits or found != number:
        return text
    if at[0] == c"." or at[0] == c")" or at[0] == c":":
        at += 1
        return text if at[0] > c" " else at
    while at[0] == c" " or at[0] == c"\n" or at[0] == c"\t":
        at += 1
    return text if at[0] else at
