# Numbers that say which lines and containers are of the same kind.

from cpython.array cimport array

from stripper.classify.features.page_arrays cimport Lines, Tree

cdef tuple number_lines(Lines lines, Tree tree)
