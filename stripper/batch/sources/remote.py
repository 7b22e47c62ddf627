"""Files on object stores and servers, by fsspec: `s3://`, `gs://`, `hf://`, `https://` and others.

They are opened only if the user names one. Of `http://` and `https://`, only crawls are: stripper fetches no pages.
"""

from __future__ import annotations

import glob
import io
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import IO, Any

from stripper.batch.output_names import Location
from stripper.batch.sources import recognize
from stripper.errors import UnreadableInputError
from stripper.native.sanitize import sanitize

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_WEB = ("http", "https")

MAX_MESSAGE = 200
"""Characters of the message of another package."""


def is_remote(path: str) -> bool:
    """Return whether a path is the address of a file to be opened by fsspec."""
    if not _SCHEME.match(path):
        return False
    parts = _parts(path)
    return parts.scheme not in _WEB or recognize.has_container_suffix(parts.path)


def may_match_several(path: str) -> bool:
    """Return whether a remote path is a directory or a pattern; raises UnreadableInputError."""
    if not is_remote(path) or _parts(path).scheme in _WEB:
        return False
    if glob.has_magic(path):
        return True
    with _errors_reported():
        system, name = _system(path)
        return bool(system.isdir(name))


def find(path: str) -> Iterator[tuple[str, Location]]:
    """Yield the paths of the files in a remote directory, or that match a pattern; raises UnreadableInputError."""
    root = path.rstrip("/")
    while glob.has_magic(root):
        root = root.rpartition("/")[0]
    with _errors_reported():
        system, name = _system(path)
        prefix = system._strip_protocol(root).rstrip("/")
        found = system.glob(name) if glob.has_magic(path) else system.find(name)
        files = [file for file in found if not glob.has_magic(path) or system.isfile(file)]
    for file in sorted(files):
        relative = file[len(prefix) :].lstrip("/")
        yield f"{root}/{relative}", Location(root, relative)


def location(path: str) -> Location:
    """Return the location of a remote file."""
    root, _, name = path.rpartition("/")
    return Location(root, name.partition("?")[0] or name)


def container_of(path: str) -> str:
    """Return the remote container in which a path denotes a page, by its suffix; empty if there is none."""
    parent = path
    while (parent := parent.rpartition("/")[0]) and not parent.endswith("/"):
        if recognize.has_container_suffix(parent):
            return parent
    return ""


def open_file(path: str) -> IO[bytes]:
    """Open a local or remote file; raises OSError or UnreadableInputError."""
    if not is_remote(path):
        return open(path, "rb")  # closed by the caller
    with _errors_reported():
        system, name = _system(path)
        return io.BufferedReader(system.open(name, "rb"))  # which has all methods of a file


@lru_cache(1_000)
def version(path: str) -> tuple[int, int]:
    """Return the size of a remote file and a number that changes with its content; remembered during a run."""
    from hashlib import sha256  # imported here since it loads OpenSSL

    with _errors_reported():
        system, name = _system(path)
        key = sha256(str(system.ukey(name)).encode()).digest()
        return int(system.info(name).get("size") or 0), int.from_bytes(key[:7], "big")


def has_thread() -> bool:
    """Return whether fsspec has started its thread, whose locks forked processes would inherit."""
    return any(thread.name == "fsspecIO" for thread in threading.enumerate())


def _parts(path: str) -> Any:
    from urllib.parse import urlsplit  # imported here since most pages are files

    try:
        return urlsplit(path)
    except ValueError:
        return urlsplit("")


def _system(path: str) -> tuple[Any, str]:
    """Return the file system of a path, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise UnreadableInputError(
            f"Reading {_parts(path).scheme}:// needs an extra package: pip install 'boilerplate-stripper[fs]'."
        ) from None
    system, name = url_to_fs(path)
    return system, str(name)


@contextmanager
def _errors_reported() -> Iterator[None]:
    """Raise UnreadableInputError for whatever a file system raises."""
    try:
        yield
    except UnreadableInputError:
        raise
    except FileNotFoundError:
        raise UnreadableInputError("There is no such file, or no connection to it; check the address.") from None
    except ImportError as error:
        raise UnreadableInputError(f"Another package is needed: {_brief(error)}.") from None
    except Exception as error:
        raise UnreadableInputError(
            f"Cannot be read ({_brief(error)}); check the address, the credentials and the connection."
        ) from None


def _brief(error: Exception) -> str:
    text = " ".join(sanitize(str(error)).split()) or type(error).__name__
    return text[:MAX_MESSAGE].rstrip(".")
