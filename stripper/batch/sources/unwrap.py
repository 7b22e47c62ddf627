"""The page in a file that holds nothing else: compressed, or in a MIME message."""

from __future__ import annotations

import zlib
from contextlib import suppress
from io import BytesIO

from stripper import gzipped
from stripper.batch.sources import recognize
from stripper.batch.sources.content import MAX_UNPACKED, Content, check_size
from stripper.errors import UnreadableInputError


def page(content: Content, max_bytes: int | None) -> Content:
    """Return the page in content; raises UnreadableInputError for many pages, InputTooLargeError beyond the limit."""
    head = content.data[: recognize.HEAD_SIZE]
    if head.startswith(recognize.COMPRESSED):
        content = content._replace(data=_decompressed(content.data, max_bytes or MAX_UNPACKED))
        head = content.data[: recognize.HEAD_SIZE]
    elif head.startswith(gzipped.MAGIC):
        head = _head_of_gzip(head)
    if (kind := recognize.container_kind(head)) is not None:
        raise UnreadableInputError(f"The input is {recognize.NAMES[kind]}, not a page; {recognize.advice(kind)}.")
    if not recognize.may_be_mail(head):
        return content
    from stripper.batch.sources import mail  # deferred, since messages are rare

    if not mail.is_mail(head):
        return content
    data = b"".join(gzipped.decompress(content.data, max_bytes or MAX_UNPACKED))
    found = mail.page(data or content.data)
    return content._replace(**{name: value for name, value in found._asdict().items() if value is not None})


def _head_of_gzip(head: bytes) -> bytes:
    with suppress(zlib.error):
        return zlib.decompressobj(wbits=31).decompress(head, recognize.HEAD_SIZE)
    return b""


def _decompressed(data: bytes, max_bytes: int) -> bytes:
    """Return the content of bzip2, xz or zstd data; of damaged data, what comes before the damage."""
    from stripper.batch.sources import compressed

    parts: list[bytes] = []
    size = 0
    with suppress(*compressed.damage_errors()):
        stream = compressed.content(BytesIO(data))
        while part := stream.read(compressed.CHUNK):
            parts.append(part)
            size += len(part)
            check_size(size, max_bytes)
    if not parts:
        raise UnreadableInputError("The compressed data cannot be decompressed; download or compress it again.")
    return b"".join(parts)
