"""Files written by options such as `--html`: atomically, and never over a file that stripper did not write."""

from __future__ import annotations

import os

from stripper.batch.writers import overwrite_policy
from stripper.display import printable
from stripper.errors import OutputError
from stripper.files import write_atomically


def write(path: str, text: str, marker: str) -> None:
    """Write a text that begins with `marker`; an existing file must begin with it too. Raises OutputError."""
    real = os.path.realpath(path)
    data = text.encode("utf-8", "replace")
    try:
        if os.path.lexists(real) and not os.path.isfile(real) and not os.path.isdir(real):
            with open(real, "wb") as file:  # a pipe or a device cannot be replaced by a file
                file.write(data)
            return
        _check_overwrite(path, real, marker.encode())
        write_atomically({real: data})
    except OSError as error:
        raise overwrite_policy.write_error(path, error) from None


def _check_overwrite(path: str, real: str, marker: bytes) -> None:
    """Raise OutputError if a path must not be overwritten."""
    if os.path.isdir(real):
        raise OutputError(f"{printable(path)} is a directory; name a file.")
    if os.path.exists(real):
        with open(real, "rb") as file:
            if not file.read(len(marker)) == marker:
                raise OutputError(
                    f"{printable(path)} was not written by this option and may be a page; remove it, or choose another "
                    "file name."
                )
