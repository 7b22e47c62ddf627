"""Cues: the purposes that the class names, id and tag of an element indicate."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint64_t

from stripper.native.word_table cimport SEED, WordTable, hashed

from stripper.native.word_table import slots_of
from stripper.words import markup_names

TAG_CUES = {
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
"""Cues of tags."""

CUES = (*markup_names(), *(cue for cue in dict.fromkeys(TAG_CUES.values()) if cue not in markup_names()))
"""All cues, of class names and of tags."""

cdef dict of_tags = {tag: CUES.index(cue) for tag, cue in TAG_CUES.items()}
cdef dict cue_of_part = {part: cue for cue, parts in enumerate(markup_names().values()) for part in parts}
cdef WordTable of_parts = WordTable(slots_of("\n".join(cue_of_part), bytes(cue_of_part.values())))

cdef uint64_t ONE = 1
if len(CUES) > 8 * sizeof(uint64_t):
    raise ValueError(f"{len(CUES)} cues do not fit into the bits of an integer")

cdef enum:
    LONGEST = 32  # characters of a part


cdef uint64_t cues_of(str tag, str names) except? 0:
    cdef Py_ssize_t at = 0
    cdef int cue = of_tags.get(tag, -1)
    cdef uint64_t cues = 0 if cue < 0 else ONE << cue
    while (cue := next_cue(names, &at)) >= 0:
        cues |= ONE << cue
    return cues


cdef int next_cue(str names, Py_ssize_t* at) noexcept:
    return next_known(of_parts, names, at)


cdef int next_known(WordTable parts, str names, Py_ssize_t* at) noexcept:
    cdef Py_UCS4 character
    cdef int kind = PyUnicode_KIND(names), length = 0, found
    cdef void* data = PyUnicode_DATA(names)
    cdef Py_ssize_t size = len(names)
    cdef uint64_t hash = SEED
    while at[0] < size:
        character = PyUnicode_READ(kind, data, at[0])
        at[0] += 1
        if u"a" <= character <= u"z":
            length += 1
            hash = hashed(hash, character)
        elif length:
            found = parts.find(hash) if length <= LONGEST else -1
            if found >= 0:
                return found
            length, hash = 0, SEED
    return parts.find(hash) if 0 < length <= LONGEST else -1
