"""Blocks: runs of removed lines with one purpose, such as a menu, a share bar or a list of related pages.

Each line gets the reason with the most evidence by rules; where rules are unsure, trees decide.
"""

from math import inf

from cpython.array cimport array
from libc.math cimport exp, sqrt

from stripper.classify.features.reason_words cimport average
from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_ROLE
from stripper.native.namedtuples cimport as_namedtuple

from stripper.model import Block, Kind, Role
from stripper.reasons import Reason
from stripper.classify import evidence, reason_trees
from stripper.classify.block_rules import LONGEST
from stripper.classify.features import surroundings
from stripper.native.boosted_trees import score_each

cdef tuple REASONS = tuple(Reason)
cdef dict PLACES = {reason: index for index, reason in enumerate(Reason)}
cdef int COUNT = len(REASONS), BOILERPLATE = REASONS.index(Reason.BOILERPLATE)

NEARBY = 2
"""Lines before and after whose likeliest reasons count for a line."""
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
cdef tuple CONFIDENCE = ("confidence",)
# Columns for the choice of a reason: the likelihood of each by trees, or by rules that are sure, and its mean nearby.
cdef tuple LIKELY = (*(f"likely: {reason}" for reason in Reason), *(f"likely nearby: {reason}" for reason in Reason))
cdef Py_ssize_t reach = NEARBY
cdef float LEAST = 0.001  # the least likelihood nearby, since a reason may apply to a single line
# The confidence from which rules are right more often than trees.
cdef dict ENOUGH = {Kind.HTML: 0.8, Kind.TEXT: 0.9}
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
    by_trees(found, sure, matrix, totals, kind_of(matrix))
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
    return confidence(totals, best(totals)) >= <double> ENOUGH[kind_of(matrix)]


cdef object kind_of(Matrix matrix):
    """Return the kind of page that a matrix is for: the lines of a text dump have no depth."""
    return Kind.HTML if "depth" in matrix.columns else Kind.TEXT


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
    cdef double enough = ENOUGH[kind]
    cdef list replaced = [
        index for index, own in enumerate(found)
        if (own in trees or own == BOILERPLATE) and sure.row(index)[0] < enough
    ]
    cdef Py_ssize_t start
    if not replaced or not trees:
        return 0
    likely = by_sure_rules(found, sure, enough)
    for start in range(0, len(replaced), WINDOW):
        some = replaced[start:start + WINDOW]
        score(likely, some, trees, surroundings.join(matrix, totals, some))
    average_nearby(likely, found)
    choose(found, replaced, sure, likely)
    return 0


cdef Matrix by_sure_rules(list found, Matrix sure, double enough):
    """Return the likelihoods of reasons: 1 for the reason of a line about which rules are sure."""
    cdef Matrix likely = Matrix(LIKELY, sure.rows)
    cdef Py_ssize_t index
    for index in range(sure.rows):
        if <int> found[index] != KEPT and sure.row(index)[0] >= enough:
            likely.row(index)[<int> found[index]] = 1
    return likely


cdef int score(Matrix likely, list replaced, dict trees, Matrix joined) except -1:
    """Fill in the likelihoods by trees of the reasons of lines, whose rows are `joined`."""
    cdef Py_ssize_t row
    cdef int reason
    cdef double sum, allowed
    cdef float* values
    cdef list lengths = lengths_of(joined)
    for reason, scores in zip(trees, score_each(tuple(trees.values()), joined), strict=True):
        allowed = <double> longest[reason]
        for row in range(joined.rows):
            if <int> lengths[row] <= allowed:
                likely.row(replaced[row])[reason] = exp((<array> scores).data.as_doubles[row])
    for index in replaced:
        values = likely.row(index)
        sum = 0
        for reason in range(COUNT):
            sum += values[reason]
        for reason in range(COUNT):
            values[reason] /= sum
    return 0


cdef int average_nearby(Matrix likely, list found) except -1:
    """Fill in the mean likelihoods nearby, but not beyond kept lines."""
    cdef Py_ssize_t index, start = 0, count = len(found)
    for index in range(count + 1):
        if index == count or <int> found[index] == KEPT:
            average(likely, 0, COUNT, COUNT, start, index, reach)
            start = index + 1
    return 0


cdef int choose(list found, list replaced, Matrix sure, Matrix likely) except -1:
    """Replace the reasons of lines, and their confidences, by those that are likely on the line and nearby."""
    cdef int reason, chosen
    cdef double sum, most, own
    cdef float* values
    for index in replaced:
        values = likely.row(index)
        chosen, sum, most = BOILERPLATE, 0, 0
        for reason in range(COUNT):
            own = values[reason] * sqrt(values[COUNT + reason] + LEAST)
            sum += own
            if own > most:
                most, chosen = own, reason
        found[index], sure.row(index)[0] = chosen, most / sum
    return 0


cdef list lengths_of(Matrix matrix):
    """Return the length of each line that has sentences and no links, and 0 for any other."""
    cdef tuple columns = matrix.columns
    cdef int sentences = columns.index("sentences"), linked = columns.index("link density")
    cdef int characters = columns.index("characters")
    cdef Py_ssize_t row
    cdef float* values
    cdef list lengths = []
    for row in range(matrix.rows):
        values = matrix.row(row)
        lengths.append(<int> values[characters] if values[sentences] >= 1 and values[linked] <= LINKED else 0)
    return lengths


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
