"""Markup without what nobody looks at: most attributes, and what is in scripts and styles.

They are more than half of a page, and libxml2 would make a tree of them all the same; for each attribute it goes
through all that the element has already, so that thousands of them would take it seconds. Where tags begin and end is
as in the HTML standard, section 13.2.5.
"""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memchr, memcpy

from stripper.native.html_names cimport HtmlNames, Name, hashed, is_like

from stripper.parse.tags import ATTRIBUTES

VERBATIM = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext")
"""Elements in which there are no tags."""

cdef enum:
    LETTER = 1  # what a character may be; several
    SPACE = 2
    PARTS = 4  # it stands between attributes
    ENDS_TAG_NAME = 8
    ENDS_NAME = 16  # of an attribute
    ENDS_VALUE = 32

cdef unsigned char[256] kinds
for _code, _character in enumerate(map(chr, range(256))):
    kinds[_code] = (
        LETTER * (_character.isascii() and _character.isalpha())
        | SPACE * (_character in "\t\n\f\r ")
        | PARTS * (_character in "\t\n\f\r /")
        | ENDS_TAG_NAME * (_character in "\t\n\f\r />\0")
        | ENDS_NAME * (_character in "\t\n\f\r />=\0")
        | ENDS_VALUE * (_character in "\t\n\f\r >\0")
    )

cdef struct Scan:
    const char* at  # what is read next
    const char* end  # of the page, where a NUL stands
    const char* left  # where what is not copied yet begins
    char* out  # where it goes

cdef HtmlNames attributes = HtmlNames(sorted(ATTRIBUTES)), elements = HtmlNames(VERBATIM)
cdef int TYPE = sorted(ATTRIBUTES).index("type"), SCRIPT = VERBATIM.index("script"), STYLE = VERBATIM.index("style")
cdef int PLAINTEXT = VERBATIM.index("plaintext")
cdef uint64_t ONE = 1


def strip_unused(bytes markup not None):
    cdef Py_ssize_t size = PyBytes_GET_SIZE(markup)
    cdef bytes light = PyBytes_FromStringAndSize(NULL, size)
    cdef char* begin = PyBytes_AS_STRING(light)
    cdef Scan scan
    scan.at = scan.left = PyBytes_AS_STRING(markup)
    scan.end, scan.out = scan.at + size, begin
    while find(&scan, c"<") and pass_markup(&scan):
        pass
    leave_out(&scan, scan.end, scan.end)
    return light[:scan.out - begin]


cdef bint pass_markup(Scan* scan) noexcept:
    """Go on behind what begins with the sign of a tag; False if the page ends first."""
    cdef const char* at = scan.at + 1
    if kinds[<unsigned char> at[0]] & LETTER:
        return pass_tag(scan, at)
    if at[0] == c"/" and kinds[<unsigned char> at[1]] & LETTER:
        return pass_tag(scan, at + 1)
    if at[0] == c"!" and at[1] == c"-" and at[2] == c"-":
        return pass_comment(scan)
    if at[0] == c"/" or at[0] == c"!" or at[0] == c"?":
        # a document type, or what is taken for a comment
        if not find(scan, c">"):
            return False
    scan.at += 1
    return True


cdef inline bint find(Scan* scan, int character) noexcept:
    """Go on to the next such character; False if there is none."""
    cdef const char* found = <const char*> memchr(scan.at, character, scan.end - scan.at)
    if found == NULL:
        return False
    scan.at = found
    return True


cdef inline void leave_out(Scan* scan, const char* start, const char* behind) noexcept:
    """Copy what stands before a place, and go on with what stands behind another."""
    memcpy(scan.out, scan.left, start - scan.left)
    scan.out += start - scan.left
    scan.left = behind


cdef inline void keep_apart(Scan* scan, const char* at) noexcept:
    """Write a space before what is no space, if something was left out right before it; then there is room for it."""
    if scan.left == at and not kinds[<unsigned char> at[0]] & SPACE:
        scan.out[0] = c" "
        scan.out += 1


cdef bint pass_comment(Scan* scan) noexcept:
    """Go on behind a comment, which an exclamation mark may end as well; False if the page ends first."""
    cdef const char* start = scan.at + 4
    cdef const char* last
    scan.at += 2  # to the dashes that begin it, for these may end it as well
    while find(scan, c">"):
        last = scan.at - 1
        scan.at += 1
        if last[0] == c"!" and last - 2 >= start:
            last -= 1
        if last[0] == c"-" and last[-1] == c"-":
            return True
    return False


