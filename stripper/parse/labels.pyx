"""Stretches of a page whose markup says that they are metadata."""

from stripper.named cimport named
from stripper.parse.attributes cimport all_of

from stripper.native.sanitize import sanitize
from stripper.model import Label

VALUES = ("datetime", "content", "href", "title")
"""Attributes that hold the value of metadata, the best first."""

cdef enum:
    OPEN = 12  # labels within one another that are remembered; honest pages have a few
    LENGTH = 300  # characters of a label; longer ones are no metadata
    RAW = 3_000  # characters of the lines within a label before white space is folded
    LINES = 9  # lines within a label that are looked at


cdef class Labels:
    def __cinit__(self):
        self.found, self.open = [], []

    cdef bint begin(self, xmlNode* node, str names, Py_ssize_t lines, LineText text) except -1:
        """Begin a label after so many lines; False if there are too many to remember it."""
        cdef dict attributes
        if len(self.open) == OPEN:
            return False
        attributes = all_of(node)
        value = next((attributes[key] for key in VALUES if key in attributes), "")
        tag = (<const char*> node.name).decode("utf-8", "replace")
        self.open.append((lines, text.size, tag, names, value))
        return True

    cdef int end(self, list lines, LineText text) except -1:
        """End the innermost label."""
        cdef Py_ssize_t line, start, size = 0
        cdef list inside = []
        cdef str part
        line, start, tag, names, value = self.open.pop()
        for done in lines[line:line + LINES]:
            inside.append(done.text)
            size += len(<str> done.text)
            if size > RAW:
                return 0
        part = text.since(0 if inside else start, 4 * LENGTH)
        if part is None:
            return 0
        part = sanitize(" ".join(" ".join([*inside, part]).split()))
        if len(part) <= LENGTH:
            self.found.append(named(Label, (line + 1, tag, names, part, sanitize(value.strip()))))
        return 0
