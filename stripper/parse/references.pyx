"""Character references, as in section 13.2.5.72 of the HTML standard."""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.stdint cimport uint32_t
from libc.string cimport memchr, memcmp, memcpy

from stripper.tables import Table

cdef enum:
    SLOTS = 8192  # far more than names
    MAX_NAME = 31  # characters
    MAX_BARE = 6  # characters of a name that needs no semicolon
    REPLACEMENT = 0xFFFD

cdef struct Reference:
    const char* name  # NULL: an empty slot
    const char* characters
    unsigned char length
    unsigned char size
    bint bare  # needs no semicolon

cdef Reference[SLOTS] references
cdef list kept = []  # keeps alive what they point to
cdef unsigned short[32] c1 = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
]  # the characters of windows-1252 that numbers of control characters mean


@Table("references", version=lambda: None).stored
def named_characters():
    """Return (name, characters, whether the name needs no semicolon) for each named reference."""
    from html.entities import html5  # imported here since the build stores the result

    names = (name[:-1] for name in html5 if name.endswith(";"))
    return tuple((name.encode(), html5[f"{name};"].encode(), name in html5) for name in names)


cdef int fill() except -1:
    cdef bytes name, characters
    cdef Reference* slot
    kept.append(named_characters())
    for name, characters, bare in kept[0]:
        slot = find(PyBytes_AS_STRING(name), PyBytes_GET_SIZE(name), hash_of(name))
        slot.name, slot.length = PyBytes_AS_STRING(name), <unsigned char> PyBytes_GET_SIZE(name)
        slot.characters, slot.size = PyBytes_AS_STRING(characters), <unsigned char> PyBytes_GET_SIZE(characters)
        slot.bare = bare
    return 0


cdef inline uint32_t add(uint32_t hash, char character) noexcept nogil:
    return (hash ^ <unsigned char> character) * 16777619


cdef uint32_t hash_of(bytes name) noexcept:
    cdef uint32_t hash = 0
    for character in name:
        hash = add(hash, character)
    return hash


cdef Reference* find(const char* name, Py_ssize_t length, uint32_t hash) noexcept nogil:
    """Return the slot of a name, which is empty if there is no such name."""
    cdef Reference* slot
    hash ^= hash >> 15
    slot = &references[hash % SLOTS]
    while slot.name != NULL and (slot.length != length or memcmp(slot.name, name, length) != 0):
        hash += 1
        slot = &references[hash % SLOTS]
    return slot


fill()


cdef char* decode(const char* at, const char* end, bint in_attribute, char* out) noexcept nogil:
    """Copy text with its character references decoded; return the end of the copy, which needs `decoded_size`."""
    cdef const char* start
    cdef Py_ssize_t used
    while True:
        start = at
        at = <const char*> memchr(start, c"&", end - start)
        if at == NULL:
            memcpy(out, start, end - start)
            return out + (end - start)
        memcpy(out, start, at - start)
        out += at - start
        if at + 1 < end and at[1] == c"#":
            used = decode_number(at, end, &out)
        else:
            used = decode_name(at, end, in_attribute, &out)
        if used == 0:
            out[0] = c"&"
            out += 1
            used = 1
        at += used


cdef Py_ssize_t decode_number(const char* start, const char* end, char** out) noexcept nogil:
    """Decode a number; return the size of the reference, or 0 if it has no digits."""
    cdef const char* at = start + 2
    cdef const char* first
    cdef unsigned int code = 0, digit, base = 10
    if at < end and at[0] | 0x20 == c"x":
        base = 16
        at += 1
    first = at
    while at < end:
        if c"0" <= at[0] <= c"9":
            digit = at[0] - c"0"
        elif base == 16 and c"a" <= at[0] | 0x20 <= c"f":
            digit = (at[0] | 0x20) - c"a" + 10
        else:
            break
        code = min(code * base + digit, <unsigned int> 0x110000)
        at += 1
    if at == first:
        return 0
    if 0x80 <= code < 0xA0:
        code = c1[code - 0x80]
    elif code == 0 or code >= 0x110000 or 0xD800 <= code < 0xE000:
        code = REPLACEMENT
    encode(code, out)
    return at - start + (at < end and at[0] == c";")


cdef void encode(unsigned int code, char** out) noexcept nogil:
    """Write a character in UTF-8."""
    cdef int shift = 0 if code < 0x80 else 6 if code < 0x800 else 12 if code < 0x10000 else 18
    cdef unsigned int lead = 0 if shift == 0 else 0xC0 if shift == 6 else 0xE0 if shift == 12 else 0xF0
    out[0][0] = <char> (code >> shift | lead)
    out[0] += 1
    while shift:
        shift -= 6
        out[0][0] = <char> (code >> shift & 0x3F | 0x80)
        out[0] += 1


cdef inline bint is_alphanumeric(char character) noexcept nogil:
    return c"a" <= character | 0x20 <= c"z" or c"0" <= character <= c"9"


cdef Py_ssize_t decode_name(const char* start, const char* end, bint in_attribute, char** out) noexcept nogil:
    """Decode the longest name; return the size of the reference, or 0 if there is none."""
    cdef const char* name = start + 1
    cdef Py_ssize_t length = 0, used = 0
    cdef Reference* found = NULL
    cdef Reference* slot
    cdef uint32_t hash = 0
    cdef bint continues
    while name + length < end and is_alphanumeric(name[length]) and length < MAX_NAME:
        hash = add(hash, name[length])
        length += 1
        if length > MAX_BARE:
            continue
        slot = find(name, length, hash)
        if slot.name != NULL and slot.bare:
            continues = name + length < end and (is_alphanumeric(name[length]) or name[length] == c"=")
            if not (in_attribute and continues):
                found, used = slot, length + 1
    if length and name + length < end and name[length] == c";":
        slot = find(name, length, hash)
        if slot.name != NULL:
            found, used = slot, length + 2
    if found != NULL:
        memcpy(out[0], found.characters, found.size)
        out[0] += found.size
    return used
