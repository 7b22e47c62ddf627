"""Compression of shards."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any

from stripper.named_tuples import NamedTuple


class Compression(NamedTuple):
    """A compression format; both functions return a context manager whose value is a file."""

    suffix: str
    compress: Callable[[IO[bytes]], Any]
    decompress: Callable[[IO[bytes]], Any]


@contextmanager
def _gzip(file: IO[bytes]) -> Iterator[IO[bytes]]:
    # Neither name nor time, so that equal rows make equal files.
    with gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=file, mtime=0) as compressed:
        yield compressed  # type: ignore[misc]


@contextmanager
def _gunzip(file: IO[bytes]) -> Iterator[IO[bytes]]:
    with gzip.GzipFile(fileobj=file, mode="rb") as decompressed:
        yield decompressed  # type: ignore[misc]


def _zstd(file: IO[bytes]) -> Any:
    import zstandard

    return zstandard.ZstdCompressor(level=9).stream_writer(file, closefd=False)


def _unzstd(file: IO[bytes]) -> Any:
    import zstandard

    return zstandard.ZstdDecompressor().stream_reader(file, closefd=False)


@contextmanager
def _identity(file: IO[bytes]) -> Iterator[IO[bytes]]:
    yield file


COMPRESSIONS: Mapping[str | None, Compression] = {
    None: Compression("", _identity, _identity),
    "gzip": Compression(".gz", _gzip, _gunzip),
    "zstd": Compression(".zst", _zstd, _unzstd),
}
