"""The size of the text that a page shows."""

from stripper.native.line cimport (
    CONTAINER_HIDDEN, CONTAINER_PARENT, LINE_CONTAINER, LINE_LINKS, LINE_TEXT,
)


def size(list lines not None, list containers not None, Py_ssize_t shortest, Py_ssize_t enough):
    cdef bytearray hidden = bytearray(len(containers))
    cdef Py_ssize_t index, length, found = 0
    cdef tuple each
    for index in range(1, len(containers)):  # a container comes after the one that encloses it
        each = <tuple> containers[index]
        hidden[index] = each[CONTAINER_HIDDEN] or hidden[<Py_ssize_t> each[CONTAINER_PARENT]]
    for line in lines:
        each = <tuple> line
        length = len(<str> each[LINE_TEXT])
        if length >= shortest and not hidden[<Py_ssize_t> each[LINE_CONTAINER]]:
            found += length - <Py_ssize_t> each[LINE_LINKS]
            if found > enough:
                break
    return found
