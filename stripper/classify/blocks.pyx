"""Blocks: runs of removed lines with one purpose, such as a menu, a share bar or a list of related pages.

Each line gets the reason with the most evidence.
"""

from libc.math cimport sqrt

from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_ROLE
from stripper.native.namedtuples cimport as_namedtuple

from stripper.model import Block, Role
from stripper.reasons import Reason
from stripper.classify import evidence, surroundings

cdef tuple REASONS = tuple(Reason)
cdef int COUNT = len(REASONS), BOILERPLATE = REASONS.index(Reason.BOILERPLATE)

NOTHING_KNOWN = surroundings.Known()
cdef int KEPT = -1
cdef object heading = Role.HEADING
cdef double WEAK = 1.2  # with less evidence, the reason is `boilerplate`
# Added to the evidence of which a reason has its share: with it, the root of the share is close to the share of lines
# whose reason is right.
cdef double DOUBT = 1.0


def find(tuple lines not None, object measured not None, tuple kept not None, known=NOTHING_KNOWN):
    """Return the runs of lines that are not kept, each with the reason with the most evidence."""
    cdef Matrix matrix = surroundings.extend(lines, measured.matrix, kept, known)
    cdef list groups = measured.groups(), blocks = []
    cdef Matrix totals = evidence.weigh(lines, matrix, groups, kept)
    cdef list found = [KEPT if kept[index] else best(totals.row(index)) for index in range(len(lines))]
    cdef Py_ssize_t index, first = 0
    cdef int current = KEPT
    adopt(found, lines)
    for index in range(len(found)):
        if current != KEPT and (<int> found[index] != current or groups[index] != groups[first]):
            blocks.append(block(totals, current, first, index))
            current = KEPT
        if current == KEPT:
            first, current = index, found[index]
    if current != KEPT:
        blocks.append(block(totals, current, first, len(found)))
    return tuple(blocks)


cdef object block(Matrix totals, int reason, Py_ssize_t first, Py_ssize_t end):
    """Return the block of the lines from `first` up to `end`; its confidence is the mean of theirs."""
    cdef double sum = 0
    cdef Py_ssize_t index
    for index in range(first, end):
        sum += confidence(totals.row(index), reason)
    return as_namedtuple(Block, (first + 1, end, REASONS[reason], sum / (end - first)))


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
