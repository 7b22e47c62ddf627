"""Containers of many pages: which module reads each kind, and the pages in them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module

from stripper.batch.sources.content import Container, Content, Entry
from stripper.batch.sources.fields import Fields
from stripper.named_tuples import NamedTuple

CLASSES: Mapping[str, tuple[str, str]] = {
    "warc": ("warc", "WarcFile"),
    "jsonl": ("jsonl", "JsonlFile"),
    "parquet": ("parquet", "ParquetFile"),
    "zip": ("archives", "ZipFile"),
    "tar": ("archives", "TarFile"),
}
"""For each kind of container, the module and the class that reads it; imported only when one is read."""

OPEN_FILES = 4
"""Containers that a process keeps open, since reading a record is faster after the one before it."""


class _Version(NamedTuple):
    """A state of a file, so that a file that was replaced is opened again."""

    path: str
    signature: tuple[int, ...]


def entries(kind: str, path: str, fields: Fields, skipped: Counter[str]) -> Iterator[Entry]:
    """Yield the pages of a container; raises UnreadableInputError, also after some of them."""
    return load(kind, path, fields).entries(skipped)


def read(kind: str, path: str, signature: tuple[int, ...], record: int, how: tuple[Fields, int | None]) -> Content:
    """Return a page of a container; `how` are the fields to read and the size limit."""
    fields, max_bytes = how
    return _opened(kind, _Version(path, signature), fields).read(record, max_bytes)


@lru_cache(OPEN_FILES)
def _opened(kind: str, version: _Version, fields: Fields) -> Container:
    return load(kind, version.path, fields)


if hasattr(os, "register_at_fork"):
    # A forked worker shares the position in an open file with its parent and the other workers.
    os.register_at_fork(after_in_child=_opened.cache_clear)


def load(kind: str, path: str, fields: Fields) -> Container:
    """Open a container; raises UnreadableInputError and OSError."""
    module, name = CLASSES[kind]
    container: Container = getattr(import_module(f"stripper.batch.sources.{module}"), name)(path, fields)
    return container
