"""Single pages with limits of time and memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from stripper.batch import limited, sequential
from stripper.batch.reading import Reading
from stripper.batch.sources import Source, single_page
from stripper.batch.sources.content import Content
from stripper.batch.workers.pool import USES_FORK
from stripper.document import Document
from stripper.errors import UnknownEncodingError
from stripper.pipeline import extract
from stripper.settings import Settings

from .batches import TEXT, RecordingListener, make_pages, poisoned

pytestmark = pytest.mark.skipif(not USES_FORK, reason="the misbehaving pipeline is inherited by a forked worker")

LIMITS = Reading(timeout=1, max_memory=200_000_000)
PATIENT = LIMITS._replace(timeout=60)
"""For a page that reaches another limit, however slow the machine is."""


@pytest.fixture(autouse=True)
def misbehaving_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the pipeline in the worker by one that misbehaves on some pages."""

    def extract_poisoned(content: Content, settings: Settings, url: str | None) -> Document:
        return poisoned(content.data, settings=settings, url=url)

    monkeypatch.setattr(limited, "extract_content", extract_poisoned)


class Writer:
    """Records documents by the names of their pages."""

    def __init__(self) -> None:
        self.written: dict[str, Document] = {}

    def write(self, source: Source, document: Document) -> None:
        assert source.stated is not None
        self.written[Path(source.path).name] = document


def process(directory: Path, reading: Reading, **settings: Any) -> tuple[dict[str, Document], dict[str, str]]:
    """Process the pages of a directory, and return the documents and the messages of the pages that failed."""
    writer, listener = Writer(), RecordingListener()
    sources = [single_page(str(path)) for path in sorted(directory.iterdir())]
    sequential.run(sources, Settings(**settings), writer, listener, reading)
    return writer.written, listener.failures


@pytest.mark.parametrize(
    ("word", "limits", "message"),
    [
        ("LOOP", LIMITS, "Took longer than 1 s; inspect the page, or raise --timeout."),
        ("MEMORY", PATIENT, "Used more than 200 MB of memory; inspect the page, or raise --max-memory."),
        ("CRASH", PATIENT, "Its worker died repeatedly (signal 9); inspect the page, or report it."),
        ("DEFECT", PATIENT, "ZeroDivisionError"),
        ("%PDF-1.4", PATIENT, "The input looks like a PDF"),
    ],
)
def test_a_page_that_exceeds_a_limit_fails_alone(tmp_path: Path, word: str, limits: Reading, message: str) -> None:
    pages = make_pages(tmp_path / "in", 3, p001=f"{word} {TEXT}")
    written, failures = process(pages, limits)
    assert [*written] == ["p000.txt", "p002.txt"]
    assert failures.keys() == {"p001.txt"}
    assert message in failures["p001.txt"]


@pytest.mark.parametrize("reading", [LIMITS, Reading(timeout=1), Reading(max_memory=200_000_000)])
def test_a_page_within_the_limits_has_the_same_document(tmp_path: Path, reading: Reading) -> None:
    pages = make_pages(tmp_path / "in", 2)
    written, failures = process(pages, reading, focus="recall")
    assert failures == {}
    for name, document in written.items():
        expected = extract((pages / name).read_bytes(), settings=Settings(focus="recall"))
        assert (document.text, document.decisions) == (expected.text, expected.decisions)


def test_a_page_is_retried_when_its_worker_was_killed(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 1, p000=f"ONCE {tmp_path / 'marker'} {TEXT}")
    assert process(pages, LIMITS)[0].keys() == {"p000.txt"}
    assert (tmp_path / "marker").exists()


def test_the_size_limit_holds_in_the_worker(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 2, p000="x" * 200)
    written, failures = process(pages, LIMITS._replace(max_bytes=150))
    assert [*written] == ["p001.txt"]
    assert "more than 150 bytes" in failures["p000.txt"]


def test_an_unknown_encoding_is_raised(tmp_path: Path) -> None:
    with pytest.raises(UnknownEncodingError):
        process(make_pages(tmp_path / "in", 1), LIMITS, encoding="klingon")


@pytest.mark.parametrize(("reading", "expected"), [(LIMITS, True), (Reading(max_bytes=1), False), (Reading(), False)])
def test_only_limits_of_time_and_memory_need_a_worker(reading: Reading, expected: bool) -> None:
    assert reading.needs_worker is expected
