"""What class names, ids and tags say about an element: its signs."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint32_t, uint64_t

from stripper.features.vocabulary cimport SEED, Vocabulary, hashed

from stripper.words import markup_names

TAG_SIGNS = {
    "nav": "navigation",
    "footer": "footer",
    "header": "header",
    "aside": "sidebar",
    "form": "interface",
    "button": "interface",
    "dialog": "interface",
    "fieldset": "interface",
    "label": "interface",
    "main": "main",
    "article": "article",
    "blockquote": "quote",
    "table": "table",
    "figure": "figure",
    "figcaption": "caption",
    "pre": "code",
    "details": "details",
    "address": "address",
}
"""Elements that say by themselves what they hold."""

SIGNS = (*markup_names(), *(s for s in dict.fromkeys(TAG_SIGNS.values()) if s not in markup_names()))
"""All signs that an element may give."""

cdef dict of_tags = {tag: SIGNS.index(sign) for tag, sign in TAG_SIGNS.items()}
cdef Vocabulary of_parts = Vocabulary(
    {part: SIGNS.index(sign) for sign, parts in markup_names().items() for part in parts}
)

cdef uint64_t ONE = 1
if len(SIGNS) > 8 * sizeof(uint64_t):
    raise ValueError(f"{len(SIGNS)} signs are more than an integer has bits")

cdef enum:
    LONGEST = 32  # letters of a part that says anything


cdef uint64_t signs_of(str tag, str names) except? 0:
    cdef Py_ssize_t at = 0
    cdef int sign = of_tags.get(tag, -1)
    cdef uint64_t signs = 0 if sign < 0 else ONE << sign
    while (sign := next_sign(names, &at)) >= 0:
        signs |= ONE << sign
    return signs


cdef int next_sign(str names, Py_ssize_t* at) noexcept:
    cdef Py_UCS4[LONGEST] part
    cdef Py_UCS4 letter
    cdef int kind = PyUnicode_KIND(names), length = 0, sign
    cdef void* data = PyUnicode_DATA(names)
    cdef Py_ssize_t size = len(names)
    cdef uint32_t hash = SEED
    while at[0] < size:
        letter = PyUnicode_READ(kind, data, at[0])
        at[0] += 1
        if u"a" <= letter <= u"z":
            if length < LONGEST:
                part[length] = letter
            length += 1
            hash = hashed(hash, letter)
        elif length:
            sign = of_parts.find(part, length, hash) if length <= LONGEST else -1
            if sign >= 0:
                return sign
            length, hash = 0, SEED
    return of_parts.find(part, length, hash) if 0 < length <= LONGEST else -1
