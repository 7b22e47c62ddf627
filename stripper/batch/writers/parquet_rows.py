"""Parquet files of flat rows, with a fixed type for each column."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from stripper.batch.sources.compressed import extra
from stripper.batch.writers.columns import COLUMNS

GROUP = 1_000
"""Rows of a row group: a few megabytes, and few enough to be built in little memory."""

TYPES: Mapping[str, Callable[[Any], Any]] = {
    "text": lambda pa: pa.string(),
    "category": lambda pa: pa.string(),
    "number": lambda pa: pa.int64(),
    "share": lambda pa: pa.float64(),
    "flag": lambda pa: pa.bool_(),
    "time": lambda pa: pa.timestamp("us", "UTC"),
    "texts": lambda pa: pa.list_(pa.string()),
    "authors": lambda pa: pa.list_(
        pa.struct([(name, pa.string()) for name in ("name", "role", "organization", "url")])
    ),
    "counts": lambda pa: pa.map_(pa.string(), pa.int64()),
    "json": lambda pa: pa.string(),
    "runs": lambda pa: pa.list_(
        pa.struct(
            [
                ("reason", pa.string()),
                ("first", pa.int64()),
                ("last", pa.int64()),
                ("words", pa.int64()),
                ("start", pa.string()),
            ]
        )
    ),
}
"""The Arrow type of each type of column, given the module pyarrow."""

DICTIONARY = frozenset({"category", "counts", "runs"})
"""Types whose values recur, so that a dictionary makes them smaller."""


def schema(names: Sequence[str]) -> Any:
    """Return the Arrow schema of the named columns."""
    pa = extra("pyarrow", "Parquet files")
    return pa.schema([(name, TYPES[COLUMNS[name].type](pa)) for name in names])


def to_arrow(row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return a flat row, as JSON values or as read from Parquet, with the values that Arrow takes."""
    return {name: _CONVERSIONS.get(COLUMNS[name].type, _same)(row[name]) for name in names}


def write(path: str, rows: Iterable[Mapping[str, Any]], names: Sequence[str]) -> None:
    """Write rows to a file; equal rows make equal files with the same version of pyarrow. Raises OSError."""
    pa, parquet = extra("pyarrow", "Parquet files"), extra("pyarrow.parquet", "Parquet files")
    types = schema(names)
    dictionary = [name for name in names if COLUMNS[name].type in DICTIONARY]
    remaining = (to_arrow(row, names) for row in rows)
    with parquet.ParquetWriter(path, types, compression="zstd", use_dictionary=dictionary) as writer:
        while group := list(islice(remaining, GROUP)):
            writer.write_table(pa.Table.from_pylist(group, types))


def read(path: str, numbers: Iterable[int]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file with the given numbers, which ascend. Raises OSError."""
    rows = _rows(path)
    at = 0
    for number in numbers:
        yield next(islice(rows, number - at, None))
        at = number + 1


def _rows(path: str) -> Iterator[dict[str, Any]]:
    with extra("pyarrow.parquet", "Parquet files").ParquetFile(path) as file:
        for batch in file.iter_batches(GROUP, use_threads=False):
            yield from batch.to_pylist()


def _same(value: Any) -> Any:
    return value


def _time(value: Any) -> datetime | None:
    """Return a date, or a date and time, in UTC; without a zone, it is taken as UTC."""
    if isinstance(value, datetime) or value is None:
        return value
    try:
        time = datetime.fromisoformat(value)
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


_CONVERSIONS: Mapping[str, Callable[[Any], Any]] = {
    "time": _time,
    "counts": lambda value: list(value.items()) if isinstance(value, dict) else value,
    "json": lambda value: value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False),
}
