"""What lines of the same shape are like: a menu's entries, a shop's offers, a thread's dates."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from stripper.model import Parsed

COUNTS = (2, 4, 8, 16, 40)
LENGTHS = (12, 20, 35, 60, 110)
LINKS = (0.02, 0.15, 0.4, 0.7, 0.95)


def measure(parsed: Parsed) -> list[tuple[str, ...]]:
    """The features of each line's shape."""
    containers = parsed.containers
    numbers: dict[tuple[object, ...], int] = {}
    sums: list[list[int]] = []
    shapes = []
    for line in parsed.lines:
        key = (line.tag, containers[line.container].names, line.role, line.indent, line.gap > 0)
        number = numbers.setdefault(key, len(sums))
        if number == len(sums):
            sums.append([0, 0, 0])
        total = sums[number]
        total[0] += 1
        total[1] += len(line.text)
        total[2] += line.links
        shapes.append(number)
    named = [
        _alike(bisect_right(COUNTS, n), bisect_right(LENGTHS, length / n), bisect_right(LINKS, links / length))
        for n, length, links in sums
    ]
    return [named[number] for number in shapes]


@lru_cache(None)
def _alike(count: int, length: int, links: int) -> tuple[str, ...]:
    return (f"alike {count}", f"alike length {length}", f"alike links {links}")
