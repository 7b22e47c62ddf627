"""Keep or remove: one Decision a line, with its reason."""

from stripper.named cimport named
from stripper.native.line cimport BLOCK_FIRST, BLOCK_LAST, BLOCK_REASON, DECISION_KEEP, LINE_NUMBER, LINE_ROLE

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
cdef object BY_HAND = Reason.BY_HAND, SITE_RULE = Reason.SITE_RULE


def choose(scored, metadata):
    """Which lines are content by their score, and no metadata."""
    cdef double threshold = scored.threshold, score
    cdef dict taken = dict(metadata.lines)
    cdef list chosen = [score >= threshold for score in scored.scores]
    for number in taken:
        if 1 <= number <= len(chosen):
            chosen[number - 1] = False
    return tuple(chosen)


def asked(ruled, settings, count):
    """What the user wants of single lines, and why: whether to keep them; what is said by number goes before rules."""
    cdef dict wanted = {number: (rule.keep, SITE_RULE) for number, rule in ruled.items()}
    for named_, keep in ((settings.keep_lines, True), (settings.drop_lines, False)):
        for span in named_:
            for number in range(max(1, span.start), min(count + 1, span.stop)):
                wanted[number] = (keep, BY_HAND)
    return wanted


def corrected(chosen, asked):
    """Which lines are content, the user's word included."""
    if not asked:
        return chosen
    cdef list flags = list(chosen)
    for number, (keep, _) in asked.items():
        flags[number - 1] = keep
    return tuple(flags)


def reasons(blocks, repeated, metadata):
    """The numbers of all lines to be removed; what is metadata or repeated is called so, whatever its block."""
    cdef dict removed = {}
    cdef Py_ssize_t number, first, last
    for block in blocks:
        first, last = (<tuple> block)[BLOCK_FIRST], (<tuple> block)[BLOCK_LAST]
        reason = (<tuple> block)[BLOCK_REASON]
        for number in range(first, last + 1):
            removed[number] = reason
    removed.update(repeated)
    removed.update(metadata.lines)
    return removed


def decide(lines, scores, removed, asked, settings):
    """One decision a line; `removed` has the numbers of the lines to be removed, each with its reason, and `asked` what
    the user wants of some, whatever their score."""
    cdef frozenset kept = frozenset(settings.keep), dropped = frozenset(settings.drop)
    cdef dict known = dict(removed), wanted = dict(asked)
    cdef list decisions = []
    cdef bint keep
    for line, score in zip(lines, scores, strict=True):
        number = (<tuple> line)[LINE_NUMBER]
        reason = known.get(number)
        keep = reason is None
        if keep:
            reason = kept_as[(<tuple> line)[LINE_ROLE]]
        if wanted and number in wanted:
            keep, reason = wanted[number]
        if kept and reason in kept:
            keep = True
        if dropped and reason in dropped:
            keep = False
        decisions.append(named(Decision, (keep, reason, score)))
    return tuple(decisions)


def warnings(decisions, settings):
    """What a user should know about the decisions as a whole."""
    missing = _missing(settings, len(decisions))
    for decision in decisions:
        if (<tuple> decision)[DECISION_KEEP]:
            return missing
    return (*missing, "Nothing was kept: the page has no text that looks like content; `stripper diff` shows why.",)


cdef tuple _missing(settings, Py_ssize_t count):
    """A warning if the user named lines that there are none of; the end of a range may be too far."""
    firsts = sorted({span.start for span in (*settings.keep_lines, *settings.drop_lines) if span.start > count})
    if not firsts:
        return ()
    lines = "one line" if count == 1 else f"{count} lines" if count else "no lines"
    return (f"There is no line {firsts[0]}: the page has {lines}; `stripper diff` shows their numbers.",)
