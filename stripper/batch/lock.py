"""Only one run writes to an output directory at a time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from stripper.batch.names import shown
from stripper.batch.writers import Layout
from stripper.errors import BusyError

PATIENCE = 1.0
"""Seconds in which the workers of a run that was just killed are gone."""


@contextmanager
def held(layout: Layout) -> Iterator[None]:
    """Have the output directory for oneself; raises BusyError.

    A database that is locked and holds nothing is a lock that every system has, and that goes with its process.
    """
    with closing(sqlite3.connect(os.path.join(layout.own, "lock"), timeout=PATIENCE, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            raise BusyError(
                f"Another run of stripper writes to {shown(layout.directory)}; wait until it is done, or write "
                "somewhere else."
            ) from None
        yield
