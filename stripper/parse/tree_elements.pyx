"""Elements of a tree as Python objects, for the few that are not read in C."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.string cimport memcpy, memset, strcmp

from stripper.parse.arena cimport allocate
from stripper.parse.attributes cimport attributes_of
from stripper.parse.elements cimport tag_numbers
from stripper.parse.formula_hints cimport DIVS, IMAGES, MATHJAX, MATHS, SCRIPTS, SPANS
from stripper.parse.nodes cimport ELEMENT_NODE, TEXT_NODE, Node, append, next_node, unlink
from stripper.parse.tree cimport Tree

cdef tuple HINTS = (
    ("script", SCRIPTS), ("math", MATHS), ("mjx-container", MATHJAX), ("img", IMAGES), ("span", SPANS), ("div", DIVS),
)


cdef class Element:
    cdef Tree tree
    cdef Node* node

    def __eq__(self, other):
        return isinstance(other, Element) and (<Element> other).node == self.node

    def __hash__(self):
        return <Py_hash_t> (<size_t> self.node >> 4)

    def __len__(self):
        return len(self.children())

    def __iter__(self):
        return iter(self.children())

    cdef list children(self):
        cdef list found = []
        cdef Node* at = self.node.children
        while at != NULL:
            if at.type == ELEMENT_NODE:
                found.append(wrapped(self.tree, at))
            at = at.next
        return found

    @property
    def tag(self):
        return (<const char*> self.node.name).decode("utf-8", "replace")

    @property
    def text(self):
        return text_from(self.node.children)

    @property
    def tail(self):
        return text_from(self.node.next)

    def get(self, str name not None):
        return attributes_of(self.node).get(name)

    def itertext(self):
        cdef Node* at = self.node
        cdef list found = []
        while at != NULL:
            if at.type == TEXT_NODE:
                found.append(content_of(at))
            at = next_node(at, self.node, True)
        return found

    def previous(self):
        cdef Node* at = self.node.prev
        while at != NULL and at.type != ELEMENT_NODE:
            at = at.prev
        return None if at == NULL else wrapped(self.tree, at)

    def ancestors(self, Py_ssize_t limit):
        cdef list found = []
        cdef Node* at = self.node.parent
        while at.type == ELEMENT_NODE and len(found) < limit:
            found.append(wrapped(self.tree, at))
            at = at.parent
        return found

    def descendants(self, Py_ssize_t limit):
        cdef list found = []
        cdef Node* at = next_node(self.node, self.node, True)
        while at != NULL and len(found) < limit:
            if at.type == ELEMENT_NODE:
                found.append(wrapped(self.tree, at))
            at = next_node(at, self.node, True)
        return found

    def replace(self, str tag not None, str text not None):
        cdef bytes name = tag.encode(), content = text.encode("utf-8", "replace")
        cdef Node* inner = <Node*> allocate(&self.tree.arena, sizeof(Node))
        self.node.tag = tag_numbers[tag]
        self.node.name = <const unsigned char*> self.copy(name)
        self.node.children = self.node.last = NULL
        self.node.properties = NULL
        memset(inner, 0, sizeof(Node))
        inner.type, inner.name, inner.content = TEXT_NODE, b"", <const unsigned char*> self.copy(content)
        append(self.node, inner)

    cdef char* copy(self, bytes text) except NULL:
        cdef size_t size = PyBytes_GET_SIZE(text) + 1
        cdef char* room = allocate(&self.tree.arena, size)
        memcpy(room, PyBytes_AS_STRING(text), size)
        return room

    def remove(self):
        if self.node.parent.type == ELEMENT_NODE:
            unlink(self.node)


cdef Element wrapped(Tree tree, Node* node):
    cdef Element element = Element.__new__(Element)
    element.tree, element.node = tree, node
    return element


cdef str content_of(Node* node):
    return (<const char*> node.content).decode("utf-8", "replace")


cdef str text_from(Node* at):
    """Return the text from a node on, up to the next element."""
    cdef list found = []
    while at != NULL and at.type == TEXT_NODE:
        found.append(content_of(at))
        at = at.next
    return "".join(found)


def elements(Tree tree not None, str tag not None):
    cdef bytes name = tag.encode()
    cdef Node* at = &tree.top
    cdef list found = []
    cdef bint matches
    while at != NULL:
        matches = at.type == ELEMENT_NODE and strcmp(<const char*> at.name, name) == 0
        if matches:
            found.append(wrapped(tree, at))
        at = next_node(at, &tree.top, not matches or tag != "math")
    return found


def hinted(Tree tree not None):
    return [tag for tag, flag in HINTS if tree.formulas & flag]
