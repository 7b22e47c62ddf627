"""Standard input and output as bytes, and how they end."""

from __future__ import annotations

import os
import sys

from stripper.errors import OutputError


def put(data: bytes) -> None:
    """Write to stdout at once, whatever the locale.

    Raises BrokenPipeError when nobody reads it any more, and OutputError when it cannot be written to.
    """
    if sys.stdout is None:
        raise OutputError("stdout is closed; send it to a file, or use -o DIR.")
    try:
        rest = memoryview(data)
        while rest:  # under PYTHONUNBUFFERED a write may take a part only
            rest = rest[sys.stdout.buffer.write(rest) or 0 :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop()
        raise OutputError(f"stdout cannot be written: {error.strerror}; send it somewhere else.") from None


def drop() -> None:
    """Send what is still buffered for stdout nowhere, or else Python complains about it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_waiting() -> bool:
    """Whether stdin is a terminal at which nobody was asked to type, or closed."""
    return sys.stdin is None or sys.stdin.isatty()
