"""Scheduling: order of events, limits on failures, and errors that stop a batch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stripper.batch import summary
from stripper.batch.plan import FailureLimit
from stripper.errors import UnknownEncodingError
from stripper.settings import Settings

from .batches import RecordingListener, make_pages, outputs, poisoned, run


def test_events_come_in_the_order_of_the_pages(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 12, p003="", p007="LOOP")
    listener = RecordingListener()
    run(tmp_path / "out", pages, listener=listener, extract=poisoned, timeout=1)
    assert listener.pages == [f"p{number:03d}.txt" for number in range(12)]
    assert [os.path.basename(path) for path, _ in listener.warnings] == ["p003.txt"]
    assert listener.failures == {"p007.txt": "Took longer than 1 s; inspect the page, or raise --timeout."}


def test_progress_counts_pages_that_are_done_already_or_failed(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 6, p001="DEFECT")
    run(tmp_path / "out", pages, extract=poisoned)
    (pages / "p003.txt").write_text("DEFECT")
    listener = RecordingListener()
    run(tmp_path / "out", pages, listener=listener, extract=poisoned)
    assert listener.last is not None
    total, done, already_done, failed, current = listener.last
    assert (total, done, already_done, failed, current) == (6, 6, 5, 1, None)


@pytest.mark.parametrize(("limit", "state"), [(FailureLimit(1), "stopped"), (FailureLimit(2), "finished")])
def test_too_many_failures_stop_the_batch(tmp_path: Path, limit: FailureLimit, state: str) -> None:
    pages = make_pages(tmp_path / "in", 40, p001="DEFECT", p002="DEFECT")
    result = run(tmp_path / "out", pages, extract=poisoned, max_failures=limit)
    assert result.state == state
    assert (result.processed < 40) is (state == "stopped")
    assert ("more than --max-failures allows" in result.message) is (state == "stopped")
    run(tmp_path / "out", pages, extract=poisoned)
    assert summary.read(str(tmp_path / "out")).done == 38


def test_a_full_disk_stops_the_batch_and_counts_for_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, real = make_pages(tmp_path / "in", 20), os.replace

    def full(source: str, target: str) -> None:
        if target.endswith(("p007.txt", "p008.txt", "p009.txt")):
            raise OSError(28, "No space left on device")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        result = run(tmp_path / "out", pages)
    assert result.state == "stopped"
    assert "no space left" in result.message
    assert summary.read(str(tmp_path / "out")).failed == 0
    run(tmp_path / "out", pages)
    run(tmp_path / "anew", pages)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "anew")


def test_an_unknown_encoding_is_an_error_of_the_batch(tmp_path: Path) -> None:
    with pytest.raises(UnknownEncodingError, match="klingon"):
        run(tmp_path / "out", make_pages(tmp_path / "in", 3), settings=Settings(encoding="klingon"))
    assert summary.read(str(tmp_path / "out")).run["state"] == "stopped"
