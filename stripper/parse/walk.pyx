"""A tree to the lines in it, element by element, as the table of `tags` says."""

cimport lxml.includes.etreepublic as lxml
from cpython.object cimport PyObject
from libc.stdlib cimport free, realloc
from libc.string cimport memset
from lxml.includes.tree cimport XML_CDATA_SECTION_NODE, XML_ELEMENT_NODE, XML_TEXT_NODE, xmlNode

from stripper.named cimport named
from stripper.parse.attributes cimport Attributes, all_of, number_of, text_of
from stripper.parse.elements cimport Element, Names, elements, numbers
from stripper.parse.enclosing cimport EnclosingElements
from stripper.parse.labels cimport Labels
from stripper.parse.line cimport LineText

from stripper.model import Container, Line, Mark, Role
from stripper.parse.head import HeadElement

lxml.import_lxml__etree()

cdef enum:
    MARK_ENDS = 1  # what happens when an element ends; several may
    LABEL_ENDS = 2
    BLOCK_ENDS = 4
    DASH = -1  # the marker of an item that is not numbered
    NO_MARKER = -2

cdef PyObject* PARAGRAPH = <PyObject*> Role.PARAGRAPH
cdef PyObject* CODE = <PyObject*> Role.CODE
cdef PyObject* CELL = <PyObject*> Role.CELL
cdef PyObject* LINK = <PyObject*> Mark.LINK

cdef str NO_TAG = ""
cdef int LI = numbers["li"], UL = numbers["ul"], OL = numbers["ol"], TR = numbers["tr"], TD = numbers["td"]
cdef int TH = numbers["th"], HTML = numbers["html"], TIME = numbers["time"], NOSCRIPT = numbers["noscript"]
cdef int SCRIPT = numbers["script"], TITLE = numbers["title"]


cdef struct Open:
    # an open element, and what holds in it
    int element
    int ends
    Py_ssize_t container
    PyObject* tag  # of the container
    PyObject* role
    int level
    int row
    int lists  # how many lists it stands in
    Py_ssize_t first  # index of the first line in it that may be of its role
    Py_ssize_t list  # where among the open elements the numbered list is; 0: in none
    long long following  # the number of that list's next item
    long long pending  # the marker of the item around, if no line has had it yet
    Py_ssize_t held  # which element of `EnclosingElements` it stands in


