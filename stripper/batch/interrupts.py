"""Two-step Ctrl-C: the first finishes the pages in progress, the second stops at once."""

from __future__ import annotations

import signal
from typing import Any


class InterruptCounter:
    """Context manager that counts SIGINT and SIGTERM instead of letting them end the process."""

    def __init__(self) -> None:
        self.count = 0
        self._previous: dict[int, Any] = {}

    def __enter__(self) -> InterruptCounter:
        for number in (signal.SIGINT, signal.SIGTERM):
            self._previous[number] = signal.signal(number, self._increment)
        return self

    def __exit__(self, *ignored: object) -> None:
        for number, handler in self._previous.items():
            signal.signal(number, handler)

    def _increment(self, *ignored: object) -> None:
        self.count += 1
