"""Keep or remove: one Decision for each line, with its reason."""

from stripper.native.line cimport LINE_NUMBER, LINE_ROLE
from stripper.native.namedtuples cimport as_namedtuple

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
"""The reason of a kept line, by its role."""

cdef dict kept_as = KEPT


def decide(lines, scores, removed, overrides, settings):
    """Return one decision for each line.

    `removed` maps the numbers of the lines to remove to their reasons, and `overrides` those of some lines to
    (keep, reason); the settings `keep` and `drop` apply to the resulting reason.
    """
    cdef frozenset kept = frozenset(settings.keep), dropped = frozenset(settings.drop)
    cdef dict known = dict(removed), forced = dict(overrides)
    cdef list decisions = []
    cdef bint keep
    for line, score in zip(lines, scores, strict=True):
        number = (<tuple> line)[LINE_NUMBER]
        reason = known.get(number)
        keep = reason is None
        if keep:
            reason = kept_as[(<tuple> line)[LINE_ROLE]]
        if forced and number in forced:
            keep, reason = forced[number]
        if kept and reason in kept:
            keep = True
        if dropped and reason in dropped:
            keep = False
        decisions.append(as_namedtuple(Decision, (keep, reason, score)))
    return tuple(decisions)
