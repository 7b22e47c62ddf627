"""Readers for each kind of source."""

from __future__ import annotations

import errno
import os
import re
import shlex
import sys
from collections.abc import Mapping
from typing import IO, NamedTuple, Protocol

from stripper import gzipped
from stripper.batch.sources import remote
from stripper.batch.sources.content import check_size

_ADDRESS = re.compile(r"https?:/", re.IGNORECASE)

_ADVICE = {
    errno.ENOENT: "No such file or directory; check the name.",
    errno.ENOTDIR: "No such file or directory; check the name.",
    errno.EACCES: "Permission denied; make it readable, or run as a user who can read it.",
    errno.EPERM: "Permission denied; make it readable, or run as a user who can read it.",
    errno.EISDIR: "Is a directory; add -o DIR to process the pages in it.",
    errno.EMFILE: "Too many files are open; raise the limit with ulimit -n, or run with fewer --jobs.",
    errno.ENFILE: "Too many files are open on this machine; close some programs, and run again.",
    errno.ELOOP: "Is a symlink that forms a cycle; name the file itself.",
}


CHUNK = 1_000_000
"""Bytes copied at once."""


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
    """Reader for files; their signature may be the ETag of an object store."""

    def read(self, path: str, max_bytes: int | None) -> bytes:
        with remote.open_file(path) as file:
            if max_bytes is None:
                return file.read()
            check_size(self.signature(path).size, max_bytes)
            return _checked(file.read(max_bytes + 1), max_bytes)

    def signature(self, path: str) -> FileSignature:
        if remote.is_remote(path):
            return FileSignature(*remote.version(path), 0)
        status = os.stat(path)
        return FileSignature(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


class StdinReader:
    """Reader for stdin."""

    def read(self, path: str, max_bytes: int | None) -> bytes:
        if not sys.stdin:
            return b""
        if max_bytes is None:
            return sys.stdin.buffer.read()
        return _checked(sys.stdin.buffer.read(max_bytes + 1), max_bytes)

    def signature(self, path: str) -> None:
        return None

    def copy(self, path: str, max_bytes: int) -> None:
        """Copy stdin to a file, up to one byte more than `max_bytes`, so that the file's size shows an excess."""
        with open(path, "wb") as file:
            file.write(sys.stdin.buffer.read(max_bytes + 1) if sys.stdin else b"")

    def peek(self) -> bytes:
        """Return the first bytes of stdin, as many as have arrived, without consuming them."""
        peek = getattr(sys.stdin.buffer, "peek", None) if sys.stdin else None
        return peek() if peek else b""

    def copy_all(self, file: IO[bytes]) -> None:
        """Copy stdin to a file, whatever its size."""
        while chunk := sys.stdin.buffer.read(CHUNK):
            file.write(chunk)
        file.flush()


STDIN = StdinReader()

READERS: Mapping[str, Reader] = {"file": FileReader(), "stdin": STDIN}


def _checked(data: bytes, max_bytes: int) -> bytes:
    """Return the data; raises InputTooLargeError if it exceeds the limit, compressed or decompressed."""
    check_size(len(data), max_bytes)
    if data.startswith(gzipped.MAGIC):
        check_size(gzipped.decompressed_size(data, max_bytes), max_bytes)
    return data


def is_address(path: str) -> bool:
    """Return whether a path is the address of a web page, unless a file has this name."""
    return _ADDRESS.match(path) is not None


def read_error(error: OSError, path: str = "") -> str:
    """Return the message for an input that cannot be read, with advice."""
    if error.errno == errno.ENOENT and is_address(path):
        address = shlex.quote(path)
        return f"stripper fetches nothing; download the page: curl -sL {address} | stripper --url {address}"
    return (
        _ADVICE.get(error.errno or 0)
        or f"Cannot be read ({error.strerror or error}); copy it elsewhere, or download it again."
    )
