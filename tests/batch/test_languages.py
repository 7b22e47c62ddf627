"""Batches of pages in selected languages."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from stripper.batch import ledger, summary
from stripper.batch.report.text import heading
from stripper.batch.worker_task import is_in
from stripper.batch.writers import STATE_DIRECTORY

from .batches import RecordingListener, kinds, make_pages, outputs, run

GERMAN = "Der Sturm hat die Küste erreicht, und es ist nicht klar, was mit den Leuten im alten Hafen wird. " * 3


def codes(directory: Path) -> list[str]:
    with closing(sqlite3.connect(directory / STATE_DIRECTORY / ledger.FILE)) as connection:
        return [code for (code,) in connection.execute("SELECT code FROM pages ORDER BY id")]


@kinds
def test_pages_in_other_languages_are_listed_and_not_written(tmp_path: Path, kind: dict[str, object]) -> None:
    pages, listener = make_pages(tmp_path / "in", 3, p001=GERMAN), RecordingListener()
    result = run(tmp_path / "out", pages, listener=listener, languages=("en",), **kind)
    assert (result.state, listener.failures) == ("finished", {})
    assert codes(tmp_path / "out") == ["", "other-language", ""]
    found = summary.read(str(tmp_path / "out"))
    assert (found.done, found.failed, found.other_language, found.failures) == (2, 0, 1, ())
    assert heading(found).startswith("3 pages: 2 done, 0 failed, 1 in other languages; all processed in ")
    assert summary.failed_pages(str(tmp_path / "out")) == []
    assert not any("Sturm" in str(content) for content in outputs(tmp_path / "out").values())


def test_they_are_not_processed_again(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 3, p001=GERMAN)
    run(tmp_path / "out", pages, languages=("en",))
    assert run(tmp_path / "out", pages, languages=("en",), retry_failed=True).processed == 0
    assert run(tmp_path / "out", pages, languages=("en", "de")).processed == 3
    assert codes(tmp_path / "out") == ["", "", ""]


@pytest.mark.parametrize(
    ("language", "expected"), [("en", True), ("en-GB", True), ("eng", False), ("de", False), ("", False), (None, False)]
)
def test_a_region_makes_no_difference(language: str | None, expected: bool) -> None:
    assert is_in(language, frozenset({"en", "fr"})) is expected
