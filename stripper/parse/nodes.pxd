# The nodes of a tree, for compiled modules.

cdef enum:  # types of nodes
    DOCUMENT_NODE
    ELEMENT_NODE
    TEXT_NODE


cdef struct Attribute:
    const char* name
    const unsigned char* value  # NULL: none
    Attribute* next
    int number  # in `names.attribute_names`


cdef struct Node:
    int type
    int tag  # number of the tag of an element in `elements.rows`
    const unsigned char* name  # of an element, for which equal ones have one address; empty for text
    const unsigned char* content  # of text
    Attribute* properties
    Node* parent
    Node* children
    Node* last  # child
    Node* prev
    Node* next


cdef inline void append(Node* parent, Node* node) noexcept nogil:
    """Add a node as the last child."""
    node.parent, node.prev = parent, parent.last
    if parent.last == NULL:
        parent.children = node
    else:
        parent.last.next = node
    parent.last = node


cdef inline void unlink(Node* node) noexcept nogil:
    """Take a node out of its parent."""
    if node.prev == NULL:
        node.parent.children = node.next
    else:
        node.prev.next = node.next
    if node.next == NULL:
        node.parent.last = node.prev
    else:
        node.next.prev = node.prev


cdef inline Node* next_node(Node* at, Node* root, bint into) noexcept nogil:
    """Return the node after one in document order within `root`, or NULL; the children are skipped unless `into`."""
    if into and at.children != NULL:
        return at.children
    while at != root and at.next == NULL:
        at = at.parent
    return NULL if at == root else at.next
