"""The construction of a tree from markup, by the rules of `nesting.py`, without the GIL.

Each tag takes constant time on average: the innermost open element of each kind is known, so that no end tag searches
the open elements. Memory is counted as it is taken. The tags after those for which there is room are dropped, and the
text between them is joined into lines of about `LINE_SIZE` bytes.
"""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.stdlib cimport free, realloc
from libc.string cimport memchr, memcpy, memset

from stripper.native.html_names cimport starts_with
from stripper.parse.arena cimport allocate, release
from stripper.parse.formula_hints cimport hints_of
from stripper.parse.line cimport MAX_OPEN_MARKS
from stripper.parse.names cimport (
    BODY,
    BR,
    CUSTOM,
    DATA,
    ENDS_LINE,
    HEAD,
    HIDDEN,
    HTML,
    LINK,
    MARK,
    OF_FRAMES,
    OF_HEAD,
    P,
    TYPE,
    closes,
    count,
    initialize,
    kind_of,
    of_images,
    ranked,
    ranks,
)
from stripper.parse.nodes cimport DOCUMENT_NODE, ELEMENT_NODE, TEXT_NODE, append
from stripper.parse.references cimport decode, decoded_size
from stripper.parse.tokenizer cimport (
    LETTER,
    SPACE,
    end_of_content,
    flags,
    read_attributes,
    read_name,
    skip_declaration,
)

from stripper.parse.nesting import Content

cdef enum:
    MAX_DEPTH = 2_000  # levels of nesting, which bounds the time of all that visits ancestors
    # Elements that are not rendered may nest deeper: unlike that of others, their content must not become text.
    MAX_DEPTH_NOT_RENDERED = 2_040
    LINE_SIZE = 1_000
    # bytes of memory, as measured, with the objects that are made from the nodes
    NODE = 145  # an element or a text
    ATTRIBUTE = 290
    CONTAINER = 200
    SPAN = 750  # a link or emphasis, and its parts while the line is written as Markdown
    DECLARATION = 900  # a meta or link element, or a script with data
    LINE = 2_100

cdef int NODES = Content.NODES, EMPTY = Content.EMPTY, DECODED = Content.TEXT
cdef int IN_SCRIPT = Content.SCRIPT, REST = Content.REST, STYLE = Content.STYLE


cdef class Tree:
    def __cinit__(self, list pages not None, Py_ssize_t room, *, bint images=False):
        cdef Builder builder = Builder(self, room, images)
        cdef Py_ssize_t size
        cdef const char* at
        self.size = sum(map(len, pages))
        self.top.type, self.top.name = DOCUMENT_NODE, b""
        # The NUL after each text takes no more room than the tag between two texts, except before the first body.
        builder.text = allocate(&self.arena, decoded_size(self.size) + 2 * len(pages) + 2)
        for page in pages:
            at, size = PyBytes_AS_STRING(<bytes?> page), PyBytes_GET_SIZE(page)
            with nogil:
                builder.read(at, at + size)

    def __dealloc__(self):
        release(&self.arena)


