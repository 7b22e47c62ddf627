"""The work done in a worker process: read a page, extract its content and write the result."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from stripper.batch import handover
from stripper.batch.extraction import Extract, extract_content
from stripper.batch.failures import OTHER_LANGUAGE, OUT_OF_MEMORY, BatchError, Failure, defect_message
from stripper.batch.metrics import Metrics, measure
from stripper.batch.repeat import Repeat
from stripper.batch.sources.content import Content
from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
from stripper.batch.sources.readers import FileSignature
from stripper.batch.sources.source import WHOLE
from stripper.batch.writers import Item, Writer
from stripper.errors import (
    InputTooLargeError,
    OutputError,
    OutputUnavailableError,
    StripperError,
    UnknownEncodingError,
    UnreadableInputError,
)
from stripper.named_tuples import NamedTuple
from stripper.settings import Settings

DONE = ""
UNCHANGED = "unchanged"

CODES: tuple[tuple[type[StripperError], Failure | BatchError], ...] = (
    (UnknownEncodingError, BatchError.ENCODING),
    (OutputUnavailableError, BatchError.OUTPUT_UNAVAILABLE),
    (OutputError, Failure.OUTPUT),
    (InputTooLargeError, Failure.TOO_BIG),
    (UnreadableInputError, Failure.NO_PAGE),
)
"""The code of each exception; the first matching class applies, and any other is a defect."""


class PageTask(NamedTuple):
    """A page to process."""

    item: Item
    known_hash: bytes = b""
    """SHA-256 of the content already processed with the same settings, if any."""
    read_from: str = ""
    """Path of a copy to read instead of a source that only the main process can read."""
    repeats: Repeat | None = None

    @property
    def has_time_limit(self) -> bool:
        return True


class Outcome(NamedTuple):
    """Outcome of processing a page."""

    code: str
    """DONE, UNCHANGED, OTHER_LANGUAGE, a Failure or a BatchError."""
    message: str = ""
    seconds: float = 0.0
    signature: FileSignature | None = None
    """Signature of the file, taken before it was read."""
    content_hash: bytes = b""
    """SHA-256 of the input, if it was processed."""
    metrics: Metrics | None = None
    row: bytes = b""

    @property
    def retires_worker(self) -> bool:
        """True if the worker should exit, as its memory may be exhausted."""
        return self.code == Failure.MEMORY


def is_in(language: str | None, languages: frozenset[str]) -> bool:
    """Return whether a language, such as `en-GB`, is one of some codes, such as `en`; an unknown one is not."""
    return bool(language) and (language or "").partition("-")[0] in languages


@dataclass(frozen=True)
class PageWorker:
    """Callable that processes one task; it runs in worker processes."""

    settings: Settings
    writer: Writer
    url: str | None = None
    max_bytes: int | None = None
    extract: Extract | None = None
    """Replacement for the pipeline."""
    fields: Fields = DEFAULT_FIELDS
    """Fields of tabular sources."""
    languages: frozenset[str] = frozenset()
    """ISO 639 codes of the languages whose pages are written; empty for all."""

    def __call__(self, task: Any) -> Any:
        """Process a page, or a task of the writer."""
        return self._process(task) if isinstance(task, PageTask) else self.writer.run_task(task)

    def _process(self, task: PageTask) -> Outcome:
        start = time.perf_counter()
        signature = task.item.source.signature()
        try:
            outcome = self._extract_and_write(task)
        except StripperError as error:
            code = next((code for kind, code in CODES if isinstance(error, kind)), Failure.DEFECT)
            outcome = Outcome(code, str(error))
        except MemoryError:
            outcome = Outcome(Failure.MEMORY, OUT_OF_MEMORY)
        except Exception as error:
            outcome = Outcome(Failure.DEFECT, defect_message(error))
        return outcome._replace(seconds=time.perf_counter() - start, signature=signature)

    def _extract_and_write(self, task: PageTask) -> Outcome:
        source = task.item.source
        try:
            content = self._read(task)
        except UnreadableInputError as error:
            return Outcome(Failure.UNREADABLE if source.record == WHOLE else Failure.NO_PAGE, str(error))
        content = source.completed(content, self.max_bytes).hashed()
        digest = content.digest
        if task.known_hash == digest:
            return Outcome(UNCHANGED, content_hash=digest)
        document = extract_content(content, self.settings, self.url, self.extract)
        if self.languages and not is_in(document.language, self.languages):
            return Outcome(OTHER_LANGUAGE, f"Its language is {document.language or 'unknown'}.", content_hash=digest)
        stated = source.stating(content._replace(repeats=task.repeats))
        item = task.item._replace(source=stated)
        written = self.writer.write(item, document)
        return Outcome(DONE, content_hash=digest, metrics=measure(document, written.sidecar), row=written.row)

    def _read(self, task: PageTask) -> Content:
        source = task.item.source
        if task.read_from and source.kind == "stdin":
            source = source._replace(path=task.read_from, kind="file")
        elif task.read_from:
            return handover.receive(task.read_from)
        return source.raw(self.max_bytes, self.fields)
