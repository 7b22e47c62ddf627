"""Keep or remove: one Decision a line, with its reason."""

from stripper.named cimport named

from stripper.model import Decision, Role
from stripper.reasons import Reason

KEPT = {
    Role.PARAGRAPH: Reason.TEXT,
    Role.HEADING: Reason.HEADING,
    Role.ITEM: Reason.ITEM,
    Role.CELL: Reason.TABLE,
    Role.QUOTE: Reason.QUOTE,
    Role.CODE: Reason.CODE,
    Role.CAPTION: Reason.CAPTION,
    Role.TERM: Reason.ITEM,
}
"""What a kept line is, by its role."""

cdef dict kept_as = KEPT


def choose(scored, metadata):
    """Which lines are content by their score, and no metadata."""
    cdef double threshold = scored.threshold, score
    cdef dict taken = dict(metadata.lines)
    cdef list chosen = [score >= threshold for score in scored.scores]
    for number in taken:
        if 1 <= number <= len(chosen):
            chosen[number - 1] = False
    return tuple(chosen)


def reasons(blocks, repeated, metadata):
    """The numbers of all lines to be removed; what is metadata or repeated is called so, whatever its block."""
    cdef dict removed = {}
    cdef Py_ssize_t number, first, last
    for block in blocks:
        first, last, reason = <tuple> block
        for number in range(first, last + 1):
            removed[number] = reason
    removed.update(repeated)
    removed.update(metadata.lines)
    return removed


def decide(lines, scores, removed, settings):
    """One decision a line; `removed` has the numbers of the lines to be removed, each with its reason."""
    cdef frozenset kept = frozenset(settings.keep), dropped = frozenset(settings.drop)
    cdef dict known = dict(removed)
    cdef list decisions = []
    cdef bint keep
    for line, score in zip(lines, scores, strict=True):
        reason = known.get((<tuple> line)[0])
        if reason is None:
            reason, keep = kept_as[(<tuple> line)[3]], True
        else:
            keep = len(kept) > 0 and reason in kept
        if dropped and reason in dropped:
            keep = False
        decisions.append(named(Decision, (keep, reason, score)))
    return tuple(decisions)


def warnings(decisions):
    """What a user should know about the decisions as a whole."""
    for decision in decisions:
        if (<tuple> decision)[0]:
            return ()
    return ("Nothing was kept: the page has no text that looks like content; `stripper diff` shows why.",)
