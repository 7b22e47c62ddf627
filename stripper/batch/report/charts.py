"""Bar charts of the distributions in a summary, independent of how they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from stripper.batch.summary import Histogram, Summary
from stripper.display import printable
from stripper.named_tuples import NamedTuple
from stripper.native.sanitize import sanitize

MAX_NAMED_BARS = 12
"""Bars in a chart of named categories; the remaining categories share one more bar."""


class Bar(NamedTuple):
    """One bar."""

    label: str
    """Sanitized."""
    number: int


class Chart(NamedTuple):
    """One bar chart."""

    title: str
    unit: str
    """Unit of the numbers."""
    bars: tuple[Bar, ...]


def charts(summary: Summary) -> tuple[Chart, ...]:
    """Return the charts of a summary that have any bars."""
    found = (
        Chart("Share of words kept", "pages", _histogram_bars(summary.shares, _percent)),
        Chart("Page size", "pages", _histogram_bars(summary.sizes, _size)),
        Chart("Time per page", "pages", _histogram_bars(summary.times, _time)),
        Chart("Removed by reason", "lines", _category_bars(summary.reasons)),
        Chart("Language", "pages", _category_bars(summary.languages, "unknown")),
    )
    return tuple(chart for chart in found if chart.bars)


def _histogram_bars(histogram: Histogram, format_edge: Callable[[float], str]) -> tuple[Bar, ...]:
    """Return a bar for each bin, without empty bins at either end."""
    edges, counts = histogram.edges, histogram.counts
    labels = (
        f"< {format_edge(edges[0])}",
        *(f"{format_edge(low)} – {format_edge(high)}" for low, high in pairwise(edges)),
        f"≥ {format_edge(edges[-1])}",
    )
    filled = [index for index, count in enumerate(counts) if count]
    bins = range(filled[0], filled[-1] + 1) if filled else ()
    return tuple(Bar(labels[index], counts[index]) for index in bins)


def _category_bars(counts: Mapping[str, int], unnamed: str = "") -> tuple[Bar, ...]:
    bars = [Bar(sanitize(printable(name)) or unnamed, count) for name, count in counts.items()]
    rest = sum(bar.number for bar in bars[MAX_NAMED_BARS:])
    return (*bars[:MAX_NAMED_BARS], *([Bar("other", rest)] if rest else []))


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _size(size: float) -> str:
    return f"{size / 1_000_000:g} MB" if size >= 1_000_000 else f"{size / 1_000:g} kB"


def _time(seconds: float) -> str:
    return f"{seconds:g} s" if seconds >= 1 else f"{seconds * 1000:g} ms"


def largest(bars: Sequence[Bar]) -> int:
    """Return the largest number of any bar."""
    return max(bar.number for bar in bars)
