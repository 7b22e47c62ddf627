"""Lines from the text of a traversal, and the text of hidden inline elements apart from them."""

from stripper.native.namedtuples cimport as_namedtuple

from stripper.model import Line, Role
from stripper.parse import lists
from stripper.parse.heading_text import without_links

cdef PyObject* CODE = <PyObject*> Role.CODE
cdef PyObject* HEADING = <PyObject*> Role.HEADING
cdef PyObject* CELL = <PyObject*> Role.CELL
cdef str NO_LANGUAGE = ""
cdef tuple ONE_PLACE = (1, 1)


cdef class LineBuilder:
    def __cinit__(self, bint noscript, bint naming, bint images):
        self.enclosing = EnclosingElements() if naming else None
        self.lines, self.cells, self.text, self.hidden_text = [], [], LineText(), LineText()
        self.names, self.language = "", NO_LANGUAGE
        self.marker, self.breaks = NO_MARKER, 2

    cdef int end_line(self, Open* open) except -1:
        """End the current line, if it has text."""
        cdef str text, names = self.names
        cdef Py_ssize_t links
        cdef tuple spans
        self.names = ""
        if not self.text.chunks:
            return 0
        text, links, spans = self.text.take()
        if not text:
            return 0
        if open.role == HEADING:
            text, spans = without_links(text, spans)
        if open.role == CELL:
            self.cells.append(len(self.lines))
        links = min(links, <Py_ssize_t> len(text))
        self.lines.append(as_namedtuple(Line, (
            len(self.lines) + 1, 0, text, <object> open.role, open.level, formatted(self.marker), <object> open.tag,
            open.container, links, 0, 0, 0, names, spans,
            0, 0, self.breaks == 1, self.language if open.role == CODE else NO_LANGUAGE, ONE_PLACE,
        )))
        self.marker, self.breaks = NO_MARKER, 0
        if self.enclosing is not None:
            self.enclosing.end_line()
        return 0

    cdef int hide(self) except -1:
        """Read the text of a hidden inline element apart from that of the line around it."""
        self.hiding += 1
        if self.hiding == 1:
            self.text, self.hidden_text = self.hidden_text, self.text
            if self.enclosing is not None:
                self.shown_enclosing = self.enclosing.innermost
        return 0

    cdef int show(self) except -1:
        """End a hidden inline element, and drop its text."""
        self.hiding -= 1
        if not self.hiding:
            self.text.take()
            self.text, self.hidden_text = self.hidden_text, self.text
            if self.enclosing is not None:
                self.enclosing.innermost = self.shown_enclosing
        return 0


cdef str formatted(long long marker):
    """Return a list marker, such as `-` or `3.`; empty for none."""
    cdef long long number
    if marker == NO_MARKER:
        return ""
    if marker == BULLET:
        return "-"
    number = (marker - MARKER_OFFSET) // MARKER_STYLES
    if marker % MARKER_STYLES == 0:
        return f"{number}."
    return lists.label(number, marker % MARKER_STYLES)
