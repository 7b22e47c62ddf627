"""Summaries of made-up batches."""

from __future__ import annotations

from typing import Any

from stripper.batch.plan import Plan
from stripper.batch.summary import SHARES, SIZES, TIMES, Failed, Histogram, Outlier, Page, Summary
from stripper.batch.writers import Layout

OPTIONS = Plan(Layout("clean", "text")).options
RUN = {
    "started": 0.0,
    "seconds": 2.0,
    "processed": 200,
    "jobs": 2,
    "state": "finished",
    "message": "",
    "options": OPTIONS,
}


def histogram(edges: tuple[float, ...], **counts: int) -> Histogram:
    """Make a histogram with the given counts, by index as `bin0`, `bin1` …"""
    return Histogram(edges, [counts.get(f"bin{index}", 0) for index in range(len(edges) + 1)])


def make_summary(**changes: Any) -> Summary:
    """Make a summary of 200 pages, 3 of which failed."""
    run = {**RUN, **changes.pop("run", {})}
    summary = Summary(
        directory="clean dir",
        run=run,
        pages=200,
        done=197,
        failed=3,
        other_language=0,
        empty=1,
        doubtful=0,
        bytes=1_000_000,
        words=100_000,
        words_kept=40_000,
        reasons={"navigation": 1_500, "footer": 20},
        languages={"en": 190, "": 7},
        skipped={},
        failures=(Failed("too-big", 3, "esc\x1b.html", "Too large;\n raise --max-bytes."),),
        slowest=(Page("a b.html", 1.5), Page("-dash.html", 0.25)),
        doubted=(),
        outliers=(Outlier("nothing kept", 1, (Page("a b.html", 0.0),)),),
        shares=histogram(SHARES, bin3=100, bin5=97),
        sizes=histogram(SIZES, bin2=197),
        times=histogram(TIMES, bin0=1, bin6=196),
    )
    return summary._replace(**changes)
