"""How likely lines are content by their scores, and how likely the others of their kind are."""

from libc.math cimport exp

from stripper.features.arrays cimport floats

OTHERS = ("kept", "lines kept")
"""What is told of the other lines of a kind: the share of their characters that is kept, and that of the lines."""
cdef int KEPT = OTHERS.index("kept"), LINES_KEPT = OTHERS.index("lines kept")

cdef enum:  # sums over the lines of a kind: characters, those to expect in the clean text, lines, and those to expect
    CHARACTERS, EXPECTED, LINES, LIKELY, SUMS


cdef class Kept:
    """How likely each line is content, and how many characters of it to expect in the clean text."""

    def __init__(self, Lines lines not None, scores not None):
        cdef Py_ssize_t index
        self.lines = lines
        self.scores, self.likelihoods = floats(lines.count), floats(lines.count)
        self.score, self.likely = self.scores.data.as_floats, self.likelihoods.data.as_floats
        for index in range(lines.count):
            self.score[index] = max(-SUREST, min(SUREST, <double> scores[index]))
            self.likely[index] = 1 / (1 + exp(-self.score[index]))


cdef int fill_kinds(Matrix matrix, Py_ssize_t column, Kept kept, array kinds, Py_ssize_t count) except -1:
    """What is kept of the other lines of a line's kind: of their characters, and of them."""
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
