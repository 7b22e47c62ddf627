"""How far a batch is: a bar on a terminal, a line every so often elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from stripper.batch import schedule
from stripper.batch.report.text import duration
from stripper.characters import harmless
from stripper.cli.messages import print_error
from stripper.display import printable

if TYPE_CHECKING:
    from rich.table import Table

EVERY = 10.0
"""Seconds between lines."""

BLINK = 0.2
"""Seconds between changes of the bar."""

SPAN = 30.0
"""Seconds over which the pace is measured."""


class Pace:
    """Pages a second, lately."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def at(self, now: float, stripped: int) -> float:
        """The pace when so many pages have been stripped by this run."""
        self._seen.append((now, stripped))
        while now - self._seen[0][0] > SPAN:
            self._seen.popleft()
        start, before = self._seen[0]
        return (stripped - before) / (now - start) if now > start else 0.0


class ProgressDisplay:
    """Shows progress while it is entered."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._pace = Pace()
        self._told = time.monotonic()
        self._live: Any = None

    def __enter__(self) -> ProgressDisplay:
        return self

    def __exit__(self, *ignored: object) -> None:
        if self._live is not None:
            self._live.stop()

    def print(self, line: str) -> None:
        """Put a line above the bar."""
        if self._live is None:
            print_error(line)
        else:
            from rich.text import Text

            self._live.console.print(Text(line), soft_wrap=True, highlight=False)

    def interrupted(self) -> None:
        self.print("stripper: finishing the pages in hand; Ctrl-C again ends at once")

    def update(self, progress: schedule.Progress) -> None:
        """Show it if it is time."""
        now, has_bar = time.monotonic(), _is_for_people()
        if self._quiet or now - self._told < (BLINK if has_bar else EVERY):
            return
        self._told = now
        pace = self._pace.at(now, progress.done - progress.already_done)
        if has_bar:
            self._draw(progress, pace)
        else:
            print_error(f"stripper: {', '.join(_said(progress, pace))}")

    def _draw(self, progress: schedule.Progress, pace: float) -> None:
        from rich.console import Console
        from rich.live import Live

        if self._live is None:
            self._live = Live(console=Console(stderr=True), auto_refresh=False, transient=True)
            self._live.start()
        self._live.update(_bar(progress, pace, self._live.console.width), refresh=True)


def _is_for_people() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _said(progress: schedule.Progress, pace: float) -> list[str]:
    said = [f"{progress.done:,} of {progress.total:,} pages"]
    if pace:
        left = duration(round((progress.total - progress.done) / pace))
        said += [f"{pace:,.3g} a second", f"{left} left"]
    return [*said, f"{progress.failed:,} failed"]


def _bar(progress: schedule.Progress, pace: float, width: int) -> Table:
    from rich.progress_bar import ProgressBar
    from rich.table import Table
    from rich.text import Text

    rows = Table.grid(expand=True)
    bar = ProgressBar(total=max(1, progress.total), completed=progress.done, width=min(width - 1, 60))
    said = Text(", ".join(_said(progress, pace)), overflow="ellipsis", no_wrap=True)
    name = harmless(printable(progress.current.name)) if progress.current else ""
    for row in (bar, said, Text(name, style="dim", overflow="ellipsis", no_wrap=True)):
        rows.add_row(row)
    return rows
