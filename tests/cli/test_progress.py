"""Progress on a terminal, in a pipe and for `--quiet`."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from stripper.batch.output_names import Location
from stripper.batch.schedule import Progress
from stripper.batch.sources import Source
from stripper.cli.progress import ProgressDisplay
from stripper.cli.progress_bar import BatchProgress

from .conftest import PAGE
from .terminals import shown

ESCAPE_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now  # type: ignore[return-value]


def make_bar(width: int) -> tuple[BatchProgress, io.StringIO]:
    terminal = io.StringIO()
    return BatchProgress(Console(file=terminal, force_terminal=True, width=width), is_visible=True), terminal


def rows(terminal: io.StringIO) -> list[str]:
    """Return the rows that were drawn, without escape sequences."""
    return [ESCAPE_SEQUENCE.sub("", row) for row in re.split(r"[\r\n]+", terminal.getvalue())]


def test_without_a_terminal_a_line_is_printed_every_ten_seconds(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    with ProgressDisplay(quiet=False) as display, ProgressDisplay(quiet=True) as quiet:
        for second in range(0, 31, 5):
            clock[0] = second
            for each in (display, quiet):
                each.update(Progress(1_000, 100 + 2 * second, 100, 1, None))
    assert capsys.readouterr().err.splitlines() == [
        "stripper: 120 of 1,000 pages, 1 failed, 2 pages/s, 7 min left",
        "stripper: 140 of 1,000 pages, 1 failed, 2 pages/s, 7 min left",
        "stripper: 160 of 1,000 pages, 1 failed, 2 pages/s, 7 min left",
    ]


def test_pages_skipped_at_the_start_do_not_count_for_the_rate(clock: list[float]) -> None:
    bar, _ = make_bar(80)
    for second, (done, skipped) in enumerate([(1_000, 1_000), (4_000, 4_000), (4_010, 4_000), (4_020, 4_000)]):
        clock[0] = second
        bar.show(Progress(5_000, done, skipped, 0, None))
    assert bar.summary == "4,020 of 5,000 pages, 0 failed, 10 pages/s, 98 s left"


def test_no_row_exceeds_60_columns(clock: list[float]) -> None:
    bar, terminal = make_bar(60)
    source = Source("pages/\x1b[31m\u202e[bold]" + "x" * 100, Location("", "x"))
    for second in range(3):
        clock[0] = second
        bar.show(Progress(500_000, 123_456 + 162 * second, 0, 12, source))
    bar.stop()
    drawn = rows(terminal)
    assert "123,780 of 500,000 pages, 12 failed, 162 pages/s, 39 min le…" in drawn
    assert max(map(len, drawn)) <= 60
    assert any("[bold]" in row for row in drawn)
    assert "\u202e" not in terminal.getvalue()
    assert "\x1b[31m[" not in terminal.getvalue()


def test_messages_are_printed_above_the_bar_as_they_are(clock: list[float]) -> None:
    bar, terminal = make_bar(60)
    bar.show(Progress(10, 1, 0, 0, None))
    message = "stripper: a.html: [bold] :smile: " + "x" * 80
    bar.print_line(message)
    bar.stop()
    assert message in rows(terminal)


def test_a_real_terminal_gets_a_bar_that_is_gone_at_the_end(pages: Path) -> None:
    (pages / "in").mkdir()
    for number in range(120):
        (pages / "in" / f"{number:03d}.html").write_text(PAGE)
    text = shown(["in", "-o", "clean", "--jobs", "1"], columns=60)
    assert re.search(r"[\d,]+ of 120 pages, 0 failed", text)
    assert "━" in text
    assert max(len(row) for row in re.split(r"[\r\n]+", ESCAPE_SEQUENCE.sub("", text))) <= 60
    assert "120 pages: 120 done, 0 failed" in text.split("━")[-1]


def test_a_dumb_terminal_gets_no_bar(pages: Path) -> None:
    text = shown(["storm.html", "-o", "clean"], TERM="dumb")
    assert "\x1b" not in text
    assert "━" not in text
