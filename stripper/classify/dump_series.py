"""Series in text dumps, such as the posts of a thread or the updates of a live blog, in whose members lines recur."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stripper.classify.adjoining import single
from stripper.model import Line, Scored, Unit
from stripper.native.line_places import recurring_places

KIND = "member"
"""The kind of these units: lines of a member of a series."""
MIN_MEMBERS, MIN_KEPT = 4, 0.6
"""Members with text, and the share of them with a kept line by which the others are kept."""
MAX_MARK, MAX_MARKS = 30, 12
"""Characters of a line that recurs, such as a button, and the number of such lines that are compared."""
MIN_SHARED = 0.8
"""Share of the members in which a second line recurs. A line that recurs alone may be a label of advertisements."""
MAX_LINES = 40
"""Lines of a member."""
MARGIN = 2.0
"""Maximum points below the threshold for the score of a line; those of signatures and profiles are further below."""
MIN_TEXT, MIN_SPACES, MIN_OPEN = 25, 4, 60
"""Characters and spaces of a line of text, and characters of one that does not end like a sentence."""
ENDS, CLOSES = tuple(".!?…。！？"), '"”’»)'
"""The ends of sentences, and the characters that may follow them."""


def find(lines: Sequence[Line], scored: Scored, content: Sequence[bool], *, is_thread: bool) -> Iterator[Unit]:
    """Yield the lines of text in members without a kept line, if most members have one.

    In a thread, the kept lines that recur in its posts are removed: buttons, and the ranks of users.
    """
    marks = sorted(recurring_places(lines, MAX_MARK, MIN_MEMBERS), key=len, reverse=True)[:MAX_MARKS]
    edges = [places for places in marks if _has_second(places, marks)]
    edges.sort(key=lambda places: -places[-1])  # of marks with as many members, the last one ends the last member
    is_text = _texts(lines, scored) if edges else []
    members = max((_members(lines, is_text, places) for places in edges), key=len, default=())
    removed = [member for member in members if not any(content[line.number - 1] for line in member)]
    if len(members) >= MIN_MEMBERS and len(members) - len(removed) >= MIN_KEPT * len(members):
        yield from (single(line, scored, KIND) for member in removed for line in member)
        recurring = {index for places in edges for index in places if is_thread and content[index]}
        yield from (single(lines[index], scored, KIND, keep=False) for index in sorted(recurring))


def _has_second(places: Sequence[int], marks: Sequence[Sequence[int]]) -> bool:
    """Return whether one of the other marks is between most of the neighbouring occurrences of a mark."""
    pairs = list(pairwise(places))
    least = MIN_SHARED * len(pairs)
    others = (other for other in marks if other is not places and len(other) >= least)
    shared = (sum([bisect(other, first) < bisect_left(other, last) for first, last in pairs]) for other in others)
    return any(count >= least for count in shared)


def _members(lines: Sequence[Line], is_text: Sequence[bool], edges: Sequence[int]) -> Sequence[Sequence[Line]]:
    """Return the lines of text of each member that has any, between neighbouring edges."""
    spans = (range(first + 1, last) for first, last in pairwise(edges) if last - first <= MAX_LINES)
    return [member for span in spans if (member := [lines[index] for index in span if is_text[index]])]


def _texts(lines: Sequence[Line], scored: Scored) -> Sequence[bool]:
    """Return a flag for each line: whether it is text and its score is little below the threshold at least."""
    least = scored.threshold - MARGIN
    return [score >= least and _is_text(line.text) for line, score in zip(lines, scored.scores, strict=True)]


def _is_text(text: str) -> bool:
    """Return whether a line is text and neither a name nor a button, nor the profile of an author."""
    if len(text) < MIN_TEXT or (text.isascii() and text.count(" ") < MIN_SPACES):
        return False
    if text.rstrip(CLOSES).endswith(ENDS):
        return True
    words = text.split() if len(text) >= MIN_OPEN else []
    return bool(words) and 2 * sum([word[0].islower() for word in words]) >= len(words)
