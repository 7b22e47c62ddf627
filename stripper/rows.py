"""Extraction of the pages in an Arrow table, for engines that process tables: Spark, Ray, Dask, Polars, DuckDB.

Needs pyarrow: `pip install 'boilerplate-stripper[crawl]'`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from stripper.batch.failures import OUT_OF_MEMORY, defect_message
from stripper.batch.writers.columns import COLUMNS, flat_row
from stripper.batch.writers.parquet_rows import schema, to_arrow
from stripper.errors import InputTypeError, StripperError
from stripper.native.sanitize import sanitize
from stripper.pipeline import extract
from stripper.settings import Settings

if TYPE_CHECKING:
    from stripper.document import Document

_NOT_IN_TABLES = frozenset({"path", "record_id", "record_date", "offset", "carried", "repeats", "html", "removed"})
"""Columns of files and crawls, and those that are as large as the page."""

ROW_COLUMNS = tuple(name for name in COLUMNS if name not in _NOT_IN_TABLES)
"""The columns of a page; `error` follows them."""

ERROR = "error"
"""The column with the message for a row without a result; null for the others."""


def output_schema() -> Any:
    """Return the Arrow schema of the result."""
    pa = _pyarrow()
    return schema(ROW_COLUMNS).append(pa.field(ERROR, pa.string()))


def strip_table(
    table: Any, html: str = "html", url: str | None = "url", carry: Sequence[str] = (), settings: Settings | None = None
) -> Any:
    """Return a table with the content of each page of a table, in the same order.

    Args:
        table: a `pyarrow.Table` or `RecordBatch`.
        html: the column with the pages, as strings or binary: HTML, or text dumps of pages.
        url: the column with their addresses; ignored if there is none of that name, or if None.
        carry: columns to copy to the result, before its own.
        settings: `Settings`; the default ones if omitted.

    A page that fails has nulls and a message in the column `error`; the others are unaffected.

    Raises:
        InputTypeError: the table has no such column.
    """
    pa = _pyarrow()
    for name in (html, *carry):
        if name not in table.schema.names:
            names = sanitize(", ".join(table.schema.names))
            raise InputTypeError(f"The table has no column {sanitize(name)!r}; its columns are {names}.")
    pages = table.column(html).to_pylist()
    urls = table.column(url).to_pylist() if url in table.schema.names else [None] * len(pages)
    rows = [_row(page, address, settings) for page, address in zip(pages, urls, strict=True)]
    result = pa.Table.from_pylist(rows, output_schema())
    for position, name in enumerate(carry):
        result = result.add_column(position, table.schema.field(name), table.column(name))
    return result


def strip_batches(
    batches: Iterator[Any], html: str = "html", url: str | None = "url", settings: Settings | None = None
) -> Iterator[Any]:
    """Yield the record batches of the result for those given, as `mapInArrow` of Spark takes it."""
    for batch in batches:
        yield from strip_table(batch, html, url, settings=settings).to_batches()


def _row(page: Any, url: Any, settings: Settings | None) -> dict[str, Any]:
    """Return the row of a page, or one with the message about its failure."""
    try:
        if not page:
            raise InputTypeError("The page is null or empty; leave out such rows.")
        document = extract(page, url=url or None, settings=settings)
        return {**_values(document), ERROR: None}
    except StripperError as error:
        message = str(error)
    except MemoryError:
        message = OUT_OF_MEMORY
    except Exception as error:
        message = defect_message(error)
    return {**dict.fromkeys(ROW_COLUMNS), ERROR: sanitize(message)}


def _values(document: Document) -> dict[str, Any]:
    return to_arrow(flat_row(document.to_dict(), document, ROW_COLUMNS), ROW_COLUMNS)


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        raise ImportError("stripper.rows needs pyarrow: pip install 'boilerplate-stripper[crawl]'.") from None
    return pyarrow
