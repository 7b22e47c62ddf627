"""A scanner for the tags of markup from the prefilter, which copies the markup except for replaced tags.

It has no tree, so that it bounds what a tree of the markup will take.
"""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from libc.string cimport memchr, memcpy

from stripper.native.html_names cimport HtmlNames, Name, add_to_hash
from stripper.parse.prefilter cimport drop, find, skip_markup

from stripper.parse import prefilter
from stripper.parse.tags import TAGS, Display

cdef enum:
    ALL_ATTRIBUTES = 1 << 30

VOIDS = frozenset("area base basefont br col embed frame hr img input keygen link meta param source track wbr".split())
REPEATABLE = frozenset("p li dt dd td th option".split())
LINES = frozenset({Display.BLOCK, Display.BREAK})
NAMES = tuple(sorted({*TAGS, *VOIDS, *REPEATABLE, *prefilter.RAW_TEXT}))

cdef HtmlNames names = HtmlNames(NAMES)
cdef int[256] flags
for _number, _name in enumerate(NAMES):
    _display = TAGS[_name].display if _name in TAGS else Display.INLINE
    flags[_number] = (
        ENDS_LINE * (_display in LINES)
        | HIDDEN * (_display is Display.NONE)
        | VOID * (_name in VOIDS)
        | RAW_TEXT * (_name in prefilter.RAW_TEXT)
        | DATA * (_display is Display.METADATA or _name == "script")
        | LINK * (_name == "a")
        | REPEATED * (_name in REPEATABLE)
    )


cdef class TagScanner:
    def __cinit__(self, bytes markup not None, Py_ssize_t room):
        """Start at the first tag; `room` is the maximum size of the copy in bytes."""
        self.markup, self.copy = markup, PyBytes_FromStringAndSize(NULL, room)
        self.scan.at = self.scan.pending = PyBytes_AS_STRING(markup)
        self.scan.end = self.scan.at + PyBytes_GET_SIZE(markup)
        self.scan.out = PyBytes_AS_STRING(self.copy)
        self.scan.used = ALL_ATTRIBUTES

    cdef bint next(self) noexcept:
        """Advance after the next tag, and after the content of its element if that is raw text.

        Return False if there is none, or none that ends.
        """
        cdef const char* name
        while find(&self.scan, c"<"):
            self.tag.start, self.tag.pending, self.tag.out = self.scan.at, self.scan.pending, self.scan.out
            self.tag.opens = self.scan.at[1] != c"/"
            name = self.scan.at + (1 if self.tag.opens else 2)
            if not skip_markup(&self.scan):
                return False
            if c"a" <= name[0] | 0x20 <= c"z":
                self.set_name(name)
                return True
        return False

    cdef void set_name(self, const char* at) noexcept:
        cdef Tag* tag = &self.tag
        cdef Name* known
        tag.name, tag.hash = at, 0
        while at[0] > c" " and at[0] != c"/" and at[0] != c">" or at[0] & 0x80:
            tag.hash = add_to_hash(tag.hash, at[0])
            at += 1
        tag.length = at - tag.name
        known = names.find(tag.name, tag.length, tag.hash)
        if known != NULL:
            tag.flags = flags[known.number]
        else:
            tag.flags = 0 if memchr(tag.name, c"-", tag.length) == NULL else CUSTOM
        tag.closed = tag.flags & (VOID | RAW_TEXT) or self.scan.at[-2] == c"/"

    cdef void replace(self, const char* text, Py_ssize_t length) noexcept:
        """Write a text in place of the tag, and of the content of its element if that is raw text."""
        self.scan.pending, self.scan.out = self.tag.pending, self.tag.out
        drop(&self.scan, self.tag.start, self.scan.at)
        self.write(text, length)

    cdef void unwrap(self) noexcept:
        """Drop the start tag of an element whose content is raw text, but scan its content."""
        self.scan.at = self.tag.name
        find(&self.scan, c">")
        self.scan.at += 1
        self.replace(b" ", 1)

    cdef void write(self, const char* text, Py_ssize_t length) noexcept:
        """Write a text after the last tag that was replaced."""
        memcpy(self.scan.out, text, length)
        self.scan.out += length

    cdef bytes finished(self):
        """Return the copy with the rest of the markup."""
        drop(&self.scan, self.scan.end, self.scan.end)
        return self.copy[:self.scan.out - PyBytes_AS_STRING(self.copy)]
