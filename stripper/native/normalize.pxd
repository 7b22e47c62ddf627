# Comparison keys for the other compiled modules.

cpdef bint has_key(str text, str wanted) except -1
