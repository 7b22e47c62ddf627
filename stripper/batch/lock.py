"""Exclusive lock on an output directory."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from stripper.batch.writers import Layout
from stripper.display import printable
from stripper.errors import OutputInUseError

TIMEOUT = 1.0
"""Seconds to wait for the lock: enough for the workers of a run that was just killed to exit."""


@contextmanager
def exclusive(layout: Layout) -> Iterator[None]:
    """Hold the lock of an output directory; raises OutputInUseError.

    An empty database with an exclusive transaction is a lock that works on every platform and ends with its process.
    """
    with closing(sqlite3.connect(os.path.join(layout.state, "lock"), timeout=TIMEOUT, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            raise OutputInUseError(
                f"Another run of stripper is writing to {printable(layout.directory)}; wait until it is finished, or "
                "choose another directory."
            ) from None
        yield
