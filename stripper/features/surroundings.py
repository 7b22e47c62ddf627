"""What a line stands in and with: containers of HTML, runs between the gaps of a text dump."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from stripper.features.names import signs
from stripper.model import Container, Line, Parsed

CORE_SHARE = 0.6
"""Of a page's running text, how much must stand in a container for it to hold the core."""
GROUP = 3
"""Lines that make a group."""
FAR = 3
"""Steps up from the core behind which distance says no more."""

MOST = 0.5
"""Share of a page's characters from which a container's signs say nothing about its parts."""
CONTENT = frozenset({"main", "article", "content", "prose"})
"""Signs that are meant for most of a page."""

LINKS = (0.02, 0.15, 0.4, 0.7, 0.95)
LENGTHS = (12, 20, 35, 60, 110)
COUNTS = (2, 5, 12, 30, 100)

Part = tuple[str, ...]

NOTHING: Part = ()
REFERENCES: Part = ("in references",)


class Totals(NamedTuple):
    """Sums over what each container holds, aligned with the containers."""

    lines: list[int]
    characters: list[int]
    links: list[int]
    prose: list[int]


def measure(parsed: Parsed, prose: Sequence[int]) -> list[tuple[tuple[Part, ...], int]]:
    """The features of each line that come from its containers, and its group.

    `prose` has the characters of running text of each line.
    """
    containers = parsed.containers
    totals = _totals(parsed, prose)
    inherited = _inherited(containers, totals)
    groups = _groups(containers, totals)
    steps, branches = _core(containers, totals)
    shared: dict[int, tuple[Part, ...]] = {}
    ways = {(groups[line.container], branches[line.container]) for line in parsed.lines}
    group_parts = {group: _describe("group", group, totals) for group, _ in ways}
    branch_parts = {branch: _describe("branch", branch, totals) for _, branch in ways}
    found = []
    for line in parsed.lines:
        at = line.container
        parts = shared.get(at)
        if parts is None:
            parts = shared[at] = (
                inherited[at],
                _own(containers[at].tag, containers[at].names),
                group_parts[groups[at]],
                branch_parts[branches[at]],
                _far(min(steps[at], FAR)),
            )
        found.append(((*parts, _holds(line.names)), groups[at]))
    return found


@lru_cache(None)
def _far(steps: int) -> Part:
    return (f"core at {steps}",)


def _totals(parsed: Parsed, prose: Sequence[int]) -> Totals:
    count = len(parsed.containers)
    lines, characters, links, running = [0] * count, [0] * count, [0] * count, [0] * count
    for line, long in zip(parsed.lines, prose, strict=True):
        at = line.container
        lines[at] += 1
        characters[at] += len(line.text)
        links[at] += line.links
        running[at] += long
    for index in range(count - 1, 0, -1):
        if lines[index]:
            parent = parsed.containers[index].parent
            lines[parent] += lines[index]
            characters[parent] += characters[index]
            links[parent] += links[index]
            running[parent] += running[index]
    return Totals(lines, characters, links, running)


def _inherited(containers: Sequence[Container], totals: Totals) -> list[Part]:
    """What each container is in, by its own and all outer signs; one that holds most of the page says nothing."""
    most = MOST * totals.characters[0]
    found: list[Part] = [()]
    for index in range(1, len(containers)):
        parent, tag, names, hidden = containers[index]
        outer = found[parent]
        if totals.characters[index]:
            own = _in(tag, names, hidden, totals.characters[index] > most)
            new = [name for name in own if name not in outer]
            outer = (*outer, *new) if new else outer
        found.append(outer)
    return found


@lru_cache(16384)
def _in(tag: str, names: str, hidden: bool, large: bool) -> Part:
    if tag in ("html", "body"):
        return ()
    found = [f"in {sign}" for sign in signs(tag, names) if not large or sign in CONTENT]
    return (*found, "not shown") if hidden and not large else tuple(found)


@lru_cache(16384)
def _own(tag: str, names: str) -> Part:
    return tuple(f"own {sign}" for sign in signs(tag, names))


@lru_cache(16384)
def _holds(names: str) -> Part:
    return tuple(f"holds {sign}" for sign in signs("", names))


def _groups(containers: Sequence[Container], totals: Totals) -> list[int]:
    """The smallest container around each that holds a group of lines."""
    found = [0]
    for index in range(1, len(containers)):
        found.append(index if totals.lines[index] >= GROUP else found[containers[index].parent])
    return found


def _core(containers: Sequence[Container], totals: Totals) -> tuple[list[int], list[int]]:
    """How many steps up from the core each container hangs, and the branch that it is part of.

    The core is the innermost container with most of the running text; a branch is what hangs off the path to it.
    """
    wanted = max(1, CORE_SHARE * totals.prose[0])
    path = {0: 0}
    heights, branches = [0], [0]
    for index in range(1, len(containers)):
        parent = containers[index].parent
        if parent in path and totals.prose[index] >= wanted:
            path[index] = path[parent] + 1
            heights.append(path[index])
            branches.append(index)
        else:
            heights.append(heights[parent])
            branches.append(index if parent in path else branches[parent])
    return [len(path) - 1 - height for height in heights], branches


def _describe(what: str, index: int, totals: Totals) -> Part:
    characters, lines = totals.characters[index] or 1, totals.lines[index] or 1
    return _described(
        what,
        bisect_right(LINKS, totals.links[index] / characters),
        bisect_right(LENGTHS, characters / lines),
        bisect_right(COUNTS, lines),
        bisect_right(LINKS, totals.prose[index] / characters),
    )


@lru_cache(None)
def _described(what: str, links: int, length: int, lines: int, prose: int) -> Part:
    return (f"{what} links {links}", f"{what} length {length}", f"{what} lines {lines}", f"{what} prose {prose}")


def layout(lines: Sequence[Line]) -> list[tuple[tuple[Part, ...], int]]:
    """The features of each line of a text dump that come from gaps, indents and the run between two gaps."""
    indents: Counter[int] = Counter()
    for line in lines:
        indents[line.indent] += len(line.text)
    body = indents.most_common(1)[0][0] if lines else 0
    found: list[tuple[tuple[Part, ...], int]] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or lines[end].gap:
            run = lines[start:end]
            length = bisect_right(LENGTHS, sum(len(line.text) for line in run) / len(run))
            count = bisect_right(COUNTS, len(run))
            for line in run:
                side = (line.indent > body) - (line.indent < body)
                laid = _laid(count, length, side, min(line.gap, 3))
                found.append(((laid, REFERENCES if line.names else NOTHING), start))
            start = end
    return found


@lru_cache(None)
def _laid(count: int, length: int, side: int, gap: int) -> Part:
    return (f"run of {count}", f"run length {length}", f"indent {side:+d}", f"gap {gap}")
