"""Which files may be overwritten: those that stripper wrote itself; and what to say when one cannot be written."""

from __future__ import annotations

import errno
import json
import os
from typing import NoReturn

from stripper.batch.names import shown
from stripper.batch.writers.forms import SIDECAR
from stripper.errors import NoOutputError, OutputError

_WHAT_TO_DO = {
    errno.ENOENT: "its directory does not exist; make it first",
    errno.ENOTDIR: "a file stands where a directory is needed; move it away, or write somewhere else",
    errno.EEXIST: "a file stands where a directory is needed; move it away, or write somewhere else",
    errno.EACCES: "permission denied; make the directory writable, or write somewhere else",
    errno.EROFS: "the file system is read-only; write somewhere else",
    errno.ENOSPC: "no room left; make some and run again",
    errno.ENAMETOOLONG: "the name is too long for this file system; give the page a shorter one",
    errno.EDQUOT: "your quota is used up; make room and run again",
    errno.EMFILE: "too many files are open; raise the limit with ulimit -n, or run with fewer --jobs",
    errno.ENFILE: "too many files are open on this machine; close some programs and run again",
}

_EVERYWHERE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
"""What would befall the next output too."""


def is_output(directory: str, path: str) -> bool:
    """Whether a path is the output directory itself, or a file in it that stripper wrote."""
    root, real = os.path.realpath(directory), os.path.realpath(path)
    return real == root or (real.startswith(root + os.sep) and os.path.isfile(real) and _is_ours(real))


def _is_ours(path: str) -> bool:
    """Whether stripper wrote a file, and nobody changed it since: the sidecar beside it has the same time."""
    beside = os.path.splitext(path)[0] + SIDECAR
    try:
        if os.stat(path).st_mtime_ns != os.stat(beside).st_mtime_ns:
            return False
        with open(beside, "rb") as file:
            return bool(json.load(file)["tool"]["name"] == "stripper")
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False


def guard(path: str, force: bool) -> None:
    """Raise OutputError for a file that must not be overwritten."""
    if os.path.isdir(path):
        raise OutputError(f"{shown(path)} is a directory; move it away, or write somewhere else.")
    if os.path.lexists(path) and not force and not _is_ours(path):
        refuse(path)


def refuse(path: str) -> NoReturn:
    """Raise OutputError for a file that somebody else wrote or changed."""
    raise OutputError(f"{shown(path)} was not written by stripper, or was changed since; add --force to overwrite it.")


def contain(directory: str, path: str) -> None:
    """Raise OutputError for a path below the output directory that a symlink leads out of it."""
    root, real = os.path.realpath(directory), os.path.realpath(os.path.dirname(path))
    if real != root and not real.startswith(os.path.join(root, "")):
        raise OutputError(
            f"A symlink leads {shown(path)} out of {shown(directory)}; remove it, or write somewhere else."
        )


_OWN = ("", "new", "shards", "lock", "ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm")
"""What stripper keeps in its own directory, and that directory."""


def refuse_links(own: str) -> None:
    """Raise NoOutputError if stripper's own directory, or what it keeps in there, is a symlink."""
    for path in filter(os.path.islink, (os.path.join(own, name).rstrip(os.sep) for name in _OWN)):
        raise NoOutputError(f"{shown(path)} is a symlink; remove it, and run again.")


def interruption(directory: str, own: str, error: Exception) -> NoOutputError:
    """Return what to raise when neither ledger nor outputs can be written any more; `own` is stripper's directory."""
    where = f"{shown(directory)} cannot be written any more"
    if not os.path.isdir(own):
        return NoOutputError(f"{where}: {shown(own)} was deleted; run again, and every page is done again.")
    advice = _WHAT_TO_DO.get(getattr(error, "errno", None) or 0)
    if advice:
        return NoOutputError(f"{where}: {advice}. What is done is not lost.")
    return NoOutputError(f"{where} ({error}); make room, and run again: what is done is not lost.")


def refusal(path: str, error: Exception) -> OutputError:
    """What to raise when a file could not be written: NoOutputError if no other can be either."""
    number, said = getattr(error, "errno", None), getattr(error, "strerror", None)
    if number == errno.ENOENT and not _has_working_directory():
        return NoOutputError("The working directory was deleted; change to another one, and run again.")
    reason = _WHAT_TO_DO.get(number or 0) or f"{said or error}; write somewhere else"
    kind = NoOutputError if number in _EVERYWHERE else OutputError
    return kind(f"{shown(path)} cannot be written: {reason}.")


def _has_working_directory() -> bool:
    try:
        os.getcwd()
    except FileNotFoundError:
        return False
    return True
