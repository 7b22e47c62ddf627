"""Traversal of a tree, which splits its text into lines by the table of elements in `tags.py`."""

cimport lxml.includes.etreepublic as lxml
from cpython.object cimport PyObject
from libc.stdlib cimport free, realloc
from libc.string cimport memset
from lxml.includes.tree cimport XML_CDATA_SECTION_NODE, XML_ELEMENT_NODE, XML_TEXT_NODE, xmlNode

from stripper.native.namedtuples cimport as_namedtuple
from stripper.parse.attributes cimport Attributes, attributes_of, number_of, text_of
from stripper.parse.elements cimport (
    DISPLAY_BLOCK,
    DISPLAY_BREAK,
    DISPLAY_METADATA,
    DISPLAY_NONE,
    NameNumbers,
    Row,
    rows,
    tag_numbers,
)
from stripper.parse.enclosing cimport EnclosingElements
from stripper.parse.head_elements cimport HeadElements
from stripper.parse.labels cimport Labels
from stripper.parse.line cimport LineText

from stripper.model import Container, Line, Mark, Role
from stripper.parse.embeds import read as read_embed

lxml.import_lxml__etree()

cdef enum:
    ENDS_MARK = 1  # flags of what an element ends
    ENDS_LABEL = 2
    ENDS_BLOCK = 4
    BULLET = -1  # the marker of an item without a number
    NO_MARKER = -2

cdef PyObject* PARAGRAPH = <PyObject*> Role.PARAGRAPH
cdef PyObject* CODE = <PyObject*> Role.CODE
cdef PyObject* ITEM = <PyObject*> Role.ITEM
cdef PyObject* CELL = <PyObject*> Role.CELL
cdef PyObject* LINK = <PyObject*> Mark.LINK

cdef str NO_TAG = ""
cdef int LI = tag_numbers["li"], UL = tag_numbers["ul"], OL = tag_numbers["ol"], TR = tag_numbers["tr"]
cdef int TD = tag_numbers["td"], TH = tag_numbers["th"], TIME = tag_numbers["time"]
cdef int NOSCRIPT = tag_numbers["noscript"]
cdef int HR = tag_numbers["hr"], IMG = tag_numbers["img"], INPUT = tag_numbers["input"]


cdef struct Open:
    # an open element and its state, which its children inherit
    int element
    int ends
    Py_ssize_t container
    PyObject* tag  # of the container
    PyObject* role
    int level
    int row
    int lists  # number of enclosing lists
    Py_ssize_t first  # index of the first line that can have its role
    Py_ssize_t list  # index of the enclosing numbered list among the open elements; 0: none
    long long next_number  # of the next item of that list
    long long pending  # the marker of the enclosing item, if no line has used it yet
    Py_ssize_t enclosing  # index of the innermost element with a class or an id


