"""The distributions of a summary as rows of a label and a number, whatever they are drawn on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from stripper.batch.names import shown
from stripper.batch.summary import Histogram, Summary
from stripper.characters import harmless

MOST = 12
"""Rows of a chart whose rows are names; what is left is one row more."""


class Bar(NamedTuple):
    """One row."""

    label: str
    """Harmless."""
    number: int


class Chart(NamedTuple):
    """One distribution."""

    title: str
    unit: str
    """What is counted."""
    bars: tuple[Bar, ...]


def charts(summary: Summary) -> tuple[Chart, ...]:
    """All charts that show something."""
    found = (
        Chart("Share of words kept", "pages", _spread(summary.shares, _percent)),
        Chart("Size", "pages", _spread(summary.sizes, _size)),
        Chart("Time a page took", "pages", _spread(summary.times, _time)),
        Chart("Removed, by reason", "lines", _named(summary.reasons)),
        Chart("Language", "pages", _named(summary.languages, "unknown")),
    )
    return tuple(chart for chart in found if chart.bars)


def _spread(histogram: Histogram, said: Callable[[float], str]) -> tuple[Bar, ...]:
    """A row for each span between edges, without empty ones at the ends."""
    edges, counts = histogram.edges, histogram.counts
    labels = (
        f"< {said(edges[0])}",
        *(f"{said(low)} – {said(high)}" for low, high in pairwise(edges)),
        f"≥ {said(edges[-1])}",
    )
    filled = [at for at, count in enumerate(counts) if count]
    rows = range(filled[0], filled[-1] + 1) if filled else ()
    return tuple(Bar(labels[at], counts[at]) for at in rows)


def _named(counts: Mapping[str, int], nameless: str = "") -> tuple[Bar, ...]:
    rows = [Bar(harmless(shown(name)) or nameless, count) for name, count in counts.items()]
    rest = sum(row.number for row in rows[MOST:])
    return (*rows[:MOST], *([Bar("others", rest)] if rest else []))


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _size(size: float) -> str:
    return f"{size / 1_000_000:g} MB" if size >= 1_000_000 else f"{size / 1_000:g} kB"


def _time(seconds: float) -> str:
    return f"{seconds:g} s" if seconds >= 1 else f"{seconds * 1000:g} ms"


def largest(bars: Sequence[Bar]) -> int:
    return max(bar.number for bar in bars)
