"""Page summary: means of the features over all lines, and weighted by the expected content."""

from functools import cache

from libc.math cimport exp

from stripper.classify.features.page_arrays cimport Lines
from stripper.native.matrix cimport Matrix

BEGINNING = 400
"""Lines of the first part of a page; a long page is estimated by it as well as by the whole."""
AMOUNTS = ("lines on page", "characters on page", "expected content on page", "expected content share on page")
cdef int LINES = AMOUNTS.index("lines on page"), CHARACTERS = AMOUNTS.index("characters on page")
cdef int CONTENT = AMOUNTS.index("expected content on page"), SHARE = AMOUNTS.index("expected content share on page")


@cache
def columns(tuple measured not None):
    """Return the columns of a summary of a matrix with these columns."""
    return (
        *(f"mean of {name}" for name in measured),
        *(f"content-weighted mean of {name}" for name in measured),
        *AMOUNTS,
    )


def summarize(Matrix matrix not None, Lines lines not None, scores not None):
    """Return a matrix of one row for the page and, if it is longer than `BEGINNING`, one for its first lines.

    Each row has the mean of each column over all lines, and over all characters of content.
    """
    cdef Py_ssize_t part, count
    cdef tuple parts = (matrix.rows, BEGINNING) if matrix.rows > BEGINNING else (matrix.rows,)
    cdef Matrix summary = Matrix(columns(matrix.columns), len(parts))
    for part, count in enumerate(parts):
        fill(summary.row(part), matrix, lines, scores, count)
    return summary


cdef int fill(float* means, Matrix matrix, Lines lines, scores, Py_ssize_t count) except -1:
    cdef float* content = means + matrix.width
    cdef float* amounts = content + matrix.width
    cdef float* row
    cdef float expected
    cdef Py_ssize_t index, column
    for index in range(count):
        row = matrix.row(index)
        expected = lines.length[index] / (1 + exp(-<double> scores[index]))
        amounts[CHARACTERS] += lines.length[index]
        amounts[CONTENT] += expected
        for column in range(matrix.width):
            means[column] += row[column]
            content[column] += expected * row[column]
    for column in range(matrix.width):
        means[column] /= max(1, count)
        content[column] /= max(<float> 1e-6, amounts[CONTENT])
    amounts[LINES], amounts[SHARE] = count, amounts[CONTENT] / max(1, amounts[CHARACTERS])
    return 0
