"""Pages processed one after another, in this process or, with limits of time and memory, in another."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from stripper.batch.extraction import ExtractPage, extract_content
from stripper.batch.failures import OUT_OF_MEMORY, defect_message
from stripper.batch.reading import Reading
from stripper.batch.sources import Source
from stripper.batch.sources.fields import Fields
from stripper.batch.sources.source import arrived
from stripper.document import Document
from stripper.errors import StripperError, UnknownEncodingError, UnreadableInputError
from stripper.log import INFO, log
from stripper.settings import Settings

PAGE_LOG = "%s: kept %d of %d lines in %.3f s"


class DocumentWriter(Protocol):
    """A destination of documents."""

    def write(self, source: Source, document: Document) -> None:
        """Write one document; raises OutputError."""


class PageListener(Protocol):
    """A receiver of the outcome of each page."""

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None: ...

    def failed(self, source: Source, message: str) -> None: ...


def run(
    sources: Iterable[Source],
    settings: Settings,
    writer: DocumentWriter,
    listener: PageListener,
    reading: Reading = Reading(),  # noqa: B008  # immutable
) -> None:
    """Extract every page and write the result; a page that fails is reported, and the rest continue.

    Raises UnknownEncodingError, which would affect every page, and BrokenPipeError once stdout is closed.
    """
    with _extractor(settings, reading) as extract:
        for source in _pages(sources, reading.fields, listener):
            started = time.perf_counter()
            try:
                stating, document = extract(source)
                writer.write(stating, document)
            except (UnknownEncodingError, BrokenPipeError):
                raise
            except StripperError as error:
                listener.failed(source, str(error))
            except MemoryError:
                listener.failed(source, OUT_OF_MEMORY)
            except Exception as error:
                listener.failed(source, defect_message(error))
            else:
                kept = sum(document.decided.kept)  # without the reasons, which the text does not need
                log(__name__, INFO, PAGE_LOG, source.name, kept, len(document.lines), time.perf_counter() - started)
                listener.done(source, kept > 0 and not document.is_doubtful, document.warnings)


def _extractor(settings: Settings, reading: Reading) -> AbstractContextManager[ExtractPage]:
    """Return the function that extracts the content of a page, in another process if that must enforce a limit."""
    if reading.needs_worker:
        # Deferred, since multiprocessing is slow to import.
        from stripper.batch.limited import extractor

        return extractor(settings, reading)

    def extract(source: Source) -> tuple[Source, Document]:
        content = source.read(reading.max_bytes, reading.fields)
        return source.stating(content), extract_content(content, settings, reading.url)

    return nullcontext(extract)


def _pages(sources: Iterable[Source], fields: Fields, listener: PageListener) -> Iterator[Source]:
    """Yield the pages of sources, also those of containers, whose damage is reported."""
    for given in sources:
        source = arrived(given)
        if not source.is_container:
            yield source
            continue
        try:
            yield from source.records(fields, Counter())
        except UnreadableInputError as error:
            listener.failed(source, str(error))
