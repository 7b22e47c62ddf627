"""Counting of interrupts."""

from __future__ import annotations

import os
import signal

from stripper.batch.interrupts import InterruptCounter


def test_signals_are_counted_and_the_previous_handlers_restored() -> None:
    previous = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with InterruptCounter() as interrupts:
        assert interrupts.count == 0
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGTERM)
        assert interrupts.count == 2
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == previous
