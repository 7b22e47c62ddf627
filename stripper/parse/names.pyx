"""The names of elements and attributes, and what the parser knows of the elements of a name."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.string cimport memchr, memcpy, memset

from stripper.native.html_names cimport HtmlNames, add_to_hash, starts_with
from stripper.parse.arena cimport allocate
from stripper.parse.elements cimport tag_numbers

from stripper.parse.embeds import IMAGE_ATTRIBUTES
from stripper.parse.nesting import CLOSED_BY, CONTENT, OF_FRAMES as FRAMES, OF_HEAD as OF_HEADS, RANKS
from stripper.parse.tags import ATTRIBUTES, TAGS, Display

cdef enum:
    MAX_LENGTH = 100  # bytes of a name; the rest is dropped
    MULTIPLIER = 0x9E3779B1  # spreads hashes of similar names
    MAX_CHAIN = 16  # names in a bucket; more of them, which only hostile pages have, count as one

OPENING = {name for names in CLOSED_BY.values() for name in names.split()}
CLOSED = {name for names in CLOSED_BY for name in names.split()}
FORMULAS = ("math", "mjx-container")
NAMES = tuple(dict.fromkeys((*TAGS, *sorted({*OPENING, *CLOSED, *CONTENT, *RANKS, *OF_HEADS, *FRAMES, *FORMULAS}))))
NUMBERS = {name: number for number, name in enumerate(NAMES)}

attribute_names = (*sorted(ATTRIBUTES), *(name for name in IMAGE_ATTRIBUTES if name not in ATTRIBUTES))
of_images, count, ranks = len(ATTRIBUTES), len(attribute_names), len(RANKS)
if len(NAMES) > KNOWN or count > MAX_ATTRIBUTES or ranks > MAX_RANKS:
    raise ValueError("There are more names than their tables have room for.")
TYPE, CLASS, DATA_TEX, ALT, EEIMG = map(
    attribute_names.index, ("type", "class", "data-tex", "alt", "eeimg")
)
HTML, HEAD, BODY, P, BR = map(NAMES.index, ("html", "head", "body", "p", "br"))
SCRIPT, IMG, MATH, MJX_CONTAINER, SPAN, DIV = map(
    NAMES.index, ("script", "img", "math", "mjx-container", "span", "div")
)

cdef HtmlNames elements = HtmlNames(NAMES), attributes = HtmlNames(attribute_names)
cdef Kind[KNOWN] kinds_at_start
cdef bint[KNOWN][KNOWN] closed_by  # of old and new elements


cdef int fill() except -1:
    cdef bytes name
    cdef Kind* kind
    for number, name in enumerate(elements.names):
        text = name.decode()
        display = TAGS[text].display if text in TAGS else Display.INLINE
        kind = &kinds_at_start[number]
        kind.name, kind.length = <const unsigned char*> PyBytes_AS_STRING(name), PyBytes_GET_SIZE(name)
        kind.number, kind.tag, kind.innermost = number, tag_numbers.get(text, 0), -1
        kind.content, kind.rank = CONTENT.get(text, 0), RANKS.get(text, 0)
        kind.flags = (
            ENDS_LINE * (display in (Display.BLOCK, Display.BREAK))
            | HIDDEN * (display is Display.NONE)
            | DATA * (display is Display.METADATA or text == "script")
            | LINK * (text == "a")
            | MARK * (text in TAGS and TAGS[text].mark is not None)
            | OF_HEAD * (text in OF_HEADS)
            | OF_FRAMES * (text in FRAMES)
        )
    for index, text in enumerate(RANKS):
        ranked[index] = NUMBERS[text]
    for old, new in CLOSED_BY.items():
        for one in old.split():
            for other in new.split():
                closed_by[NUMBERS[one]][NUMBERS[other]] = True
    return 0


fill()


cdef void initialize(Kinds* kinds) noexcept:
    """Initialize the kinds of a page, on which no element is open."""
    memcpy(kinds.known, kinds_at_start, sizeof(kinds_at_start))
    memset(kinds.others, 0, sizeof(kinds.others))


cdef Kind* kind_of(Kinds* kinds, Arena* arena, const char* name, Py_ssize_t length, uint32_t hash) except NULL nogil:
    """Return the kind with a name, in either case; `hash` is that of `html_names.add_to_hash`."""
    cdef Name* found = elements.find(name, length, hash)
    cdef Kind** bucket
    cdef Kind* kind
    cdef int steps
    cdef Py_ssize_t at
    if found != NULL:
        return &kinds.known[found.number]
    if length > MAX_LENGTH:
        length, hash = MAX_LENGTH, 0
        while name[length] & 0xC0 == 0x80:
            length -= 1
        for at in range(length):
            hash = add_to_hash(hash, name[at])
    bucket = &kinds.others[(hash * MULTIPLIER >> 16) % BUCKETS]
    kind = bucket[0]
    for steps in range(MAX_CHAIN):
        if kind == NULL:
            return add(bucket, arena, name, length)
        if (kind.length == length and starts_with(name, <const char*> kind.name, length)) or steps == MAX_CHAIN - 1:
            break
        kind = kind.next
    return kind


cdef Kind* add(Kind** bucket, Arena* arena, const char* name, Py_ssize_t length) except NULL nogil:
    """Add a kind that is not known."""
    cdef Kind* kind = <Kind*> allocate(arena, sizeof(Kind))
    cdef char* copy = allocate(arena, length + 1)
    cdef Py_ssize_t at
    for at in range(length):
        copy[at] = name[at] + 32 if c"A" <= name[at] <= c"Z" else name[at]
    copy[length] = 0
    memset(kind, 0, sizeof(Kind))
    kind.name, kind.length, kind.number, kind.innermost = <const unsigned char*> copy, length, -1, -1
    kind.flags = 0 if memchr(name, c"-", length) == NULL else CUSTOM
    kind.next, bucket[0] = bucket[0], kind
    return kind


cdef Name* attribute_of(const char* name, Py_ssize_t length, uint32_t hash) noexcept nogil:
    """Return the name of an attribute that the parser reads, or NULL."""
    return attributes.find(name, length, hash)


cdef bint closes(Kind* new, Kind* old) noexcept nogil:
    """Return whether a start tag closes an element that is innermost."""
    return new.number >= 0 and old.number >= 0 and closed_by[old.number][new.number]
