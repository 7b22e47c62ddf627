"""Blocks: runs of removed lines with one purpose, such as a menu, a share bar or a list of related pages.

Each line gets the reason with the most evidence by rules; where rules are unsure, trees decide.
"""

from math import inf

from libc.math cimport exp, sqrt

from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_ROLE
from stripper.native.namedtuples cimport as_namedtuple

from stripper.model import Block, Kind, Role
from stripper.reasons import Reason
from stripper.classify import evidence, reason_trees
from stripper.classify.block_rules import LONGEST
from stripper.classify.features import surroundings

cdef tuple REASONS = tuple(Reason)
cdef dict PLACES = {reason: index for index, reason in enumerate(Reason)}
cdef int COUNT = len(REASONS), BOILERPLATE = REASONS.index(Reason.BOILERPLATE)

NOTHING_KNOWN = surroundings.Known()
cdef int KEPT = -1
cdef object heading = Role.HEADING
cdef double WEAK = 1.2  # with less evidence, the reason is `boilerplate`
# Added to the evidence of which a reason has its share: with it, the root of the share is close to the share of lines
# whose reason is right.
cdef double DOUBT = 1.0
cdef float LINKED = 0.6  # the link density from which a line is a link
# The most characters of a line with sentences and without links, by reason.
cdef list longest = [LONGEST.get(reason, inf) for reason in Reason]
# Columns for the choice of a reason: the sum and the largest of the likelihoods so far, and the length of the line.
cdef tuple CHOICE = ("sum", "most", "length")
cdef int SUM, MOST, LENGTH
SUM, MOST, LENGTH = range(len(CHOICE))
cdef tuple CONFIDENCE = ("confidence",)
cdef double ENOUGH = 0.8  # the confidence from which rules are right more often than trees
cdef Py_ssize_t WINDOW = 1_000  # lines whose columns are copied at a time, which bounds the memory


def find(tuple lines not None, object measured not None, tuple kept not None, known=NOTHING_KNOWN):
    """Return the runs of lines that are not kept, each with the likeliest reason."""
    cdef list groups = measured.groups(), blocks = []
    cdef Matrix matrix = surroundings.extend(lines, measured.matrix, kept, known)
    cdef Matrix totals = evidence.weigh(lines, matrix, groups, kept)
    cdef list found = [KEPT if kept[index] else best(totals.row(index)) for index in range(len(lines))]
    cdef Py_ssize_t index, first = 0
    cdef int current = KEPT
    adopt(found, lines)
    cdef Matrix sure = by_rules(found, totals)
    by_trees(found, sure, matrix, totals, Kind.TEXT if measured.tree is None else Kind.HTML)
    for index in range(len(found)):
        if current != KEPT and (<int> found[index] != current or groups[index] != groups[first]):
            blocks.append(block(sure, current, first, index))
            current = KEPT
        if current == KEPT:
            first, current = index, found[index]
    if current != KEPT:
        blocks.append(block(sure, current, first, len(found)))
    return tuple(blocks)


def measure(tuple lines not None, object measured not None, tuple kept not None, known=NOTHING_KNOWN):
    """Return the matrix from which trees choose reasons."""
    cdef Matrix matrix = surroundings.extend(lines, measured.matrix, kept, known)
    totals = evidence.weigh(lines, matrix, measured.groups(), kept)
    return surroundings.join(matrix, totals, list(range(len(lines))))


def is_clear(Matrix matrix not None, Py_ssize_t index):
    """Return whether rules are sure of the reason of a line; the last columns of `matrix` are the evidence."""
    cdef float* totals = matrix.row(index) + matrix.width - COUNT
    return confidence(totals, best(totals)) >= ENOUGH


cdef object block(Matrix sure, int reason, Py_ssize_t first, Py_ssize_t end):
    """Return the block of the lines from `first` up to `end`; its confidence is the mean of theirs."""
    cdef double sum = 0
    cdef Py_ssize_t index
    for index in range(first, end):
        sum += sure.row(index)[0]
    return as_namedtuple(Block, (first + 1, end, REASONS[reason], sum / (end - first)))