cdef class Builder:
    def __cinit__(self, Tree tree not None, Py_ssize_t room, bint images):
        self.tree, self.arena, self.room = tree, &tree.arena, room
        self.used = count if images else of_images
        self.at_start = True
        initialize(&self.kinds)

    def __dealloc__(self):
        free(self.open)

    cdef int read(self, const char* start, const char* end) except -1 nogil:
        """Read a page, and close its elements; those of the next are in the same body."""
        cdef char after
        self.at, self.end, self.misplaced = start, end, 0
        self.has_head = self.has_body = self.depth > 0
        while self.at < end:
            after = self.at[1]
            if self.at[0] != c"<":
                self.read_text()
            elif flags[<unsigned char> after] & LETTER:
                self.read_start_tag()
            elif after == c"/" and flags[<unsigned char> self.at[2]] & LETTER:
                self.read_end_tag()
            elif after == c"!" or after == c"?" or (after == c"/" and self.at + 2 < end):
                self.at = skip_declaration(self.at, end)
            else:
                self.read_text()
        while self.depth > self.kinds.known[BODY].innermost + 1:
            self.pop()
        return 0

    cdef int read_text(self) except -1 nogil:
        """Read text up to the next `<`; the first character may be one."""
        cdef const char* start = self.at
        cdef const char* at = start
        self.at = <const char*> memchr(start + 1, c"<", self.end - start - 1)
        if self.at == NULL:
            self.at = self.end
        while at < self.at and flags[<unsigned char> at[0]] & SPACE:
            at += 1
        if at == start and start[0] == c"<" or self.current == NULL or self.current.number in (HTML, HEAD):
            self.add_text(start, at, False)
            if at == self.at:
                return 0
            start = at
            if self.current != NULL and self.current.number == HEAD:
                self.close_before(&self.kinds.known[P])
            self.imply(&self.kinds.known[P])
        if self.at_start and at < self.at:
            self.at_start = False
            self.room -= LINE + SPAN * min(self.marks_at_start, <Py_ssize_t> MAX_OPEN_MARKS)
        return self.add_text(start, self.at, True)

    cdef int read_start_tag(self) except -1 nogil:
        cdef const char* at = read_name(self.at + 1, &self.tag)
        cdef Kind* kind = kind_of(&self.kinds, self.arena, self.tag.name, self.tag.length, self.tag.hash)
        cdef bint ignored, pushed
        if self.room <= 0:
            self.at = read_attributes(at, self.end, &self.tag, 0, self.arena)
            return self.drop_tag(kind, True)
        self.close_before(kind)
        self.imply(kind)
        ignored = self.is_misplaced(kind)
        self.misplaced += ignored
        self.at = read_attributes(at, self.end, &self.tag, self.used, self.arena)
        if not self.tag.complete:
            return 0
        if ignored:
            if self.tag.closed:
                self.pop()
            return 0
        pushed = self.add_element(kind, self.tag.attributes, not self.tag.closed and kind.content != EMPTY)
        if kind.content > EMPTY and not self.tag.closed:
            return self.read_content(kind, pushed)
        return 0

    cdef int read_end_tag(self) except -1 nogil:
        cdef const char* at = read_name(self.at + 2, &self.tag)
        cdef Kind* kind = kind_of(&self.kinds, self.arena, self.tag.name, self.tag.length, self.tag.hash)
        self.at = read_attributes(at, self.end, &self.tag, 0, self.arena)
        if not self.tag.complete:
            return 0
        if self.room <= 0:
            return self.drop_tag(kind, False)
        if self.misplaced and (kind.number == HTML or kind.number == HEAD or kind.number == BODY):
            self.misplaced -= 1
        elif kind.innermost >= 0:
            self.close(kind)
        if kind.flags & (ENDS_LINE | CUSTOM):
            self.at_start, self.marks_at_start = True, self.marks
        return 0

    cdef int read_content(self, Kind* kind, bint pushed) except -1 nogil:
        """Read the content of an element if it is text, and its end tag."""
        cdef const char* start = self.at
        cdef bint is_unused = kind.content == STYLE or (kind.content == IN_SCRIPT and not may_be_data(&self.tag))
        self.at = self.end if kind.content == REST else end_of_content(start, self.end, kind, kind.content == IN_SCRIPT)
        if not kind.flags & HIDDEN:
            self.room -= LINE
        if not is_unused:
            self.add_text(start, self.at, kind.content == DECODED)
        if self.at < self.end:
            self.at = read_attributes(self.at + 2 + kind.length, self.end, &self.tag, 0, self.arena)
            if pushed:
                self.pop()
        return 0

    cdef int drop_tag(self, Kind* kind, bint starts) except -1 nogil:
        """Drop a tag without room, or start a line in its place if the last one is long enough."""
        self.tree.joined = True
        if starts and kind.content > EMPTY and kind.flags & HIDDEN and self.tag.complete and not self.tag.closed:
            self.at = end_of_content(self.at, self.end, kind, kind.content == IN_SCRIPT)
            if self.at < self.end:
                self.at = read_attributes(self.at + 2 + kind.length, self.end, &self.tag, 0, self.arena)
        if kind.flags & ENDS_LINE and self.unbroken >= LINE_SIZE:
            self.unbroken = 0
            kind = &self.kinds.known[P]
            self.close_before(kind)
            self.imply(kind)
            self.add_element(kind, NULL, True)
        elif kind.flags & (ENDS_LINE | CUSTOM | HIDDEN | LINK | DATA) or kind.content > EMPTY:
            self.add_text(b" ", <const char*> b" " + 1, False)
        return 0

    cdef int imply(self, Kind* kind) except -1 nogil:
        """Open the html, head or body element whose start tag is omitted before an element."""
        cdef Kind* known = self.kinds.known
        if kind.number == HTML:
            return 0
        if not self.depth:
            self.add_element(&known[HTML], NULL, True)
        if kind.number == HEAD or kind.number == BODY or self.has_body:
            return 0
        if self.depth == 1 and kind.flags & OF_HEAD:
            if not self.has_head:
                self.add_element(&known[HEAD], NULL, True)
        elif not kind.flags & OF_FRAMES and known[HEAD].innermost < 0:
            self.add_element(&known[BODY], NULL, True)
        return 0

    cdef bint is_misplaced(self, Kind* kind) noexcept nogil:
        """Return whether a start tag is ignored, since its element can only be around all others."""
        if kind.number == HTML:
            return self.depth > 0
        if kind.number == HEAD:
            return self.depth != 1
        return kind.number == BODY and kind.innermost >= 0

    cdef void close_before(self, Kind* kind) noexcept nogil:
        """Close the elements whose end tags are omitted before an element."""
        while self.depth and closes(kind, self.current):
            self.pop()

    cdef void close(self, Kind* kind) noexcept nogil:
        """Close the innermost element of a kind, unless one of a higher rank is within it."""
        cdef Py_ssize_t found = kind.innermost
        cdef Kind* other
        cdef int index
        if found < self.depth - 1:
            for index in range(ranks):
                other = &self.kinds.known[ranked[index]]
                if other.rank > kind.rank and other.innermost > found:
                    return
        while self.depth > found:
            self.pop()

    cdef int add_element(self, Kind* kind, Attribute* attributes, bint pushes) except -1 nogil:
        """Add an element; return whether it is open."""
        cdef Node* node
        if pushes and self.depth >= MAX_DEPTH and self.is_too_deep(kind):
            if not kind.flags & ENDS_LINE:
                return False
            kind, attributes, pushes = &self.kinds.known[BR], NULL, False
        node = new_node(self.arena, ELEMENT_NODE)
        node.tag, node.name, node.properties = kind.tag, kind.name, attributes
        append(self.open[self.depth - 1].node if self.depth else &self.tree.top, node)
        self.tree.formulas |= hints_of(kind, attributes)
        self.room -= NODE
        if attributes != NULL:
            self.room -= ATTRIBUTE * self.tag.count + self.tag.size
        if kind.flags & DATA:
            self.room -= DECLARATION
        else:
            self.room -= CONTAINER if kind.flags & ENDS_LINE else SPAN
        if kind.flags & (ENDS_LINE | CUSTOM):
            self.at_start, self.marks_at_start = True, self.marks
        self.has_head = self.has_head or kind.number == HEAD
        self.has_body = self.has_body or kind.number == BODY
        if pushes:
            self.push(node, kind)
        return pushes

    cdef bint is_too_deep(self, Kind* kind) noexcept nogil:
        """Return whether an element is left out, at a depth at which some are."""
        return kind.content == NODES and (not kind.flags & HIDDEN or self.depth >= MAX_DEPTH_NOT_RENDERED)

    cdef int add_text(self, const char* at, const char* end, bint decodes) except -1 nogil:
        """Add text to the innermost open element, if there is one."""
        cdef Node* parent
        cdef Node* node
        cdef char* start
        if at == end or not self.depth:
            return 0
        parent = self.open[self.depth - 1].node
        node = parent.last
        if node == NULL or node.type != TEXT_NODE:
            node = new_node(self.arena, TEXT_NODE)
            node.content = <const unsigned char*> self.text
            append(parent, node)
            self.room -= NODE
        else:
            # It is the last text of all, whose NUL is overwritten.
            self.text -= 1
        start = self.text
        if decodes:
            self.text = decode(at, end, False, start)
        else:
            memcpy(start, at, end - at)
            self.text += end - at
        self.unbroken += self.text - start
        self.text[0] = 0
        self.text += 1
        return 0

    cdef int push(self, Node* node, Kind* kind) except -1 nogil:
        """Open an element."""
        cdef OpenElement* moved
        cdef OpenElement* opened
        if self.depth == self.capacity:
            self.capacity = 2 * self.capacity + 64
            moved = <OpenElement*> realloc(self.open, self.capacity * sizeof(OpenElement))
            if moved == NULL:
                with gil:
                    raise MemoryError
            self.open = moved
        opened = &self.open[self.depth]
        opened.node, opened.kind, opened.around = node, kind, kind.innermost
        kind.innermost = self.depth
        self.depth += 1
        self.marks += kind.flags & MARK != 0
        self.current = kind
        return 0

    cdef void pop(self) noexcept nogil:
        """Close the innermost open element."""
        self.depth -= 1
        self.marks -= self.current.flags & MARK != 0
        self.current.innermost = self.open[self.depth].around
        self.current = self.open[self.depth - 1].kind if self.depth else NULL


cdef Node* new_node(Arena* arena, int type) except NULL nogil:
    cdef Node* node = <Node*> allocate(arena, sizeof(Node))
    memset(node, 0, sizeof(Node))
    node.type, node.name = type, b""
    return node


cdef bint may_be_data(Tag* tag) noexcept nogil:
    """Return whether a script holds JSON or TeX."""
    cdef Attribute* attribute = tag.attributes
    cdef const char* at
    while attribute != NULL:
        if attribute.number == TYPE and attribute.value != NULL:
            at = <const char*> attribute.value
            while at[0]:
                if starts_with(at, b"json", 4) or starts_with(at, b"math", 4):
                    return True
                at += 1
        attribute = attribute.next
    return False
