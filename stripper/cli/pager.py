"""The pager for long views."""

from __future__ import annotations

import os
import signal

NOT_FOUND = 127
"""Exit status of a shell for a missing command."""

_DEFAULTS = {"LESS": "FRX", "LV": "-c"}
"""Environment of the pager, unless the user sets it: exit if the text fits on the screen, and pass colours on."""


def command() -> str | None:
    """Return the value of PAGER, or `less` or `more`; None if neither exists, or PAGER is empty or `cat`."""
    # Deferred, like subprocess: slow to import, and needed only for views on a terminal.
    import shutil

    value = os.environ.get("PAGER")
    if value is not None:
        return None if value.strip() in ("", "cat") else value
    return next((name for name in ("less", "more") if shutil.which(name)), None)


def show(text: bytes, encoding: str) -> bool:
    """Show a text and wait for the pager to exit; return False if there is no pager."""
    import subprocess

    pager = command()
    if pager is None:
        return False
    environment = {**_DEFAULTS, **os.environ}
    if encoding.lower().startswith("utf"):
        environment.setdefault("LESSCHARSET", "utf-8")
    try:
        process = subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    # Ctrl-C belongs to the pager, which exits by a key of its own.
    previous = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.communicate(text)
    finally:
        signal.signal(signal.SIGINT, previous)
    return process.returncode != NOT_FOUND
