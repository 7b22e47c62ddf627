"""Series of like lines in a listing: the names, prices or dates of its entries, which get one verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container as Numbers
from collections.abc import Iterator, Sequence

from stripper.classify.adjoining import single
from stripper.classify.element_paths import path
from stripper.model import Container, Line, Scored, Unit

KIND = "series"
"""The kind of these units."""
DEPTH = 3
"""Elements around a line whose tags and names are those of the others, within the same element."""
MIN_LINES = 5
"""Lines of a series, each in an element of its own."""
MAX_LINES = 20_000
"""Lines from the start of the page that are compared, which bounds memory."""
FEW, MOST = 0.2, 0.8
"""Shares of kept lines up to which all are removed, and from which all are kept."""


def find(
    lines: Sequence[Line],
    containers: tuple[Container, ...],
    scored: Scored,
    content: Sequence[bool],
    metadata: Numbers[int],
) -> Iterator[Unit]:
    """Yield the lines of series whose verdict differs from that of most."""
    first: dict[tuple[tuple[str, ...], int], int] = {}
    alike: dict[int, int] = {}  # for each container, the first with the same path
    found: dict[tuple[int, str], list[Line]] = defaultdict(list)
    for line in lines[:MAX_LINES]:
        if line.number not in metadata and not line.table:
            if line.container not in alike:
                alike[line.container] = first.setdefault(path(containers, line.container, DEPTH), line.container)
            found[alike[line.container], line.role].append(line)
    for series in found.values():
        if len(series) < MIN_LINES or len({line.container for line in series}) < MIN_LINES:
            continue
        share = sum(content[line.number - 1] for line in series) / len(series)
        if share <= FEW or share >= MOST:
            keep = share >= MOST
            yield from (single(line, scored, KIND, keep=keep) for line in series if content[line.number - 1] != keep)
