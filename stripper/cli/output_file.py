"""Files written by options such as `--html`: atomically, and never over a file that stripper did not write."""

from __future__ import annotations

import os

from stripper.batch.writers import overwrite_policy
from stripper.cli import streams
from stripper.display import printable
from stripper.errors import OutputError
from stripper.files import write_file


def write(path: str, text: str, marker: str) -> None:
    """Write a text that begins with `marker`, to stdout if the path is `-`.

    An existing file must begin with the marker too. Raises OutputError.
    """
    data = text.encode("utf-8", "replace")
    if path == streams.STDOUT:
        streams.write(data)
        return
    try:
        _check_overwrite(path, os.path.realpath(path), marker.encode())
        write_file(path, data)
    except OSError as error:
        raise overwrite_policy.write_error(path, error) from None


def _check_overwrite(path: str, real: str, marker: bytes) -> None:
    """Raise OutputError if a path must not be overwritten."""
    if os.path.isdir(real):
        raise OutputError(f"{printable(path)} is a directory; name a file.")
    if os.path.isfile(real):
        with open(real, "rb") as file:
            if not file.read(len(marker)) == marker:
                raise OutputError(
                    f"{printable(path)} was not written by this option and may be a page; remove it, or choose another "
                    "file name."
                )
