# Comparison keys for the other compiled modules.

cpdef bint has_key(str text, str wanted) except -1
cdef bint is_key_of(str wanted, str text) except -1
