"""Pages from sources, through the pipeline, to a writer: a few one after the other here, many of them in `many`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from stripper.batch.failures import DEFECT, NO_MEMORY
from stripper.batch.sources import Source
from stripper.document import Document
from stripper.errors import StripperError, UnknownEncodingError
from stripper.settings import Settings


class Writer(Protocol):
    """Where documents go."""

    def write(self, source: Source, document: Document) -> None:
        """Put one document where it belongs; raises OutputError."""


class Report(Protocol):
    """Who is told how each page fared."""

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None: ...

    def failed(self, source: Source, sentence: str) -> None: ...


def run(sources: Iterable[Source], settings: Settings, writer: Writer, report: Report, url: str | None = None) -> None:
    """Strip every page; one that fails is reported, and the others go on.

    A defect of ours is the failure of the page that shows it. Raises at once what would come of every page:
    UnknownEncodingError, and BrokenPipeError when nobody reads stdout any more.
    """
    from stripper.pipeline import extract

    for source in sources:
        try:
            document = extract(source.read(), url=url, settings=settings)
            writer.write(source, document)
        except (UnknownEncodingError, BrokenPipeError):
            raise
        except StripperError as error:
            report.failed(source, str(error))
        except MemoryError:
            report.failed(source, NO_MEMORY)
        except Exception as error:
            report.failed(source, f"{DEFECT} {type(error).__name__}: {error}"[:300])
        else:
            kept = any(decision.keep for decision in document.decisions)
            report.done(source, kept, document.warnings)
