"""Text reports."""

from __future__ import annotations

import pytest

from stripper.batch.report.text import brief, duration, full, heading, plural, rate, state

from .summaries import make_summary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "200 pages: 197 done, 3 failed; all processed in 2 s, 100 pages/s"),
        ({"run": {"processed": 20}}, "200 pages: 197 done, 3 failed; 20 processed in 2 s, 10 pages/s"),
        ({"run": {"processed": 0}}, "200 pages: 197 done, 3 failed; none processed in this run"),
        ({"run": {"seconds": 0.5}}, "200 pages: 197 done, 3 failed; all processed in 0.5 s"),
        ({"done": 100, "run": {"state": "running"}}, "200 pages: 100 done, 3 failed, 97 remaining"),
    ],
)
def test_heading(changes: dict[str, object], expected: str) -> None:
    assert heading(make_summary(**changes)) == expected


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ({"state": "interrupted"}, "interrupted; run the same command again to resume"),
        ({"state": "running"}, "running or killed; run the same command again to resume"),
        ({"state": "stopped", "message": "No space\x1b left."}, "stopped; No space left."),
    ],
)
def test_state(run: dict[str, str], expected: str) -> None:
    assert state(make_summary(run=run)) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.5, "0.5 s"), (1.2345, "1.23 s"), (119, "119 s"), (120, "2 min"), (7_140, "119 min"), (7_260, "2 h 1 min")],
)
def test_duration(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0.25, "0.25 pages/s"), (9.5, "9.5 pages/s"), (12.4, "12 pages/s"), (1923.4, "1,923 pages/s")],
)
def test_rate(number: float, expected: str) -> None:
    assert rate(number) == expected


def test_plural() -> None:
    assert [plural(count, "page") for count in (0, 1, 1_000)] == ["0 pages", "1 page", "1,000 pages"]


def test_the_brief_report_names_failures_slow_pages_and_outliers() -> None:
    assert brief(make_summary()) == (
        "200 pages: 197 done, 3 failed; all processed in 2 s, 100 pages/s\n"
        "words        100,000 in, 40,000 kept (40%); nothing kept from 1 page\n"
        "removed      1,520 lines: navigation 1,500, footer 20\n"
        "slowest        1.50 s  a b.html\n"
        "               0.25 s  -dash.html\n"
        "failed       3 too-big, e.g. esc\\x1b.html: Too large; raise --max-bytes. Raise\n"
        "             --max-bytes, or skip them with --exclude.\n"
        "to check     nothing kept 1\n"
        "more         stripper report 'clean dir'\n"
    )


def test_the_full_report_has_charts_and_commands() -> None:
    report = full(make_summary(run={"state": "interrupted"}))
    assert "state        interrupted; run the same command again to resume\n" in report
    assert "share of words kept, pages\n  30% – 40% █" in report
    assert "slowest pages\n   1.50 s  stripper diff 'a b.html'\n   0.25 s  stripper diff ./-dash.html\n" in report
    assert (
        "nothing kept: 1 page; share of words kept, and a command to inspect\n       0%  stripper diff 'a b.html'\n"
        in report
    )
    assert "\x1b" not in report


@pytest.mark.parametrize("width", [60, 80, 120])
def test_charts_fit_the_width(width: int) -> None:
    rows = [row for row in full(make_summary(), width).splitlines() if "█" in row]
    assert max(map(len, rows)) <= width
    assert max(map(len, rows)) >= width - 8


def test_a_batch_without_pages_has_a_report() -> None:
    nothing = make_summary(
        pages=0, done=0, failed=0, empty=0, words=0, words_kept=0, reasons={}, failures=(), slowest=(), outliers=(),
        run={"processed": 0},
    )  # fmt: skip
    assert brief(nothing).splitlines() == [
        "0 pages: 0 done, 0 failed; none processed in this run",
        "more         stripper report 'clean dir'",
    ]
    assert full(nothing).startswith("0 pages")
