"""Images whose address is not their own: that of a source in a picture, or of the copy for readers without scripts."""

from libc.string cimport strcmp
from stripper.parse.nodes cimport ELEMENT_NODE, next_node

from stripper.parse.attributes cimport attributes_of

cdef enum:
    MAX_NODES = 64  # of a noscript element that are searched
    MAX_SOURCES = 16  # of a picture


cdef dict image_attributes(Node* node):
    """Return the attributes of an image, with the addresses of a source around it by default.

    A source has content (`nesting.py`), so that those of a picture contain what is after them. Only
    the first element in a source counts, so that no source is read twice.
    """
    cdef dict found = attributes_of(node), source
    cdef Node* at = node
    cdef Node* around = node.parent
    cdef int count = 0
    while around != NULL and around.type == ELEMENT_NODE and count < MAX_SOURCES and is_first(at):
        if strcmp(<const char*> around.name, b"source") != 0:
            break
        source = attributes_of(around)
        found.setdefault("srcset", source.get("srcset") or source.get("data-srcset", ""))
        at, around = around, around.parent
        count += 1
    return found


cdef bint is_first(Node* node) noexcept:
    """Return whether no element is before this one in its parent."""
    return node.prev == NULL or (node.prev.type != ELEMENT_NODE and node.prev.prev == NULL)


cdef Node* first_image(Node* node) noexcept:
    """Return the first image in an element, or NULL."""
    cdef Node* at = node
    cdef int count = 0
    while count < MAX_NODES:
        count += 1
        if at.type == ELEMENT_NODE and strcmp(<const char*> at.name, b"img") == 0:
            return at
        at = next_node(at, node, True)
        if at == NULL:
            return NULL
    return NULL
