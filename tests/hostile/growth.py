"""Growth of CPU time with the size of an input, which does not depend on the speed of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import inf, log
from typing import TypeVar

Input = TypeVar("Input")

FACTOR = 8
"""Size of the second input relative to the first: linear code then takes 8 times as long, quadratic code 64 times."""
LINEAR = 1.5
"""The largest exponent of linear code: caches and a busy machine add up to 0.3."""
RUNS = (2, 3, 10)
"""Runs of which the fastest counts: more of them as long as the time seems to grow faster, as on a busy machine."""


def exponent(run: Callable[[Input], object], make: Callable[[int], Input], size: int) -> float:
    """Return the exponent with which the CPU time of `run` grows from an input of `size` to one of `FACTOR * size`."""
    short, long = make(size), make(FACTOR * size)
    small = large = inf
    for runs in RUNS:
        for _ in range(runs):
            small, large = min(small, _seconds(run, short)), min(large, _seconds(run, long))
        if log(large / small, FACTOR) < LINEAR:
            break
    return log(large / small, FACTOR)


def _seconds(run: Callable[[Input], object], given: Input) -> float:
    start = time.process_time_ns()
    run(given)
    return max(1, time.process_time_ns() - start) / 1e9
