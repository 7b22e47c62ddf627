"""Lists of links, whose lines get one verdict: other pages of the site, or entries of the content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from stripper.classify.adjoining import LISTS, MIN_ITEMS, MIN_KEPT, is_text, joint
from stripper.classify.around import Around
from stripper.classify.headings import HOST
from stripper.classify.runs import with_role
from stripper.model import Line, Mark, Role, Scored, Unit

KIND, BY_MAJORITY = "links", "linked list"
"""The kinds of these units: below a heading, and anywhere."""
MIN_ENTRIES = 2
LINKED = 0.8
"""Share of the characters of an entry that are links."""
LAST_MARGIN = 0.8
"""Maximum points above the threshold for the mean score of the last list of a page that leads to other pages of the
site."""
MIN_RATIO = 4
"""Characters of kept text before such a list, relative to its own."""

_NO_PAGES = ("#", "mailto:", "tel:", "javascript:")
"""Starts of targets that are not another page."""
HEADING, ITEM, TERM = Role.HEADING, Role.ITEM, Role.TERM
"""Constants, since looking up a member of an enum takes ten times as long."""


def by_majority(scored: Scored, around: Around) -> Iterator[Unit]:
    """Yield the lists a part of which is kept: most of the links, between kept lines; or at most half, and only links.

    The terms of a list with definitions are judged with these.
    """
    for found in around.runs(LISTS):
        kept = [line for line in found if around.is_kept(line)]
        if not kept or len(found) < MIN_ITEMS or any(line.table for line in found):
            continue
        unit = joint(found, BY_MAJORITY, scored)
        if 2 * len(kept) <= len(found):
            if all(map(is_linked, kept)) and not (found[0].role is TERM and is_text(found)):
                yield unit._replace(keep=False)
        elif len(kept) >= MIN_KEPT * len(found) and not is_text(found) and _is_between_kept(found, around):
            yield unit


def find(
    lines: Sequence[Line], scored: Scored, content: Sequence[bool], around: Around, *, site: str
) -> Iterator[Unit]:
    """Yield the lists after far more text, if a part of one is kept, or no text is after it; `site` is the page's host.

    On pages without such text, links are often the content, and each is judged by itself.
    """
    runs = tuple(_runs(lines, around))
    if not runs:
        return
    text = [
        len(line.text) if is_kept and not _is_entry(line) else 0 for line, is_kept in zip(lines, content, strict=True)
    ]
    before = list(accumulate(text, initial=0))
    after = 0  # characters of the headings of lists that are removed
    for first, last in reversed(runs):
        if before[first - 1] < MIN_RATIO * _size(lines[first:last]):
            continue
        unit = joint(lines[first:last], KIND, scored)
        margin = unit.score - scored.threshold
        is_last = before[last] + after == before[-1]
        if not any(content[first:last]):
            after += text[first - 1] * is_last
        elif is_last and margin < LAST_MARGIN and all(is_internal(line, site) for line in lines[first:last]):
            after += text[first - 1]
            yield unit._replace(keep=False)
        elif not all(content[first:last]):
            yield unit._replace(keep=margin >= 0 and 2 * sum(content[first:last]) > last - first)


def _is_between_kept(lines: Sequence[Line], around: Around) -> bool:
    first, last = lines[0], lines[-1]
    above, below = around.above(first.number), around.below(last.number)
    return around.is_beside(first, above) and around.is_beside(last, below)


def _runs(lines: Sequence[Line], around: Around) -> Iterator[tuple[int, int]]:
    """Yield the slice of the entries of the list directly below each heading."""
    for above in with_role(lines[:-1], HEADING):
        first = lines[above.number]
        if _is_entry(first):
            last, holder = first.number, around.tagged(first, LISTS)
            while last < len(lines) and _is_entry(lines[last]) and around.tagged(lines[last], LISTS) == holder:
                last += 1
            if last >= above.number + MIN_ENTRIES:
                yield above.number, last


def _is_entry(line: Line) -> bool:
    return line.role is ITEM and is_linked(line)


def is_linked(line: Line) -> bool:
    """Return whether a line is a link, with little else."""
    return line.links >= LINKED * len(line.text)


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def is_internal(line: Line, site: str) -> bool:
    """Return whether all links of a line lead to other pages of the site."""
    targets = [span.target for span in line.spans if span.mark is Mark.LINK]
    return bool(targets) and not any(target.startswith(_NO_PAGES) or _is_elsewhere(target, site) for target in targets)


def _is_elsewhere(target: str, site: str) -> bool:
    host = HOST.match(target)
    return host is not None and host[1].lower().removeprefix("www.") != site
