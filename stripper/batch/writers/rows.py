"""Rows of JSON lines, CSV and Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from stripper.batch.writers import Layout
from stripper.batch.writers.columns import DEFAULT_COLUMNS, flat_row
from stripper.batch.writers.formats import encode_json, encode_text
from stripper.document import Document
from stripper.named_tuples import NamedTuple

OMITTED_PROPERTIES = ("schema", "tool", "findings", "removed", "settings")
"""Properties of a sidecar that rows do not have."""

Row = Mapping[str, Any]


class RowFormat(NamedTuple):
    """The encoding of rows until they are in a shard."""

    header: Callable[[Sequence[str]], bytes]
    """Return what precedes the first row, given the names of the columns."""
    encode: Callable[[Row], bytes]


def row_of(sidecar: Row, document: Document, layout: Layout) -> dict[str, Any]:
    """Return the row of a page: its columns, or its sidecar without the details, and its text."""
    names = column_names(layout)
    if names:
        row = flat_row(sidecar, document, names)
    else:
        omitted = set(OMITTED_PROPERTIES) - ({"removed"} if layout.why else set())
        row = {name: value for name, value in sidecar.items() if name not in omitted}
    if "text" in row or not names:
        row["text"] = encode_text(document, layout.format).decode()
    return row


def column_names(layout: Layout) -> tuple[str, ...]:
    """Return the names of the columns; empty for JSON lines in the form of sidecars."""
    return layout.columns or (() if layout.to == "jsonl" else DEFAULT_COLUMNS)


def _json_line(row: Row) -> bytes:
    return encode_json(dict(row), indent=None)


def _csv_line(values: Sequence[Any]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue().encode("utf-8", "replace")


def _csv_value(value: Any) -> Any:
    """Return a value for CSV: lists and objects as JSON, truth values in lower case."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | bool) else value


ROW_FORMATS: Mapping[str, RowFormat] = {
    "jsonl": RowFormat(lambda names: b"", _json_line),
    "csv": RowFormat(_csv_line, lambda row: _csv_line([_csv_value(value) for value in row.values()])),
    "parquet": RowFormat(lambda names: b"", _json_line),
}
"""For each kind of output with rows, their encoding; those of Parquet are JSON lines until their shard is built."""
