"""The text of the current line: sanitized, collapsed and marked, without a Python object for each text node."""

import re

from libc.stdlib cimport free, realloc
from libc.string cimport memcpy, strlen

from stripper.native.sanitize cimport LINE_END, PLAIN, REPLACED, char_kinds, decode_utf8
from stripper.native.namedtuples cimport as_namedtuple

from stripper.native.sanitize import sanitize
from stripper.marks import Mark, Span

cdef enum:
    DEL = 0x7F
    CODE_BLOCK = 1 << 16  # characters of code that are trimmed at a time

cdef PyObject* LINK = <PyObject*> Mark.LINK
cdef PyObject* DELETED = <PyObject*> Mark.DELETED
cdef PyObject* SUPERSCRIPT = <PyObject*> Mark.SUPERSCRIPT
cdef PyObject* SUBSCRIPT = <PyObject*> Mark.SUBSCRIPT
cdef tuple NO_SPANS = ()
TRAILING_SPACE = re.compile(r"(?<![^\S\n])[^\S\n]++(?=\n|\Z)")


cdef class LineText:
    def __cinit__(self):
        self.spans, self.targets = [], []
        self.marked = -1
        self.reserve(1024)

    def __dealloc__(self):
        free(self.text)

    cdef int add(self, const unsigned char* chunk, bint verbatim) except -1:
        """Append a text node; a blank one does not start a line, unless the line is code."""
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
        """Append text with its white space collapsed; there must be room for it and a space."""
        cdef const unsigned char* at = chunk
        cdef const unsigned char* kind_of = char_kinds
        cdef unsigned char* begin = <unsigned char*> self.text + self.size
        cdef unsigned char* out = begin
        cdef int space = self.space
        cdef bint wide = self.wide
        cdef unsigned int code
        cdef int kind, width
        cdef Py_ssize_t continuation = 0  # number of bytes of characters beyond their first
        while at[0]:
            if at[0] > c" " and at[0] < DEL:
                # Most text is words in ASCII.
                if space:
                    out[0] = c" "
                    out += 1
                    space = 0
                wide = False
                while at[0] > c" " and at[0] < DEL:
                    out[0] = at[0]
                    out += 1
                    at += 1
                continue
            width = decode_utf8(at, &code)
            kind = kind_of[code]
            if kind == PLAIN or kind == REPLACED:
                # A line end between two characters of a script without spaces is no space.
                if space and not (space == 2 and wide and is_wide(code)):
                    out[0] = c" "
                    out += 1
                space = 0
                wide = is_wide(code)
                if kind == PLAIN:
                    memcpy(out, at, width)
                else:
                    memcpy(out, b"\xef\xbf\xbd", width)
                out += width
                continuation += width - 1
            elif kind <= LINE_END:
                # A line does not start with white space.
                if self.size > 0 or out > begin:
                    space = 2 if code == c"\n" or kind == LINE_END else space or 1
            at += width
        self.space, self.wide = space, wide
        self.size += out - begin
        self.characters += out - begin - continuation

    cdef bint open_mark(self, PyObject* mark, str target) except -1:
        """Open a mark; return False if too many are open."""
        cdef OpenMark* opened
        if mark == LINK and self.marked == self.chunks:
            # Adjacent links are separate words, even without white space between them.
            self.add(b" ", self.verbatim)
        if self.open == MAX_OPEN_MARKS:
            return False
        opened = &self.marks[self.open]
        opened.mark, opened.chunk, opened.start_byte, opened.start = mark, self.chunks, self.size, self.characters
        self.targets.append(target)
        self.open += 1
        return True

    cdef int close_mark(self) except -1:
        cdef str target = self.targets.pop()
        self.open -= 1
        if self.marks[self.open].chunk < self.chunks:
            self.end_mark(&self.marks[self.open], target)
            if not is_within_word(self.marks[self.open].mark):
                self.marked = self.chunks
        return 0

    cdef int end_mark(self, OpenMark* mark, str target) except -1:
        """Add the span of a mark in the line so far."""
        cdef Py_ssize_t start = mark.start
        if self.verbatim:
            if mark.mark == LINK:
                self.links += len(self.decoded(mark.start_byte).strip())
            return 0
        if mark.start_byte < self.size and self.text[mark.start_byte] == c" ":
            start += 1
        if start < self.characters:
            self.spans.append(as_namedtuple(Span, (start, self.characters, <object> mark.mark, target)))
            if mark.mark == LINK:
                self.links += self.characters - start
        return 0

    cdef str since(self, Py_ssize_t start, Py_ssize_t limit):
        """Return the text from a byte on, or None if it is longer than `limit` bytes."""
        if self.size - start > limit:
            return None
        return self.decoded(start) if start < self.size else ""

    cdef tuple take(self):
        """End the line and return its text, number of linked characters and spans; open marks continue."""
        cdef int index
        for index in range(self.open):
            if self.marks[index].chunk < self.chunks:
                self.end_mark(&self.marks[index], self.targets[index])
            self.marks[index].chunk = self.marks[index].start_byte = self.marks[index].start = 0
        cdef list spans = self.spans
        cdef str text = self.trim_code(self.decoded(0)) if self.verbatim else self.decoded(0)
        cdef tuple taken = (text, self.links, tuple(sorted(spans)) if spans else NO_SPANS)
        if spans:
            self.spans = []
        self.size = self.characters = self.chunks = self.links = 0
        self.marked = -1
        self.space, self.wide = 0, False
        return taken

    cdef str last(self):
        """Return the last character, or an empty text if there is none; white space that follows counts."""
        if self.space:
            return " "
        cdef Py_ssize_t start = self.size - 1
        while start > 0 and <unsigned char> self.text[start] & 0xC0 == 0x80:
            start -= 1
        return self.decoded(start) if self.size else ""

    cdef int start_code_line(self) except -1:
        if self.size and self.text[self.size - 1] != c"\n":
            self.add(b"\n", True)
        return 0

    cdef int end_code_line(self, Py_ssize_t start) except -1:
        """End a line of code that starts at a byte; an empty one is a line, too."""
        if self.size <= start or self.text[self.size - 1] != c"\n":
            self.add(b"\n", True)
        return 0

    cdef int translate(self, dict characters) except -1:
        """Replace characters since the start of the innermost mark by one each."""
        cdef Py_ssize_t start = self.marks[self.open - 1].start_byte
        cdef bytes translated = self.decoded(start).translate(characters).encode()
        self.size = start
        self.reserve(len(translated))
        memcpy(self.text + start, <const char*> translated, len(translated))
        self.size += len(translated)
        return 0

    cdef str decoded(self, Py_ssize_t start):
        return self.text[start:self.size].decode("utf-8", "replace")

    cdef str trim_code(self, str text):
        """Return code with its line breaks and indentation, but without the blank lines around it."""
        # In blocks of rows, since the list of all rows takes twenty times the memory of the text.
        cdef list blocks = []
        cdef Py_ssize_t start = 0, end, size
        text = sanitize(text).replace("\xa0", " ")
        size = len(text)
        while start < size:
            end = text.find("\n", start + CODE_BLOCK) + 1 or size
            blocks.append(TRAILING_SPACE.sub("", text[start:end]))
            start = end
        text = None
        return "".join(blocks).strip("\n")

    cdef int reserve(self, Py_ssize_t count) except -1:
        """Allocate room for a number of bytes."""
        cdef char* moved
        if self.size + count > self.room:
            moved = <char*> realloc(self.text, 2 * (self.size + count))
            if moved == NULL:
                raise MemoryError
            self.text, self.room = moved, 2 * (self.size + count)
        return 0


cdef inline bint is_within_word(PyObject* mark) noexcept:
    """Return whether a link after the mark may be part of the same word."""
    return mark == DELETED or mark == SUPERSCRIPT or mark == SUBSCRIPT


cdef inline bint is_wide(unsigned int code) noexcept:
    """Return whether a character is Chinese or Japanese, or punctuation that is as wide."""
    if code < 0x2E80:
        return False
    return code < 0x3100 or 0x3400 <= code < 0xA000 or 0xF900 <= code < 0xFB00 or 0xFF00 <= code < 0xFFF0 or (
        0x20000 <= code < 0x40000
    )


cdef bint is_blank(const unsigned char* text) noexcept:
    cdef unsigned int code
    while text[0]:
        text += decode_utf8(text, &code)
        if char_kinds[code] == PLAIN or char_kinds[code] > LINE_END:
            return False
    return True
