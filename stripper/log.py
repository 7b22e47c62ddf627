"""Messages for `logging`, which a program that does not use it need not import."""

from __future__ import annotations

import sys

DEBUG = 10
INFO = 20
"""Levels, as in `logging`."""


def log(logger: str, level: int, message: str, *args: object) -> None:
    """Log a message, unless `logging` is not imported: it is slow to import, and nothing can have enabled the level."""
    if logging := sys.modules.get("logging"):
        logging.getLogger(logger).log(level, message, *args)


def is_enabled(level: int) -> bool:
    """Return whether messages of the package are logged at a level."""
    logging = sys.modules.get("logging")
    return logging is not None and bool(logging.getLogger("stripper").isEnabledFor(level))
