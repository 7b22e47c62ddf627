"""Pages that the main process reads for the workers."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from stripper.batch.handover import Handover, receive
from stripper.batch.sources import Finder
from stripper.batch.sources.fields import DEFAULT_FIELDS
from stripper.errors import InputTooLargeError, UnreadableInputError

from .batches import RecordingListener, poisoned, run
from .sources.crawls import HTML, jsonl, pages
from .sources.test_archives import make_tar, make_zip

SEQUENTIAL = {
    "rows.jsonl.gz": gzip.compress(jsonl({"html": HTML.format(number)} for number in (1, 2, 3))),
    "whole.warc.gz": gzip.compress(b"".join(pages(3))),
    "site.tar": make_tar({f"{number}.html": HTML.format(number).encode() for number in (1, 2, 3)}),
}
OTHERS = {
    "rows.jsonl": jsonl({"html": HTML.format(number)} for number in (1, 2, 3)),
    "parts.warc.gz": b"".join(map(gzip.compress, pages(3))),
    "plain.warc": b"".join(pages(3)),
    "site.zip": make_zip({"1.html": b"<p>a</p>"}),
    "page.html": b"<p>a</p>",
}


@pytest.mark.parametrize("name", SEQUENTIAL)
def test_records_without_offsets_are_copied_in_any_order(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(SEQUENTIAL[name])
    handover = Handover(str(tmp_path), DEFAULT_FIELDS, 10_000)
    found = list(enumerate(Finder(lambda path: False).pages(str(tmp_path / name))))
    for page, source in (*found, *reversed(found)):
        path = handover.copy(page, source)
        assert receive(path) == source.read()
        handover.remove(path)
        assert not Path(path).exists()


@pytest.mark.parametrize("name", OTHERS)
def test_others_are_left_to_the_workers(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(OTHERS[name])
    handover = Handover(str(tmp_path), DEFAULT_FIELDS, 10_000)
    for source in Finder(lambda path: False).pages(str(tmp_path / name)):
        assert handover.copy(1, source) == ""


def test_an_error_is_handed_over(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(b'{"text": "' + b"x" * 2_000 + b'"}\n{"x": 1}\n', mtime=0))
    large, without = Finder(lambda path: False).pages(str(tmp_path / "rows.jsonl.gz"))
    handover = Handover(str(tmp_path), DEFAULT_FIELDS, 1_000)
    with pytest.raises(InputTooLargeError):
        receive(handover.copy(1, large))
    with pytest.raises(UnreadableInputError, match="no field that is known"):
        receive(handover.copy(2, without))


def test_copies_survive_a_killed_worker_and_are_removed(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    texts = [HTML.format(number) for number in range(6)]
    texts[2], texts[4] = f"ONCE {marker}", "CRASH"
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(jsonl({"html": text} for text in texts), mtime=0))
    listener = RecordingListener()
    run(tmp_path / "out", tmp_path / "rows.jsonl.gz", to="jsonl", extract=poisoned, listener=listener)
    assert marker.exists()
    assert len(listener.pages) == 6
    assert len(listener.failures) == 1
    assert list((tmp_path / "out" / ".stripper" / "new").iterdir()) == []
