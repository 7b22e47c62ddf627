"""Traversal of a tree, which splits its text into lines by the table of elements in `tags.py`."""

from cpython.object cimport PyObject
from libc.stdlib cimport free, realloc
from libc.string cimport memset
from stripper.parse.nodes cimport ELEMENT_NODE, Node

from stripper.native.namedtuples cimport as_namedtuple
from stripper.parse.attributes cimport BLOCKS, BREAKS, GAPS, HANGS, INLINES, LISTS, attributes_of, is_box, number_of
from stripper.parse.elements cimport (
    DISPLAY_BLOCK,
    DISPLAY_BREAK,
    DISPLAY_METADATA,
    DISPLAY_NONE,
    Row,
    rows,
    tag_numbers,
)
from stripper.parse.enclosing cimport EnclosingElements
from stripper.parse.head_elements cimport HeadElements
from stripper.parse.inline cimport InlineBuilder
from stripper.parse.item_numbers cimport after_number, repeats_numbers
from stripper.parse.line_builder cimport BULLET, MARKER_OFFSET, MARKER_STYLES, NO_MARKER, Open
from stripper.parse.listings cimport has_line_end, is_listing, line_ends_before
from stripper.parse.phrasing cimport BOX, count_elements, is_custom, is_custom_block, is_in_sentence, is_word
from stripper.parse.pictures cimport first_image, image_attributes, is_emoji
from stripper.parse.tables cimport Tables
from stripper.parse.tree cimport Tree

from stripper.model import Container, Role
from stripper.parse import lists
from stripper.parse.embeds import read as read_embed

cdef enum:
    MAX_JOINED = 8_000  # characters of a listing that another may continue
    ENDS_BLOCK = 1 << 10  # flag of what an element ends, above those of `inline.pxd`

cdef PyObject* PARAGRAPH = <PyObject*> Role.PARAGRAPH
cdef PyObject* ITEM = <PyObject*> Role.ITEM
cdef PyObject* CODE = <PyObject*> Role.CODE
cdef PyObject* HEADING = <PyObject*> Role.HEADING

cdef str NO_TAG = "", NEWLINE = "\n"
cdef int LI = tag_numbers["li"], UL = tag_numbers["ul"], OL = tag_numbers["ol"], TR = tag_numbers["tr"]
cdef int TD = tag_numbers["td"], TH = tag_numbers["th"], TABLE = tag_numbers["table"]
cdef int NOSCRIPT = tag_numbers["noscript"], TEMPLATE = tag_numbers["template"], BR = tag_numbers["br"]
cdef int BUTTON = tag_numbers["button"], PRE = tag_numbers["pre"], P = tag_numbers["p"], DIV = tag_numbers["div"]
cdef int CODE_TAG = tag_numbers["code"], INPUT = tag_numbers["input"], IMG = tag_numbers["img"], HR = tag_numbers["hr"]


