"""What the writers of a batch have in common."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from stripper.batch.sources import Source
from stripper.document import Document

OWN = ".stripper"
"""The directory in an output directory that is stripper's own: ledger, lock, and what is being written."""


class Layout(NamedTuple):
    """Where and how the results of a batch are to be written."""

    directory: str
    form: str
    """One of FORMATS."""
    lines: bool = False
    """Whether sidecars and rows have every line and its decision."""
    force: bool = False
    """Whether files that stripper did not write may be overwritten."""
    to: str = "tree"
    """`tree`: a text and a sidecar for each page; `jsonl`: a row for each."""
    shard_size: int = 10_000
    """Pages in a file of rows."""
    compress: str | None = None
    """`gzip` or `zstd`."""

    @property
    def own(self) -> str:
        return os.path.join(self.directory, OWN)

    @property
    def staging(self) -> str:
        """Where files wait until they are complete; emptied by every run."""
        return os.path.join(self.directory, OWN, "new")

    @property
    def shape(self) -> tuple[Any, ...]:
        """What decides where in the output a page stands, but for its name."""
        return (self.to, self.shard_size, self.compress) if self.to == "jsonl" else (self.to,)


class Item(NamedTuple):
    """A page of a batch."""

    page: int
    """Its number in the ledger, which gives the order."""
    source: Source
    name: str
    """Path of its outputs below the output directory, without ending."""


class Written(NamedTuple):
    """What a writer made of a document."""

    sidecar: Mapping[str, Any]
    row: bytes = b""
    """What the main process has to keep."""


class Extent(NamedTuple):
    """Where a row stands in a file, in bytes as they are when unpacked."""

    offset: int
    length: int


class Writer(Protocol):
    """Where the documents of a batch go. `write` is called in workers, everything else in the main process."""

    @property
    def endings(self) -> Sequence[str]:
        """What outputs add to their names; none if pages have no outputs of their own."""

    def holds(self, item: Item) -> bool:
        """Whether everything that was written of a page is still there."""

    def write(self, item: Item, document: Document) -> Written:
        """Put a document where it belongs; raises OutputError."""

    def pack(self, packing: Any) -> Any:
        """Do a task that its keeper gave; raises nothing."""


class Keeper(Protocol):
    """What the main process does with what workers give it; any method may raise OutputError."""

    def prepare(self) -> None:
        """Bring files and ledger together, before the first page."""

    def keep(self, page: int, row: bytes) -> Extent | None:
        """Keep what was made of a page, which is nothing if it failed."""

    def flush(self) -> None:
        """Make sure of what was kept, before the ledger notes it."""

    def due(self, unfinished: float) -> Iterator[Any]:
        """The tasks for workers that come of having finished every page before the one of this number."""

    def place(self, packing: Any, packed: Any) -> None:
        """Such a task was done."""

    def finish(self) -> None:
        """Everything was done."""
