"""Elements without rendered text that describe the page."""

from stripper.parse.nodes cimport ELEMENT_NODE, TEXT_NODE

from stripper.native.namedtuples cimport as_namedtuple
from stripper.parse.attributes cimport attributes_of, text_of
from stripper.parse.elements cimport tag_numbers

from stripper.parse.head import HeadElement

cdef int IFRAME = tag_numbers["iframe"]
cdef int NOSCRIPT = tag_numbers["noscript"], SCRIPT = tag_numbers["script"], TITLE = tag_numbers["title"]


cdef class HeadElements:
    def __cinit__(self):
        self.found = []

    cdef int add(self, Node* node, str text) except -1:
        tag = (<const char*> node.name).decode("utf-8", "replace")
        self.found.append(as_namedtuple(HeadElement, (tag, attributes_of(node), text)))
        return 0

    cdef int skip(self, Node* node, int number, Attributes attributes) except -1:
        """Skip an element that is not rendered; add it if it is a title or a script with JSON."""
        if number == NOSCRIPT:
            self.noscript_size += sum([len(text.strip()) for text in texts(node)])
        elif number == TITLE:
            self.add(node, "".join(texts(node)))
        elif number == SCRIPT:
            attributes.read(node)
            if attributes.type != NULL and "json" in text_of(attributes.type).lower():
                self.add(node, "".join(texts(node)))
        elif number == IFRAME and node.properties != NULL:
            self.add(node, "")
        return 0


cdef list texts(Node* root):
    """Return the text nodes within an element."""
    cdef list found = []
    cdef Node* node = root
    while True:
        if node.type == ELEMENT_NODE and node.children != NULL:
            node = node.children
            continue
        if node.type == TEXT_NODE:
            found.append((<const char*> node.content).decode("utf-8", "replace"))
        while node != root and node.next == NULL:
            node = node.parent
        if node == root:
            return found
        node = node.next