cdef class Walk:
    cdef list lines, containers, head, cells
    cdef Labels labels
    cdef LineText text
    cdef Attributes attributes
    cdef Names tags
    cdef bint noscript
    cdef EnclosingElements enclosing  # None unless they are asked for
    cdef Py_ssize_t unread
    cdef int rows
    cdef str names
    cdef long long marker
    cdef Open* open
    cdef Py_ssize_t depth, room

    def __cinit__(self, bint noscript, bint naming):
        self.noscript, self.enclosing = noscript, EnclosingElements() if naming else None
        self.lines, self.containers, self.head = [], [Container(0, "", "", False)], []
        self.cells = []  # indices of the lines that are cells so far
        self.labels, self.text, self.attributes, self.tags = Labels(), LineText(), Attributes(), Names(numbers)
        self.names = ""
        self.marker = NO_MARKER
        self.reserve(64)
        memset(self.open, 0, sizeof(Open))
        self.open[0].tag, self.open[0].role, self.open[0].pending = <PyObject*> NO_TAG, PARAGRAPH, NO_MARKER

    def __dealloc__(self):
        free(self.open)

    cdef int run(self, xmlNode* top) except -1:
        """Go through a document without recursion: pages nest as deep as they like."""
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
        return self.cut()

    cdef int add_text(self, const unsigned char* text) except -1:
        cdef Py_ssize_t size = self.text.size
        self.text.add(text, self.open[self.depth].role == CODE)
        # White space alone begins no line, and does not go on with one.
        if self.enclosing is not None and self.text.size > size:
            self.enclosing.hold(self.open[self.depth].held, size == 0)
        return 0

    cdef bint start(self, xmlNode* node) except -1:
        """Begin an element; whether to go into it."""
        cdef int number = self.tags.number(node.name)
        cdef Element* element = &elements[number]
        cdef Open* open
        if element.skip and not (self.noscript and number == NOSCRIPT):
            self.skip(node, number)
            return False
        self.attributes.look_at(node)
        self.depth += 1
        self.reserve(self.depth + 1)
        open = &self.open[self.depth]
        open[0] = self.open[self.depth - 1]
        open.element, open.ends = number, 0
        if self.enclosing is not None and node.properties != NULL:
            open.held = self.enclosing.begin(node, open.held)
        if element.block:
            self.start_block(node, element, open)
        elif element.inline:
            self.start_inline(node, element, open)
        elif element.cut:
            self.cut()
        elif element.head:
            self.add_head(node, "")
        else:
            self.names = self.names or self.attributes.names
            if self.attributes.labelled or number == TIME:
                self.label(node, open)
        return True

    cdef int start_block(self, xmlNode* node, Element* element, Open* open) except -1:
        if self.text.chunks:
            self.cut()
        open.ends = BLOCK_ENDS
        if self.attributes.labelled:
            self.label(node, open)
        cdef str tag = <str> element.tag
        self.containers.append(
            named(Container, (open.container, tag, self.attributes.names, self.attributes.hidden))
        )
        open.container, open.tag = len(self.containers) - 1, element.tag
        if not element.bare:
            self.inherit(node, element, open)
        return 0

    cdef int inherit(self, xmlNode* node, Element* element, Open* open) except -1:
        """Set what the lines in a block are, where it is not what the lines around it are."""
        if open.element == LI:
            self.start_item(node, open)
        elif open.element == UL:
            open.lists, open.list = open.lists + 1, 0
        elif open.element == OL:
            open.lists, open.list = open.lists + 1, self.depth
            open.following = number_of(node, "start", 1) if self.attributes.numbered else 1
        elif open.element == TR:
            self.rows += 1
            open.row = self.rows
        elif element.role != NULL:
            open.role, open.level, open.first = element.role, element.level, len(self.lines)
        elif node.properties != NULL:
            self.add_head(node, "")
        return 0

    cdef int start_item(self, xmlNode* node, Open* open) except -1:
        cdef Open* around
        open.role, open.level, open.first = elements[LI].role, open.lists or 1, len(self.lines)
        open.pending, self.marker = self.marker, DASH
        if open.list:
            around = &self.open[open.list]
            if self.attributes.numbered:
                around.following = number_of(node, "value", around.following)
            self.marker = around.following
            around.following += 1
        return 0

    cdef int start_inline(self, xmlNode* node, Element* element, Open* open) except -1:
        cdef str target = ""
        if element.mark != NULL:
            if element.mark == LINK and self.attributes.href != NULL:
                target = text_of(self.attributes.href)
            if self.text.open_mark(element.mark, target):
                open.ends |= MARK_ENDS
        self.names = self.names or self.attributes.names
        if self.attributes.labelled:
            self.label(node, open)
        return 0

    cdef int label(self, xmlNode* node, Open* open) except -1:
        if self.labels.begin(node, self.attributes.names, len(self.lines), self.text):
            open.ends |= LABEL_ENDS
        return 0

    cdef int end(self) except -1:
        """End the innermost open element."""
        cdef Open* open = &self.open[self.depth]
        if open.ends & LABEL_ENDS:
            self.labels.end(self.lines, self.text)
        if open.ends & BLOCK_ENDS:
            if self.text.chunks:
                self.cut()
            if open.element == LI:
                self.marker = open.pending if len(self.lines) == open.first else NO_MARKER
            elif open.element == TD or open.element == TH:
                self.end_cell(open)
        elif open.ends & MARK_ENDS:
            self.text.close_mark()
        self.depth -= 1
        return 0

    cdef int end_cell(self, Open* open) except -1:
        """A cell of several lines is a place for paragraphs, not a datum."""
        if len(self.lines) <= open.first + 1:
            return 0
        while self.cells and self.cells[-1] >= open.first:
            index = self.cells.pop()
            line = self.lines[index]._replace(role=<object> PARAGRAPH, row=0)
            self.lines[index] = line
        return 0

    cdef int skip(self, xmlNode* node, int number) except -1:
        """Pass over an element without text of the page, but for what it may say about the page."""
        if number == NOSCRIPT:
            self.unread += sum([len(text.strip()) for text in texts(node)])
        elif number == TITLE:
            self.add_head(node, "".join(texts(node)))
        elif number == SCRIPT:
            self.attributes.look_at(node)
            if self.attributes.kind != NULL and "json" in text_of(self.attributes.kind).lower():
                self.add_head(node, "".join(texts(node)))
        return 0

    cdef int add_head(self, xmlNode* node, str text) except -1:
        tag = (<const char*> node.name).decode("utf-8", "replace")
        self.head.append(named(HeadElement, (tag, all_of(node), text)))
        return 0

    cdef int cut(self) except -1:
        """End the line under way, if it has text."""
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
        self.lines.append(named(Line, (
            len(self.lines) + 1, 0, text, <object> open.role, open.level, marked(self.marker), <object> open.tag,
            open.container, links, 0, 0, open.row if open.role == CELL else 0, names, spans,
        )))
        self.marker = NO_MARKER
        if self.enclosing is not None:
            self.enclosing.cut()
        return 0

    cdef int reserve(self, Py_ssize_t count) except -1:
        """Make room for so many open elements."""
        cdef Open* moved
        if count > self.room:
            moved = <Open*> realloc(self.open, 2 * count * sizeof(Open))
            if moved == NULL:
                raise MemoryError
            self.open, self.room = moved, 2 * count
        return 0


cdef str marked(long long marker):
    return "" if marker == NO_MARKER else "-" if marker == DASH else f"{marker}."


cdef list texts(xmlNode* root):
    """All text within an element."""
    cdef list found = []
    cdef xmlNode* node = root
    while True:
        if node.type == XML_ELEMENT_NODE and node.children != NULL:
            node = node.children
            continue
        if (node.type == XML_TEXT_NODE or node.type == XML_CDATA_SECTION_NODE) and node.content != NULL:
            found.append((<const char*> node.content).decode("utf-8", "replace"))
        while node != root and node.next == NULL:
            node = node.parent
        if node == root:
            return found
        node = node.next


def walk(lxml._Element root not None, *, bint noscript, bint naming):
    cdef Walk walked = Walk(noscript, naming)
    # Where a page goes on behind </html>, the document has more elements than its root.
    walked.run(<xmlNode*> root._c_node.doc)
    cdef EnclosingElements enclosing = walked.enclosing
    named_, held = (enclosing.elements, enclosing.lines) if naming else ([], [])
    return walked.lines, walked.containers, walked.labels.found, named_, held, walked.head, walked.unread
