"""Units whose lines get one verdict: tables of data, lines that only line breaks separate, listings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from stripper.model import Line, Role, Scored, Unit
from stripper.reasons import Reason

MAX_WEIGHT = 80
"""Characters from which a line of a unit has no more weight: one long cell must not outvote a table."""
MIN_LINES = 3
"""Lines of a stanza; of two lines, one may be a label."""
STANZA_MARGIN = 0.5
"""Maximum points below the threshold for the score of a stanza, some of whose lines may be kept."""
CODE_MARGIN = 2.0
"""Maximum points below the threshold for the score of a listing between kept lines."""
OWN_LINK_MARGIN = 3.0
"""Maximum points below the threshold for the score of a heading that links to itself and so is not navigation."""
MIN_LINKS = 4
"""Lines of a column of links that is a menu."""
MAX_LINK = 40
"""Characters of an entry of a menu."""

TABLE, STANZA, LISTING, HEADING = "table", "stanza", "listing", "heading"
"""Kinds of units."""

CODE, CAPTION, HEADLINE = Role.CODE, Role.CAPTION, Role.HEADING
"""Constants, since looking up a member of an enum takes ten times as long."""


def find(
    lines: Sequence[Line], scored: Scored, content: Sequence[bool], metadata: Mapping[int, Reason]
) -> tuple[Unit, ...]:
    """Return the units of a page with their verdicts; `content` has those of single lines."""
    found = [unit for kind, first, last in _runs(lines) if (unit := _verdict(lines[first:last], kind, scored))]
    flags = apply(content, found, metadata)
    found += (_single(line, scored, LISTING) for line in _enclosed_listings(lines, scored, flags))
    flags = apply(content, found, metadata)
    found += (_single(line, scored, HEADING) for line in _self_linked_headings(lines, scored, flags, metadata))
    return tuple(found)


def apply(content: Sequence[bool], units: Sequence[Unit], metadata: Mapping[int, Reason]) -> Sequence[bool]:
    """Return the flags for content with the verdicts of units; lines of metadata are no part of a stanza."""
    if not units:
        return content
    flags = list(content)
    for unit in units:
        for number in _numbers(unit):
            if unit.kind == TABLE or number not in metadata:
                flags[number - 1] = unit.keep
    return tuple(flags)


def with_one_reason(
    removed: Mapping[int, Reason], others: Mapping[int, Reason], units: Sequence[Unit]
) -> Mapping[int, Reason]:
    """Return the reasons of removed lines, one for each table.

    `others` has the lines that were removed regardless of their scores; they decide about a table if most of it is
    among them.
    """
    found = dict(removed)
    for unit in units:
        if unit.kind != TABLE:
            continue
        numbers = _numbers(unit)
        reasons = Counter(found[number] for number in numbers if number in found)
        if unit.keep and 2 * sum(number in others for number in numbers) <= len(numbers):
            for number in numbers:
                found.pop(number, None)
        elif reasons:
            reasons[Reason.BOILERPLATE] = 0  # any other says more
            found |= dict.fromkeys(numbers, reasons.most_common(1)[0][0])
    return found


def _numbers(unit: Unit) -> range:
    return range(unit.first, unit.last + 1)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[str, int, int]]:
    """Yield the kind of each unit, and its slice of the lines."""
    start = table = 0
    for end, line in enumerate((*lines, None)):
        if line and line.table == table and (table or line.follows_break):
            continue
        if table:
            yield TABLE, start, end
        elif end - start >= MIN_LINES:
            yield STANZA, start, end
        start, table = end, line.table if line else 0


def _verdict(lines: Sequence[Line], kind: str, scored: Scored) -> Unit | None:
    """Return a unit that is kept if the mean score of its lines, by their length, reaches the threshold.

    Little below it, the lines of a stanza are judged one by one, since they need not belong together.
    """
    weights = [min(len(line.text), MAX_WEIGHT) for line in lines]
    pairs = zip(weights, scored.scores[lines[0].number - 1 : lines[-1].number], strict=True)
    score = sum(weight * score for weight, score in pairs) / sum(weights)
    keep = score >= scored.threshold
    if kind == STANZA and _is_menu(lines):
        keep = False
    elif kind == STANZA and scored.threshold - STANZA_MARGIN <= score < scored.threshold:
        return None
    return Unit(lines[0].number, lines[-1].number, kind, keep, score)


def _is_menu(lines: Sequence[Line]) -> bool:
    """Return whether lines are short links and nothing else."""
    return len(lines) >= MIN_LINKS and all(line.links == len(line.text) <= MAX_LINK for line in lines)


def _enclosed_listings(lines: Sequence[Line], scored: Scored, content: Sequence[bool]) -> Iterator[Line]:
    """Yield the removed listings between kept lines; listings and captions between them do not count."""
    above = False
    waiting: list[Line] = []
    if not any(line.role is CODE for line in lines):
        return
    for line, is_content in zip(lines, content, strict=True):
        if line.role not in (CODE, CAPTION):
            if is_content and above:
                yield from waiting
            above, waiting = is_content, []
        elif line.role is CODE and not is_content and scored.scores[line.number - 1] >= scored.threshold - CODE_MARGIN:
            waiting.append(line)


def _single(line: Line, scored: Scored, kind: str) -> Unit:
    return Unit(line.number, line.number, kind, True, scored.scores[line.number - 1])


def _self_linked_headings(
    lines: Sequence[Line], scored: Scored, content: Sequence[bool], metadata: Mapping[int, Reason]
) -> Iterator[Line]:
    """Yield the removed headings that link to themselves, above kept lines."""
    headings = [line for line in lines if line.role is HEADLINE and line.spans and not content[line.number - 1]]
    found: set[int] = set()
    for line in reversed(headings):
        number = line.number
        if number == len(lines) or not (content[number] or number + 1 in found) or number in metadata:
            continue
        if scored.scores[number - 1] >= scored.threshold - OWN_LINK_MARGIN and _links_to_itself(line):
            found.add(number)
            yield line


def _links_to_itself(line: Line) -> bool:
    return any(span.target.startswith("#") and 2 * (span.end - span.start) > len(line.text) for span in line.spans)
