"""The attributes of elements: names, visibility, and hints of metadata."""

from cpython.bytes cimport PyBytes_AS_STRING
from cpython.object cimport PyObject
from libc.stdlib cimport free, realloc
from libc.string cimport memcmp, strcmp, strlen, strncmp

from stripper.native.sanitize cimport is_sanitized
from stripper.native.substrings cimport Substrings
from stripper.parse.elements cimport tag_numbers
from stripper.parse.names cimport MAX_ATTRIBUTES
from stripper.parse.phrasing cimport LOWERED, RAISED, kind_hints, kind_of

import re

from stripper.native.sanitize import sanitize
from stripper.parse.names import attribute_names as ALL_ATTRIBUTES

LABELS = re.compile(
    "author|byline|writer|autor(?!efresh|otate|esize|un)|journalist|reporter(?!t)"
    # not whole words, because of "pubdate" and "entrydate"; the lookarounds exclude validate, sentiment, timeline
    "|(?<!vali)(?<!candi)date|(?<!some)time(?!nt|line|out|r|s(?!tamp))|publish(?!er)|posted|modified"
)
"""Parts of names by which an element may be a byline or a date."""
cdef Substrings label_hints = Substrings(
    "author", "byline", "writer", "autor", "journalist", "reporter", "date", "time", "publish", "posted", "modified"
)  # one of these is in each match, and in few other names

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
"""Inline styles that hide an element."""
OWN_LINE = re.compile(r"display\s*:\s*(?:block|flex|grid|table)\b")
"""Inline styles that make an element a block."""
IN_LINE = re.compile(r"display\s*:\s*inline\b")
"""Inline styles that make a block a part of a line."""
SUPER = re.compile(r"vertical-align\s*:\s*super\b")
SUB = re.compile(r"vertical-align\s*:\s*sub\b")
"""Inline styles of superscripts and subscripts."""
GAP = re.compile(r"display\s*:\s*inline-(?:block|flex|grid)\b|(?:margin|padding)-(?:left|right)\s*:\s*[.\d]*[1-9]")
GRID = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)\b")
"""Inline styles that leave a gap between an element and its neighbours, and between its children."""
HANGING = re.compile(r"text-indent\s*:\s*-")
"""Inline styles of lines that continue further to the right."""
PREFORMATTED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)\b(?!-line)")
"""Inline styles that preserve line breaks and indentation."""
BROKEN = re.compile(r"white-space\s*:\s*(?:pre-line|pre-wrap|break-spaces)\b")
"""Inline styles that break lines at those of the source."""
TYPED = re.compile(
    r"white-space\s*:\s*pre\b(?!-)|font(?:-family)?\s*:[^;]{0,99}\b(?:monospace|consolas|courier|menlo|monaco)\b"
)
"""Those of them that show a listing: without wrapping, or in a font for program text."""

cdef enum:
    # kinds of attributes
    OTHER, NAME, PROPERTY, HIDDEN, STYLE, HREF, TYPE, NUMBER, SPAN, ROLE, SHADOW, ANCHOR, TIME, LEVEL, ALT
    MAX_NAMES = 1_000  # characters of the names of an element, which bounds the memory that a page can demand

cdef dict KINDS = {
    **dict.fromkeys(("class", "id", "itemprop", "rel", "data-testid", "aria-label"), NAME),
    "popover": HIDDEN,
    "role": ROLE,
    "aria-level": LEVEL,
    "alt": ALT,
    "property": PROPERTY,
    **dict.fromkeys(("rowspan", "colspan"), SPAN),
    **dict.fromkeys(("shadowrootmode", "shadowroot"), SHADOW),
    "hidden": HIDDEN,
    "name": ANCHOR,
    **dict.fromkeys(("title", "data-datetime", "data-date", "data-time", "data-timestamp"), TIME),
    "style": STYLE,
    "href": HREF,
    "type": TYPE,
    "start": NUMBER,
    "value": NUMBER,
}
cdef tuple attribute_names = ALL_ATTRIBUTES
cdef int[MAX_ATTRIBUTES] kinds  # by number of the attribute
for _number, _name in enumerate(attribute_names):
    kinds[_number] = KINDS.get(_name, OTHER)

cdef dict PARTS = {
    role.encode(): tag_numbers[tag]
    for tag, roles in {
        "table": ("table", "grid", "treegrid"),
        "tr": ("row",),
        "td": ("cell", "gridcell"),
        "th": ("columnheader", "rowheader"),
    }.items()
    for role in roles
}  # the parts of tables by their roles

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

cdef int[7] headings  # by level; those without one are of the second
for _level in range(7):
    headings[_level] = tag_numbers[f"h{_level or 2}"]

