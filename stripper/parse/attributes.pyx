"""The attributes of elements: names, visibility, and hints of metadata."""

from cpython.unicode cimport PyUnicode_AsUTF8
from libc.stdlib cimport free, realloc
from libc.string cimport memcpy, strcmp, strlen, strncmp

from stripper.native.sanitize cimport is_sanitized

import re

from stripper.native.sanitize import sanitize

LABELS = re.compile(
    "author|byline|writer|autor(?!efresh|otate|esize|un)"
    # not whole words, because of "pubdate" and "entrydate"; the lookarounds exclude validate, sentiment, timeline
    "|(?<!vali)(?<!candi)date|(?<!some)time(?!nt|line|out|r|s(?!tamp))|publish(?!er)|posted|modified"
)
"""Parts of names by which an element may be a byline or a date."""

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
"""Inline styles that hide an element."""
OWN_LINE = re.compile(r"display\s*:\s*(?:block|flex|grid|table)\b", re.IGNORECASE)
"""Inline styles that make an element a block."""
PREFORMATTED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)\b(?!-line)", re.IGNORECASE)
"""Inline styles that preserve line breaks and indentation."""

cdef enum:
    OTHER, NAME, PROPERTY, HIDDEN, STYLE, HREF, TYPE, NUMBER, SPAN, ROLE, SHADOW  # kinds of attributes
    MAX_NAMES = 1_000  # characters of the names of an element, which bounds the memory that a page can demand

cdef dict KINDS = {
    **dict.fromkeys(("class", "id", "itemprop", "rel", "data-testid", "aria-label"), NAME),
    "role": ROLE,
    "property": PROPERTY,
    **dict.fromkeys(("rowspan", "colspan"), SPAN),
    **dict.fromkeys(("shadowrootmode", "shadowroot"), SHADOW),
    "hidden": HIDDEN,
    "style": STYLE,
    "href": HREF,
    "type": TYPE,
    "start": NUMBER,
    "value": NUMBER,
}


# The itemprop of the same meaning for properties of RDFa.
cdef dict PROPERTIES = {
    prefix + name.encode(): label.encode()
    for label, names in {
        "author": ("author", "creator"),
        "datepublished": ("datePublished", "date", "created", "issued"),
        "datemodified": ("dateModified", "modified"),
    }.items()
    for name in names
    for prefix in (b"", b"schema:", b"dc:", b"dcterms:", b"rnews:")
}

