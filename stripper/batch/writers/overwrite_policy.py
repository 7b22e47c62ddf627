"""Overwrite policy: only unchanged files written by stripper may be overwritten. Also messages for failed writes."""

from __future__ import annotations

import errno
import json
import os
from typing import NoReturn

from stripper.batch.writers.formats import SIDECAR_SUFFIX
from stripper.display import printable
from stripper.errors import OutputError, OutputUnavailableError

_ADVICE = {
    errno.ENOENT: "its directory does not exist; create it first",
    errno.ENOTDIR: "a file is in the place of a directory; move it, or choose another path",
    errno.EEXIST: "a file is in the place of a directory; move it, or choose another path",
    errno.EACCES: "permission denied; make the directory writable, or choose another path",
    errno.EROFS: "the file system is read-only; choose another path",
    errno.ENOSPC: "no space left on the device; free some, and run again",
    errno.ENAMETOOLONG: "the name is too long for this file system; rename the page",
    errno.EDQUOT: "the disk quota is exceeded; free some space, and run again",
    errno.EMFILE: "too many files are open; raise the limit with ulimit -n, or run with fewer --jobs",
    errno.ENFILE: "too many files are open on this machine; close some programs, and run again",
}

_PERSISTENT = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
"""Errors that would affect the next output too."""


def is_output(directory: str, path: str) -> bool:
    """Return whether a path is the output directory itself or a file in it that stripper wrote."""
    root, real = os.path.realpath(directory), os.path.realpath(path)
    return real == root or (real.startswith(root + os.sep) and os.path.isfile(real) and _is_own(real))


def _is_own(path: str) -> bool:
    """Return whether stripper wrote a file and nobody changed it since: its sidecar has the same modification time."""
    sidecar = os.path.splitext(path)[0] + SIDECAR_SUFFIX
    try:
        if os.stat(path).st_mtime_ns != os.stat(sidecar).st_mtime_ns:
            return False
        with open(sidecar, "rb") as file:
            return bool(json.load(file)["tool"]["name"] == "stripper")
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False


def check_overwrite(path: str, force: bool) -> None:
    """Raise OutputError if a path must not be overwritten."""
    if os.path.isdir(path):
        raise OutputError(f"{printable(path)} is a directory; move it, or choose another path.")
    if os.path.lexists(path) and not force and not _is_own(path):
        reject(path)


def reject(path: str) -> NoReturn:
    """Raise OutputError for a file that somebody else wrote or changed."""
    raise OutputError(
        f"{printable(path)} was not written by stripper, or has changed since; add --force to overwrite it."
    )


def check_containment(directory: str, path: str) -> None:
    """Raise OutputError if a symlink leads from a path below the output directory to a place outside it."""
    root, parent = os.path.realpath(directory), os.path.realpath(os.path.dirname(path))
    if parent != root and not parent.startswith(os.path.join(root, "")):
        raise OutputError(
            f"{printable(path)} is outside {printable(directory)} because of a symlink; delete the link, or choose "
            "another directory."
        )


_STATE_PATHS = ("", "new", "shards", "lock", "ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm")
"""Paths in the state directory, and the directory itself."""


def reject_links(state: str) -> None:
    """Raise OutputUnavailableError if the state directory, or anything that stripper keeps in it, is a symlink."""
    for path in filter(os.path.islink, (os.path.join(state, name).rstrip(os.sep) for name in _STATE_PATHS)):
        raise OutputUnavailableError(f"{printable(path)} is a symlink; delete it, and run again.")


def interruption_error(directory: str, state: str, error: Exception) -> OutputUnavailableError:
    """Return the exception for a run that can write neither its ledger nor outputs any more."""
    problem = f"Cannot write to {printable(directory)} any more"
    if not os.path.isdir(state):
        return OutputUnavailableError(
            f"{problem}: {printable(state)} was deleted; run again to process every page again."
        )
    advice = _ADVICE.get(getattr(error, "errno", None) or 0)
    if advice:
        return OutputUnavailableError(f"{problem}: {advice}. The next run resumes this one.")
    return OutputUnavailableError(f"{problem} ({error}); check disk space, and run again to resume.")


def write_error(path: str, error: Exception) -> OutputError:
    """Return the exception for a failed write: OutputUnavailableError if every other write would fail too."""
    number, text = getattr(error, "errno", None), getattr(error, "strerror", None)
    if number == errno.ENOENT and not _has_working_directory():
        return OutputUnavailableError("The working directory was deleted; change to another one, and run again.")
    cause = _ADVICE.get(number or 0) or f"{text or error}; choose another path"
    kind = OutputUnavailableError if number in _PERSISTENT else OutputError
    return kind(f"Cannot write {printable(path)}: {cause}.")


def _has_working_directory() -> bool:
    try:
        os.getcwd()
    except FileNotFoundError:
        return False
    return True
