"""Lists of pages: one path per line, optionally with a tab and an address, or NUL-separated."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from stripper.batch.output_names import Location
from stripper.batch.sources import STDIN, Finder, Source
from stripper.batch.sources.readers import read_error
from stripper.display import printable
from stripper.errors import UnreadableInputError

CHUNK = 65_536
"""Bytes read at once."""


def entries(path: str, *, null: bool) -> Iterator[str]:
    """Yield the non-empty entries of a list, which may be gzip-compressed; raises UnreadableInputError."""
    separator = b"\0" if null else b"\n"
    try:
        with _open(path) as file:
            rest = b""
            while chunk := file.read(CHUNK):
                *names, rest = (rest + chunk).split(separator)
                yield from _decode(names, null)
            yield from _decode([rest], null)
    except (EOFError, gzip.BadGzipFile):
        raise UnreadableInputError(f"The list {printable(path)} is damaged gzip data; create it again.") from None
    except OSError as error:
        raise UnreadableInputError(f"{printable(path)}: {read_error(error)}") from None


def pages(finder: Finder, entry: str, working_directory: str) -> Iterator[Source]:
    """Yield the pages that an entry denotes, located relative to the working directory or the root directory.

    An entry is a path, which may be followed by a tab and the address of the page.
    """
    path, url = split_url(entry)
    for source in finder.sources(path):
        if source.path != STDIN:
            source = source._replace(location=Location(working_directory, _output_path(source.path)), url=url)
        yield from finder.inside(source)


def split_url(entry: str) -> tuple[str, str]:
    """Split an entry into a path and an address, which may be empty."""
    path, _, url = entry.rpartition("\t")
    return (path, url) if path and url.startswith(("http://", "https://")) else (entry, "")


def _decode(names: list[bytes], null: bool) -> Iterator[str]:
    for name in names:
        name = name if null else name.removesuffix(b"\r")
        if name:
            yield os.fsdecode(name)


def _output_path(path: str) -> str:
    normalized = os.path.normpath(path)
    return (os.path.realpath(path) if normalized.startswith(os.pardir) else normalized).lstrip(os.sep)


@contextmanager
def _open(path: str) -> Iterator[IO[bytes]]:
    if path == STDIN:
        yield sys.stdin.buffer
        return
    with open(path, "rb") as file:
        if file.peek(2)[:2] == b"\x1f\x8b":
            with gzip.open(file) as decompressed:
                yield decompressed  # type: ignore[misc]
        else:
            yield file
