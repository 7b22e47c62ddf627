"""The progress of a batch as a rich progress bar, which also estimates the rate and the time remaining."""

from __future__ import annotations

import time
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.progress import BarColumn, Progress, TaskProgressColumn
from rich.text import Text

from stripper.batch import schedule
from stripper.batch.report.text import duration, rate
from stripper.display import printable
from stripper.native.sanitize import sanitize

BAR_WIDTH = 50
"""Columns of the bar; fits into 60 columns with the percentage next to it."""


class BatchProgress(Progress):
    """Progress bar with two lines of text below it: counts, and the name of the current page."""

    def __init__(self, console: Console, *, is_visible: bool) -> None:
        # No refresh thread: workers are forked from this process, which must have a single thread.
        super().__init__(
            BarColumn(BAR_WIDTH),
            TaskProgressColumn(),
            console=console,
            auto_refresh=False,
            transient=True,
            disable=not is_visible,
            get_time=lambda: time.monotonic(),
        )
        self._task = self.add_task("", total=None)
        self._failed = 0
        self._page = ""

    def show(self, progress: schedule.Progress) -> None:
        """Update the bar and the estimates."""
        self._failed = progress.failed
        self._page = sanitize(printable(progress.current.name)) if progress.current else ""
        if progress.done == progress.already_done:  # pages skipped at the start say nothing about the rate
            self.reset(self._task, total=progress.total, completed=progress.done)
        else:
            self.update(self._task, total=progress.total, completed=progress.done)
        self.start()
        self.refresh()

    def print_line(self, line: str) -> None:
        """Print a line above the bar."""
        self.console.print(Text(line), soft_wrap=True)

    @property
    def summary(self) -> str:
        """Counts, rate and time remaining, the most important first: narrow terminals cut the end."""
        task = self.tasks[self._task]
        parts = [f"{task.completed:,} of {task.total or 0:,} pages", f"{self._failed:,} failed"]
        if task.speed and task.time_remaining is not None:
            parts += [rate(task.speed), f"{duration(task.time_remaining)} left"]
        return ", ".join(parts)

    def get_renderables(self) -> Iterable[RenderableType]:
        if not self.tasks:  # while it is constructed
            return
        yield self.make_tasks_table(self.tasks)
        yield Text(self.summary, overflow="ellipsis", no_wrap=True)
        yield Text(self._page, style="dim", overflow="ellipsis", no_wrap=True)
