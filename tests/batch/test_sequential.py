"""Pages processed one after another."""

from __future__ import annotations

from pathlib import Path

import pytest

from stripper.batch import sequential
from stripper.batch.sources import Source, single_page
from stripper.document import Document
from stripper.errors import OutputError, UnknownEncodingError
from stripper.settings import Settings

from .batches import RecordingListener, make_pages


class Writer:
    """Records the names of pages, and raises an error for one of them."""

    def __init__(self, failing: str = "", error: Exception | None = None) -> None:
        self.written: list[str] = []
        self._failing = failing
        self._error = error

    def write(self, source: Source, document: Document) -> None:
        if self._error is not None and source.path.endswith(self._failing):
            raise self._error
        self.written.append(Path(source.path).name)


def process(directory: Path, writer: Writer, settings: Settings = Settings()) -> RecordingListener:  # noqa: B008
    listener = RecordingListener()
    sources = [single_page(str(path)) for path in sorted(directory.iterdir())]
    sequential.run(sources, settings, writer, listener)
    return listener


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OutputError("it exists"), "it exists"),
        (MemoryError(), "Not enough memory"),
        (ZeroDivisionError("by zero"), "please report it with the page: ZeroDivisionError"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_failed_page_is_reported_and_the_others_are_written(tmp_path: Path, error: Exception, message: str) -> None:
    writer = Writer("p001.txt", error)
    listener = process(make_pages(tmp_path / "in", 3), writer)
    assert writer.written == ["p000.txt", "p002.txt"]
    assert listener.failures.keys() == {"p001.txt"}
    assert message in listener.failures["p001.txt"]
    assert listener.pages == ["p000.txt", "p001.txt", "p002.txt"]


def test_a_page_without_content_is_done_with_a_warning(tmp_path: Path) -> None:
    listener = process(make_pages(tmp_path / "in", 1, p000=""), Writer())
    assert listener.pages == ["p000.txt"]
    assert len(listener.warnings) == 1


def test_errors_that_affect_every_page_are_raised(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 2)
    with pytest.raises(UnknownEncodingError):
        process(pages, Writer(), Settings(encoding="klingon"))
    with pytest.raises(BrokenPipeError):
        process(pages, Writer("p000.txt", BrokenPipeError()))
