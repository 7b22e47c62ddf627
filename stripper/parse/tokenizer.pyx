"""The tokens of markup: tags, comments and raw text, delimited as in section 13.2.5 of the HTML standard.

Each function reads from a place up to the end of the page, a NUL at most, and returns the place after what it has read.
Unused and repeated attributes are skipped: they are most of the attributes of a page.
"""

from libc.stdint cimport uint64_t
from libc.string cimport memchr

from stripper.native.html_names cimport Name, add_to_hash, starts_with
from stripper.parse.arena cimport allocate
from stripper.parse.names cimport attribute_of
from stripper.parse.references cimport decode, decoded_size

cdef unsigned char[256] flags_of
cdef uint64_t ONE = 1

for _code, _character in enumerate(map(chr, range(256))):
    flags_of[_code] = (
        LETTER * (_character.isascii() and _character.isalpha())
        | SPACE * (_character in "\t\n\f\r ")
        | SEPARATOR * (_character in "\t\n\f\r /")
        | ENDS_TAG_NAME * (_character in "\t\n\f\r />\0")
        | ENDS_NAME * (_character in "\t\n\f\r />=\0")
        | ENDS_VALUE * (_character in "\t\n\f\r >\0")
    )
flags = flags_of


cdef inline const char* end_of_name(const char* at, int ends, uint32_t* hash) noexcept nogil:
    """Return the end of a name, whose first character may be any; `ends` is the flag of characters after names."""
    hash[0] = add_to_hash(0, at[0])
    at += 1
    while not flags_of[<unsigned char> at[0]] & ends:
        hash[0] = add_to_hash(hash[0], at[0])
        at += 1
    return at


cdef inline const char* skip_space(const char* at) noexcept nogil:
    while flags_of[<unsigned char> at[0]] & SPACE:
        at += 1
    return at


cdef const char* read_name(const char* at, Tag* tag) noexcept nogil:
    """Read the name of a tag."""
    cdef const char* end = end_of_name(at, ENDS_TAG_NAME, &tag.hash)
    tag.name, tag.length = at, end - at
    return end


cdef const char* read_attributes(const char* at, const char* end, Tag* tag, int used, Arena* arena) except NULL nogil:
    """Read the rest of a tag, and those of its attributes whose numbers are below `used`."""
    cdef const char* gap
    cdef const char* name
    cdef const char* value
    cdef const char* value_end
    cdef Attribute** next = &tag.attributes
    cdef Name* known
    cdef uint32_t hash
    cdef uint64_t seen = 0
    cdef Py_ssize_t size
    tag.attributes, tag.count, tag.size, tag.complete, tag.closed = NULL, 0, 0, False, False
    while True:
        gap = at
        while flags_of[<unsigned char> at[0]] & SEPARATOR:
            at += 1
        if at[0] == c">":
            tag.complete, tag.closed = True, at > gap and at[-1] == c"/"
            return at + 1
        if at >= end:
            return end
        name = at
        at = end_of_name(name, ENDS_NAME, &hash)
        known = attribute_of(name, at - name, hash)
        value = value_end = NULL
        gap = skip_space(at)
        if gap[0] == c"=":
            at = value = skip_space(gap + 1)
            if value[0] == c'"' or value[0] == c"'":
                value += 1
                value_end = <const char*> memchr(value, at[0], end - value)
                if value_end == NULL:
                    return end
                at = value_end + 1
            else:
                while not flags_of[<unsigned char> at[0]] & ENDS_VALUE:
                    at += 1
                value_end = at
        if known != NULL and known.number < used and not seen >> known.number & 1:
            seen |= ONE << known.number
            size = 0 if value == NULL else value_end - value
            next[0] = new_attribute(arena, known, value, size)
            next = &next[0].next
            tag.count += 1
            tag.size += size


cdef Attribute* new_attribute(Arena* arena, Name* name, const char* value, Py_ssize_t size) except NULL nogil:
    """Make an attribute, whose value may be NULL."""
    cdef char* room = allocate(arena, sizeof(Attribute) + decoded_size(size) + 1)
    cdef Attribute* attribute = <Attribute*> room
    attribute.name, attribute.number, attribute.value, attribute.next = name.text, name.number, NULL, NULL
    if value != NULL:
        room += sizeof(Attribute)
        attribute.value = <const unsigned char*> room
        decode(value, value + size, True, room)[0] = 0
    return attribute


cdef const char* skip_declaration(const char* at, const char* end) noexcept nogil:
    """Skip a document type, an instruction, an end tag without a name, or a comment, which may end with `--!>`, too."""
    cdef const char* start = at + 4
    cdef const char* last
    cdef bint is_comment = at[1] == c"!" and at[2] == c"-" and at[3] == c"-"
    at += 2  # the dashes that start a comment may end it as well
    while True:
        at = <const char*> memchr(at, c">", end - at)
        if at == NULL:
            return end
        last = at - 1
        at += 1
        if not is_comment:
            return at
        if last[0] == c"!" and last - 2 >= start:
            last -= 1
        if last[0] == c"-" and last[-1] == c"-":
            return at


cdef inline bint is_tag(const char* at, Kind* kind) noexcept nogil:
    """Return whether a name is that of an element."""
    if not starts_with(at, <const char*> kind.name, kind.length):
        return False
    at += kind.length
    return at[0] == c">" or flags_of[<unsigned char> at[0]] & SEPARATOR


cdef const char* end_of_content(const char* at, const char* end, Kind* kind, bint script) noexcept nogil:
    """Return the place of the end tag of an element whose content is text, or the end of the page."""
    cdef int escaped = 0  # 1: in a comment in a script; 2: in a script tag in such a comment
    while True:
        if escaped == 0:
            at = <const char*> memchr(at, c"<", end - at)
            if at == NULL:
                return end
        else:
            while at < end and at[0] != c"<" and at[0] != c"-":
                at += 1
            if at >= end:
                return end
        if at[0] == c"-":
            if at[1] == c"-" and at[2] == c">":
                escaped = 0
        elif at[1] == c"/" and is_tag(at + 2, kind):
            if escaped < 2:
                return at
            escaped = 1
        elif script:
            if escaped == 1 and is_tag(at + 1, kind):
                escaped = 2
            elif escaped == 0 and at[1] == c"!" and at[2] == c"-" and at[3] == c"-":
                escaped = 1
        at += 1
