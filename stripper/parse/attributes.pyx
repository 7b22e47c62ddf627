"""What the attributes of an element say about it: its names, whether it is hidden, whether it may be metadata."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.unicode cimport PyUnicode_AsUTF8
from libc.stdint cimport uint64_t
from libc.stdlib cimport free, realloc
from libc.string cimport memcmp, memcpy, strlen, strncmp

from stripper.native.sanitize cimport is_sanitized

import re

from stripper.native.sanitize import sanitize

LABELS = re.compile(
    "author|byline|writer|autor(?!efresh|otate|esize|un)"
    # a whole word is too strict ("pubdate", "entrydate"), and these only look alike: validate, sentiment, timeline
    "|(?<!vali)(?<!candi)date|(?<!some)time(?!nt|line|out|r|s(?!tamp))|publish(?!er)|posted|modified"
)
"""A name that holds one of these may say that the element is a byline or a date."""

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
"""Inline styles by which an element is not shown."""

cdef enum:
    OTHER, NAMING, HIDDEN, STYLE, HREF, KIND, NUMBER  # what an attribute is
    NAMES_LENGTH = 1_000  # characters of an element's names; a page must not choose how much is remembered
    REMEMBERED = 4_096  # different styles that are remembered from page to page
    RECENT = 1_024  # places for the last names

cdef dict MEANINGS = {
    **dict.fromkeys(("class", "id", "role", "itemprop", "rel", "data-testid", "aria-label"), NAMING),
    "hidden": HIDDEN,
    "style": STYLE,
    "href": HREF,
    "type": KIND,
    "start": NUMBER,
    "value": NUMBER,
}

cdef dict known_styles = {}  # encoded style → whether it hides


cdef class Known:
    """The names of an element as they were last seen."""

    cdef uint64_t hash
    cdef Py_ssize_t size
    cdef const char* key  # what `encoded` holds
    cdef bytes encoded
    cdef str names  # in lower case
    cdef bint labelled  # whether they may be those of metadata

    def __cinit__(self, bytes encoded, uint64_t hash):
        self.hash, self.encoded = hash, encoded
        self.key, self.size = PyBytes_AS_STRING(encoded), PyBytes_GET_SIZE(encoded)
        self.names = sanitize(encoded.decode("utf-8", "replace")[:NAMES_LENGTH].lower())
        self.labelled = may_label(PyUnicode_AsUTF8(self.names)) and LABELS.search(self.names) is not None


cdef list recent = [Known(b"", 0)] * RECENT  # the last names, each at the place that its hash says


cdef class Attributes:
    def __cinit__(self):
        self.known = Names(MEANINGS)

    def __dealloc__(self):
        free(self.joined)

    cdef int look_at(self, xmlNode* node) except -1:
        """Find out what the attributes of an element say."""
        cdef xmlAttr* attribute = node.properties
        cdef const unsigned char* value
        cdef int meaning
        self.size = 0
        self.href = self.kind = NULL
        self.numbered = self.hidden = self.labelled = False
        self.names = ""
        while attribute != NULL:
            meaning = self.known.number(attribute.name)
            if meaning != OTHER:
                value = value_of(attribute)
                if meaning == NAMING:
                    self.add_name(value)
                elif meaning == HREF:
                    self.href = value
                elif meaning == STYLE:
                    self.hidden = self.hidden or hides(value)
                elif meaning == HIDDEN:
                    self.hidden = True
                elif meaning == KIND:
                    self.kind = value
                else:
                    self.numbered = True
            attribute = attribute.next
        if self.size:
            self.settle_names()
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

    cdef int settle_names(self) except -1:
        cdef Py_ssize_t size = min(self.size, 4 * NAMES_LENGTH)
        cdef uint64_t hash = hashed(self.joined, size)
        cdef Known known = <Known> recent[hash % RECENT]
        if known.hash != hash or known.size != size or memcmp(known.key, self.joined, size):
            recent[hash % RECENT] = known = Known(self.joined[:size], hash)
        self.names, self.labelled = known.names, known.labelled
        return 0


cdef uint64_t hashed(const char* names, Py_ssize_t size) noexcept:
    cdef uint64_t word = 0, hash = size
    cdef Py_ssize_t at
    for at in range(0, size - 7, 8):
        memcpy(&word, names + at, 8)
        hash = (hash ^ word) * <uint64_t> 0x9E3779B97F4A7C15
        hash ^= hash >> 32
    word = 0
    memcpy(&word, names + (size & ~7), size & 7)
    hash = (hash ^ word) * <uint64_t> 0x9E3779B97F4A7C15
    return hash >> 32


cdef bint may_label(const char* names) noexcept:
    """Whether names hold what one match of `LABELS` or another begins with."""
    cdef const char* at = names
    while at[0]:
        if begins(at, b"date") or begins(at, b"time") or begins(at, b"aut") or begins(at, b"byline"):
            return True
        if begins(at, b"writer") or begins(at, b"publish") or begins(at, b"posted") or begins(at, b"modified"):
            return True
        at += 1
    return False


cdef inline bint begins(const char* text, const char* sign) noexcept:
    return text[0] == sign[0] and text[1] == sign[1] and strncmp(text, sign, strlen(sign)) == 0


cdef bint hides(const unsigned char* style) except -1:
    """Whether an inline style says that the element is not shown."""
    cdef bytes key = style[:min(<Py_ssize_t> strlen(<const char*> style), 4 * NAMES_LENGTH)]
    found = known_styles.get(key)
    if found is None:
        if len(known_styles) >= REMEMBERED:
            known_styles.clear()
        found = known_styles[key] = HIDING.search(key.decode("utf-8", "replace")) is not None
    return found


cdef inline const unsigned char* value_of(xmlAttr* attribute) noexcept:
    # The parser of HTML leaves each value as one text, or none at all.
    if attribute.children == NULL or attribute.children.content == NULL:
        return b""
    return attribute.children.content


cdef str text_of(const unsigned char* text):
    """Text of the tree, as it is but for harmful characters."""
    cdef Py_ssize_t size = strlen(<const char*> text)
    cdef str found = (<const char*> text)[:size].decode("utf-8", "replace")
    return found if is_sanitized(text, size) else sanitize(found)


cdef dict all_of(xmlNode* node):
    """The attributes of an element, as they are."""
    cdef dict found = {}
    cdef xmlAttr* attribute = node.properties
    while attribute != NULL:
        name = (<const char*> attribute.name).decode("utf-8", "replace")
        found[name] = (<const char*> value_of(attribute)).decode("utf-8", "replace")
        attribute = attribute.next
    return found


cdef long long number_of(xmlNode* node, str key, long long otherwise) except? -1:
    """The number that a list or its item begins with; Markdown allows nine digits."""
    cdef str value = all_of(node).get(key, "").strip()
    return int(value) if len(value) <= 9 and value.isdecimal() and value.isascii() else otherwise
