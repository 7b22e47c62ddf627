"""JSON lines: a page in each line, in fields of an object."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import IO

from stripper.batch.sources import compressed, remote
from stripper.batch.sources.content import Content, Entry
from stripper.batch.sources.fields import Fields
from stripper.errors import InputTooLargeError, UnreadableInputError

ESCAPED_SIZE = 6
"""Most bytes of a character in JSON, `\\u00e9`, for each byte in UTF-8."""

_SPACE = b" \t\r\n\0"


class JsonlFile:
    """The lines of a file, which are read by their offset in its content.

    In a compressed file, all content before it is decompressed, at most once for lines that are read in order.
    """

    def __init__(self, path: str, fields: Fields) -> None:
        self._raw = remote.open_file(path)
        self._content: IO[bytes] = compressed.content(self._raw)
        self._at = 0
        self._fields = fields
        self.is_sequential = self._content is not self._raw

    def entries(self, skipped: Counter[str]) -> Iterator[Entry]:
        """Yield the lines that are not empty; raises UnreadableInputError at the end if the file is damaged."""
        self._content = compressed.content(self._raw)
        number, at, start, is_empty = 0, 0, 0, True
        try:
            while chunk := self._content.read(compressed.CHUNK):
                begin = 0
                while (end := chunk.find(b"\n", begin)) >= 0:
                    if not is_empty or chunk[begin:end].strip(_SPACE):
                        number += 1
                        yield Entry(start, f"{number:06d}")
                    begin, start, is_empty = end + 1, at + end + 1, True
                is_empty = is_empty and not chunk[begin:].strip(_SPACE)
                at += len(chunk)
        except compressed.damage_errors():
            raise UnreadableInputError(
                f"The file is damaged or cut off after line {number:,}, and the rest was skipped; download it again."
            ) from None
        if not is_empty:
            yield Entry(start, f"{number + 1:06d}")

    def read(self, record: int, max_bytes: int | None) -> Content:
        """Return the page in the line at an offset."""
        limit = -1 if max_bytes is None else ESCAPED_SIZE * max_bytes
        try:
            self._seek(record)
            line = self._content.readline(limit)
            self._at = record + len(line)
        except compressed.damage_errors():
            raise UnreadableInputError(f"The line at offset {record:,} is damaged; download the file again.") from None
        if len(line) == limit and not line.endswith(b"\n"):
            raise InputTooLargeError(f"The line has more than {limit:,} bytes; skip it, or raise --max-bytes.")
        return self._fields.content(_parse(line, record), record, max_bytes)

    def _seek(self, position: int) -> None:
        if self._content.seekable():
            self._content.seek(position)
            return
        if position < self._at:
            self._content, self._at = compressed.content(self._raw), 0
        compressed.skip(self._content, position - self._at)


def _parse(line: bytes, offset: int) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise UnreadableInputError(f"The line at offset {offset:,} is not a JSON object; correct or delete it.")
    return row
