# What the compiled modules see of a text at a glance.

cdef class Openings:
    cdef unsigned char begins[32768]  # for each three letters from A to Z whether a phrase begins so

    cdef int add(self, str phrase) except -1
    cdef bint open(self, str text) except -1

cdef bint holds_date(str text) except -1
