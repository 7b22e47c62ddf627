"""Parts of a batch, and their merge, which equals one run."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from stripper.batch import summary
from stripper.batch.merge import Merged, merge
from stripper.batch.part import Part
from stripper.errors import OutputError, UnreadableInputError

from .batches import RecordingListener, kinds, make_pages, outputs, poisoned, run
from .test_crawls import make_crawls


def make_parts(tmp_path: Path, source: Path, count: int, **given: Any) -> list[str]:
    """Run each part of a batch, and return the output directories."""
    parts = [tmp_path / f"part{number}" for number in range(1, count + 1)]
    for number, part in enumerate(parts, 1):
        run(part, source, part=Part(number, count), **given)
    return [str(part) for part in parts]


@kinds
def test_the_merge_of_all_parts_equals_one_run(tmp_path: Path, kind: dict[str, Any]) -> None:
    crawls = make_crawls(tmp_path / "in")
    make_pages(crawls / "pages", 9, p003="\x00" * 99)
    (crawls / "pages" / "p004.html").write_text("<p>Another page of the same name, with a line of its own.</p>")
    run(tmp_path / "whole", crawls, **kind)
    parts = make_parts(tmp_path, crawls, 3, **kind)
    assert merge(parts, str(tmp_path / "merged")) == Merged(73, 0)
    assert outputs(tmp_path / "merged") == outputs(tmp_path / "whole")
    whole, merged = (summary.read(str(tmp_path / name)) for name in ("whole", "merged"))
    assert (merged.done, merged.failed, merged.words, merged.reasons) == (72, 1, whole.words, whole.reasons)
    again = run(tmp_path / "merged", crawls, **kind)
    assert (again.state, again.processed) == ("finished", 0)
    assert outputs(tmp_path / "merged") == outputs(tmp_path / "whole")


def test_a_part_has_its_pages_only_and_counts_them(tmp_path: Path) -> None:
    pages, listener = make_pages(tmp_path / "in", 10), RecordingListener()
    assert run(tmp_path / "out", pages, part=Part(2, 3), listener=listener).processed == 3
    assert listener.pages == ["p001.txt", "p004.txt", "p007.txt"]
    assert listener.last is not None
    assert (listener.last.total, listener.last.done) == (3, 3)


def test_a_missing_part_can_be_processed_later(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 10)
    first, _, last = make_parts(tmp_path, pages, 3, to="jsonl", shard_size=2)
    assert merge([first, last], str(tmp_path / "merged")) == Merged(10, 4)
    run(tmp_path / "merged", pages, to="jsonl", shard_size=2)
    run(tmp_path / "whole", pages, to="jsonl", shard_size=2)
    assert outputs(tmp_path / "merged") == outputs(tmp_path / "whole")


def test_parts_of_different_batches_are_refused(tmp_path: Path) -> None:
    one, two, three = (str(tmp_path / name) for name in ("one", "two", "three"))
    run(Path(one), make_pages(tmp_path / "a", 3), part=Part(1, 2))
    run(Path(two), make_pages(tmp_path / "b", 4), part=Part(2, 2))
    run(Path(three), tmp_path / "a", part=Part(2, 2), url="https://example.org/")
    for other in (two, three):
        with pytest.raises(UnreadableInputError, match="have different pages, settings or versions"):
            merge([one, other], str(tmp_path / "merged"))
    with pytest.raises(UnreadableInputError, match="contains no batch"):
        merge([one, str(tmp_path / "a")], str(tmp_path / "merged"))
    with pytest.raises(OutputError, match="is not empty"):
        merge([one], str(tmp_path / "a"))
    assert not (tmp_path / "merged").exists()


def test_an_unfinished_part_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(out, make_pages(tmp_path / "in", 3, p001="DEFECT"), extract=poisoned)
    with closing(sqlite3.connect(out / ".stripper" / "ledger.sqlite")) as ledger:
        ledger.execute("UPDATE runs SET state = 'running'")
        ledger.commit()
    with pytest.raises(UnreadableInputError, match="is unfinished"):
        merge([str(out)], str(tmp_path / "merged"))
