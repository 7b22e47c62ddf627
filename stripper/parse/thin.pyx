"""Thinning of markup whose tree and lines would take too much memory for its size.

An element takes hundreds of bytes, and its tag may have three; a line takes two thousand with its features.
The memory is estimated before the tree is built. The tags after those for which there is room are dropped, and the text
between them is joined into lines of about `LINE_SIZE` characters.
"""

from cpython.bytes cimport PyBytes_GET_SIZE

from stripper.parse.tag_scanner cimport CUSTOM, DATA, ENDS_LINE, HIDDEN, LINK, RAW_TEXT, TagScanner

cdef enum:
    LINE_SIZE = 1_000
    BLOCK = 240  # bytes whose count fits into one
    # bytes of memory, as measured
    NODE = 145  # an element or a text in the tree
    ATTRIBUTE = 290
    CONTAINER = 200
    SPAN = 750  # a link or emphasis, and its parts while the line is written as Markdown
    DECLARATION = 900  # a meta or link element, or a script with data
    LINE = 2_100
    TAG = 2 * NODE + DECLARATION + LINE  # at most, without attributes


cdef class Thinning(TagScanner):
    cdef Py_ssize_t room  # bytes of memory that are left
    cdef const char* last  # the last tag that is kept
    cdef bint at_start  # of a line
    cdef bint drops_end  # the start tag of the last element with raw text was dropped
    cdef int dropped

    def __cinit__(self, *_):
        self.at_start, self.last = True, self.scan.at

    cdef void count(self) noexcept:
        """Subtract the memory of the tag and of a line that may start after it."""
        cdef const char* at = self.tag.start
        if self.tag.opens:
            self.room -= NODE
            if self.tag.flags & DATA:
                self.room -= DECLARATION
            else:
                self.room -= CONTAINER if self.tag.flags & ENDS_LINE else SPAN
            while at < self.scan.at and at[0] != c">":
                self.room -= ATTRIBUTE * (at[0] == c"=")
                at += 1
        self.at_start = self.at_start or self.tag.flags & (ENDS_LINE | CUSTOM)
        at = self.scan.at
        self.room -= NODE * (at[0] != c"<")
        while c"\t" <= at[0] <= c" ":
            at += 1
        if self.tag.opens and self.tag.flags & RAW_TEXT and not self.tag.flags & HIDDEN:
            self.room -= LINE
        elif self.at_start and at[0] != c"<" and at < self.scan.end:
            self.at_start = False
            self.room -= LINE

    cdef void drop(self) noexcept:
        """Drop the tag, or replace it by the start of a line if the last one is long enough."""
        cdef bint is_raw = self.tag.flags & RAW_TEXT
        self.dropped += 1
        if self.tag.opens and is_raw:
            self.drops_end = True
            if not self.tag.flags & HIDDEN:
                self.unwrap()
                return
        if self.tag.flags & ENDS_LINE and self.tag.start - self.last >= LINE_SIZE:
            self.last = self.tag.start
            self.replace(b"<p>", 3)
        elif self.tag.flags & (ENDS_LINE | CUSTOM | HIDDEN | LINK):
            self.replace(b" ", 1)
        else:
            self.replace(b"", 0)


cdef Py_ssize_t upper_bound(const char* markup, Py_ssize_t size) noexcept:
    """Return an upper bound on the memory of all tags; gcc vectorizes sums of bytes, unlike those of larger counts."""
    cdef Py_ssize_t at = 0, end = 0, tags = 0, attributes = 0
    cdef unsigned char some_tags, some_attributes
    while end < size:
        end = min(end + BLOCK, size)
        some_tags = some_attributes = 0
        for at in range(at, end):
            some_tags += markup[at] == c"<"
            some_attributes += markup[at] == c"="
        at = end
        tags += some_tags
        attributes += some_attributes
    return tags * TAG + attributes * ATTRIBUTE


def thin(bytes markup not None, Py_ssize_t room):
    if upper_bound(markup, PyBytes_GET_SIZE(markup)) <= room:
        return markup
    cdef Thinning thinning = Thinning(markup, PyBytes_GET_SIZE(markup))
    thinning.room = room
    while thinning.next():
        if thinning.tag.flags & RAW_TEXT and not thinning.tag.opens:
            if thinning.drops_end:
                thinning.drop()
            thinning.drops_end = False
        elif thinning.room > 0:
            thinning.last = thinning.tag.start
            thinning.count()
        else:
            thinning.drop()
    return thinning.finished() if thinning.dropped else markup
