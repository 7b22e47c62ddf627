"""Limits that a worker process imposes on itself, and the memory it uses."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import wait

RETIRED = 73
"""Exit status of a worker that exits of its own accord after completing a task."""

_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Arrange for this process to be killed when its parent exits for whatever reason, even in an endless loop."""
    parent = multiprocessing.parent_process()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if parent is not None and os.getppid() != parent.pid:
            os._exit(1)
    elif parent is not None:
        sentinel = parent.sentinel
        threading.Thread(target=lambda: wait([sentinel]) and os._exit(1), daemon=True).start()


def close_standard_streams() -> None:
    """Redirect stdin, stdout and stderr to the null device, so that no library can print anything."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)


def limit_memory(max_bytes: int) -> None:
    """Limit this process to `max_bytes` of address space beyond the current size, and disable core dumps."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        size = _pages_of("self", 0) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = size + max_bytes
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def resident_memory(process: int) -> int:
    """Return the resident memory of a process in bytes; 0 where it is not available."""
    try:
        return _pages_of(process, 1) * os.sysconf("SC_PAGESIZE")
    except (OSError, ValueError, AttributeError):
        return 0


def _pages_of(process: int | str, column: int) -> int:
    with open(f"/proc/{process}/statm", "rb") as file:
        return int(file.read().split()[column])