cdef class Walk(InlineBuilder):
    cdef list containers
    cdef HeadElements head
    cdef Tables tables
    cdef list embeds
    cdef bint noscript, images
    cdef dict custom_tags
    cdef Open* open
    cdef Py_ssize_t depth, room

    def __cinit__(self, bint noscript, bint naming, bint images):
        self.noscript, self.images, self.embeds = noscript, images, []
        self.containers, self.head = [Container(0, "", "", False)], HeadElements()
        self.tables, self.custom_tags = Tables(), {}
        self.reserve(64)
        memset(self.open, 0, sizeof(Open))
        self.open[0].tag, self.open[0].role, self.open[0].pending = <PyObject*> NO_TAG, PARAGRAPH, NO_MARKER

    def __dealloc__(self):
        free(self.open)

    cdef int run(self, Node* top) except -1:
        """Traverse a document, without recursion, since there is no limit to the nesting of pages."""
        cdef Node* node = top.children
        while node != NULL:
            if node.type == ELEMENT_NODE:
                if self.start(node):
                    if node.children != NULL:
                        node = node.children
                        continue
                    self.end()
            else:
                self.add_text(node.content)
            while node.next == NULL and node.parent != top:
                node = node.parent
                self.end()
            node = node.next
        return self.end_line(&self.open[self.depth])

    cdef int add_text(self, const unsigned char* text) except -1:
        cdef Py_ssize_t size = self.text.size
        cdef Open* open = &self.open[self.depth]
        if open.breaks and open.role != CODE and has_line_end(text):
            return self.add_rows(text, open)
        if self.marker >= MARKER_OFFSET and open.list and self.open[open.list].repeats and not self.text.chunks:
            text = after_number(text, (self.marker - MARKER_OFFSET) // MARKER_STYLES)
        self.add_words(text, open.role == CODE)
        # White space alone neither starts a line nor extends one.
        if self.enclosing is not None and self.text.size > size:
            self.enclosing.add_text(self.open[self.depth].enclosing, size == 0)
        return 0

    cdef int add_rows(self, const unsigned char* text, Open* open) except -1:
        """Add a text node whose line ends are line breaks."""
        cdef bytes row
        cdef bint is_first = True
        for row in (<bytes> <const char*> text).split(b"\n"):
            if not is_first and open.role == HEADING:
                self.text.add(b" ", False)
            elif not is_first:
                self.end_line(open)
                self.breaks = min(2, self.breaks + 1)
            is_first = False
            self.add_text(row)
        return 0

    cdef bint start(self, Node* node) except -1:
        """Open an element; return whether to visit its children."""
        cdef int number = node.tag
        cdef Row* row = &rows[number]
        cdef Open* open
        self.attributes.read(node)
        if row.display == DISPLAY_NONE and not (self.noscript and number == NOSCRIPT):
            if number != TEMPLATE or not self.attributes.shadow:
                self.head.skip(node, number, self.attributes)
                if self.images and number == NOSCRIPT and first_image(node) != NULL:
                    self.embed(first_image(node), IMG, &self.open[self.depth])
                return False
            row = &rows[DIV]
        elif number == BUTTON and is_in_sentence(node):
            row = &rows[0]
        elif number == 0 or number == DIV:
            number = self.attributes.meaning(number, len(self.tables.open) > 0)
            if number == DIV and self.attributes.style & INLINES and is_word(node):
                number = 0
                if self.attributes.style & GAPS:
                    self.text.add(b" ", False)
            row = &rows[number]
        if self.is_skipped(node, number, row, &self.open[self.depth]):
            return False
        self.depth += 1
        self.reserve(self.depth + 1)
        open = &self.open[self.depth]
        open[0] = self.open[self.depth - 1]
        open.element, open.ends = number, 0
        open.breaks = open.breaks or self.attributes.style & BREAKS != 0
        if self.enclosing is not None and node.properties != NULL:
            open.enclosing = self.enclosing.start(node, open.enclosing)
        if self.attributes.name_kinds & BOX and open.role == ITEM:
            self.embed(node, INPUT, open)
        if row.display == DISPLAY_METADATA:
            self.head.add(node, "")
        elif open.role == CODE and row.role != HEADING:
            self.start_in_code(node, row, open)
        elif row.display == DISPLAY_BLOCK:
            self.start_block(node, row, open)
            if row.plain and (self.attributes.name_kinds or self.attributes.style & (LISTS | HANGS)):
                self.start_named(node, open)
        elif row.display == DISPLAY_BREAK:
            self.start_break(open)
            if number == HR:
                self.embed(node, number, open)
        elif number == 0 and is_custom(node):
            self.start_custom(node, open)
        elif number == CODE_TAG and is_listing(node, self.is_verbatim(), self.attributes.style & BLOCKS):
            self.start_block(node, &rows[PRE], open)
            self.collapses = not self.is_verbatim()
        else:
            if number == INPUT and (self.attributes.type == NULL or not is_box(self.attributes.type)):
                self.tables.add_control()
            if number == IMG and self.text.chunks and self.attributes.alt != NULL and is_emoji(self.attributes.alt):
                self.add_words(self.attributes.alt, False)
            elif not self.hiding and ((number == IMG and self.images) or (number == INPUT and open.role == ITEM)):
                self.embed(node, number, open)
            self.start_inline(node, row, open)
        return True

    cdef int start_break(self, Open* open) except -1:
        if open.role == HEADING and open.element == BR:
            self.text.add(b" ", False)
            return 0
        self.end_line(open)
        self.breaks = min(2, self.breaks + 1) if open.element == BR else 2
        return 0

    cdef int embed(self, Node* node, int number, Open* open) except -1:
        """Add an element without text, unless it is a copy of the image before it."""
        cdef Py_ssize_t offset = self.text.characters + (self.text.space > 0) if self.text.chunks else -1
        cdef dict attributes = image_attributes(node) if number == IMG else attributes_of(node)
        found = read_embed(<str> rows[number].tag, attributes, len(self.lines) + 1, offset, open.container)
        if found is not None and (number != IMG or not self.embeds or found != self.embeds[-1]):
            self.embeds.append(found)
        return 0

    cdef int start_block(self, Node* node, Row* row, Open* open) except -1:
        if self.text.chunks:
            self.end_line(&self.open[self.depth - 1])
        self.breaks = 2
        open.ends |= ENDS_BLOCK
        if self.attributes.labelled:
            self.start_label(node, open)
        cdef str tag = <str> row.tag
        self.containers.append(
            as_namedtuple(Container, (open.container, tag, self.attributes.names, self.attributes.hidden))
        )
        open.container, open.tag = len(self.containers) - 1, row.tag
        if not row.plain:
            self.set_role(node, row, open)
        elif open.element == BUTTON and open.role == HEADING and len(self.lines) > open.first:
            open.role = PARAGRAPH  # beside the words of the heading, and not the heading itself
        elif open.element == TABLE:
            self.tables.start(node, self.attributes, len(self.lines))
        return 0

    cdef int start_custom(self, Node* node, Open* open) except -1:
        """Open a custom element, whose name is the only sign of its purpose if it is a block."""
        cdef Open* parent = &self.open[self.depth - 1]
        cdef bint in_block = parent.ends & ENDS_BLOCK and parent.element != P and parent.role == PARAGRAPH
        if not is_custom_block(node, in_block):
            return self.start_inline(node, &rows[0], open)
        tag = (<const char*> node.name).decode("utf-8", "replace")
        tag = self.custom_tags.setdefault(tag, tag)
        self.start_block(node, &rows[DIV], open)
        names = f"{tag} {self.attributes.names}".rstrip()
        self.containers[open.container] = as_namedtuple(
            Container, (self.open[self.depth - 1].container, tag, names, self.attributes.hidden)
        )
        open.tag = <PyObject*> tag
        return 0

    cdef int set_role(self, Node* node, Row* row, Open* open) except -1:
        """Set the state of a block that differs from that of its parent."""
        if open.element == LI:
            self.start_item(node, open)
        elif open.element == UL:
            open.lists, open.list = open.lists + 1, 0
        elif open.element == OL:
            self.start_numbered_list(node, open)
        elif open.element == TR:
            self.tables.start_row()
        elif row.role != NULL:
            open.role, open.level, open.first = row.role, row.level, len(self.lines)
            if open.element == TD or open.element == TH:
                self.tables.start_cell(node, self.attributes, open.element == TH, len(self.lines))
            elif row.role == CODE:
                self.start_listing(node, True)
                open.line_ends = line_ends_before(node) if open.element == PRE and not open.lists else 0
        elif node.properties != NULL:
            self.head.add(node, "")
        return 0

    cdef int start_numbered_list(self, Node* node, Open* open) except -1:
        cdef dict attributes = attributes_of(node) if node.properties != NULL else {}
        open.lists, open.list, open.step, open.style = open.lists + 1, self.depth, 1, 0
        open.next_number = number_of(node, "start", 1) if self.attributes.numbered else 1
        if attributes:
            open.style = lists.style(attributes)
            if "reversed" in attributes:
                open.step = -1
                if not self.attributes.numbered:
                    open.next_number = count_elements(node)
        open.repeats = repeats_numbers(node, open.next_number, open.step)
        return 0

    cdef int start_item(self, Node* node, Open* open) except -1:
        cdef Open* parent
        open.role, open.level, open.first = rows[LI].role, open.lists or 1, len(self.lines)
        open.pending, self.marker = self.marker, BULLET
        if open.list:
            parent = &self.open[open.list]
            if self.attributes.numbered:
                parent.next_number = number_of(node, "value", parent.next_number)
            self.marker = MARKER_OFFSET + parent.next_number * MARKER_STYLES + parent.style
            parent.next_number += parent.step
        return 0

    cdef int end(self) except -1:
        """Close the innermost open element."""
        cdef Open* open = &self.open[self.depth]
        if open.ends:
            self.end_inline(open)
        if open.ends & ENDS_BLOCK:
            self.end_block(open)
        self.depth -= 1
        return 0

    cdef int end_block(self, Open* open) except -1:
        if self.text.chunks:
            self.end_line(open)
        self.breaks = 2
        if open.element == LI:
            self.marker = open.pending if len(self.lines) == open.first else NO_MARKER
        elif open.element == TD or open.element == TH:
            self.end_cell(open)
        elif open.element == TABLE:
            self.tables.end(self.lines)
        elif open.element == PRE and open.line_ends and len(self.lines) == open.first + 1:
            self.join_listings(open.line_ends)
        return 0

    cdef int join_listings(self, int line_ends) except -1:
        """Append the last line to the one before it, if both are program text."""
        if len(self.lines) < 2:
            return 0
        before = self.lines[len(self.lines) - 2]
        if before.role is not <object> CODE or len(<str> before.text) > MAX_JOINED:
            return 0
        last = self.lines.pop()
        text = f"{before.text}{line_ends * NEWLINE}{last.text}"
        self.lines[len(self.lines) - 1] = before._replace(text=text, links=before.links + last.links)
        if self.enclosing is not None:
            self.enclosing.lines.pop()
        return 0

    cdef int end_cell(self, Open* open) except -1:
        """End a cell; its lines are paragraphs if there are several."""
        self.tables.end_cell(len(self.lines))
        if len(self.lines) <= open.first + 1:
            return 0
        while self.cells and self.cells[-1] >= open.first:
            index = self.cells.pop()
            self.lines[index] = self.lines[index]._replace(role=<object> PARAGRAPH)
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


def walk(Tree tree not None, *, bint noscript, bint naming, bint images):
    cdef Walk walked = Walk(noscript, naming, images)
    walked.run(&tree.top)
    cdef EnclosingElements enclosing = walked.enclosing
    elements, indexes = (enclosing.elements, enclosing.lines) if naming else ([], [])
    found = (walked.lines, walked.containers, walked.labels.found, elements, indexes)
    return (*found, walked.head.found, walked.head.noscript_size, walked.embeds)
