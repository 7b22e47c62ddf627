"""Lists of teasers in HTML: labels of one kind, with a headline of its own between any two of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stripper.model import Label, Line, Role
from stripper.native.normalize import key

MIN_ITEMS = 3
"""Labels of a list."""
MAX_GAP = 40
"""Lines from one label of a list to the next."""
MAX_TEXT = 700
"""Characters between two labels of a list; more are the text of an article or post."""
MIN_HEADLINE = 20
"""Characters of a line that is nothing but a link, and so the headline of a teaser."""
BESIDE = 3
"""Lines between the headline of a teaser and its label."""


def find(labels: Iterable[Label], lines: Sequence[Line], title: str) -> tuple[range, ...]:
    """Return the numbers of the lines in each list of teasers on a page with a title, which the headings of replies
    repeat."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for label in labels:
        numbers = kinds.setdefault((label.tag, label.names), [])
        if label.text and label.line <= len(lines) and (not numbers or numbers[-1] < label.line):
            numbers.append(label.line)
    called = key(title)
    return tuple(run for numbers in kinds.values() for run in _runs(numbers, lines, called))


def _runs(numbers: Sequence[int], lines: Sequence[Line], title: str) -> Iterator[range]:
    """Yield the lists among lines with labels of one kind, whose headlines are above the labels or below them."""
    edges = (0, *numbers, len(lines) + 1)
    for is_above in (True, False):
        run: list[int] = []
        for last, number, following in zip(edges, numbers, edges[2:], strict=False):
            above = slice(max(last, number - 1 - BESIDE), number - 1)
            below = slice(number, min(following - 1, number + BESIDE))
            beside = lines[above if is_above else below]
            is_item = any(_is_headline(line) and title not in key(line.text) for line in beside)
            if run and (not is_item or _is_text(lines[run[-1] : min(number - 1, run[-1] + MAX_GAP + 1)])):
                yield from _list(run)
                run = []
            if is_item:
                run.append(number)
        yield from _list(run)


def _list(run: Sequence[int]) -> Iterator[range]:
    if len(run) >= MIN_ITEMS:
        yield range(max(1, run[0] - BESIDE), run[-1] + 2)  # a byline and a date may be two lines


def _is_text(between: Sequence[Line]) -> bool:
    """Return whether lines between two labels are more than the summary of a teaser."""
    return len(between) > MAX_GAP or sum(len(line.text) - line.links for line in between) > MAX_TEXT


def _is_headline(line: Line) -> bool:
    return line.role is Role.HEADING or MIN_HEADLINE <= len(line.text) <= line.links
