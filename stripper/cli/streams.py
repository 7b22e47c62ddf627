"""Binary stdin and stdout."""

from __future__ import annotations

import os
import sys

from stripper.errors import OutputError

STDOUT = "-"
"""Name of stdout, wherever a file is written."""


def write(data: bytes) -> None:
    """Write to stdout and flush, independent of the locale.

    Raises BrokenPipeError if the reader of stdout is gone, and OutputError if it cannot be written.
    """
    if sys.stdout is None:
        raise OutputError("stdout is closed; redirect it to a file.")
    try:
        rest = memoryview(data)
        while rest:  # under PYTHONUNBUFFERED, a write may be partial
            rest = rest[sys.stdout.buffer.write(rest) or 0 :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_buffered_output()
        raise OutputError(f"Cannot write to stdout: {error.strerror}; redirect it elsewhere.") from None


def discard_buffered_output() -> None:
    """Redirect stdout to the null device, so that Python does not fail to flush it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def has_no_input() -> bool:
    """Return whether stdin is a terminal or closed."""
    return sys.stdin is None or sys.stdin.isatty()
