"""Ctrl-C in two steps: the first ends a batch in good order, the second at once."""

from __future__ import annotations

import signal
from typing import Any


class Interrupts:
    """While it is entered, interruptions are counted instead of ending the process."""

    def __init__(self) -> None:
        self.number = 0
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Interrupts:
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._count)
        return self

    def __exit__(self, *ignored: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _count(self, *ignored: object) -> None:
        self.number += 1