cdef class Attributes:
    def __cinit__(self):
        self.seen_names, self.seen_words, self.seen_styles = {}, {}, {}

    def __dealloc__(self):
        free(self.joined)

    cdef int read(self, Node* node) except -1:
        """Read the attributes of an element."""
        cdef Attribute* attribute = node.properties
        cdef const unsigned char* value
        cdef int kind
        cdef bint timed = False
        self.size = 0
        self.href = self.type = self.alt = NULL
        self.numbered = self.hidden = self.labelled = self.spanning = self.presentational = self.shadow = False
        self.style = self.name_kinds = self.part = self.level = 0
        self.heading = False
        self.names = ""
        while attribute != NULL:
            kind = kinds[attribute.number]
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
                    self.style |= self.flags_of(value)
                    self.hidden = self.hidden or self.style & HIDES
                elif kind == HIDDEN:
                    self.hidden = True
                elif kind == TYPE:
                    self.type = value
                elif kind == SPAN:
                    self.spanning = True
                elif kind == ANCHOR:
                    if names_note(<const char*> value):
                        self.add_name(value)
                elif kind == ALT:
                    self.alt = value
                elif kind == LEVEL:
                    self.level = value[0] - c"0" if c"1" <= value[0] <= c"6" and not value[1] else 0
                elif kind == SHADOW:
                    self.shadow = True
                elif kind == TIME:
                    timed = timed or is_time(value)
                else:
                    self.numbered = True
            attribute = attribute.next
        if self.size:
            self.finish_names()
        self.labelled = self.labelled or timed
        return 0

    cdef int add_name(self, const unsigned char* value) except -1:
        """Append a value to the joined names, which start and end with a space."""
        cdef Py_ssize_t needed = self.size + <Py_ssize_t> strlen(<const char*> value) + 3
        cdef char* moved
        cdef char* out
        cdef unsigned char seen = 0
        if needed > self.room:
            moved = <char*> realloc(self.joined, 2 * needed)
            if moved == NULL:
                raise MemoryError
            self.joined, self.room = moved, 2 * needed
        if not self.size:
            if not value[0]:
                return 0
            self.joined[0] = c" "
            self.size = 1
            self.beyond_ascii = False
        out = self.joined + self.size
        while value[0]:
            seen |= value[0]
            out[0] = value[0] + 32 if c"A" <= value[0] <= c"Z" else value[0]
            out += 1
            value += 1
        out[0], out[1] = c" ", 0
        self.size = out + 1 - self.joined
        self.beyond_ascii |= seen >= 0x80
        return 0

    cdef int finish_names(self) except -1:
        cdef const char* text = self.joined + 1
        cdef Py_ssize_t size = min(self.size - 2, <Py_ssize_t> 4 * MAX_NAMES)
        cdef Names* recent = &self.recent[slot_of(text, size)]
        cdef tuple seen
        if recent.size == size and memcmp(recent.joined, text, size) == 0:
            seen = <tuple> recent.found
        else:
            seen = self.look_up_names(size)
            recent.joined, recent.size, recent.found = PyBytes_AS_STRING(seen[3]), size, <PyObject*> seen
        self.names, self.name_kinds, self.labelled = <str> seen[0], seen[1], seen[2]
        return 0

    cdef tuple look_up_names(self, Py_ssize_t size):
        """Return the names in `joined`, their kinds, whether they suggest metadata, and their key in `seen_names`."""
        cdef bytes encoded = self.joined[1:1 + size]
        cdef tuple seen = <tuple> self.seen_names.get(encoded)
        cdef str names
        if seen is None:
            if not self.beyond_ascii and is_sanitized(<const unsigned char*> self.joined, self.size):
                names = self.joined[1:1 + min(size, <Py_ssize_t> MAX_NAMES)].decode("ascii")
            else:
                names = sanitize(encoded.decode("utf-8", "replace")[:MAX_NAMES].lower())
            labelled = label_hints.within(self.joined, self.size) and LABELS.search(names) is not None
            kinds = kind_of(names, self.seen_words) if kind_hints.within(self.joined, self.size) else 0
            seen = self.seen_names[encoded] = (names, kinds, labelled, encoded)
        return seen

    cdef int read_role(self, const char* value) noexcept:
        """Read the role of an element that ARIA gives it."""
        if strcmp(value, b"presentation") == 0 or strcmp(value, b"none") == 0:
            self.presentational = True
        elif strcmp(value, b"tooltip") == 0:
            self.style |= TOOLTIP
        elif strcmp(value, b"tab") == 0:
            self.style |= GAPS
        elif strcmp(value, b"heading") == 0:
            self.heading = True
        else:
            self.part = PARTS.get(<bytes> value, 0)
        return 0

    cdef int style_of(self, Node* node) except -1:
        """Return the flags of the inline style of another element."""
        cdef Attribute* attribute = node.properties
        while attribute != NULL:
            if strcmp(<const char*> attribute.name, b"style") == 0:
                return self.flags_of(value_of(attribute))
            attribute = attribute.next
        return 0

    cdef int meaning(self, int number, bint in_table) except -1:
        """Return the number of the tag that an element has by its role, style or names; its own if none."""
        if self.part and (in_table or self.part == tag_numbers["table"]):
            return self.part
        if self.heading:
            return headings[self.level]
        if number == 0 and (self.style & RAISES or self.name_kinds & RAISED):
            return tag_numbers["sup"]
        if number == 0 and (self.style & LOWERS or self.name_kinds & LOWERED):
            return tag_numbers["sub"]
        return number

    cdef int flags_of(self, const unsigned char* style) except -1:
        """Return the flags of an inline style."""
        cdef bytes encoded = style[:min(<Py_ssize_t> strlen(<const char*> style), 4 * MAX_NAMES)]
        cdef str text
        seen = self.seen_styles.get(encoded)
        if seen is None:
            text = encoded.decode("utf-8", "replace").lower()
            # Most styles have none of these words, and need no search for a pattern.
            if ("none" in text or "hidden" in text) and HIDING.search(text):
                seen = HIDES
            else:
                seen = BLOCKS if "display" in text and OWN_LINE.search(text) else 0
            if "inline" in text and IN_LINE.search(text):
                seen |= INLINES
            if "white-space" in text and PREFORMATTED.search(text):
                seen |= PRESERVES | (LISTS if TYPED.search(text) else 0)
            if "white-space" in text and BROKEN.search(text):
                seen |= BREAKS
            if "vertical-align" in text:
                seen |= RAISES if SUPER.search(text) else LOWERS if SUB.search(text) else 0
            if ("inline-" in text or "margin-" in text or "padding-" in text) and GAP.search(text):
                seen |= GAPS
            if ("flex" in text or "grid" in text) and GRID.search(text):
                seen |= GRIDS
            if "text-indent" in text and HANGING.search(text):
                seen |= HANGS
            if "user-select" in text:
                seen |= UNSELECTABLE
            self.seen_styles[encoded] = seen
        return seen


