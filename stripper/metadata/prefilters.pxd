# Prefilters for the other compiled modules.

cdef bint has_date_digits(str text) except -1
