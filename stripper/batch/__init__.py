"""Many pages, one after the other: from sources, through the pipeline, to a writer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from stripper.batch.sources import Source
from stripper.document import Document
from stripper.errors import StripperError, UnknownEncodingError
from stripper.settings import Settings

_DEFECT = "A defect of stripper; please report it with the page:"


class Writer(Protocol):
    """Where documents go."""

    def write(self, source: Source, document: Document) -> None:
        """Put one document where it belongs; raises OutputError."""


class Report(Protocol):
    """Who is told how each page fared."""

    def done(self, source: Source, document: Document) -> None: ...

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
            report.failed(source, "Not enough memory for this page; strip it where there is more.")
        except Exception as error:
            report.failed(source, f"{_DEFECT} {type(error).__name__}: {error}"[:300])
        else:
            report.done(source, document)
