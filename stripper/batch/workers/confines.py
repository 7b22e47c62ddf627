"""What confines a worker: it dies with its parent, speaks to nobody, and gets no more memory than it may have."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import wait

RETIRED = 73
"""Exit status of a worker that leaves by itself, after a task that it did."""

_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Have this process killed when its parent ends, however that ends, and even within an endless loop."""
    parent = multiprocessing.parent_process()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if parent is not None and os.getppid() != parent.pid:
            os._exit(1)
    elif parent is not None:
        sentinel = parent.sentinel
        threading.Thread(target=lambda: wait([sentinel]) and os._exit(1), daemon=True).start()


def silence() -> None:
    """Send what libraries may print, and Python on its way out, nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def limit_memory(most: int) -> None:
    """Let this process have so many bytes of address space more than now, and leave no core files."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        size = _pages_of("self", 0) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = size + most
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def resident(process: int) -> int:
    """Bytes of memory that a process has; 0 where that cannot be seen."""
    try:
        return _pages_of(process, 1) * os.sysconf("SC_PAGESIZE")
    except (OSError, ValueError, AttributeError):
        return 0


def _pages_of(process: int | str, column: int) -> int:
    with open(f"/proc/{process}/statm", "rb") as file:
        return int(file.read().split()[column])
