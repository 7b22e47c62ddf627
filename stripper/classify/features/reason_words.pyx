"""The reasons that the words of a removed line and of the lines nearby suggest, by linear models.

Columns of text dumps, where words replace markup. For each reason, a logistic regression over the terms of a line (see
`word_odds.pyx`) gives the likelihood that the line is removed for it.
"""

from libc.math cimport exp
from libc.stdlib cimport calloc, free
from libc.string cimport memset

from stripper.classify.features.word_odds cimport MOST_TERMS, Tokens, find_terms, tokenize
from stripper.native.line cimport LINE_TEXT
from stripper.native.matrix cimport Matrix
from stripper.native.word_table cimport WordTable

from stripper.reasons import Reason

REASONS = (
    *(Reason.ADVERTISEMENT, Reason.AUTHOR_BIO, Reason.BREADCRUMB, Reason.BYLINE, Reason.CAPTION, Reason.COMMENTS),
    *(Reason.COOKIE, Reason.DATE, Reason.FOOTER, Reason.INTERFACE, Reason.NAVIGATION, Reason.NEWSLETTER),
    *(Reason.PAGINATION, Reason.RELATED, Reason.SHARE, Reason.SIGN_IN, Reason.TAGS),
)
"""The reasons with a model, in the order of its values."""
NEAR, FAR = 2, 8
"""Lines before and after whose likelihoods are averaged."""
COLUMNS = (
    *(f"words: {reason}" for reason in REASONS),
    *(f"words within {reach} lines: {reason}" for reach in (NEAR, FAR) for reason in REASONS),
)

cdef enum:
    COUNT = 17  # reasons

if len(REASONS) != COUNT:
    raise ValueError(f"there are {len(REASONS)} reasons, not {COUNT}")
cdef int reach_near = NEAR, reach_far = FAR
cdef float UNIT = 0.1  # log odds are stored as multiples of it


cdef class ReasonWords:
    """The log odds of terms for each reason, and those of a line without any."""

    cdef WordTable terms
    cdef bytes odds
    cdef float[COUNT] intercepts

    def __init__(self, bytes slots not None, bytes odds not None, tuple intercepts not None):
        cdef int reason
        self.terms, self.odds = WordTable(slots), odds
        if len(odds) != COUNT * self.terms.limit() or len(intercepts) != COUNT:
            raise ValueError(f"each term has {COUNT} log odds")
        for reason in range(COUNT):
            self.intercepts[reason] = intercepts[reason]

    cdef int fill(self, float* row, str text) except -1:
        """Fill in the likelihood of each reason by the terms of a line."""
        cdef Tokens tokens
        cdef int[MOST_TERMS] found
        cdef int number, reason
        cdef int[COUNT] sums
        cdef const signed char* values = <const signed char*> <const char*> self.odds
        cdef const signed char* own
        tokenize(text, &tokens)
        memset(sums, 0, sizeof(sums))
        for number in range(find_terms(&tokens, self.terms, found)):
            own = values + found[number] * COUNT
            for reason in range(COUNT):
                sums[reason] += own[reason]
        for reason in range(COUNT):
            row[reason] = 1 / (1 + exp(-self.intercepts[reason] - UNIT * sums[reason]))
        return 0


def fill(
    Matrix matrix not None, Py_ssize_t first, tuple lines not None, tuple kept not None, ReasonWords words not None
):
    """Fill in the columns of the lines that are not kept; lines beyond a kept line are not nearby."""
    cdef Py_ssize_t start = 0, end
    while start < matrix.rows:
        if kept[start]:
            start += 1
            continue
        end = start
        while end < matrix.rows and not kept[end]:
            words.fill(matrix.row(end) + first, (<tuple> lines[end])[LINE_TEXT])
            end += 1
        average(matrix, first, first + COUNT, COUNT, start, end, reach_near)
        average(matrix, first, first + 2 * COUNT, COUNT, start, end, reach_far)
        start = end


cdef int average(
    Matrix matrix, Py_ssize_t source, Py_ssize_t target, int width, Py_ssize_t start, Py_ssize_t end, Py_ssize_t reach
) except -1:
    """Fill in the means of some columns over the rows within a distance, from `start` up to `end`."""
    cdef double* sums = <double*> calloc(width, sizeof(double))
    cdef Py_ssize_t index, low = start, high = start
    cdef int column
    if sums == NULL:
        raise MemoryError
    for index in range(start, end):
        while high < min(end, index + reach + 1):
            for column in range(width):
                sums[column] += matrix.row(high)[source + column]
            high += 1
        while low < index - reach:
            for column in range(width):
                sums[column] -= matrix.row(low)[source + column]
            low += 1
        for column in range(width):
            matrix.row(index)[target + column] = sums[column] / (high - low)
    free(sums)
    return 0
