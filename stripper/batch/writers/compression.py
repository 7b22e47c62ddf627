"""How files of rows can be packed."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any, NamedTuple


class Compression(NamedTuple):
    """One way of packing."""

    ending: str
    pack: Callable[[IO[bytes]], Any]
    """A context whose value writes packed to a file."""
    unpack: Callable[[IO[bytes]], Any]


@contextmanager
def _gzipped(file: IO[bytes]) -> Iterator[IO[bytes]]:
    # Neither name nor time, so that equal rows make equal files.
    with gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=file, mtime=0) as packed:
        yield packed  # type: ignore[misc]


@contextmanager
def _ungzipped(file: IO[bytes]) -> Iterator[IO[bytes]]:
    with gzip.GzipFile(fileobj=file, mode="rb") as unpacked:
        yield unpacked  # type: ignore[misc]


def _zstd(file: IO[bytes]) -> Any:
    import zstandard

    return zstandard.ZstdCompressor(level=9).stream_writer(file, closefd=False)


def _unzstd(file: IO[bytes]) -> Any:
    import zstandard

    return zstandard.ZstdDecompressor().stream_reader(file, closefd=False)


@contextmanager
def _plain(file: IO[bytes]) -> Iterator[IO[bytes]]:
    yield file


COMPRESSIONS: Mapping[str | None, Compression] = {
    None: Compression("", _plain, _plain),
    "gzip": Compression(".gz", _gzipped, _ungzipped),
    "zstd": Compression(".zst", _zstd, _unzstd),
}
