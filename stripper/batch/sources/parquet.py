"""Parquet files: a page in each row, of which only the columns needed are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from stripper.batch.sources import compressed, remote
from stripper.batch.sources.content import Content, Entry
from stripper.batch.sources.fields import GUESSES, Fields, top_level
from stripper.errors import UnreadableInputError

ROWS = 32
"""Rows decoded at once: a few megabytes of HTML."""

BUFFER = 1_000_000
"""Bytes read at once from a column, so that a row group of any size takes little memory."""


class ParquetFile:
    """The rows of a file, which are read by their number.

    Rows that come after the last one are reached by decoding those between, within its row group.
    """

    is_sequential = False

    def __init__(self, path: str, fields: Fields) -> None:
        parquet = compressed.extra("pyarrow.parquet", "Parquet files")
        self._errors: tuple[type[Exception], ...] = (compressed.extra("pyarrow", "Parquet").ArrowException, OSError)
        self._fields = fields
        file = remote.open_file(path) if remote.is_remote(path) else path
        try:
            self._file = parquet.ParquetFile(file, buffer_size=BUFFER, pre_buffer=False)
        except self._errors as error:
            raise UnreadableInputError(f"The Parquet file is damaged ({_brief(error)}); download it again.") from None
        self._columns = top_level(fields.names, self._file.schema_arrow.names)
        self._rows: Iterator[dict[str, Any]] = iter(())
        self._next = self._end = 0
        """The number of the next row, and of the first one after its row group."""

    def entries(self, skipped: Counter[str]) -> Iterator[Entry]:
        """Yield all rows; raises UnreadableInputError if no column can hold a page."""
        names = self._file.schema_arrow.names
        wanted = [name for name in (self._fields.html, self._fields.text) if name]
        if not top_level(wanted or (*GUESSES["html"], *GUESSES["text"]), names):
            raise UnreadableInputError(self._fields.missing(names))
        for number in range(self._file.metadata.num_rows):
            yield Entry(number, f"{number + 1:06d}")

    def read(self, record: int, max_bytes: int | None) -> Content:
        """Return the page in a row."""
        try:
            if not self._next <= record < self._end:
                self._enter_group(record)
            while self._next <= record:
                row = next(self._rows)
                self._next += 1
        except self._errors + (StopIteration,):  # noqa: RUF005  # mypy knows no star here
            self._end = 0
            raise UnreadableInputError(
                f"Row {record + 1:,} cannot be read; the file is damaged or has changed: download it again."
            ) from None
        return self._fields.content(row, record, max_bytes)

    def _enter_group(self, row: int) -> None:
        """Start to decode the row group of a row."""
        first = 0
        for group in range(self._file.metadata.num_row_groups):
            end = first + self._file.metadata.row_group(group).num_rows
            if row < end:
                batches = self._file.iter_batches(ROWS, [group], self._columns, use_threads=False)
                self._rows = (found for batch in batches for found in batch.to_pylist())
                self._next, self._end = first, end
                return
            first = end
        raise StopIteration


def _brief(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:100].rstrip(".")
