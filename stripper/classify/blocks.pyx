"""Blocks: runs of removed lines with one purpose, such as a menu, a share bar or a list of related pages.

Each line gets the reason with the most evidence.
"""

from stripper.native.matrix cimport Matrix
from stripper.native.line cimport LINE_ROLE
from stripper.native.namedtuples cimport as_namedtuple

from stripper.model import Block, Role
from stripper.reasons import Reason
from stripper.classify import evidence

cdef tuple REASONS = tuple(Reason)
cdef int COUNT = len(REASONS), BOILERPLATE = REASONS.index(Reason.BOILERPLATE)

cdef int KEPT = -1
cdef object heading = Role.HEADING
cdef double WEAK = 1.2  # with less evidence, the reason is `boilerplate`


def find(tuple lines not None, object measured not None, tuple kept not None, bint is_forum=False):
    """Return the runs of lines that are not kept, each with the reason with the most evidence."""
    cdef Matrix totals = evidence.weigh(lines, measured, kept, is_forum)
    cdef list groups = measured.groups(), blocks = []
    cdef list found = [KEPT if kept[index] else best(totals.row(index)) for index in range(len(lines))]
    cdef Py_ssize_t index, first = 0
    cdef int current = KEPT
    adopt(found, lines)
    for index in range(len(found)):
        if current != KEPT and (<int> found[index] != current or groups[index] != groups[first]):
            blocks.append(as_namedtuple(Block, (first + 1, index, REASONS[current])))
            current = KEPT
        if current == KEPT:
            first, current = index, found[index]
    if current != KEPT:
        blocks.append(as_namedtuple(Block, (first + 1, len(found), REASONS[current])))
    return tuple(blocks)


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
