"""Blocks: runs of removed lines with one purpose, such as a menu, a share bar or a list of related pages.

Each line gets the reason with the most evidence.
"""

from stripper.native.matrix cimport Matrix
from stripper.native.namedtuples cimport as_namedtuple

from stripper.model import Block
from stripper.reasons import Reason
from stripper.classify import evidence

cdef tuple REASONS = tuple(Reason)
cdef int COUNT = len(REASONS), BOILERPLATE = REASONS.index(Reason.BOILERPLATE)

cdef double WEAK = 2.0  # with less evidence, the reason is `boilerplate`


def find(tuple lines not None, object measured not None, tuple kept not None):
    """Return the runs of lines that are not kept, each with the reason with the most evidence."""
    cdef Matrix totals = evidence.weigh(lines, measured, kept)
    cdef list blocks = [], groups = measured.groups()
    cdef Py_ssize_t index, first = 0, count = len(lines)
    cdef int reason, current = -1
    for index in range(count):
        reason = -1 if kept[index] else best(totals.row(index))
        if current >= 0 and (reason != current or groups[index] != groups[first]):
            blocks.append(as_namedtuple(Block, (first + 1, index, REASONS[current])))
            current = -1
        if current < 0:
            first, current = index, reason
    if current >= 0:
        blocks.append(as_namedtuple(Block, (first + 1, count, REASONS[current])))
    return tuple(blocks)


cdef int best(float* totals) noexcept:
    """Return the reason with the most evidence."""
    cdef int reason, found = BOILERPLATE
    cdef double most = WEAK
    for reason in range(COUNT):
        if totals[reason] > most:
            found, most = reason, totals[reason]
    return found