cdef inline bint names_note(const char* value) noexcept:
    """Return whether the name of an anchor is that of a footnote by a word processor, such as `_ftn1`."""
    cdef const char* at = value + (value[0] == c"_")
    return (strncmp(at, b"ftn", 3) == 0 or strncmp(at, b"edn", 3) == 0) and c"1" <= at[3] <= c"9"


cdef inline bint is_time(const unsigned char* value) noexcept:
    """Return whether a value starts with a date and a time of ISO 8601, or is a number of seconds or milliseconds."""
    cdef const char* shape = "0000-00-00"
    cdef Py_ssize_t digits = 0
    while c"0" <= value[digits] <= c"9" and digits < 14:
        digits += 1
    if digits != 4:
        return digits in (10, 13) and not value[digits]
    while shape[0] and (c"0" <= value[0] <= c"9" if shape[0] == c"0" else value[0] == shape[0]):
        shape += 1
        value += 1
    return not shape[0] and (value[0] == c"T" or value[0] == c" ")


cdef inline size_t slot_of(const char* text, Py_ssize_t size) noexcept:
    """Return the number of the slot of names, by a few of their bytes; they have one at least."""
    cdef size_t hash = size
    cdef Py_ssize_t part
    for part in range(5):
        hash = hash * 31 + <unsigned char> text[part * (size - 1) >> 2]
    return hash % RECENT


cdef inline const unsigned char* value_of(Attribute* attribute) noexcept:
    if attribute.value == NULL:
        return b""
    return attribute.value


cdef str text_of(const unsigned char* text):
    """Return text from the tree, sanitized."""
    cdef Py_ssize_t size = strlen(<const char*> text)
    cdef str found = (<const char*> text)[:size].decode("utf-8", "replace")
    return found if is_sanitized(text, size) else sanitize(found)


cdef dict attributes_of(Node* node):
    """Return the attributes of an element, not sanitized."""
    cdef dict found = {}
    cdef Attribute* attribute = node.properties
    while attribute != NULL:
        found[attribute_names[attribute.number]] = (<const char*> value_of(attribute)).decode("utf-8", "replace")
        attribute = attribute.next
    return found


cdef long long number_of(Node* node, str key, long long default) except? -1:
    """Return the number in an attribute of a list or item, or the default; Markdown allows nine digits."""
    cdef str value = attributes_of(node).get(key, "").strip()
    return int(value) if len(value) <= 9 and value.isdecimal() and value.isascii() else default


cdef bint is_box(const unsigned char* type) noexcept:
    """Return whether the type of an input is that of a check box, or of one that is not shown."""
    cdef const char* value = <const char*> type
    return strcmp(value, b"checkbox") == 0 or strcmp(value, b"hidden") == 0
