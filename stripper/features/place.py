"""Where in the sequence of lines a line stands, and between what."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from stripper.model import Line

Part = tuple[str, ...]

NEAR = (1, 2, 3, 5, 9, 17, 33)
"""Lines at which the next class of distance begins."""
TENTHS = (0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98)
PASSED = (0.001, 0.05, 0.5, 0.95, 0.999)
"""Shares of the running text that stand before a line."""
TINY, SHORT = 20, 70
"""Characters at which a neighbour is no longer tiny, no longer short."""
DATED = 30
"""Characters below which a line with a date is little else."""
KINDS = ("nothing", "tiny", "short", "long", "tiny linked", "short linked", "long linked", "a date")
AWAY = 10_000
"""More lines than any class of distance."""


def measure(
    lines: Sequence[Line], texts: Sequence[Part], prose: Sequence[int], title: int | None
) -> list[tuple[Part, Part, Part]]:
    """The features of each line that come from its place.

    `texts` has what each line says itself, `prose` its characters of running text; `title` is the index of the title.
    """
    neighbours = _neighbours(lines, texts)
    repeats = _repeats(lines)
    total, passed, last = sum(prose) or 1, 0, -AWAY
    following = _following(prose)
    found = []
    for index, running in enumerate(prose):
        position = _position(
            bisect_right(TENTHS, index / len(prose)),
            bisect_right(PASSED, (passed + running / 2) / total),
            AWAY if title is None else _signed(index - title),
            repeats[index],
        )
        between = _between(bisect_right(NEAR, index - last), bisect_right(NEAR, following[index] - index))
        found.append((position, between, neighbours[index]))
        if running:
            last, passed = index, passed + running
    return found


def _following(prose: Sequence[int]) -> list[int]:
    """Where behind each line the next running text is."""
    following, at = [0] * len(prose), len(prose) + AWAY
    for index in range(len(prose) - 1, -1, -1):
        following[index] = at
        if prose[index]:
            at = index
    return following


def _signed(distance: int) -> int:
    return bisect_right(NEAR, distance) if distance >= 0 else -bisect_right(NEAR, -distance)


@lru_cache(None)
def _position(tenth: int, passed: int, title: int, repeat: str) -> Part:
    place = "no title line" if title == AWAY else "title" if title == 0 else f"title {title:+d}"
    return (f"tenth {tenth}", f"running text passed {passed}", place, *([repeat] if repeat else []))


@lru_cache(None)
def _between(before: int, behind: int) -> Part:
    return (f"running text {before} before", f"running text {behind} behind")


def _repeats(lines: Sequence[Line]) -> list[str]:
    counts = Counter([line.text for line in lines])
    if len(counts) == len(lines):
        return [""] * len(lines)
    seen: set[str] = set()
    found = []
    for line in lines:
        found.append("" if counts[line.text] == 1 else "repeats a line" if line.text in seen else "repeated later")
        seen.add(line.text)
    return found


def _neighbours(lines: Sequence[Line], texts: Sequence[Part]) -> list[Part]:
    kinds = [0, 0]
    for line, text in zip(lines, texts, strict=True):
        size = len(line.text)
        if size < DATED and "looks like a date" in text:
            kinds.append(7)
        else:
            kinds.append((1 if size < TINY else 2 if size < SHORT else 3) + (3 if line.links * 2 > size else 0))
    kinds += (0, 0)
    return [_beside(*kinds[index : index + 2], *kinds[index + 3 : index + 5]) for index in range(len(lines))]


@lru_cache(None)
def _beside(second_before: int, before: int, behind: int, second_behind: int) -> Part:
    return (
        f"behind {KINDS[before]}",
        f"before {KINDS[behind]}",
        f"second behind {KINDS[second_before]}",
        f"second before {KINDS[second_behind]}",
    )
