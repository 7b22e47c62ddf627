"""Flattening of markup that is nested more deeply than a libxml2 tree can be.

libxml2 stops building a tree at 2,048 levels of nesting and loses the rest. Its parser searches all open elements for
each end tag, which takes quadratic time if thousands are open; this scanner never has more than a tree can have.
"""

from cpython.bytes cimport PyBytes_GET_SIZE
from libc.string cimport memset

from stripper.parse.tag_scanner cimport ENDS_LINE, HIDDEN, RAW_TEXT, REPEATED, Tag, TagScanner

cdef enum:
    MAX_DEPTH = 2_000  # levels of nesting
    # Elements that are not rendered may nest deeper: unlike that of others, their content must not become text.
    MAX_DEPTH_NOT_RENDERED = 2_040
    BUCKETS = 256


cdef class Flattener(TagScanner):
    """A scanner that closes each element explicitly, and drops the tags of those that are nested too deeply."""
    cdef Tag[MAX_DEPTH_NOT_RENDERED] open
    cdef int depth
    cdef int[BUCKETS] counts  # open elements by hash of their name

    def __cinit__(self, *_):
        memset(self.counts, 0, sizeof(self.counts))

    cdef void start(self) noexcept:
        """Push an element, or drop its tag."""
        cdef Tag* tag = &self.tag
        if tag.closed:
            return
        if tag.flags & REPEATED and self.depth and self.open[self.depth - 1].hash == tag.hash:
            return
        if self.depth < (MAX_DEPTH_NOT_RENDERED if tag.flags & HIDDEN else MAX_DEPTH):
            self.open[self.depth] = tag[0]
            self.counts[tag.hash % BUCKETS] += 1
            self.depth += 1
        elif tag.flags & ENDS_LINE:
            self.replace(b"<br>", 4)
        else:
            self.replace(b"", 0)

    cdef void end(self) noexcept:
        """Pop an element and those in it, whose end tags are written first; drop the tag if none is open."""
        cdef Tag* tag = &self.tag
        cdef int found = self.depth - 1
        if tag.flags & RAW_TEXT:
            return
        while found >= 0 and self.counts[tag.hash % BUCKETS] and self.open[found].hash != tag.hash:
            found -= 1
        if found < 0 or not self.counts[tag.hash % BUCKETS]:
            self.replace(b"", 0)
            return
        if found == self.depth - 1:
            self.pop()
            return
        self.replace(b"", 0)
        while self.depth > found:
            self.pop()
            self.write(b"</", 2)
            self.write(self.open[self.depth].name, self.open[self.depth].length)
            self.write(b">", 1)

    cdef void pop(self) noexcept:
        self.depth -= 1
        self.counts[self.open[self.depth].hash % BUCKETS] -= 1


def limit_depth(bytes markup not None):
    # At most, `<a>` becomes `<a></a>`, and a tag of three bytes `<br>`.
    cdef Flattener flattener = Flattener(markup, 7 * PyBytes_GET_SIZE(markup) // 3 + 16)
    while flattener.next():
        if flattener.tag.opens:
            flattener.start()
        else:
            flattener.end()
    return flattener.finished()
