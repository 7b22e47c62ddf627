# What class names, ids and tags say about an element, for the compiled modules.

from libc.stdint cimport uint64_t

cdef uint64_t signs_of(str tag, str names) except? 0
# the signs of an element, each as the bit of its place in `SIGNS`

cdef int next_sign(str names, Py_ssize_t* at) noexcept
# the sign that the names from a place on give first, and the place behind it; -1 if they give none
