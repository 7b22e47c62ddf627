"""The work done in a worker process."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from stripper.batch.failures import BatchError, Failure
from stripper.batch.sources import single_page
from stripper.batch.worker_task import CODES, DONE, UNCHANGED, Outcome, PageTask, PageWorker
from stripper.batch.writers import Item, WriteResult
from stripper.document import Document
from stripper.errors import (
    InputTooLargeError,
    OutputError,
    OutputUnavailableError,
    RuleFileError,
    UnknownEncodingError,
    UnreadableInputError,
)
from stripper.settings import Settings

from .batches import TEXT

PAGE = TEXT.format(40).encode()


class MemoryWriter:
    """Keeps what is written, or raises an error instead."""

    suffixes = (".txt",)

    def __init__(self, error: Exception | None = None) -> None:
        self.written: list[Document] = []
        self._error = error

    def is_complete(self, item: Item) -> bool:
        return True

    def write(self, item: Item, document: Document) -> WriteResult:
        if self._error is not None:
            raise self._error
        self.written.append(document)
        return WriteResult(document.to_dict(), b"row")

    def run_task(self, task: Any) -> Any:
        return f"ran {task}"


def process(path: Path, writer: MemoryWriter, known_hash: bytes = b"", **options: Any) -> Outcome:
    worker = PageWorker(Settings(), writer, **options)
    outcome = worker(PageTask(Item(1, single_page(str(path)), "page"), known_hash))
    assert isinstance(outcome, Outcome)
    return outcome


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE)
    return path


def test_a_page_is_extracted_written_and_measured(page: Path) -> None:
    writer = MemoryWriter()
    outcome = process(page, writer)
    assert (outcome.code, outcome.row) == (DONE, b"row")
    assert outcome.content_hash == sha256(PAGE).digest()
    assert outcome.signature is not None
    assert outcome.signature.size == len(PAGE)
    assert outcome.metrics is not None
    assert outcome.metrics.kept == 1
    assert outcome.seconds > 0
    assert [document.text for document in writer.written] == [PAGE.decode()]


def test_an_unchanged_page_is_not_processed(page: Path) -> None:
    writer = MemoryWriter()
    assert process(page, writer, sha256(PAGE).digest()).code == UNCHANGED
    assert process(page, writer, sha256(b"other").digest()).code == DONE
    assert len(writer.written) == 1


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OutputError("exists"), Failure.OUTPUT),
        (OutputUnavailableError("full"), BatchError.OUTPUT_UNAVAILABLE),
        (RuleFileError("unexpected here"), Failure.DEFECT),
        (ZeroDivisionError("by zero"), Failure.DEFECT),
        (RecursionError("deep"), Failure.DEFECT),
        (MemoryError(), Failure.MEMORY),
    ],
    ids=lambda value: type(value).__name__,
)
def test_errors_become_codes(page: Path, error: Exception, code: str) -> None:
    assert process(page, MemoryWriter(error)).code == code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UnknownEncodingError("klingon"), BatchError.ENCODING),
        (UnreadableInputError("a PDF"), Failure.NO_PAGE),
        (InputTooLargeError("huge"), Failure.TOO_BIG),
    ],
    ids=lambda value: type(value).__name__,
)
def test_errors_of_the_pipeline_become_codes(page: Path, error: Exception, code: str) -> None:
    def fail(data: bytes, **ignored: Any) -> Document:
        raise error

    outcome = process(page, MemoryWriter(), extract=fail)
    assert (outcome.code, outcome.message) == (code, str(error))


def test_a_missing_page_is_unreadable_and_a_large_one_too_big(page: Path) -> None:
    assert process(page.with_name("gone.txt"), MemoryWriter()).code == Failure.UNREADABLE
    assert process(page, MemoryWriter(), max_bytes=10).code == Failure.TOO_BIG
    assert process(page, MemoryWriter(), max_bytes=len(PAGE)).code == DONE


def test_a_copy_is_read_in_place_of_stdin(page: Path) -> None:
    writer = MemoryWriter()
    task = PageTask(Item(1, single_page("-"), "stdin"), read_from=os.fspath(page))
    assert PageWorker(Settings(), writer)(task).code == DONE


def test_other_tasks_go_to_the_writer() -> None:
    assert PageWorker(Settings(), MemoryWriter())("a shard") == "ran a shard"


def test_only_an_exhausted_worker_retires() -> None:
    assert Outcome(Failure.MEMORY).retires_worker
    assert not Outcome(Failure.DEFECT).retires_worker


def test_subclasses_come_before_their_base_classes() -> None:
    order: Mapping[type[Exception], int] = {kind: index for index, (kind, _) in enumerate(CODES)}
    assert order[OutputUnavailableError] < order[OutputError]
