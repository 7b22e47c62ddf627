"""Growth of CPU time with the size of an input, which does not depend on the speed of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import log
from typing import TypeVar

Input = TypeVar("Input")

FACTOR = 8
"""Size of the second input relative to the first: linear code then takes 8 times as long, quadratic code 64 times."""
LINEAR = 1.5
"""The largest exponent of linear code: caches and a busy machine add up to 0.3."""
RUNS = 3
"""Runs of which the fastest counts."""


def exponent(run: Callable[[Input], object], make: Callable[[int], Input], size: int) -> float:
    """Return the exponent with which the CPU time of `run` grows from an input of `size` to one of `FACTOR * size`."""
    small, large = (min(_seconds(run, make(n)) for _ in range(RUNS)) for n in (size, FACTOR * size))
    return log(large / small, FACTOR)


def _seconds(run: Callable[[Input], object], given: Input) -> float:
    start = time.process_time_ns()
    run(given)
    return max(1, time.process_time_ns() - start) / 1e9
