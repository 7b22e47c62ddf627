"""Files that a command writes besides stdout: whole or not at all, and never over what is not ours."""

from __future__ import annotations

import os

from stripper.batch.names import shown
from stripper.batch.writers import outputs
from stripper.errors import OutputError
from stripper.files import replace


def write(path: str, text: str, mark: str) -> None:
    """Write a text that begins with `mark`; a file that is there must begin with it too. Raises OutputError."""
    real = os.path.realpath(path)
    data = text.encode("utf-8", "replace")
    try:
        if os.path.lexists(real) and not os.path.isfile(real) and not os.path.isdir(real):
            with open(real, "wb") as file:  # a pipe or a device cannot be replaced by a file
                file.write(data)
            return
        _guard(path, real, mark.encode())
        replace({real: data})
    except OSError as error:
        raise outputs.refusal(path, error) from None


def _guard(path: str, real: str, mark: bytes) -> None:
    """Raise OutputError for a file that must not be overwritten."""
    if os.path.isdir(real):
        raise OutputError(f"{shown(path)} is a directory; give the name of a file.")
    if os.path.exists(real):
        with open(real, "rb") as file:
            if not file.read(len(mark)) == mark:
                raise OutputError(
                    f"{shown(path)} was not written by this option, and may be a page; remove it, or give another name."
                )
