"""Files that are written as a whole or not at all."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Mapping
from contextlib import suppress


def replace(files: Mapping[str, bytes], staging: str | None = None) -> None:
    """Put files, each by its path, in their places; those that are there give way, and leave their permissions.

    Every one is complete before the first is put in its place, and all have the same time. `staging` is the directory
    in which they wait until then; without it, or if it is on another file system, that is where they belong. Old ones
    but the first go before the first new one comes: at no moment do old and new stand side by side. Raises OSError.
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
    except OSError as error:
        if staging is None or error.errno != errno.EXDEV:
            raise
        replace(files)
    finally:
        for temporary, _ in staged:
            with suppress(FileNotFoundError):
                os.unlink(temporary)
