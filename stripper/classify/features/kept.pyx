"""Likelihoods that lines are content, from their first-pass scores, and their means over groups of lines."""

from libc.math cimport exp

from stripper.classify.features.page_arrays cimport floats

OTHERS = ("expected content", "expected lines kept")
"""Features of the other lines of a group: the expected share of their characters that is kept, and of the lines."""
cdef int KEPT = OTHERS.index("expected content"), LINES_KEPT = OTHERS.index("expected lines kept")

cdef enum:  # sums over the lines of a group: characters, characters expected to be kept, lines, likelihoods
    CHARACTERS, EXPECTED, LINES, LIKELY, SUMS


cdef class Kept:
    """The clipped score of each line, and the likelihood that it is content."""

    def __init__(self, Lines lines not None, scores not None):
        cdef Py_ssize_t index
        self.lines = lines
        self.scores, self.likelihoods = floats(lines.count), floats(lines.count)
        self.score, self.likely = self.scores.data.as_floats, self.likelihoods.data.as_floats
        for index in range(lines.count):
            self.score[index] = max(-SUREST, min(SUREST, <double> scores[index]))
            self.likely[index] = 1 / (1 + exp(-self.score[index]))


cdef int fill_kinds(Matrix matrix, Py_ssize_t column, Kept kept, array kinds, Py_ssize_t count) except -1:
    """Fill in the expected shares of characters and lines that are kept, over the other lines of the same kind."""
    cdef array sums = floats(SUMS * count)
    cdef Py_ssize_t index
    cdef float* total
    cdef float* row
    for index in range(kept.lines.count):
        total = sums.data.as_floats + SUMS * kinds.data.as_ints[index]
        total[CHARACTERS] += kept.lines.length[index]
        total[EXPECTED] += kept.expected(index)
        total[LINES] += 1
        total[LIKELY] += kept.likely[index]
    for index in range(kept.lines.count):
        total = sums.data.as_floats + SUMS * kinds.data.as_ints[index]
        row = matrix.row(index) + column
        row[KEPT] = (total[EXPECTED] - kept.expected(index)) / max(1.0, total[CHARACTERS] - kept.lines.length[index])
        row[LINES_KEPT] = (total[LIKELY] - kept.likely[index]) / max(1.0, total[LINES] - 1)
    return 0
