"""Progress of a batch on stderr: a bar on a terminal, a line every ten seconds elsewhere."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from stripper.batch import schedule
from stripper.cli.messages import print_error

if TYPE_CHECKING:
    from stripper.cli.progress_bar import BatchProgress

LINE_INTERVAL = 10.0
"""Seconds between lines."""

SAMPLE_INTERVAL = 1.0
"""Seconds between measurements of the rate when there is no bar."""

BAR_INTERVAL = 0.2
"""Seconds between updates of the bar."""


class ProgressDisplay:
    """Context manager that displays the progress of a batch, unless `quiet`."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._is_terminal = _is_capable_terminal()
        self._updated = self._printed = time.monotonic()
        self._bar: BatchProgress | None = None

    def __enter__(self) -> ProgressDisplay:
        return self

    def __exit__(self, *ignored: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def print(self, line: str) -> None:
        """Print a line above the bar."""
        if self._bar is None or self._bar.disable:
            print_error(line)
        else:
            self._bar.print_line(line)

    def interrupted(self) -> None:
        self.print("stripper: finishing the pages in progress; press Ctrl-C again to stop at once")

    def update(self, progress: schedule.Progress) -> None:
        """Display progress, if enough time has passed."""
        now = time.monotonic()
        if self._quiet or now - self._updated < (BAR_INTERVAL if self._is_terminal else SAMPLE_INTERVAL):
            return
        self._updated = now
        bar = self._bar = self._bar or self._make_bar()
        bar.show(progress)
        if not self._is_terminal and now - self._printed >= LINE_INTERVAL:
            self._printed = now
            print_error(f"stripper: {bar.summary}")

    def _make_bar(self) -> BatchProgress:
        # Deferred: rich is slow to import, and short batches finish before anything is displayed.
        from rich.console import Console

        from stripper.cli.progress_bar import BatchProgress

        return BatchProgress(Console(stderr=True), is_visible=self._is_terminal)


def _is_capable_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