cdef bint pass_tag(Scan* scan, const char* start) noexcept:
    """Go on behind a tag whose name starts there, and behind the content of its element if there are no tags in it.

    Attributes that nobody looks at are left out, and those that the element has already. False if the page ends first.
    """
    cdef const char* gap
    cdef uint32_t hash = 0
    cdef uint64_t had = 0
    cdef bint begins = start[-1] == c"<", is_data = False
    cdef const char* at = behind_name(start, ENDS_TAG_NAME, &hash)
    cdef Name* element = elements.find(start, at - start, hash)
    cdef Name* attribute
    while True:
        gap = at
        while kinds[<unsigned char> at[0]] & PARTS:
            at += 1
        if at[0] == c">":
            if at > gap:
                keep_apart(scan, gap)
            break
        if at >= scan.end:
            return False
        start, hash = at, 0
        at = behind_name(start, ENDS_NAME, &hash)
        attribute = attributes.find(start, at - start, hash)
        at = behind_value(at, scan.end)
        if at == NULL:
            return False
        if attribute == NULL or had >> attribute.number & 1:
            leave_out(scan, gap, at)
        else:
            keep_apart(scan, gap)
            had |= ONE << attribute.number
            is_data = is_data or (attribute.number == TYPE and may_say_json(start, at))
    scan.at = at + 1
    if element == NULL or not begins or (at > gap and at[-1] == c"/"):
        return True
    if element.number == PLAINTEXT:
        # nothing ends it
        return False
    return pass_content(scan, element, (element.number == SCRIPT and not is_data) or element.number == STYLE)


cdef inline const char* behind_name(const char* at, int ends, uint32_t* hash) noexcept:
    """The place behind a name, whose first character may be any; `ends` is what the one behind it is."""
    hash[0] = hashed(hash[0], at[0])
    at += 1
    while not kinds[<unsigned char> at[0]] & ends:
        hash[0] = hashed(hash[0], at[0])
        at += 1
    return at


cdef const char* behind_value(const char* at, const char* end) noexcept:
    """The place behind the value of an attribute, or behind its name if it has none; NULL if the page ends first."""
    cdef const char* name_end = at
    while kinds[<unsigned char> at[0]] & SPACE:
        at += 1
    if at[0] != c"=":
        return name_end
    at += 1
    while kinds[<unsigned char> at[0]] & SPACE:
        at += 1
    if at[0] == c'"' or at[0] == c"'":
        at = <const char*> memchr(at + 1, at[0], end - at - 1)
        return NULL if at == NULL else at + 1
    while not kinds[<unsigned char> at[0]] & ENDS_VALUE:
        at += 1
    return at


cdef bint may_say_json(const char* at, const char* end) noexcept:
    """Whether the type of a script may be that of data; it may be written with references to characters."""
    while at < end:
        if at[0] == c"&" or is_like(at, b"json", 4):
            return True
        at += 1
    return False


cdef bint pass_content(Scan* scan, Name* element, bint unread) noexcept:
    """Go on to the end tag of an element without tags in it, and leave out what is unread; False if there is none."""
    cdef const char* start = scan.at
    cdef int inside = 0  # 1: a comment in a script; 2: what looks like a script in such a comment
    while find_either(scan, inside > 0):
        if scan.at[0] == c"-":
            if scan.at[1] == c"-" and scan.at[2] == c">":
                inside = 0
        elif scan.at[1] == c"/" and is_tag(scan.at + 2, element):
            if inside < 2:
                if unread:
                    leave_out(scan, start, scan.at)
                return True
            inside = 1
        elif element.number == SCRIPT:
            if inside == 1 and is_tag(scan.at + 1, element):
                inside = 2
            elif scan.at[1] == c"!" and scan.at[2] == c"-" and scan.at[3] == c"-":
                inside = max(inside, 1)
        scan.at += 1
    return False


cdef inline bint find_either(Scan* scan, bint dash) noexcept:
    """Go on to the next sign of a tag, or to the next dash if there may be one; False if there is none."""
    if not dash:
        return find(scan, c"<")
    while scan.at < scan.end and scan.at[0] != c"<" and scan.at[0] != c"-":
        scan.at += 1
    return scan.at < scan.end


cdef inline bint is_tag(const char* name, Name* element) noexcept:
    """Whether the name of a tag is that of an element."""
    if not is_like(name, element.letters, element.length):
        return False
    return kinds[<unsigned char> name[element.length]] & ENDS_TAG_NAME
