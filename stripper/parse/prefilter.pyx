"""Removal of unused attributes, and of the content of scripts and styles, from markup before it is parsed.

They are more than half of a page, and libxml2 would build a tree of them; it also compares each attribute with all
others of its element, so that thousands of them would take seconds. Tags are delimited as in section 13.2.5 of the HTML
standard.
"""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memchr

from stripper.native.html_names cimport HtmlNames, Name, add_to_hash, starts_with

from stripper.parse.embeds import IMAGE_ATTRIBUTES
from stripper.parse.tags import ATTRIBUTES

RAW_TEXT = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext")
"""Elements whose content has no tags."""

cdef enum:
    LETTER = 1  # flags of a character
    SPACE = 2
    SEPARATOR = 4  # between attributes
    ENDS_TAG_NAME = 8
    ENDS_NAME = 16  # of an attribute
    ENDS_VALUE = 32

cdef unsigned char[256] flags
for _code, _character in enumerate(map(chr, range(256))):
    flags[_code] = (
        LETTER * (_character.isascii() and _character.isalpha())
        | SPACE * (_character in "\t\n\f\r ")
        | SEPARATOR * (_character in "\t\n\f\r /")
        | ENDS_TAG_NAME * (_character in "\t\n\f\r />\0")
        | ENDS_NAME * (_character in "\t\n\f\r />=\0")
        | ENDS_VALUE * (_character in "\t\n\f\r >\0")
    )

cdef HtmlNames attributes = HtmlNames((*sorted(ATTRIBUTES), *IMAGE_ATTRIBUTES)), elements = HtmlNames(RAW_TEXT)
cdef int TYPE = sorted(ATTRIBUTES).index("type"), SCRIPT = RAW_TEXT.index("script"), STYLE = RAW_TEXT.index("style")
cdef int PLAINTEXT = RAW_TEXT.index("plaintext")
cdef uint64_t ONE = 1


def strip_unused(bytes markup not None, *, bint images=False):
    cdef Py_ssize_t size = PyBytes_GET_SIZE(markup)
    cdef bytes stripped = PyBytes_FromStringAndSize(NULL, size)
    cdef char* begin = PyBytes_AS_STRING(stripped)
    cdef Scan scan
    scan.at = scan.pending = PyBytes_AS_STRING(markup)
    scan.used = len(ATTRIBUTES) + (len(IMAGE_ATTRIBUTES) if images else 0)
    scan.end, scan.out = scan.at + size, begin
    while find(&scan, c"<") and skip_markup(&scan):
        pass
    drop(&scan, scan.end, scan.end)
    return stripped[:scan.out - begin]


cdef bint skip_markup(Scan* scan) noexcept:
    """Skip a tag, comment or declaration that may start with this `<`; return False if the page ends first."""
    cdef const char* at = scan.at + 1
    if flags[<unsigned char> at[0]] & LETTER:
        return skip_tag(scan, at)
    if at[0] == c"/" and flags[<unsigned char> at[1]] & LETTER:
        return skip_tag(scan, at + 1)
    if at[0] == c"!" and at[1] == c"-" and at[2] == c"-":
        return skip_comment(scan)
    if at[0] == c"/" or at[0] == c"!" or at[0] == c"?":
        # a document type or bogus comment
        if not find(scan, c">"):
            return False
    scan.at += 1
    return True


cdef inline void separate(Scan* scan, const char* at) noexcept:
    """Write a space if something was dropped just before this character, unless it is a space; there is room then."""
    if scan.pending == at and not flags[<unsigned char> at[0]] & SPACE:
        scan.out[0] = c" "
        scan.out += 1


cdef bint skip_comment(Scan* scan) noexcept:
    """Skip a comment, which may end with `--!>` as well; return False if the page ends first."""
    cdef const char* start = scan.at + 4
    cdef const char* last
    scan.at += 2  # to the dashes that start it, since these may end it as well
    while find(scan, c">"):
        last = scan.at - 1
        scan.at += 1
        if last[0] == c"!" and last - 2 >= start:
            last -= 1
        if last[0] == c"-" and last[-1] == c"-":
            return True
    return False


