"""What elements do to the lines of a page: the table of `tags`, for the compiled modules."""

from libc.stdlib cimport calloc

from stripper.parse.tags import BLOCK, INLINE, TAGS

cdef tuple ROWS = (("", INLINE), *TAGS.items())  # keeps alive what `elements` points to


cdef int fill() except -1:
    global elements, numbers
    numbers = {tag: number for number, (tag, _) in enumerate(ROWS)}
    elements = <Element*> calloc(len(ROWS), sizeof(Element))
    if elements == NULL:
        raise MemoryError
    for number, (tag, row) in enumerate(ROWS):
        elements[number] = Element(
            block=row.block, bare=row is BLOCK, inline=row.inline, skip=row.skip, cut=row.cut, head=row.head,
            level=row.level,
            role=borrowed(row.role), mark=borrowed(row.mark), tag=borrowed(tag),
        )
    return 0


cdef PyObject* borrowed(object value) noexcept:
    return NULL if value is None else <PyObject*> value


fill()


cdef class Names:
    def __init__(self, dict known not None):
        self.known = known

    cdef int look_up(self, const unsigned char* name, size_t slot) except -1:
        self.names[slot] = name
        self.found[slot] = self.known.get((<const char*> name).decode("utf-8", "replace"), 0)
        return self.found[slot]
