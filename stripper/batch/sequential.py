"""Pages processed one after another in this process."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from stripper.batch.extraction import extract_content
from stripper.batch.failures import OUT_OF_MEMORY, defect_message
from stripper.batch.sources import Source
from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
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


class Reading(NamedTuple):
    """The address of a page, the fields to read from tabular sources, and the maximum size of a page in bytes."""

    url: str | None = None
    fields: Fields = DEFAULT_FIELDS
    max_bytes: int | None = None


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
    for source in _pages(sources, reading.fields, listener):
        started = time.perf_counter()
        try:
            content = source.read(reading.max_bytes, reading.fields)
            document = extract_content(content, settings, reading.url)
            writer.write(source.stating(content), document)
        except (UnknownEncodingError, BrokenPipeError):
            raise
        except StripperError as error:
            listener.failed(source, str(error))
        except MemoryError:
            listener.failed(source, OUT_OF_MEMORY)
        except Exception as error:
            listener.failed(source, defect_message(error))
        else:
            kept = len(document.kept)
            log(__name__, INFO, PAGE_LOG, source.name, kept, len(document.lines), time.perf_counter() - started)
            listener.done(source, kept > 0 and not document.is_doubtful, document.warnings)


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
