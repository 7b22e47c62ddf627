"""The table of elements in `tags.py`, for compiled modules."""

from libc.stdlib cimport calloc

from stripper.parse.tags import BLOCK, INLINE, TAGS, Display

cdef tuple ROWS = (("", INLINE), *TAGS.items())  # keeps alive what `rows` points to
cdef dict DISPLAYS = {
    Display.INLINE: DISPLAY_INLINE,
    Display.BLOCK: DISPLAY_BLOCK,
    Display.BREAK: DISPLAY_BREAK,
    Display.NONE: DISPLAY_NONE,
    Display.METADATA: DISPLAY_METADATA,
}


cdef int fill() except -1:
    global rows, tag_numbers
    tag_numbers = {tag: number for number, (tag, _) in enumerate(ROWS)}
    rows = <Row*> calloc(len(ROWS), sizeof(Row))
    if rows == NULL:
        raise MemoryError
    for number, (tag, row) in enumerate(ROWS):
        rows[number] = Row(
            display=DISPLAYS[row.display], plain=row == BLOCK, level=row.level,
            role=borrowed(row.role), mark=borrowed(row.mark), tag=borrowed(tag),
        )
    return 0


cdef PyObject* borrowed(object value) noexcept:
    return NULL if value is None else <PyObject*> value


fill()