cdef Matrix by_rules(list found, Matrix totals):
    """Return the confidence in the reason of each line, in a column."""
    cdef Matrix sure = Matrix(CONFIDENCE, totals.rows)
    cdef Py_ssize_t index
    for index in range(totals.rows):
        if found[index] != KEPT:
            sure.row(index)[0] = confidence(totals.row(index), found[index])
    return sure


cdef int by_trees(list found, Matrix sure, Matrix matrix, Matrix totals, kind) except -1:
    """Replace the reasons and confidences of the lines about which rules are unsure by those of trees."""
    cdef dict trees = {PLACES[reason]: own for reason, own in reason_trees.load(kind).items()}
    cdef list replaced = [
        index for index, own in enumerate(found)
        if (own in trees or own == BOILERPLATE) and sure.row(index)[0] < ENOUGH
    ]
    cdef Py_ssize_t start
    if trees:
        for start in range(0, len(replaced), WINDOW):
            some = replaced[start:start + WINDOW]
            replace(found, some, sure, trees, surroundings.join(matrix, totals, some))
    return 0


cdef int replace(list found, list replaced, Matrix sure, dict trees, Matrix joined) except -1:
    """Replace the reasons and confidences of lines, whose rows are `joined`, by those of trees."""
    cdef Matrix likely = lengths(joined)
    cdef float* values
    for reason, own in trees.items():
        choose(found, replaced, likely, own.score(joined), reason)
    cdef Py_ssize_t row
    for row in range(joined.rows):
        values = likely.row(row)
        sure.row(replaced[row])[0] = values[MOST] / values[SUM]
    return 0


cdef int choose(list found, list replaced, Matrix likely, list scores, int reason) except -1:
    """Replace the reasons of the lines for which one is likelier by its score than those before."""
    cdef Py_ssize_t row
    cdef double length = <double> longest[reason]
    cdef float* values
    cdef float own
    for row in range(likely.rows):
        values = likely.row(row)
        if values[LENGTH] <= length:
            own = <float> exp(<double> scores[row])
            values[SUM] += own
            if own > values[MOST]:
                values[MOST], found[replaced[row]] = own, reason
    return 0


cdef Matrix lengths(Matrix matrix):
    """Return a matrix for the choice of reasons, with the length of each line that has sentences and no links."""
    cdef Matrix likely = Matrix(CHOICE, matrix.rows)
    cdef tuple columns = matrix.columns
    cdef int sentences = columns.index("sentences"), linked = columns.index("link density")
    cdef int characters = columns.index("characters")
    cdef Py_ssize_t row
    cdef float* values
    for row in range(matrix.rows):
        values = matrix.row(row)
        if values[sentences] >= 1 and values[linked] <= LINKED:
            likely.row(row)[LENGTH] = values[characters]
    return likely


cdef double confidence(float* totals, int reason) noexcept:
    """Return how likely a reason is right, by its share of the evidence for it and the strongest other one."""
    cdef int other
    cdef double most = 0
    for other in range(COUNT):
        if other != reason and totals[other] > most:
            most = totals[other]
    return sqrt(totals[reason] / (totals[reason] + most + DOUBT))


cdef void adopt(list found, tuple lines):
    """Give a heading without evidence the reason of the next line, and any other line that of both neighbours."""
    cdef Py_ssize_t index
    for index in range(len(found) - 2, -1, -1):
        if found[index] == BOILERPLATE and found[index + 1] != KEPT:
            if (<tuple> lines[index])[LINE_ROLE] is heading or (index and found[index - 1] == found[index + 1]):
                found[index] = found[index + 1]


cdef int best(float* totals) noexcept:
    """Return the reason with the most evidence."""
    cdef int reason, found = BOILERPLATE
    cdef double most = WEAK
    for reason in range(COUNT):
        if totals[reason] > most:
            found, most = reason, totals[reason]
    return found
