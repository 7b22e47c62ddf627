"""The elements around a line by their tags and names, which are the same for like lines of a template."""

from stripper.native.line cimport CONTAINER_NAMES, CONTAINER_PARENT, CONTAINER_TAG


def path(tuple containers not None, Py_ssize_t container, int depth):
    cdef list found = []
    cdef tuple element
    while container and depth:
        element = <tuple> containers[container]
        found.append(element[CONTAINER_TAG])
        found.append(element[CONTAINER_NAMES])
        container = element[CONTAINER_PARENT]
        depth -= 1
    return tuple(found), container
