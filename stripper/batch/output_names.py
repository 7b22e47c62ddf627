"""Names of outputs: deterministic, independent of the order of the inputs, and unique.

An output keeps the relative path of its input, without the page suffix: `a/b.html` becomes `a/b`, to which writers add
their own suffixes. Inputs whose names collide keep their suffix; if they still collide, the name of the directory that
each was found in is prepended; what remains is numbered. Names collide if any file system could treat them as the
same: macOS and Windows ignore case, and macOS ignores Unicode normalization.
"""

from __future__ import annotations

import os
from unicodedata import normalize

from stripper.named_tuples import NamedTuple

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".txt", ".mhtml", ".mht", ".eml")
"""Suffixes of pages; each may be followed by one of COMPRESSION_SUFFIXES."""

COMPRESSION_SUFFIXES = (".gz", ".bz2", ".xz", ".zst")

MAX_NAME_BYTES = 250
"""Longest file name without its suffix, in bytes: file systems allow 255 in all."""


class Location(NamedTuple):
    """The location of an input."""

    root: str
    """Absolute path of the directory it was found in."""
    path: str
    """Path relative to `root`."""


def strip_page_suffix(path: str) -> str:
    """Return a path without its page suffix; unchanged if it has none, or if nothing else would be left."""
    directory, name = os.path.split(path)
    stem = without_compression(name)
    for suffix in PAGE_SUFFIXES:
        if stem.lower().endswith(suffix):
            stem = stem[: -len(suffix)]
            break
    return os.path.join(directory, stem or name)


def has_page_suffix(name: str) -> bool:
    """Return whether a file name has the suffix of a page."""
    return without_compression(name.lower()).endswith(PAGE_SUFFIXES)


def without_compression(name: str) -> str:
    """Return a file name without the suffix of a compression format."""
    stem, suffix = os.path.splitext(name)
    return stem if suffix.lower() in COMPRESSION_SUFFIXES else name


def collision_key(path: str) -> str:
    """Return a key that is equal for two paths if some file system treats them as the same."""
    return path.lower() if path.isascii() else normalize("NFD", normalize("NFD", path).casefold())


def candidate_name(location: Location, level: int) -> str:
    """Return the output path of a page, without suffix, at a level of disambiguation from 0 (shortest) to 2."""
    if level == 0:
        return truncate(strip_page_suffix(location.path))
    return truncate(location.path if level == 1 else os.path.join(os.path.basename(location.root), location.path))


def add_number(path: str, number: int) -> str:
    """Return the path for the `number`th page of those that share it, counted from 1."""
    return path if number == 1 else truncate(f"{path}~{number}")


def truncate(path: str) -> str:
    """Shorten a path's file name to leave room for a suffix, marking a shortened name with a hash of the full one."""
    directory, name = os.path.split(path)
    encoded = os.fsencode(name)
    if len(encoded) <= MAX_NAME_BYTES:
        return path
    from hashlib import sha256  # imported here since hardly any name is so long

    mark = f"~{sha256(encoded).hexdigest()[:8]}"
    cut = MAX_NAME_BYTES - len(mark)
    while encoded[cut] & 0xC0 == 0x80 and cut > MAX_NAME_BYTES - len(mark) - 3:  # never inside a UTF-8 sequence
        cut -= 1
    return os.path.join(directory, os.fsdecode(encoded[:cut]) + mark)
