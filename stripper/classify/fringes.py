"""Kept lines apart from the text of a page, which need a higher score than those within.

A line above the first paragraph of an article or thread may be the end of a menu, a counter or a label; what follows a
product's description after many removed lines is mostly about other products or the shop.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, pairwise

from stripper.classify.adjoining import single
from stripper.model import Line, Mark, PageType, Role, Scored, Unit

KIND = "fringe"
"""The kind of these units."""
MIN_PARAGRAPH = 80
"""Characters of the first line of running text, at most half of which are links."""
START_MARGIN = 0.8
"""Points above the threshold below which the score of a line above that is too low."""
MIN_GAP, MIN_RATIO = 20, 3
"""Removed lines after which kept ones are removed too, if the kept text before them is that many times as long."""


def find(lines: Sequence[Line], scored: Scored, content: Sequence[bool], page_type: str) -> Iterator[Unit]:
    """Yield the kept lines that are removed."""
    kept = list(compress(lines, content))
    apart: Sequence[Line] = ()
    if page_type in (PageType.ARTICLE, PageType.FORUM):
        least = scored.threshold + START_MARGIN
        apart = [line for line in _start(kept) if scored.scores[line.number - 1] < least and not _is_whole(line)]
    elif page_type == PageType.PRODUCT:
        apart = _rest(kept)
    for line in apart:
        yield single(line, scored, KIND, keep=False)


def _start(kept: Sequence[Line]) -> Sequence[Line]:
    """Return the kept lines above the first paragraph; none without one."""
    texts = (n for n, line in enumerate(kept) if len(line.text) >= MIN_PARAGRAPH and 2 * line.links <= len(line.text))
    return kept[: next(texts, 0)]


def _is_whole(line: Line) -> bool:
    """Return whether a line is a listing or a formula, which are no menu, however short they are."""
    return line.role is Role.CODE or any(
        span.mark is Mark.FORMULA and 2 * (span.end - span.start) > len(line.text) for span in line.spans
    )


def _rest(kept: Sequence[Line]) -> Sequence[Line]:
    """Return the kept lines after the first gap that far more text precedes."""
    sizes = list(accumulate(len(line.text) for line in kept))
    for count, (line, following) in enumerate(pairwise(kept), 1):
        is_gap = following.number - line.number > MIN_GAP
        if is_gap and sizes[count - 1] > MIN_RATIO * (sizes[-1] - sizes[count - 1]):
            return kept[count:]
    return ()
