"""Bar charts as SVG that stands in a page, and takes its colours from there."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from stripper.batch.report.charts import Bar, Chart, largest

WIDTH = 340
ROW = 20
"""Height of a row; the bar is a little less high."""
LETTER = 7.2
"""Width of a letter of a label, about."""
NUMBER = 58
"""Room for the number behind the longest bar."""


def draw(chart: Chart) -> str:
    """One chart: labels on the left, bars, and a number behind each."""
    start = min(WIDTH / 2, max(len(bar.label) for bar in chart.bars) * LETTER + 8)
    height = ROW * len(chart.bars)
    said = ", ".join(f"{bar.label}: {bar.number:,}" for bar in chart.bars)
    label = escape(f"{chart.title}, {chart.unit}. {said}")
    return "".join(
        (
            f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{label}">',
            *_rows(chart.bars, start),
            "</svg>",
        )
    )


def _rows(bars: tuple[Bar, ...], start: float) -> Iterator[str]:
    scale = (WIDTH - start - NUMBER) / largest(bars)
    for at, bar in enumerate(bars):
        top, length = at * ROW, max(bar.number * scale, 1 if bar.number else 0)
        yield f'<text class="label" x="{start - 6:.0f}" y="{top + 14}">{escape(bar.label)}</text>'
        yield f'<rect x="{start:.1f}" y="{top + 3}" width="{length:.1f}" height="{ROW - 6}" rx="2"/>'
        yield f'<text x="{start + length + 5:.1f}" y="{top + 14}">{bar.number:,}</text>'
