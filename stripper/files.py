"""Atomic file writes."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Mapping
from contextlib import suppress


def write_atomically(files: Mapping[str, bytes], staging: str | None = None) -> None:
    """Write files by path, each completely or not at all, keeping the permissions of those they replace.

    All files are complete before the first is moved into place, and all get the same modification time. Files are
    staged in the directory `staging`, or beside their targets if it is None or on another file system. Existing files
    other than the first are deleted before the first new one appears, so old and new files never coexist. Raises
    OSError.
    """
    staged: list[tuple[str, str]] = []
    now = time.time_ns()
    try:
        for path, data in files.items():
            temporary = os.path.join(staging or os.path.dirname(path), f".stripper-{os.urandom(8).hex()}.tmp")
            staged.append((temporary, path))
            with open(temporary, "xb") as file:
                file.write(data)
            with suppress(FileNotFoundError):
                os.chmod(temporary, os.stat(path).st_mode & 0o7777)
            os.utime(temporary, ns=(now, now))
        for path in [*files][1:]:
            with suppress(FileNotFoundError):
                os.unlink(path)
        for temporary, path in staged:
            os.replace(temporary, path)
        staged.clear()
    except OSError as error:
        if staging is None or error.errno != errno.EXDEV:
            raise
        write_atomically(files)
    finally:
        for temporary, _ in staged:
            with suppress(FileNotFoundError):
                os.unlink(temporary)


def write_file(path: str, data: bytes) -> None:
    """Write a file atomically, or write into an existing pipe or device, which no file can replace. Raises OSError."""
    real = os.path.realpath(path)
    if os.path.exists(real) and not stat.S_ISREG(os.stat(real).st_mode):
        with open(real, "wb") as file:
            file.write(data)
    else:
        write_atomically({real: data})
