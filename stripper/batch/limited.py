"""Extraction of single pages in a worker process, with limits of time and memory."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from stripper.batch.extraction import ExtractPage, extract_content, warm_up
from stripper.batch.failures import Failure, defect_message, lost_message
from stripper.batch.reading import Reading
from stripper.batch.sources import Source, remote
from stripper.batch.sources.content import Content
from stripper.batch.sources.source import WHOLE
from stripper.batch.workers.pool import USES_FORK, Limits, Lost, Pool
from stripper.document import Document
from stripper.errors import StripperError
from stripper.named_tuples import NamedTuple
from stripper.settings import Settings

UNLIMITED = 1 << 50
"""Bytes; more than any machine has, and few enough for `setrlimit`."""


@dataclass(frozen=True, eq=False)
class _Task:
    """A page to extract."""

    source: Source
    raw: Content | None
    """The content that the main process has read; None if the worker reads it."""
    has_time_limit: bool = True


class _Result(NamedTuple):
    """A page and its document, or the error that prevented it."""

    source: Source
    document: Document | None
    error: StripperError | None = None
    retires_worker: bool = False
    """True if the worker should exit, as its memory may be exhausted."""


@dataclass(frozen=True)
class _Extraction:
    """Callable that extracts the content of a page; it runs in the worker."""

    settings: Settings
    reading: Reading
    limits: Limits

    def __call__(self, task: _Task) -> _Result:
        source, max_bytes = task.source, self.reading.max_bytes
        try:
            content = source.completed(task.raw or source.raw(max_bytes, self.reading.fields), max_bytes)
            return _Result(source.stating(content), extract_content(content, self.settings, self.reading.url))
        except StripperError as error:
            return _Result(source, None, error)
        except MemoryError:
            return _Result(source, None, StripperError(lost_message(Failure.MEMORY, *self.limits)), True)
        except Exception as error:
            return _Result(source, None, StripperError(defect_message(error)))


@contextmanager
def extractor(settings: Settings, reading: Reading) -> Iterator[ExtractPage]:
    """Provide a function that extracts the content of a page in a worker; it raises StripperError beyond a limit."""
    limits = Limits(
        math.inf if reading.timeout is None else reading.timeout,
        UNLIMITED if reading.max_memory is None else reading.max_memory,
    )
    warm_up()
    work = _Extraction(settings, reading, limits)
    pool: Pool[_Task, _Result] = Pool(work, 1, limits, forks=USES_FORK and not remote.has_thread())

    def extract(source: Source) -> tuple[Source, Document]:
        pool.submit(_Task(source, _raw(source, reading)))
        while not (finished := pool.finished()):
            pass
        [(_, result)] = finished
        if isinstance(result, Lost):
            raise StripperError(lost_message(Failure(result.cause), *limits, result.signal))  # type: ignore[call-arg]
        if result.document is None:
            assert result.error is not None
            raise result.error
        return result.source, result.document

    try:
        yield extract
    finally:
        pool.kill()


def _raw(source: Source, reading: Reading) -> Content | None:
    """Return what a worker cannot read, or what is slow to reach (stdin, pipes, records); None for files."""
    if source.record == WHOLE and source.kind != "stdin" and os.path.isfile(source.path):
        return None
    return source.raw(reading.max_bytes, reading.fields)
