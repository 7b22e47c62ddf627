"""Readers for each kind of source."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Mapping
from typing import IO, NamedTuple, Protocol

from stripper.errors import InputTooLargeError

_ADVICE = {
    errno.ENOENT: "No such file or directory; check the name.",
    errno.ENOTDIR: "No such file or directory; check the name.",
    errno.EACCES: "Permission denied; make it readable, or run as a user who can read it.",
    errno.EPERM: "Permission denied; make it readable, or run as a user who can read it.",
    errno.EISDIR: "Is a directory; add -o DIR to process the pages in it.",
    errno.ELOOP: "Is a symlink that forms a cycle; name the file itself.",
}

_MIN_GZIP = 18
"""Size in bytes of a gzip member without content."""


class FileSignature(NamedTuple):
    """Size and times in nanoseconds; a file with an equal signature is considered unchanged."""

    size: int
    modified: int
    changed: int


class Reader(Protocol):
    """A reader for one kind of source; both methods raise OSError."""

    def read(self, path: str, max_bytes: int | None) -> bytes: ...

    def signature(self, path: str) -> FileSignature | None: ...


class FileReader:
    """Reader for files."""

    def read(self, path: str, max_bytes: int | None) -> bytes:
        with open(path, "rb") as file:
            if max_bytes is None:
                return file.read()
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode):
                check_size(max(status.st_size, _gzip_size(file, status.st_size)), max_bytes)
                return file.read()
            data = file.read(max_bytes + 1)
            check_size(len(data), max_bytes)
            return data

    def signature(self, path: str) -> FileSignature:
        status = os.stat(path)
        return FileSignature(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


class StdinReader:
    """Reader for stdin."""

    def read(self, path: str, max_bytes: int | None) -> bytes:
        if not sys.stdin:
            return b""
        data = sys.stdin.buffer.read(-1 if max_bytes is None else max_bytes + 1)
        if max_bytes is not None:
            check_size(len(data), max_bytes)
        return data

    def signature(self, path: str) -> None:
        return None

    def copy(self, path: str, max_bytes: int) -> None:
        """Copy stdin to a file, up to one byte more than `max_bytes`, so that the file's size shows an excess."""
        with open(path, "wb") as file:
            file.write(sys.stdin.buffer.read(max_bytes + 1) if sys.stdin else b"")


STDIN = StdinReader()

READERS: Mapping[str, Reader] = {"file": FileReader(), "stdin": STDIN}


def check_size(size: int, max_bytes: int) -> None:
    """Raise InputTooLargeError if a size exceeds the limit."""
    if size > max_bytes:
        raise InputTooLargeError(f"The page has more than {max_bytes:,} bytes; skip it, or raise --max-bytes.")


def _gzip_size(file: IO[bytes], size: int) -> int:
    """Return the uncompressed size stated in the trailer of a gzip file; 0 for any other file."""
    trailer = b""
    if size >= _MIN_GZIP and file.read(2) == b"\x1f\x8b":
        file.seek(-4, os.SEEK_END)
        trailer = file.read(4)
    file.seek(0)
    return int.from_bytes(trailer, "little")


def read_error(error: OSError) -> str:
    """Return the message for an input that cannot be read, with advice."""
    return (
        _ADVICE.get(error.errno or 0)
        or f"Cannot be read ({error.strerror or error}); copy it elsewhere, or download it again."
    )
