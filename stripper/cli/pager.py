"""The pager: a program that shows long text screen by screen."""

from __future__ import annotations

import os
import signal

NOT_FOUND = 127
"""What a shell says of a program that is not there."""

_SETTINGS = {"LESS": "FRX", "LV": "-c"}
"""What pagers are told if the user tells them nothing: leave at once what fits, and pass colours on."""


def command() -> str | None:
    """What PAGER says, or else `less`; None if there is none, or PAGER is empty or `cat`."""
    # No command but a view on a terminal needs it, and it takes its time to import; so does subprocess.
    import shutil

    said = os.environ.get("PAGER")
    if said is not None:
        return None if said.strip() in ("", "cat") else said
    return next((name for name in ("less", "more") if shutil.which(name)), None)


def show(text: bytes, encoding: str) -> bool:
    """Show a text, and wait until the user has seen it; False if there is no pager after all."""
    import subprocess

    pager = command()
    if pager is None:
        return False
    environment = {**_SETTINGS, **os.environ}
    if encoding.lower().startswith("utf"):
        environment.setdefault("LESSCHARSET", "utf-8")
    try:
        process = subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    # Ctrl-C is for the pager to understand; it ends by a key of its own.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.communicate(text)
    finally:
        signal.signal(signal.SIGINT, before)
    return process.returncode != NOT_FOUND
