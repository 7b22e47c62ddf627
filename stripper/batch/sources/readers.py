"""Readers for each kind of source."""

from __future__ import annotations

import errno
import os
import re
import shlex
import sys
from collections.abc import Mapping
from typing import IO, Protocol

from stripper import gzipped
from stripper.batch.sources import recognize, remote
from stripper.batch.sources.content import check_size
from stripper.named_tuples import NamedTuple

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

COMPRESSED_BLOCK = 1_000_000
"""Bytes in which the first block of compressed data ends, before which nothing of it can be decompressed: at most
900,000 with bzip2."""


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
            size = self.signature(path).size
            check_size(size, max_bytes)
            data = file.read(size + 1)  # a buffer of `max_bytes` would take longer to allocate than to fill
            if len(data) > size:  # it grows, or its size is unknown
                data += file.read(max_bytes - size)
            return _checked(data, max_bytes)

    def signature(self, path: str) -> FileSignature:
        if remote.is_remote(path):
            return FileSignature(*remote.version(path), 0)
        status = os.stat(path)
        return FileSignature(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


class StdinReader:
    """Reader for stdin, whose first bytes may be examined before it is read."""

    def __init__(self) -> None:
        self._examined: tuple[object, bytes] = (None, b"")
        """A stream, and the bytes that were taken from it to be examined and are still to be read."""

    def read(self, path: str, max_bytes: int | None) -> bytes:
        if max_bytes is None:
            return self._read(-1)
        return _checked(self._read(max_bytes + 1), max_bytes)

    def signature(self, path: str) -> None:
        return None

    def copy(self, path: str, max_bytes: int) -> None:
        """Copy stdin to a file, up to one byte more than `max_bytes`, so that the file's size shows an excess."""
        with open(path, "wb") as file:
            file.write(self._read(max_bytes + 1))

    def start(self) -> bytes:
        """Return the first bytes of stdin, enough to recognize its content, without consuming them."""
        data = self._read(recognize.HEAD_SIZE)
        if data.startswith(recognize.COMPRESSED):
            data += self._read(COMPRESSED_BLOCK)
        self._examined = (sys.stdin, data)
        return data

    def copy_all(self, file: IO[bytes]) -> None:
        """Copy stdin to a file, whatever its size."""
        while chunk := self._read(CHUNK):
            file.write(chunk)
        file.flush()

    def _read(self, size: int) -> bytes:
        """Return as many bytes of stdin, or the rest of it; all with a negative size."""
        if not sys.stdin:
            return b""
        stream, data = self._examined
        data = data if stream is sys.stdin else b""
        found = data if size < 0 else data[:size]
        self._examined = (sys.stdin, data[len(found) :])
        return found + sys.stdin.buffer.read(size if size < 0 else size - len(found))


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
