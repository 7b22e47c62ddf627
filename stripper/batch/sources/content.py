"""The content of one page as it was read, and what its source states about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from stripper.batch.repeat import Repeat
from stripper.errors import InputTooLargeError
from stripper.named_tuples import NamedTuple

MAX_UNPACKED = 200_000_000
"""Maximum decompressed size in bytes of a record or page where no other limit is given, as in `decode.py`."""


class Content(NamedTuple):
    """The bytes of a page, and what its source states about it."""

    data: bytes
    url: str | None = None
    charset: str | None = None
    """Declared outside of the page, as by an HTTP header; not necessarily true, or even the name of an encoding."""
    kind: str = "auto"
    """`html` or `text` if the source states it."""
    record: Mapping[str, Any] | None = None
    """For a page in a container: `id`, `date` and `offset`, each possibly None."""
    carried: Mapping[str, Any] | None = None
    """Values of other columns to carry through."""
    crawled: str | None = None
    """The date of the crawl if the source states it; not necessarily a valid one."""
    repeats: Repeat | None = None
    """The page of the batch that it repeats; no statement of its source, and no part of the digest."""
    sha256: bytes = b""
    """SHA-256 of the data, if it is known; no statement either."""

    def hashed(self) -> Content:
        """Return the content with the SHA-256 of its data."""
        from hashlib import sha256  # imported here since it is needed for batches only

        return self._replace(sha256=sha256(self.data).digest())

    @property
    def digest(self) -> bytes:
        """SHA-256 that changes if the page or anything stated about it does."""
        from hashlib import sha256

        data = self.sha256 or self.hashed().sha256
        stated = self[1:-2]
        if stated == Content(b"")[1:-2]:
            return data
        return sha256(data + repr(stated).encode("utf-8", "replace")).digest()


class Entry(NamedTuple):
    """A page in a container."""

    record: int
    """Position by which the container reads it."""
    part: str
    """Name of the page in the container, a relative path."""


class Container(Protocol):
    """A file with many pages; both methods raise UnreadableInputError and OSError."""

    @property
    def is_sequential(self) -> bool:
        """True if a page is reached only by reading all that comes before it."""

    def entries(self, skipped: Counter[str]) -> Iterator[Entry]:
        """Yield the pages in order, and count everything else by kind."""

    def read(self, record: int, max_bytes: int | None) -> Content:
        """Return a page; raises InputTooLargeError."""


def check_size(size: int, max_bytes: int | None) -> None:
    """Raise InputTooLargeError if a size exceeds the limit."""
    if max_bytes is not None and size > max_bytes:
        raise InputTooLargeError(f"The page has more than {max_bytes:,} bytes; skip it, or raise --max-bytes.")
