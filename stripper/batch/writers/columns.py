"""Columns of flat rows: those of CSV and Parquet, and of JSON lines with `--columns`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from stripper.document import Document
from stripper.named_tuples import NamedTuple

Sidecar = Mapping[str, Any]


class Column(NamedTuple):
    """A column: its type, and its value for a page."""

    type: str
    """Key of `TYPES` in `parquet_rows.py`."""
    value: Callable[[Sidecar, Document], Any]


def _of_source(name: str) -> Callable[[Sidecar, Document], Any]:
    return lambda sidecar, document: sidecar["source"][name]


def _of_record(name: str) -> Callable[[Sidecar, Document], Any]:
    return lambda sidecar, document: sidecar["source"].get("record", {}).get(name)


def _of_counts(name: str) -> Callable[[Sidecar, Document], Any]:
    return lambda sidecar, document: sidecar["counts"][name]


def _property(name: str) -> Callable[[Sidecar, Document], Any]:
    return lambda sidecar, document: sidecar.get(name)


def _authors(sidecar: Sidecar, document: Document) -> list[dict[str, Any]]:
    names = ("name", "role", "organization", "url")
    return [{name: author[name] for name in names} for author in sidecar["authors"]]


def _text_as(format: str) -> Callable[[Sidecar, Document], Any]:
    return lambda sidecar, document: str(getattr(document, format))


def _removed(sidecar: Sidecar, document: Document) -> list[dict[str, Any]]:
    names = ("reason", "first", "last", "words", "start")
    return [{name: run[name] for name in names} for run in sidecar["removed"]]


COLUMNS: Mapping[str, Column] = {
    "path": Column("text", _of_source("path")),
    "url": Column("text", _of_source("url")),
    "record_id": Column("text", _of_record("id")),
    "record_date": Column("text", _of_record("date")),
    "offset": Column("number", _of_record("offset")),
    "kind": Column("category", _of_source("kind")),
    "encoding": Column("category", _of_source("encoding")),
    "bytes": Column("number", _of_source("bytes")),
    "sha256": Column("text", _of_source("sha256")),
    "title": Column("text", _property("title")),
    "authors": Column("authors", _authors),
    "published": Column("text", _property("published")),
    "published_at": Column("time", _property("published")),
    "modified": Column("text", _property("modified")),
    "modified_at": Column("time", _property("modified")),
    "site": Column("category", _property("site")),
    "language": Column("category", _property("language")),
    "page_type": Column("category", _property("page_type")),
    "confidence": Column("share", _property("confidence")),
    "section": Column("category", _property("section")),
    "description": Column("text", _property("description")),
    "canonical_url": Column("text", _property("url")),
    "image": Column("text", _property("image")),
    "license": Column("category", _property("license")),
    "tags": Column("texts", _property("tags")),
    "breadcrumb": Column("texts", _property("breadcrumb")),
    "free": Column("flag", _property("free")),
    "lines": Column("number", _of_counts("lines")),
    "kept": Column("number", _of_counts("kept")),
    "words": Column("number", _of_counts("words")),
    "words_kept": Column("number", _of_counts("words_kept")),
    "minutes": Column("number", _of_counts("minutes")),
    "by_reason": Column("counts", _of_counts("by_reason")),
    "warnings": Column("texts", _property("warnings")),
    "carried": Column("json", _property("carried")),
    "repeats": Column("text", lambda sidecar, document: sidecar.get("repeats", {}).get("path")),
    "text": Column("text", _text_as("text")),
    "markdown": Column("text", _text_as("markdown")),
    "html": Column("text", _text_as("html")),
    "tei": Column("text", _text_as("tei")),
    "removed": Column("runs", _removed),
}
"""Every column, in the default order."""

ON_DEMAND = frozenset({"markdown", "html", "tei", "removed"})
"""Columns that rows have only if `--columns` names them."""

DEFAULT_COLUMNS = tuple(name for name in COLUMNS if name not in ON_DEMAND)


def flat_row(sidecar: Sidecar, document: Document, names: Sequence[str]) -> dict[str, Any]:
    """Return the values of the named columns for a page, as JSON values."""
    return {name: COLUMNS[name].value(sidecar, document) for name in names}


def unknown(names: Iterable[str]) -> list[str]:
    """Return the names that no column has."""
    return [name for name in names if name not in COLUMNS]
