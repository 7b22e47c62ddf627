"""What a worker does with one page: read it, strip it, write it, and say how it went."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from stripper.batch.failures import DEFECT, NO_MEMORY, Failure, Stop
from stripper.batch.figures import Figures, measure
from stripper.batch.sources.readers import Signature
from stripper.batch.writers import Item, Writer
from stripper.document import Document
from stripper.errors import (
    NoOutputError,
    OutputError,
    StripperError,
    TooBigError,
    UnknownEncodingError,
    UnreadableInputError,
)
from stripper.settings import Settings

DONE = ""
SAME = "same"

Extract = Callable[..., Document]

FAILURES: tuple[tuple[type[StripperError], Failure | Stop], ...] = (
    (UnknownEncodingError, Stop.ENCODING),
    (NoOutputError, Stop.NO_ROOM),
    (OutputError, Failure.OUTPUT),
    (TooBigError, Failure.TOO_BIG),
    (UnreadableInputError, Failure.NO_PAGE),
)
"""What each error is called, the first that fits."""


class Task(NamedTuple):
    """A page to be stripped."""

    item: Item
    known: bytes = b""
    """The hash of the content that is done already, if it is."""
    read_from: str = ""
    """A copy of what only the main process could read."""

    @property
    def is_limited(self) -> bool:
        return True


class Outcome(NamedTuple):
    """How it went with a page."""

    code: str
    """DONE, SAME if it was done already, or a Failure or Stop."""
    sentence: str = ""
    seconds: float = 0.0
    signature: Signature | None = None
    """Of the file before it was read."""
    content: bytes = b""
    """SHA-256 of what was read, if it was stripped."""
    figures: Figures | None = None
    row: bytes = b""

    @property
    def retires(self) -> bool:
        """Whether the worker had better make way for a new one."""
        return self.code == Failure.MEMORY


@dataclass(frozen=True)
class Stripper:
    """Strips the pages that it is given."""

    settings: Settings
    writer: Writer
    url: str | None = None
    most: int | None = None
    """Bytes that a page may have."""
    extract: Extract | None = None
    """Instead of the pipeline."""

    def warm(self) -> None:
        """Load what every page needs, so that processes which branch off from this one need not."""
        from stripper.pipeline import extract

        for page in (b"<!doctype html><p>Once.", b"Once."):
            assert extract(page).lines

    def __call__(self, task: Any) -> Any:
        """Do a task: strip a page, or what the writer wants to have done."""
        return self._page(task) if isinstance(task, Task) else self.writer.pack(task)

    def _page(self, task: Task) -> Outcome:
        start = time.perf_counter()
        signature = task.item.source.signature()
        try:
            outcome = self._strip(task)
        except StripperError as error:
            outcome = Outcome(next(code for kind, code in FAILURES if isinstance(error, kind)), str(error))
        except MemoryError:
            outcome = Outcome(Failure.MEMORY, NO_MEMORY)
        except Exception as error:
            outcome = Outcome(Failure.DEFECT, f"{DEFECT} {type(error).__name__}: {error}"[:300])
        return outcome._replace(seconds=time.perf_counter() - start, signature=signature)

    def _strip(self, task: Task) -> Outcome:
        source = task.item.source
        if task.read_from:
            source = source._replace(path=task.read_from, kind="file")
        try:
            data = source.read(self.most)
        except UnreadableInputError as error:
            return Outcome(Failure.UNREADABLE, str(error))
        if task.known and sha256(data).digest() == task.known:
            return Outcome(SAME, content=task.known)
        document = self._extracted(data)
        written = self.writer.write(task.item, document)
        content = bytes.fromhex(written.sidecar["source"]["sha256"])
        return Outcome(DONE, content=content, figures=measure(document, written.sidecar), row=written.row)

    def _extracted(self, data: bytes) -> Document:
        if self.extract is not None:
            return self.extract(data, url=self.url, settings=self.settings)
        from stripper.pipeline import extract

        return extract(data, url=self.url, settings=self.settings)
