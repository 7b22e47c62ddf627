"""Pages processed one after another in this process."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from stripper.batch.failures import OUT_OF_MEMORY, defect_message
from stripper.batch.sources import Source
from stripper.document import Document
from stripper.errors import StripperError, UnknownEncodingError
from stripper.settings import Settings


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
    url: str | None = None,
) -> None:
    """Extract every page and write the result; a page that fails is reported, and the rest continue.

    Raises UnknownEncodingError, which would affect every page, and BrokenPipeError once stdout is closed.
    """
    from stripper.pipeline import extract

    for source in sources:
        try:
            document = extract(source.read(), url=url, settings=settings)
            writer.write(source, document)
        except (UnknownEncodingError, BrokenPipeError):
            raise
        except StripperError as error:
            listener.failed(source, str(error))
        except MemoryError:
            listener.failed(source, OUT_OF_MEMORY)
        except Exception as error:
            listener.failed(source, defect_message(error))
        else:
            kept = any(decision.keep for decision in document.decisions)
            listener.done(source, kept, document.warnings)
