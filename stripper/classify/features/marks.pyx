"""The number of marks in a line."""

from stripper.native.line cimport SPAN_MARK

from stripper.marks import Mark

# Marks that are no feature: the trees were fitted without them.
cdef object DELETED = Mark.DELETED, SUPERSCRIPT = Mark.SUPERSCRIPT, SUBSCRIPT = Mark.SUBSCRIPT, FORMULA = Mark.FORMULA


cdef int count_marks(tuple spans) except -1:
    """Return the number of links, emphasized parts and code spans; the model knows no other marks."""
    cdef int count = 0
    for span in spans:
        mark = (<tuple> span)[SPAN_MARK]
        count += mark is not DELETED and mark is not SUPERSCRIPT and mark is not SUBSCRIPT and mark is not FORMULA
    return count
