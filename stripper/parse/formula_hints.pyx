"""Signs of formulas in attributes, so that pages without any are not searched for them."""

from libc.string cimport strchr, strcmp, strncmp, strstr

from stripper.parse.names cimport ALT, CLASS, DATA_TEX, DIV, EEIMG, IMG, MATH, MJX_CONTAINER, SCRIPT, SPAN, TYPE


cdef int hints_of(Kind* kind, Attribute* attributes) noexcept nogil:
    """Return the flags of the elements that may be formulas, if this one may be."""
    cdef const char* value
    cdef int found = 0
    if kind.number == MATH:
        return MATHS
    if kind.number == MJX_CONTAINER:
        return MATHJAX
    if kind.number != IMG and kind.number != SPAN and kind.number != DIV and kind.number != SCRIPT:
        return 0
    while attributes != NULL and not found:
        value = <const char*> attributes.value
        if value == NULL:
            pass
        elif kind.number == SCRIPT:
            found = SCRIPTS * (attributes.number == TYPE and strstr(value, b"math/") != NULL)
        elif attributes.number == DATA_TEX:
            found = SPANS | DIVS
        elif attributes.number == EEIMG or attributes.number == ALT:
            found = IMAGES * (kind.number == IMG and (attributes.number == EEIMG or has_command(value)))
        elif attributes.number == CLASS and value[0]:
            found = hints_of_class(kind, value)
        attributes = attributes.next
    return found


cdef int hints_of_class(Kind* kind, const char* value) noexcept nogil:
    if kind.number == IMG:
        if strcmp(value, b"tex") == 0 or strstr(value, b"latex") != NULL:
            return IMAGES
        return IMAGES * (strstr(value, b"mwe-math") != NULL or strstr(value, b"ee_img") != NULL)
    if strncmp(value, b"math", 4) == 0 or strstr(value, b"arithmatex") != NULL:
        return SPANS | DIVS
    return DIVS * (kind.number == DIV and strstr(value, b"latex") != NULL)


cdef bint has_command(const char* text) noexcept nogil:
    """Return whether a text may have a command of TeX, or a group that is raised or lowered."""
    return strchr(text, c"\\") != NULL or strstr(text, b"_{") != NULL or strstr(text, b"^{") != NULL
