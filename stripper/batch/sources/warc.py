"""WARC and WET files: the responses, resources and conversions in them that are pages."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import IO, Any

from stripper.batch.sources import compressed, remote
from stripper.batch.sources.content import Content, Entry, check_size
from stripper.errors import UnreadableInputError
from stripper.named_tuples import NamedTuple

PAGE_TYPES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", "text/markdown"})
"""Content types of pages; an empty one is that of a response that states none."""

_START = re.compile(rb"WARC/1\.[01]\r?\n")
_LENGTH = re.compile(rb"^content-length:\s*([0-9]{1,15})\s*$", re.IGNORECASE | re.MULTILINE)
_MAX_HEADER = 65_536
"""Bytes of the header of a record."""

_END = b"\r\n\r\n"
"""Bytes after the header and after the block of a record."""


class _Found(NamedTuple):
    """A record found in a file."""

    position: int
    skipped: str
    """Why it is not a page; empty if it is one."""


class WarcFile:
    """The records of a WARC file.

    A record is read by its offset if the file is not compressed, or has a gzip member or zstd frame for each record.
    Otherwise, all content before it is decompressed, at most once for records that are read in order.
    """

    def __init__(self, path: str, fields: object) -> None:
        self._path = path
        self._warc = compressed.extra("fastwarc.warc", "WARC files")
        self._file = remote.open_file(path)
        self._magic = compressed.magic_of(self._file)
        self._has_offsets = self._is_in_parts()
        self.is_sequential = not self._has_offsets
        self._records: Iterator[Any] = iter(())
        self._last = -1

    def entries(self, skipped: Counter[str]) -> Iterator[Entry]:
        """Yield the pages; raises UnreadableInputError at the end if records are damaged."""
        number = 0
        damaged: list[int] = []
        for position, reason in self._scan(damaged):
            if reason:
                skipped[reason] += 1
            else:
                number += 1
                yield Entry(position, f"{number:06d}")
        if damaged:
            raise UnreadableInputError(
                f"The file is damaged at byte {damaged[0]:,}{_more(len(damaged) - 1)}, and what is there was skipped; "
                "download it again."
            )

    def read(self, record: int, max_bytes: int | None) -> Content:
        """Return the page at an offset."""
        found = self._at(record)
        headers = found.headers
        check_size(found.content_length, max_bytes)
        block = found.reader.read(found.content_length)
        if not found.record_type & self._warc.conversion and block.startswith(b"HTTP/"):
            body, charset = self._http_body(block, max_bytes)
            kind = "auto"
        else:
            body, charset = block, _charset(headers.get("Content-Type"))
            kind = "text" if found.record_type & self._warc.conversion else "auto"
        date = headers.get("WARC-Date")
        stated = {"id": _bare(headers.get("WARC-Record-ID")), "date": date, "offset": record}
        return Content(body, _bare(headers.get("WARC-Target-URI")), charset, kind, stated, crawled=date)

    def _http_body(self, block: bytes, max_bytes: int | None) -> tuple[bytes, str | None]:
        """Return the body of a response, and its charset.

        A body that is not encoded as its headers state is returned as it is: some crawlers store decoded bodies with
        the original headers.
        """
        header = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
        record = header + b"Content-Length: %d\r\n\r\n" % len(block) + block + _END
        for mode in ("all", "none"):
            with suppress(OSError):
                parsed = next(iter(self._iterate(io.BytesIO(record), auto_decode=mode)))
                body = parsed.reader.read() if max_bytes is None else parsed.reader.read(max_bytes + 1)
                check_size(len(body), max_bytes)
                return body, parsed.http_charset
        return block.partition(_END)[2], None

    def _iterate(self, file: IO[bytes], **options: Any) -> Any:
        return self._warc.ArchiveIterator(file, **options)

    def _is_in_parts(self) -> bool:
        """Return whether the first two records can be read by their offsets."""
        if not self._magic:
            return True
        if self._magic not in (b"\x1f\x8b", b"\x28\xb5\x2f\xfd"):
            return False
        with suppress(OSError):
            self._file.seek(0)
            starts = [record.stream_pos for record in islice(self._iterate(self._file, parse_http=False), 2)]
            return all(self._starts_part(start) for start in starts)
        return True

    def _starts_part(self, position: int) -> bool:
        self._file.seek(position)
        return self._file.read(len(self._magic)) == self._magic

    def _stream(self, position: int) -> IO[bytes]:
        """Return the file at an offset, or its content from the start if records have no offsets."""
        self._file.seek(position if self._has_offsets else 0)
        return self._file if self._has_offsets else compressed.content(self._file)

    def _at(self, position: int) -> Any:
        """Return the record at an offset."""
        try:
            if self._has_offsets:
                return next(iter(self._iterate(self._stream(position), parse_http=False)))
            if position <= self._last or self._last < 0:
                self._records = iter(self._iterate(self._stream(0), parse_http=False))
            for record in self._records:
                self._last = record.stream_pos
                if self._last == position:
                    return record
        except compressed.damage_errors() + (StopIteration,):  # noqa: RUF005  # mypy knows no star here
            pass
        raise UnreadableInputError(f"No record at offset {position:,} can be read; the file is damaged or has changed.")

    def _scan(self, damaged: list[int]) -> Iterator[_Found]:
        """Yield the records, and collect the offsets at which the file is damaged."""
        start: int | None = 0
        while start is not None:
            last: _Found | None = None
            failed = False
            try:
                for record in self._iterate(self._stream(start)):
                    if last:
                        yield last
                    last = _Found(record.stream_pos, self._reason(record))
            except compressed.damage_errors():
                failed = True
            end = self._end(last.position) if last else None
            if last and end is not None:
                yield last
            if not failed and end is not None:
                return
            damaged.append(end if end is not None else last.position if last else start)
            start = self._next_start(damaged[-1] + (end is None)) if self._has_offsets else None

    def _reason(self, record: Any) -> str:
        """Return why a record is not a page; empty if it is one."""
        warc, kind = self._warc, record.record_type
        if kind & warc.response:
            status = record.http_headers.status_code if record.http_headers else None
            if status is not None and status != 200:
                return "responses with a status other than 200"
            content_type = record.http_content_type or ""
        elif kind & (warc.resource | warc.conversion):
            content_type = (record.headers.get("Content-Type") or "").partition(";")[0].strip()
        else:
            return f"{record.headers.get('WARC-Type', 'unknown')[:40]} records"
        return "" if content_type.lower() in PAGE_TYPES else f"records of type {content_type.lower()[:60]}"

    def _end(self, position: int) -> int | None:
        """Return a position from which the next record starts, or None if the record is damaged or cut off.

        Nothing is read after the record, where the data may be damaged.
        """
        with suppress(*compressed.damage_errors()):
            stream = compressed.content_from(self._file, position if self._has_offsets else 0)
            if not self._has_offsets:
                compressed.skip(stream, position)
            header = _header(stream)
            length = _LENGTH.search(header)
            if (
                length
                and compressed.skip(stream, int(length[1]))
                and (tail := stream.read(len(_END))) in (b"", b"\r\n", _END)
            ):
                return position + (1 if self._magic else len(header) + int(length[1]) + len(tail))
        return None

    def _next_start(self, position: int) -> int | None:
        """Return the offset of the next record from a position on, or None."""
        mark, overlap = self._magic or b"WARC/1.", 16
        while True:
            self._file.seek(position)
            chunk = self._file.read(compressed.CHUNK)
            at = chunk.find(mark)
            while 0 <= at <= len(chunk) - len(mark):
                if self._is_start(position + at):
                    return position + at
                at = chunk.find(mark, at + 1)
            if len(chunk) < compressed.CHUNK:
                return None
            position += len(chunk) - overlap

    def _is_start(self, position: int) -> bool:
        """Return whether a record starts at an offset, in a line of its own."""
        if not self._magic and position:
            self._file.seek(position - 1)
            if self._file.read(1) != b"\n":
                return False
        head = b""
        with suppress(*compressed.damage_errors()):
            head = compressed.content_from(self._file, position).read(10)
        return _START.match(head) is not None


def _header(stream: IO[bytes]) -> bytes:
    """Read the header of a record, with the empty line that ends it."""
    header = b""
    while len(header) < _MAX_HEADER and (line := stream.readline(_MAX_HEADER)):
        header += line
        if not line.strip():
            break
    return header


def _bare(value: str | None) -> str | None:
    """Return a value of a header without the angle brackets that some programs add."""
    return value.strip().removeprefix("<").removesuffix(">") if value else None


def _charset(content_type: str | None) -> str | None:
    match = re.search(r"charset=[\"']?([\w.:+-]+)", content_type or "", re.IGNORECASE)
    return match[1] if match else None


def _more(others: int) -> str:
    return "" if not others else f" and {others:,} other place{'s' * (others > 1)}"
