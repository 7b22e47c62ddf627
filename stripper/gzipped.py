"""Decompression of gzip data with a size limit, as far as the data is undamaged."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress

MAGIC = b"\x1f\x8b"
"""The first bytes of gzip data."""
_CHUNK = 256
"""Compressed bytes that are decompressed at a time: a damaged byte costs its whole chunk."""


def decompress(data: bytes, max_bytes: int) -> Iterator[bytes]:
    """Yield the content of gzip data in parts, up to one byte more than `max_bytes`.

    Raises zlib.error where the data is damaged, and EOFError if it ends too early. Bytes after the last member are
    ignored.
    """
    size = at = 0
    while data.startswith(MAGIC, at):
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            chunk = data[at : at + _CHUNK]
            if not chunk:
                raise EOFError
            part = member.decompress(chunk, max_bytes - size + 1)
            size += len(part)
            yield part
            if size > max_bytes:
                return
            at += len(chunk) - len(member.unused_data)


def decompressed_size(data: bytes, max_bytes: int) -> int:
    """Return the number of bytes that can be decompressed from gzip data; `max_bytes + 1` if there are more.

    They are counted, since the trailer states only the size of the last member, and is missing if the data is cut off.
    """
    size = 0
    with suppress(zlib.error, EOFError):
        for part in decompress(data, max_bytes):
            size += len(part)
    return size
