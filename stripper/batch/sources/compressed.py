"""Compressed inputs: recognition by their first bytes, streams of their content, and decompression with a limit."""

from __future__ import annotations

import io
import lzma
import zlib
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import IO, Any

from stripper.errors import UnreadableInputError
from stripper.named_tuples import NamedTuple

CHUNK = 65_536
"""Bytes read at once."""


class Compression(NamedTuple):
    """A compression format of inputs."""

    magic: bytes
    """The first bytes of its data."""
    suffix: str
    open: Callable[[IO[bytes]], Any]
    """Return a file with the content of another one."""


def _open_gzip(file: IO[bytes]) -> Any:
    import gzip

    return gzip.GzipFile(fileobj=file, mode="rb")


def _open_bzip2(file: IO[bytes]) -> Any:
    import bz2

    return bz2.BZ2File(file)


def _open_xz(file: IO[bytes]) -> Any:
    return lzma.LZMAFile(file)


def _open_zstd(file: IO[bytes]) -> Any:
    reader = (
        extra("zstandard", "zstd data").ZstdDecompressor().stream_reader(file, read_across_frames=True, closefd=False)
    )
    return io.BufferedReader(reader)


COMPRESSIONS = (
    Compression(b"\x1f\x8b", ".gz", _open_gzip),
    Compression(b"BZh", ".bz2", _open_bzip2),
    Compression(b"\xfd7zXZ\x00", ".xz", _open_xz),
    Compression(b"\x28\xb5\x2f\xfd", ".zst", _open_zstd),
)


def damage_errors() -> tuple[type[Exception], ...]:
    """Return the exceptions that damaged compressed data raises when it is read."""
    errors: tuple[type[Exception], ...] = (EOFError, zlib.error, lzma.LZMAError, OSError, ValueError)
    with suppress(ImportError):
        errors += (import_module("zstandard").ZstdError,)
    return errors


def extra(module: str, what: str) -> Any:
    """Import a package of the extra `crawl`; raises UnreadableInputError, with advice, if it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        raise UnreadableInputError(
            f"Reading {what} needs an extra package: pip install 'boilerplate-stripper[crawl]'."
        ) from None


def compression_of(head: bytes) -> Compression | None:
    """Return the compression format of data by its first bytes; None if it is not compressed."""
    return next((compression for compression in COMPRESSIONS if head.startswith(compression.magic)), None)


def content(file: IO[bytes]) -> IO[bytes]:
    """Return the content of an open file, decompressed if it is compressed."""
    return content_from(file, 0)


def head_of(file: IO[bytes], size: int) -> bytes:
    """Return the first bytes of the content of an open file, as far as it is undamaged."""
    head = b""
    with suppress(*damage_errors(), UnreadableInputError):
        stream = content(file)
        read = getattr(stream, "read1", stream.read)  # read() would lose what comes before damage
        while len(head) < size and (part := read(size - len(head))):
            head += part
    return head


def content_from(file: IO[bytes], position: int) -> IO[bytes]:
    """Return the content of an open file from a position on, decompressed if compressed data begins there."""
    file.seek(position)
    compression = compression_of(file.read(8))
    file.seek(position)
    return compression.open(file) if compression else file


def magic_of(file: IO[bytes]) -> bytes:
    """Return the first bytes of the compressed data in a file; empty if it is not compressed."""
    file.seek(0)
    compression = compression_of(file.read(8))
    return compression.magic if compression else b""


def skip(stream: IO[bytes], size: int) -> bool:
    """Read a number of bytes of a stream; return whether there are as many."""
    while size > 0 and (part := stream.read(min(size, CHUNK))):
        size -= len(part)
    return size == 0
