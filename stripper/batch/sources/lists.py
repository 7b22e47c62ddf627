"""Pages that are named in a list, one a line or between NULs."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from stripper.batch.names import Place, shown
from stripper.batch.sources import STDIN, Finder, Source
from stripper.batch.sources.readers import sentence
from stripper.errors import UnreadableInputError

PIECE = 65_536
"""Bytes that are read at once."""


def entries(path: str, *, null: bool) -> Iterator[str]:
    """The names in a list, which may be packed with gzip; empty ones are left out. Raises UnreadableInputError."""
    end = b"\0" if null else b"\n"
    try:
        with _opened(path) as file:
            rest = b""
            while piece := file.read(PIECE):
                *names, rest = (rest + piece).split(end)
                yield from _named(names, null)
            yield from _named([rest], null)
    except (EOFError, gzip.BadGzipFile):
        raise UnreadableInputError(f"{shown(path)} is a list in damaged gzip data; make it again.") from None
    except OSError as error:
        raise UnreadableInputError(f"{shown(path)}: {sentence(error)}") from None


def pages(finder: Finder, entry: str, here: str) -> Iterator[Source]:
    """The pages that an entry means, in the places that they have below the directory `here`, or else the root."""
    for source in finder.pages(entry):
        if source.kind == "file":
            yield source._replace(place=Place(here, _kept(source.path)))
        else:
            yield source


def _named(names: list[bytes], null: bool) -> Iterator[str]:
    for name in names:
        stripped = name if null else name.removesuffix(b"\r")
        if stripped:
            yield os.fsdecode(stripped)


def _kept(path: str) -> str:
    kept = os.path.normpath(path)
    return (os.path.realpath(path) if kept.startswith(os.pardir) else kept).lstrip(os.sep)


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    if path == STDIN:
        yield sys.stdin.buffer
        return
    with open(path, "rb") as file:
        if file.peek(2)[:2] == b"\x1f\x8b":
            with gzip.open(file) as unpacked:
                yield unpacked  # type: ignore[misc]
        else:
            yield file
