"""Bar charts of a summary."""

from __future__ import annotations

from stripper.batch.report.charts import MAX_NAMED_BARS, Bar, Chart, charts, largest
from stripper.batch.summary import SHARES, SIZES, TIMES

from .summaries import histogram, make_summary


def chart(title: str, **changes: object) -> Chart:
    return next(chart for chart in charts(make_summary(**changes)) if chart.title == title)


def test_a_histogram_has_a_bar_for_each_bin_between_the_first_and_last_filled_ones() -> None:
    assert chart("Share of words kept").bars == (Bar("30% – 40%", 100), Bar("40% – 50%", 0), Bar("50% – 60%", 97))
    assert chart("Page size").bars == (Bar("3 kB – 10 kB", 197),)


def test_the_outer_bins_are_open() -> None:
    bars = chart("Time per page", times=histogram(TIMES, bin0=2, bin9=1)).bars
    assert (bars[0], bars[-1]) == (Bar("< 1 ms", 2), Bar("≥ 10 s", 1))
    assert chart("Page size", sizes=histogram(SIZES, bin9=1)).bars == (Bar("≥ 10 MB", 1),)


def test_named_bars_are_sanitized_and_the_rest_is_summed_up() -> None:
    assert chart("Language").bars == (Bar("en", 190), Bar("unknown", 7))
    reasons = {f"r{number}\x1b": 100 - number for number in range(MAX_NAMED_BARS + 3)}
    bars = chart("Removed by reason", reasons=reasons).bars
    assert len(bars) == MAX_NAMED_BARS + 1
    assert bars[0] == Bar(r"r0\x1b", 100)
    assert bars[-1] == Bar("other", 88 + 87 + 86)


def test_charts_without_bars_are_omitted() -> None:
    found = charts(make_summary(shares=histogram(SHARES), reasons={}))
    assert [chart.title for chart in found] == ["Page size", "Time per page", "Language"]


def test_largest() -> None:
    assert largest([Bar("a", 3), Bar("b", 7), Bar("c", 0)]) == 7
