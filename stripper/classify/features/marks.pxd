# The number of marks in a line, for compiled modules.

cdef int count_marks(tuple spans) except -1
