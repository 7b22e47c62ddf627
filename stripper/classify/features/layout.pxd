# Numbers that say which lines of a text dump stand together.

from cpython.array cimport array

from stripper.classify.features.page_arrays cimport Lines

cdef array number_runs(Lines lines)
cdef array number_indents(Lines lines)
