"""The elements with a class or an id around each line, which only site rules need."""

from libc.string cimport strcmp
from stripper.parse.nodes cimport Attribute

from stripper.native.namedtuples cimport as_namedtuple
from stripper.native.line cimport ELEMENT_PARENT
from stripper.parse.attributes cimport text_of

from stripper.model import Element

cdef enum:
    MAX_LENGTH = 1_000  # characters of a class or id, which bounds the memory that a page can demand


cdef class EnclosingElements:
    def __cinit__(self):
        self.elements, self.lines = [Element(0, "", "")], []

    cdef Py_ssize_t start(self, Node* node, Py_ssize_t parent) except -1:
        """Add an element and return its index, or that of its parent if it has neither class nor id."""
        cdef Attribute* attribute = node.properties
        cdef str classes = "", id = ""
        while attribute != NULL:
            if attribute.value != NULL:
                if strcmp(<const char*> attribute.name, b"class") == 0:
                    classes = text_of(attribute.value)[:MAX_LENGTH].lower()
                elif strcmp(<const char*> attribute.name, b"id") == 0:
                    id = text_of(attribute.value)[:MAX_LENGTH].strip().lower()
            attribute = attribute.next
        if not classes and not id:
            return parent
        self.elements.append(as_namedtuple(Element, (parent, classes, id)))
        return len(self.elements) - 1

    cdef int add_text(self, Py_ssize_t index, bint starts) except -1:
        """Extend the current line, or start one, by text whose innermost element has an index."""
        if starts:
            self.innermost = index
        # Find the lowest common ancestor; an element has a higher index than its ancestors.
        while index != self.innermost:
            if index > self.innermost:
                index = (<tuple> self.elements[index])[ELEMENT_PARENT]
            else:
                self.innermost = (<tuple> self.elements[self.innermost])[ELEMENT_PARENT]
        return 0

    cdef int end_line(self) except -1:
        """End the current line."""
        self.lines.append(self.innermost)
        return 0