cdef class Attributes:
    def __cinit__(self):
        self.kinds = NameNumbers(KINDS)
        self.seen_names, self.seen_styles = {}, {}

    def __dealloc__(self):
        free(self.joined)

    cdef int read(self, xmlNode* node) except -1:
        """Read the attributes of an element."""
        cdef xmlAttr* attribute = node.properties
        cdef const unsigned char* value
        cdef int kind
        self.size = 0
        self.href = self.type = NULL
        self.numbered = self.hidden = self.labelled = self.spanning = self.presentational = self.shadow = False
        self.style = 0
        self.names = ""
        while attribute != NULL:
            kind = self.kinds.number(attribute.name)
            if kind != OTHER:
                value = value_of(attribute)
                if kind == NAME:
                    self.add_name(value)
                elif kind == PROPERTY:
                    named = PROPERTIES.get(<const char*> value)
                    if named is not None:
                        self.add_name(<const unsigned char*> <bytes> named)
                elif kind == ROLE:
                    self.add_name(value)
                    self.read_role(<const char*> value)
                elif kind == HREF:
                    self.href = value
                elif kind == STYLE:
                    self.style = self.style_of(value)
                    self.hidden = self.hidden or self.style & HIDES
                elif kind == HIDDEN:
                    self.hidden = True
                elif kind == TYPE:
                    self.type = value
                elif kind == SPAN:
                    self.spanning = True
                elif kind == SHADOW:
                    self.shadow = True
                else:
                    self.numbered = True
            attribute = attribute.next
        if self.size:
            self.finish_names()
        return 0

    cdef int add_name(self, const unsigned char* value) except -1:
        cdef Py_ssize_t length = strlen(<const char*> value)
        cdef char* moved
        if self.size + length + 1 > self.room:
            moved = <char*> realloc(self.joined, 2 * (self.size + length + 1))
            if moved == NULL:
                raise MemoryError
            self.joined, self.room = moved, 2 * (self.size + length + 1)
        if self.size:
            self.joined[self.size] = c" "
            self.size += 1
        memcpy(self.joined + self.size, value, length)
        self.size += length
        return 0

    cdef int finish_names(self) except -1:
        cdef bytes encoded = self.joined[:min(self.size, 4 * MAX_NAMES)]
        cdef tuple seen = <tuple> self.seen_names.get(encoded)
        cdef str names
        if seen is None:
            names = sanitize(encoded.decode("utf-8", "replace")[:MAX_NAMES].lower())
            seen = (names, may_label(PyUnicode_AsUTF8(names)) and LABELS.search(names) is not None)
            self.seen_names[encoded] = seen
        self.names, self.labelled = seen
        return 0

    cdef int read_role(self, const char* value) noexcept:
        """Read the role of an element that ARIA gives it."""
        if strcmp(value, b"presentation") == 0 or strcmp(value, b"none") == 0:
            self.presentational = True
        elif strcmp(value, b"tooltip") == 0:
            self.style |= TOOLTIP
        return 0

    cdef int style_of(self, const unsigned char* style) except -1:
        """Return the flags of an inline style."""
        cdef bytes encoded = style[:min(<Py_ssize_t> strlen(<const char*> style), 4 * MAX_NAMES)]
        cdef str text
        seen = self.seen_styles.get(encoded)
        if seen is None:
            text = encoded.decode("utf-8", "replace")
            seen = HIDES if HIDING.search(text) else BLOCKS if OWN_LINE.search(text) else 0
            if PREFORMATTED.search(text):
                seen |= PRESERVES
            if "user-select" in text:
                seen |= UNSELECTABLE
            self.seen_styles[encoded] = seen
        return seen | self.style


cdef bint may_label(const char* names) noexcept:
    """Return whether names contain the start of a match of `LABELS`: a fast check that most names fail."""
    cdef const char* at = names
    while at[0]:
        if begins(at, b"date") or begins(at, b"time") or begins(at, b"aut") or begins(at, b"byline"):
            return True
        if begins(at, b"writer") or begins(at, b"publish") or begins(at, b"posted") or begins(at, b"modified"):
            return True
        at += 1
    return False


cdef inline bint begins(const char* text, const char* prefix) noexcept:
    return text[0] == prefix[0] and text[1] == prefix[1] and strncmp(text, prefix, strlen(prefix)) == 0


cdef inline const unsigned char* value_of(xmlAttr* attribute) noexcept:
    # The HTML parser stores each value as one text node, or none.
    if attribute.children == NULL or attribute.children.content == NULL:
        return b""
    return attribute.children.content


cdef str text_of(const unsigned char* text):
    """Return text from the tree, sanitized."""
    cdef Py_ssize_t size = strlen(<const char*> text)
    cdef str found = (<const char*> text)[:size].decode("utf-8", "replace")
    return found if is_sanitized(text, size) else sanitize(found)


cdef dict attributes_of(xmlNode* node):
    """Return the attributes of an element, not sanitized."""
    cdef dict found = {}
    cdef xmlAttr* attribute = node.properties
    while attribute != NULL:
        name = (<const char*> attribute.name).decode("utf-8", "replace")
        found[name] = (<const char*> value_of(attribute)).decode("utf-8", "replace")
        attribute = attribute.next
    return found


cdef long long number_of(xmlNode* node, str key, long long default) except? -1:
    """Return the number in an attribute of a list or item, or the default; Markdown allows nine digits."""
    cdef str value = attributes_of(node).get(key, "").strip()
    return int(value) if len(value) <= 9 and value.isdecimal() and value.isascii() else default
