"""Images whose address is not their own: that of a source in a picture, or of the copy for readers without scripts."""

from libc.string cimport strcmp
from stripper.parse.nodes cimport ELEMENT_NODE, next_node

from stripper.native.sanitize cimport decode_utf8
from stripper.parse.attributes cimport attributes_of

cdef enum:
    MAX_NODES = 64  # of a noscript element that are searched
    MAX_SOURCES = 16  # of a picture
    MAX_EMOJI = 40  # bytes


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


cdef bint is_emoji(const unsigned char* alt) noexcept:
    """Return whether an alternative text is an emoji, in whose place an image is."""
    cdef const unsigned char* at = alt
    cdef unsigned int code
    cdef bint found = False
    while at[0] and at - alt < MAX_EMOJI:
        at += decode_utf8(at, &code)
        if 0x1F000 <= code < 0x20000 or 0x2600 <= code < 0x27C0 or 0x2B00 <= code < 0x2C00:
            found = True
        elif code != 0x200D and code != 0xFE0F:  # which join emoji, and choose their form
            return False
    return found and not at[0]


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
