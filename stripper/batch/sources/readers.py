"""How the pages of each kind of source are read."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Mapping
from typing import NamedTuple, Protocol

from stripper import gzipped
from stripper.errors import TooBigError

_WHAT_TO_DO = {
    errno.ENOENT: "No such file or directory; check the name.",
    errno.ENOTDIR: "No such file or directory; check the name.",
    errno.EACCES: "Permission denied; make it readable, or run as somebody who may read it.",
    errno.EPERM: "Permission denied; make it readable, or run as somebody who may read it.",
    errno.EISDIR: "It is a directory; add -o DIR to strip the pages below it.",
    errno.EMFILE: "Too many files are open; raise the limit with ulimit -n, or run with fewer --jobs.",
    errno.ENFILE: "Too many files are open on this machine; close some programs and run again.",
    errno.ELOOP: "It is a symlink that leads in a circle; give the file itself.",
}


class Signature(NamedTuple):
    """What a file is taken to be unchanged by; times in nanoseconds."""

    size: int
    modified: int
    changed: int


class Reader(Protocol):
    """How the pages of a kind of source are read; both methods raise OSError."""

    def read(self, path: str, most: int | None) -> bytes: ...

    def signature(self, path: str) -> Signature | None: ...


class Files:
    """Pages that are files."""

    def read(self, path: str, most: int | None) -> bytes:
        with open(path, "rb") as file:
            if most is None:
                return file.read()
            refuse(os.fstat(file.fileno()).st_size, most)
            return _bounded(file.read(most + 1), most)

    def signature(self, path: str) -> Signature:
        status = os.stat(path)
        return Signature(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


class Stdin:
    """What stdin holds."""

    def read(self, path: str, most: int | None) -> bytes:
        if not sys.stdin:
            return b""
        return sys.stdin.buffer.read() if most is None else _bounded(sys.stdin.buffer.read(most + 1), most)

    def signature(self, path: str) -> None:
        return None

    def copy(self, path: str, most: int) -> None:
        """Have what stdin holds in a file, which has one byte too many if stdin has more than `most`."""
        with open(path, "wb") as file:
            file.write(sys.stdin.buffer.read(most + 1) if sys.stdin else b"")


STDIN = Stdin()

READERS: Mapping[str, Reader] = {"file": Files(), "stdin": STDIN}


def refuse(size: int, most: int) -> None:
    """Raise TooBigError for more bytes than are allowed."""
    if size > most:
        raise TooBigError(f"The page has more than {most:,} bytes; leave it out, or raise --max-bytes.")


def _bounded(data: bytes, most: int) -> bytes:
    """Return the data; raise TooBigError if it has more bytes than `most`, packed or unpacked."""
    refuse(len(data), most)
    if data.startswith(gzipped.MAGIC):
        refuse(gzipped.unpacked_size(data, most), most)
    return data


def sentence(error: OSError) -> str:
    """What was wrong with an input, and what to do."""
    return (
        _WHAT_TO_DO.get(error.errno or 0)
        or f"It cannot be read ({error.strerror or error}); copy it somewhere else, or fetch it again."
    )