cdef bint skip_tag(Scan* scan, const char* start) noexcept:
    """Skip a tag whose name starts here, and the content of its element if that is raw text.

    Unused and repeated attributes are dropped. Return False if the page ends first.
    """
    cdef const char* gap
    cdef uint32_t hash = 0
    cdef uint64_t seen = 0
    cdef bint is_start_tag = start[-1] == c"<", is_data = False
    cdef const char* at = end_of_name(start, ENDS_TAG_NAME, &hash)
    cdef Name* element = elements.find(start, at - start, hash)
    cdef Name* attribute
    while True:
        gap = at
        while flags[<unsigned char> at[0]] & SEPARATOR:
            at += 1
        if at[0] == c">":
            if at > gap:
                separate(scan, gap)
            break
        if at >= scan.end:
            return False
        start, hash = at, 0
        at = end_of_name(start, ENDS_NAME, &hash)
        attribute = attributes.find(start, at - start, hash)
        at = end_of_value(at, scan.end)
        if at == NULL:
            return False
        if attribute == NULL or attribute.number >= scan.used or seen >> attribute.number & 1:
            drop(scan, gap, at)
        else:
            separate(scan, gap)
            seen |= ONE << attribute.number
            is_data = is_data or (attribute.number == TYPE and may_be_data(start, at))
    scan.at = at + 1
    if element == NULL or not is_start_tag or (at > gap and at[-1] == c"/"):
        return True
    if element.number == PLAINTEXT:
        # it has no end
        return False
    return skip_content(scan, element, (element.number == SCRIPT and not is_data) or element.number == STYLE)


cdef inline const char* end_of_name(const char* at, int ends, uint32_t* hash) noexcept:
    """Return the end of a name, whose first character may be any; `ends` is the flag of characters after names."""
    hash[0] = add_to_hash(hash[0], at[0])
    at += 1
    while not flags[<unsigned char> at[0]] & ends:
        hash[0] = add_to_hash(hash[0], at[0])
        at += 1
    return at


cdef const char* end_of_value(const char* at, const char* end) noexcept:
    """Return the end of the value of an attribute, or of its name if it has none; NULL if the page ends first."""
    cdef const char* name_end = at
    while flags[<unsigned char> at[0]] & SPACE:
        at += 1
    if at[0] != c"=":
        return name_end
    at += 1
    while flags[<unsigned char> at[0]] & SPACE:
        at += 1
    if at[0] == c'"' or at[0] == c"'":
        at = <const char*> memchr(at + 1, at[0], end - at - 1)
        return NULL if at == NULL else at + 1
    while not flags[<unsigned char> at[0]] & ENDS_VALUE:
        at += 1
    return at


cdef bint may_be_data(const char* at, const char* end) noexcept:
    """Return whether the type of a script may be JSON or TeX; it may be written with character references."""
    while at < end:
        if at[0] == c"&" or starts_with(at, b"json", 4) or starts_with(at, b"math", 4):
            return True
        at += 1
    return False


cdef bint skip_content(Scan* scan, Name* element, bint unused) noexcept:
    """Advance to the end tag of a raw text element and drop unused content; return False if there is no end tag."""
    cdef const char* start = scan.at
    cdef int escaped = 0  # 1: in a comment in a script; 2: in a script tag in such a comment
    while find_tag_or_dash(scan, escaped > 0):
        if scan.at[0] == c"-":
            if scan.at[1] == c"-" and scan.at[2] == c">":
                escaped = 0
        elif scan.at[1] == c"/" and is_tag(scan.at + 2, element):
            if escaped < 2:
                if unused:
                    drop(scan, start, scan.at)
                return True
            escaped = 1
        elif element.number == SCRIPT:
            if escaped == 1 and is_tag(scan.at + 1, element):
                escaped = 2
            elif scan.at[1] == c"!" and scan.at[2] == c"-" and scan.at[3] == c"-":
                escaped = max(escaped, 1)
        scan.at += 1
    return False


cdef inline bint find_tag_or_dash(Scan* scan, bint dash) noexcept:
    """Advance to the next `<`, or to the next dash if one can matter; return False if there is none."""
    if not dash:
        return find(scan, c"<")
    while scan.at < scan.end and scan.at[0] != c"<" and scan.at[0] != c"-":
        scan.at += 1
    return scan.at < scan.end


cdef inline bint is_tag(const char* name, Name* element) noexcept:
    """Return whether a tag has the name of an element."""
    if not starts_with(name, element.text, element.length):
        return False
    return flags[<unsigned char> name[element.length]] & ENDS_TAG_NAME
