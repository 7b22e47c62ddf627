"""Gzip data, unpacked within bounds and as far as it is undamaged."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress

MAGIC = b"\x1f\x8b"
"""The first bytes of gzip data."""
_PIECE = 256
"""Packed bytes that are unpacked at once: if one is damaged, its whole piece is lost."""


def inflate(data: bytes, most: int) -> Iterator[bytes]:
    """Yield the content of gzip data in parts, member by member; at most one byte more than `most`.

    Raises zlib.error where the data is damaged, and EOFError if it ends too early. Bytes after the last member are
    ignored.
    """
    size = at = 0
    while data.startswith(MAGIC, at):
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            piece = data[at : at + _PIECE]
            if not piece:
                raise EOFError
            part = member.decompress(piece, most - size + 1)
            size += len(part)
            yield part
            if size > most:
                return
            at += len(piece) - len(member.unused_data)


def unpacked_size(data: bytes, most: int) -> int:
    """Return how many bytes can be unpacked from gzip data, without keeping them; `most + 1` if more than `most`.

    The size that a gzip file states is that of its last member, and arbitrary bytes if the file is cut off.
    """
    size = 0
    with suppress(zlib.error, EOFError):
        for part in inflate(data, most):
            size += len(part)
    return size
