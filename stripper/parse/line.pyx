"""The text of a line while it is read: folded, made harmless and marked, without a Python object for each piece."""

from libc.stdlib cimport free, realloc
from libc.string cimport memcpy, strlen

from stripper.native.sanitize cimport LINE_END, PLAIN, REPLACED, kinds, read
from stripper.named cimport named

from stripper.native.sanitize import sanitize
from stripper.marks import Mark, Span

cdef enum:
    DEL = 0x7F

cdef PyObject* LINK = <PyObject*> Mark.LINK
cdef tuple NO_SPANS = ()


cdef class LineText:
    def __cinit__(self):
        self.spans, self.targets = [], []
        self.marked = -1
        self.reserve(1024)

    def __dealloc__(self):
        free(self.text)

    cdef int add(self, const unsigned char* chunk, bint verbatim) except -1:
        """Go on with a piece of text; a line does not begin with a blank one, unless it is code."""
        cdef Py_ssize_t length
        if not self.chunks and not verbatim and is_blank(chunk):
            return 0
        length = strlen(<const char*> chunk)
        self.chunks += 1
        self.verbatim = verbatim
        self.reserve(length + 1)
        if not verbatim:
            self.write(chunk)
            return 0
        memcpy(self.text + self.size, chunk, length)
        self.size += length
        return 0

    cdef void write(self, const unsigned char* chunk) noexcept:
        """Fold a piece of text; there must be room for it and a space."""
        cdef const unsigned char* at = chunk
        cdef const unsigned char* of = kinds
        cdef unsigned char* begin = <unsigned char*> self.text + self.size
        cdef unsigned char* out = begin
        cdef bint space = self.space
        cdef unsigned int code
        cdef int kind, width
        cdef Py_ssize_t more = 0  # bytes of characters beyond their first
        while at[0]:
            if at[0] > c" " and at[0] < DEL:
                # Most of a page is words in ASCII.
                if space:
                    out[0] = c" "
                    out += 1
                    space = False
                while at[0] > c" " and at[0] < DEL:
                    out[0] = at[0]
                    out += 1
                    at += 1
                continue
            width = read(at, &code)
            kind = of[code]
            if kind == PLAIN or kind == REPLACED:
                if space:
                    out[0] = c" "
                    out += 1
                    space = False
                if kind == PLAIN:
                    memcpy(out, at, width)
                else:
                    memcpy(out, b"\xef\xbf\xbd", width)
                out += width
                more += width - 1
            elif kind <= LINE_END:
                # A line does not begin with white space.
                space = self.size > 0 or out > begin
            at += width
        self.space = space
        self.size += out - begin
        self.characters += out - begin - more

    cdef bint open_mark(self, PyObject* mark, str target) except -1:
        """Begin a mark; whether it is remembered."""
        cdef OpenMark* opened
        if mark == LINK and self.marked == self.chunks:
            # Neighbouring links are words of their own, although nothing stands between them.
            self.add(b" ", self.verbatim)
        if self.open == OPEN_MARKS:
            return False
        opened = &self.marks[self.open]
        opened.mark, opened.chunk, opened.start, opened.before = mark, self.chunks, self.size, self.characters
        self.targets.append(target)
        self.open += 1
        return True

    cdef int close_mark(self) except -1:
        cdef str target = self.targets.pop()
        self.open -= 1
        if self.marks[self.open].chunk < self.chunks:
            self.end_mark(&self.marks[self.open], target)
            self.marked = self.chunks
        return 0

    cdef int end_mark(self, OpenMark* mark, str target) except -1:
        """Note what is marked of the line so far."""
        cdef Py_ssize_t start = mark.before
        if self.verbatim:
            if mark.mark == LINK:
                self.links += len(self.decoded(mark.start).strip())
            return 0
        if mark.start < self.size and self.text[mark.start] == c" ":
            start += 1
        if start < self.characters:
            self.spans.append(named(Span, (start, self.characters, <object> mark.mark, target)))
            if mark.mark == LINK:
                self.links += self.characters - start
        return 0

    cdef str since(self, Py_ssize_t start, Py_ssize_t most):
        """The text from a byte on; None if it is longer than so many bytes."""
        if self.size - start > most:
            return None
        return self.decoded(start) if start < self.size else ""

    cdef tuple take(self):
        """The text, how much of it is linked, and its marked stretches; the line ends, but open marks go on."""
        cdef int index
        for index in range(self.open):
            if self.marks[index].chunk < self.chunks:
                self.end_mark(&self.marks[index], self.targets[index])
            self.marks[index].chunk = self.marks[index].start = self.marks[index].before = 0
        cdef list spans = self.spans
        cdef str text = laid_out(self.decoded(0)) if self.verbatim else self.decoded(0)
        cdef tuple taken = (text, self.links, tuple(sorted(spans)) if spans else NO_SPANS)
        if spans:
            self.spans = []
        self.size = self.characters = self.chunks = self.links = 0
        self.marked = -1
        self.space = False
        return taken

    cdef str decoded(self, Py_ssize_t start):
        return self.text[start:self.size].decode("utf-8", "replace")

    cdef int reserve(self, Py_ssize_t more) except -1:
        """Make room for so many bytes."""
        cdef char* moved
        if self.size + more > self.room:
            moved = <char*> realloc(self.text, 2 * (self.size + more))
            if moved == NULL:
                raise MemoryError
            self.text, self.room = moved, 2 * (self.size + more)
        return 0


cdef str laid_out(str text):
    """The text of a line of code: with its line breaks and indents, but without empty lines around it."""
    cdef list lines = [line.rstrip() for line in sanitize(text).expandtabs(4).split("\n")]
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return "\n".join(lines)


cdef bint is_blank(const unsigned char* text) noexcept:
    cdef unsigned int code
    while text[0]:
        text += read(text, &code)
        if kinds[code] == PLAIN or kinds[code] > LINE_END:
            return False
    return True