cdef class Walk:
    cdef list lines, containers, cells, embeds
    cdef HeadElements head
    cdef Labels labels
    cdef LineText text
    cdef Attributes attributes
    cdef NameNumbers tags
    cdef bint noscript, images
    cdef EnclosingElements enclosing  # None unless requested
    cdef int table_rows
    cdef str names
    cdef long long marker
    cdef Open* open
    cdef Py_ssize_t depth, room

    def __cinit__(self, bint noscript, bint naming, bint images):
        self.noscript, self.images, self.enclosing = noscript, images, EnclosingElements() if naming else None
        self.lines, self.containers, self.head = [], [Container(0, "", "", False)], HeadElements()
        self.cells, self.embeds = [], []  # cells: indexes of the lines that are cells so far
        self.labels, self.text, self.attributes = Labels(), LineText(), Attributes()
        self.tags = NameNumbers(tag_numbers)
        self.names = ""
        self.marker = NO_MARKER
        self.reserve(64)
        memset(self.open, 0, sizeof(Open))
        self.open[0].tag, self.open[0].role, self.open[0].pending = <PyObject*> NO_TAG, PARAGRAPH, NO_MARKER

    def __dealloc__(self):
        free(self.open)

    cdef int run(self, xmlNode* top) except -1:
        """Traverse a document, without recursion, since there is no limit to the nesting of pages."""
        cdef xmlNode* node = top.children
        while node != NULL:
            if node.type == XML_ELEMENT_NODE:
                if self.start(node):
                    if node.children != NULL:
                        node = node.children
                        continue
                    self.end()
            elif node.type == XML_TEXT_NODE or node.type == XML_CDATA_SECTION_NODE:
                if node.content != NULL:
                    self.add_text(node.content)
            while node.next == NULL and node.parent != top:
                node = node.parent
                self.end()
            node = node.next
        return self.end_line()

    cdef int add_text(self, const unsigned char* text) except -1:
        cdef Py_ssize_t size = self.text.size
        self.text.add(text, self.open[self.depth].role == CODE)
        # White space alone neither starts a line nor extends one.
        if self.enclosing is not None and self.text.size > size:
            self.enclosing.add_text(self.open[self.depth].enclosing, size == 0)
        return 0

    cdef bint start(self, xmlNode* node) except -1:
        """Open an element; return whether to visit its children."""
        cdef int number = self.tags.number(node.name)
        cdef Row* row = &rows[number]
        cdef Open* open
        if row.display == DISPLAY_NONE and not (self.noscript and number == NOSCRIPT):
            self.head.skip(node, number, self.attributes)
            return False
        self.attributes.read(node)
        self.depth += 1
        self.reserve(self.depth + 1)
        open = &self.open[self.depth]
        open[0] = self.open[self.depth - 1]
        open.element, open.ends = number, 0
        if self.enclosing is not None and node.properties != NULL:
            open.enclosing = self.enclosing.start(node, open.enclosing)
        if row.display == DISPLAY_BLOCK:
            self.start_block(node, row, open)
        elif row.display == DISPLAY_BREAK:
            self.end_line()
            if number == HR:
                self.embed(node, open)
        elif row.display == DISPLAY_METADATA:
            self.head.add(node, "")
        else:
            self.start_inline(node, row, open)
        return True

    cdef int start_block(self, xmlNode* node, Row* row, Open* open) except -1:
        if self.text.chunks:
            self.end_line()
        open.ends = ENDS_BLOCK
        if self.attributes.labelled:
            self.start_label(node, open)
        cdef str tag = <str> row.tag
        self.containers.append(
            as_namedtuple(Container, (open.container, tag, self.attributes.names, self.attributes.hidden))
        )
        open.container, open.tag = len(self.containers) - 1, row.tag
        if not row.plain:
            self.set_role(node, row, open)
        return 0

    cdef int set_role(self, xmlNode* node, Row* row, Open* open) except -1:
        """Set the state of a block that differs from that of its parent."""
        if open.element == LI:
            self.start_item(node, open)
        elif open.element == UL:
            open.lists, open.list = open.lists + 1, 0
        elif open.element == OL:
            open.lists, open.list = open.lists + 1, self.depth
            open.next_number = number_of(node, "start", 1) if self.attributes.numbered else 1
        elif open.element == TR:
            self.table_rows += 1
            open.row = self.table_rows
        elif row.role != NULL:
            open.role, open.level, open.first = row.role, row.level, len(self.lines)
        elif node.properties != NULL:
            self.head.add(node, "")
        return 0

    cdef int start_item(self, xmlNode* node, Open* open) except -1:
        cdef Open* parent
        open.role, open.level, open.first = rows[LI].role, open.lists or 1, len(self.lines)
        open.pending, self.marker = self.marker, BULLET
        if open.list:
            parent = &self.open[open.list]
            if self.attributes.numbered:
                parent.next_number = number_of(node, "value", parent.next_number)
            self.marker = parent.next_number
            parent.next_number += 1
        return 0

    cdef int start_inline(self, xmlNode* node, Row* row, Open* open) except -1:
        cdef str target = ""
        if row.mark != NULL:
            if row.mark == LINK and self.attributes.href != NULL:
                target = text_of(self.attributes.href)
            if self.text.open_mark(row.mark, target):
                open.ends |= ENDS_MARK
        if (open.element == IMG and self.images) or (open.element == INPUT and open.role == ITEM):
            self.embed(node, open)
        self.names = self.names or self.attributes.names
        if self.attributes.labelled or open.element == TIME:
            self.start_label(node, open)
        return 0

    cdef int embed(self, xmlNode* node, Open* open) except -1:
        """Add an element without text."""
        cdef Py_ssize_t offset = self.text.characters + self.text.space if self.text.chunks else -1
        cdef str tag = <str> rows[open.element].tag
        found = read_embed(tag, attributes_of(node), len(self.lines) + 1, offset, open.container)
        if found is not None:
            self.embeds.append(found)
        return 0

    cdef int start_label(self, xmlNode* node, Open* open) except -1:
        if self.labels.start(node, self.attributes.names, len(self.lines), self.text):
            open.ends |= ENDS_LABEL
        return 0

    cdef int end(self) except -1:
        """Close the innermost open element."""
        cdef Open* open = &self.open[self.depth]
        if open.ends & ENDS_LABEL:
            self.labels.end(self.lines, self.text)
        if open.ends & ENDS_BLOCK:
            if self.text.chunks:
                self.end_line()
            if open.element == LI:
                self.marker = open.pending if len(self.lines) == open.first else NO_MARKER
            elif open.element == TD or open.element == TH:
                self.end_cell(open)
        elif open.ends & ENDS_MARK:
            self.text.close_mark()
        self.depth -= 1
        return 0

    cdef int end_cell(self, Open* open) except -1:
        """Make the lines of a cell paragraphs if there are several: such a cell is layout, not data."""
        if len(self.lines) <= open.first + 1:
            return 0
        while self.cells and self.cells[-1] >= open.first:
            index = self.cells.pop()
            line = self.lines[index]._replace(role=<object> PARAGRAPH, row=0)
            self.lines[index] = line
        return 0

    cdef int end_line(self) except -1:
        """End the current line, if it has text."""
        cdef str text, names = self.names
        cdef Py_ssize_t links
        cdef tuple spans
        cdef Open* open = &self.open[self.depth]
        self.names = ""
        if not self.text.chunks:
            return 0
        text, links, spans = self.text.take()
        if not text:
            return 0
        if open.role == CELL:
            self.cells.append(len(self.lines))
        links = min(links, <Py_ssize_t> len(text))
        self.lines.append(as_namedtuple(Line, (
            len(self.lines) + 1, 0, text, <object> open.role, open.level, formatted(self.marker), <object> open.tag,
            open.container, links, 0, 0, open.row if open.role == CELL else 0, names, spans,
        )))
        self.marker = NO_MARKER
        if self.enclosing is not None:
            self.enclosing.end_line()
        return 0

    cdef int reserve(self, Py_ssize_t count) except -1:
        """Allocate room for a number of open elements."""
        cdef Open* moved
        if count > self.room:
            moved = <Open*> realloc(self.open, 2 * count * sizeof(Open))
            if moved == NULL:
                raise MemoryError
            self.open, self.room = moved, 2 * count
        return 0


cdef str formatted(long long marker):
    return "" if marker == NO_MARKER else "-" if marker == BULLET else f"{marker}."


def walk(lxml._Element root not None, *, bint noscript, bint naming, bint images):
    cdef Walk walked = Walk(noscript, naming, images)
    # A page with text after </html> has a document with more children than its root.
    walked.run(<xmlNode*> root._c_node.doc)
    cdef EnclosingElements enclosing = walked.enclosing
    cdef HeadElements head = walked.head
    elements, indexes = (enclosing.elements, enclosing.lines) if naming else ([], [])
    found = (walked.lines, walked.containers, walked.labels.found, elements, indexes)
    return (*found, head.found, head.noscript_size, walked.embeds)
