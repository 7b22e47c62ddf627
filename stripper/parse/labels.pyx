"""The parts of a page that its markup declares to be metadata."""

from stripper.native.namedtuples cimport as_namedtuple
from stripper.parse.attributes cimport attributes_of

from stripper.native.sanitize import sanitize
from stripper.model import Label

VALUES = (
    "datetime", "content", "data-datetime", "data-timestamp", "data-date", "data-time", "href", "title"
)
"""Attributes with the value of metadata, in order of preference."""

cdef enum:
    MAX_OPEN = 12  # nested labels; real pages have a few
    MAX_LENGTH = 300  # characters of a label; longer ones are not metadata
    MAX_RAW_LENGTH = 3_000  # characters of the lines in a label before white space is collapsed
    MAX_LINES = 9  # lines in a label that are read


cdef class Labels:
    def __cinit__(self):
        self.found, self.open = [], []

    cdef bint start(self, Node* node, str names, Py_ssize_t lines, LineText text) except -1:
        """Open a label after a number of lines; return False if too many are open."""
        cdef dict attributes
        if len(self.open) == MAX_OPEN:
            return False
        attributes = attributes_of(node)
        value = next((attributes[key] for key in VALUES if key in attributes), "")
        tag = (<const char*> node.name).decode("utf-8", "replace")
        self.open.append((lines, text.size, tag, names, value))
        return True

    cdef int end(self, list lines, LineText text) except -1:
        """Close the innermost label."""
        cdef Py_ssize_t line, start, size = 0
        cdef list inside = []
        cdef str part
        line, start, tag, names, value = self.open.pop()
        for done in lines[line:line + MAX_LINES]:
            inside.append(done.text)
            size += len(<str> done.text)
            if size > MAX_RAW_LENGTH:
                return 0
        part = text.since(0 if inside else start, 4 * MAX_LENGTH)
        if part is None:
            return 0
        part = sanitize(" ".join(" ".join([*inside, part]).split()))
        if len(part) <= MAX_LENGTH:
            self.found.append(as_namedtuple(Label, (line + 1, tag, names, part, sanitize(value.strip()))))
        return 0
