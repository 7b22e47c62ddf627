"""Protocols and data shared by the writers of a batch."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from stripper.batch.sources import Source
from stripper.document import Document
from stripper.named_tuples import NamedTuple

if TYPE_CHECKING:
    import sqlite3

STATE_DIRECTORY = ".stripper"
"""Directory in an output directory for stripper's own files: ledger, lock and staged outputs."""


class Layout(NamedTuple):
    """Destination and form of the outputs of a batch."""

    directory: str
    format: str
    """Key of FORMATS."""
    sidecar_lines: bool = False
    """True to include every line and its decision in sidecars and rows."""
    force: bool = False
    """True to overwrite files that stripper did not write."""
    to: str = "tree"
    """`tree`: a text and a sidecar per page; `jsonl`, `csv` or `parquet`: a row per page."""
    shard_size: int = 10_000
    """Pages per shard."""
    compress: str | None = None
    """`gzip` or `zstd`."""
    columns: tuple[str, ...] = ()
    """Columns of rows; if empty, those of the kind of output."""
    dedup: str | None = None
    """`exact` or `near` to mark pages whose text is equal or similar to that of an earlier one."""
    learns: bool = True
    """For summaries: True to learn templates from them."""
    why: bool = False
    """True to explain the reason of each removed run in sidecars, and to include these runs in rows."""

    @property
    def state(self) -> str:
        """Path of the state directory."""
        return os.path.join(self.directory, STATE_DIRECTORY)

    @property
    def staging(self) -> str:
        """Directory for files until they are complete; emptied before and after every run."""
        return os.path.join(self.directory, STATE_DIRECTORY, "new")

    @property
    def arrangement(self) -> tuple[Any, ...]:
        """Everything that determines where the output of a page is stored, except its name."""
        if self.to == "tree":
            return (self.to,)
        if self.to == "summaries":
            return (self.to, self.dedup)
        return (self.to, self.shard_size, self.compress, self.columns)


class Item(NamedTuple):
    """A page of a batch."""

    page: int
    """Number in the ledger, which defines the order."""
    source: Source
    name: str
    """Path of its outputs relative to the output directory, without suffix."""


class WriteResult(NamedTuple):
    """Result of writing a document."""

    sidecar: Mapping[str, Any]
    row: bytes = b""
    """Data for the collector."""


class Extent(NamedTuple):
    """Position of a row in a file, in uncompressed bytes."""

    offset: int
    length: int


class Writer(Protocol):
    """A writer of documents. `write` and `run_task` run in workers, everything else in the main process."""

    @property
    def suffixes(self) -> Sequence[str]:
        """Suffixes of the output files of a page; empty if pages have no files of their own."""

    def is_complete(self, item: Item) -> bool:
        """Return whether all outputs of a page exist."""

    def write(self, item: Item, document: Document) -> WriteResult:
        """Write a document; raises OutputError."""

    def run_task(self, task: Any) -> Any:
        """Run a task of the collector; must not raise."""


class Database(Protocol):
    """The database of the ledger, in which a collector keeps its own state."""

    def execute(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """Execute a statement in the current transaction."""

    def commit(self) -> None:
        """Make the changes so far durable."""


class Collector(Protocol):
    """The counterpart of a writer in the main process, which collects its results; any method may raise OutputError."""

    def prepare(self) -> None:
        """Reconcile files and ledger before the first page."""

    def collect(self, page: int, row: bytes) -> Extent | None:
        """Store the row of a page; it is empty if the page failed."""

    def flush(self) -> None:
        """Flush stored rows before the ledger commits."""

    def ready_tasks(self, unfinished: float) -> Iterator[Any]:
        """Yield the tasks for workers that can start once all pages before number `unfinished` are finished."""

    def complete_task(self, task: Any, result: Any) -> None:
        """Handle the result of such a task."""

    def finish(self) -> None:
        """Clean up after the last page."""
