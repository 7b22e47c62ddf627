"""Which elements with a class or an id lines stand in; only rules for sites ask for that."""

from libc.string cimport strcmp
from lxml.includes.tree cimport xmlAttr

from stripper.named cimport named
from stripper.native.line cimport ELEMENT_PARENT
from stripper.parse.attributes cimport text_of

from stripper.model import Element

cdef enum:
    LENGTH = 1_000  # characters of a class or id; a page must not choose how much is remembered


cdef class EnclosingElements:
    def __cinit__(self):
        self.elements, self.lines = [Element(0, "", "")], []

    cdef Py_ssize_t begin(self, xmlNode* node, Py_ssize_t around) except -1:
        """The index of an element within another, or of that other if it has neither class nor id."""
        cdef xmlAttr* attribute = node.properties
        cdef str classes = "", id = ""
        while attribute != NULL:
            if attribute.children != NULL and attribute.children.content != NULL:
                if strcmp(<const char*> attribute.name, b"class") == 0:
                    classes = text_of(attribute.children.content)[:LENGTH].lower()
                elif strcmp(<const char*> attribute.name, b"id") == 0:
                    id = text_of(attribute.children.content)[:LENGTH].strip().lower()
            attribute = attribute.next
        if not classes and not id:
            return around
        self.elements.append(named(Element, (around, classes, id)))
        return len(self.elements) - 1

    cdef int hold(self, Py_ssize_t at, bint begins) except -1:
        """Go on with, or begin, a line by text in an element."""
        if begins:
            self.holder = at
        # An element has a higher index than those around it.
        while at != self.holder:
            if at > self.holder:
                at = (<tuple> self.elements[at])[ELEMENT_PARENT]
            else:
                self.holder = (<tuple> self.elements[self.holder])[ELEMENT_PARENT]
        return 0

    cdef int cut(self) except -1:
        """End the line under way."""
        self.lines.append(self.holder)
        return 0
