"""The number of marks in a line."""

from stripper.native.line cimport SPAN_MARK

from stripper.marks import Mark

# Marks that are no feature: the trees were fitted without them.
cdef tuple UNCOUNTED = (Mark.DELETED, Mark.SUPERSCRIPT, Mark.SUBSCRIPT, Mark.FORMULA)


cdef int count_marks(tuple spans) except -1:
    """Return the number of links, emphasized parts and code spans; the model knows no other marks."""
    cdef int count = 0
    for span in spans:
        count += (<tuple> span)[SPAN_MARK] not in UNCOUNTED
    return count
