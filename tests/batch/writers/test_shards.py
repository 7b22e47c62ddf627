"""JSON Lines output in shards."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from batch.batches import KINDS, TEXT, make_pages, outputs, run
from stripper.batch.writers import STATE_DIRECTORY, Layout
from stripper.batch.writers.rows import OMITTED_PROPERTIES
from stripper.batch.writers.shards import RowWriter, ShardCollector
from stripper.errors import OutputError, OutputUnavailableError

KIND = KINDS[1]


def test_rows_are_in_the_order_of_the_pages_in_shards_of_equal_size(tmp_path: Path) -> None:
    run(tmp_path / "out", make_pages(tmp_path / "in", 10), **KIND)
    shards = outputs(tmp_path / "out")
    rows = [[json.loads(line) for line in data.splitlines()] for data in shards.values()]
    assert [*shards] == ["shard-00000.jsonl", "shard-00001.jsonl", "shard-00002.jsonl"]
    assert [len(shard) for shard in rows] == [4, 4, 2]
    texts = [row["text"] for shard in rows for row in shard]
    assert texts == [TEXT.format(number) for number in range(10)]
    assert not rows[0][0].keys() & set(OMITTED_PROPERTIES)


def test_another_arrangement_starts_from_scratch(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 9)
    run(tmp_path / "out", pages, to="jsonl", shard_size=4)
    run(tmp_path / "out", pages, to="jsonl", shard_size=5, compress="gzip")
    assert sorted(outputs(tmp_path / "out")) == ["shard-00000.jsonl.gz", "shard-00001.jsonl.gz"]


@pytest.mark.parametrize("method", ["_move_into_place", "complete_task", "ready_tasks"])
def test_an_interruption_while_shards_are_built_loses_no_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    pages = make_pages(tmp_path / "in", 10)

    def die(*ignored: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ShardCollector, method, die)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path / "out", pages, **KIND)
    run(tmp_path / "out", pages, **KIND)
    run(tmp_path / "anew", pages, **KIND)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "anew")


def test_a_missing_shard_is_built_again(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 10)
    run(tmp_path / "out", pages, **KIND)
    complete = outputs(tmp_path / "out")
    (tmp_path / "out" / "shard-00001.jsonl").unlink()
    assert run(tmp_path / "out", pages, **KIND).processed == 4
    assert outputs(tmp_path / "out") == complete


@pytest.mark.parametrize("damage", ["missing", "cut", "longer"])
def test_part_files_are_reconciled_with_the_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    pages, part = make_pages(tmp_path / "in", 3), tmp_path / "out" / STATE_DIRECTORY / "shards" / "00000.part"

    def die(*ignored: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ShardCollector, "complete_task", die)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path / "out", pages, **KIND)
    data = part.read_bytes()
    if damage == "missing":
        part.unlink()
    else:
        part.write_bytes(data[:-1] if damage == "cut" else data + b"not recorded")
    run(tmp_path / "out", pages, **KIND)
    run(tmp_path / "anew", pages, **KIND)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "anew")


def test_a_page_that_fails_later_leaves_its_shard(tmp_path: Path) -> None:
    pages, kind = make_pages(tmp_path / "in", 6), {**KIND, "shard_size": 3}
    run(tmp_path / "out", pages, **kind)
    (pages / "p001.txt").write_text("%PDF-1.4 x")
    assert run(tmp_path / "out", pages, **kind).processed == 1
    assert [data.count(b"\n") for data in outputs(tmp_path / "out").values()] == [2, 3]


def test_a_shard_without_rows_is_removed_unless_it_was_changed(tmp_path: Path) -> None:
    pages, kind = make_pages(tmp_path / "in", 2), {**KIND, "shard_size": 1}
    run(tmp_path / "out", pages, **kind)
    for page in pages.iterdir():
        page.write_text("%PDF-1.4 x")
    run(tmp_path / "out", pages, **kind)
    assert outputs(tmp_path / "out") == {}


def test_foreign_shards_are_overwritten_only_by_force(tmp_path: Path) -> None:
    pages, shard = make_pages(tmp_path / "in", 2), tmp_path / "out" / "shard-00000.jsonl"
    shard.parent.mkdir()
    shard.write_text("mine\n")
    with pytest.raises(OutputError, match="--force"):
        run(tmp_path / "out", pages, **KIND)
    assert shard.read_text() == "mine\n"
    run(tmp_path / "out", pages, force=True, **KIND)
    assert shard.read_bytes().count(b"\n") == 2


def test_a_shard_that_cannot_be_built_stops_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = make_pages(tmp_path / "in", 2)

    def block(self: ShardCollector) -> None:
        prepare(self)
        (tmp_path / "out" / STATE_DIRECTORY / "shards" / "shard-00000.jsonl").mkdir()

    prepare = ShardCollector.prepare
    monkeypatch.setattr(ShardCollector, "prepare", block)
    with pytest.raises(OutputUnavailableError, match=r"Cannot write .*shard-00000\.jsonl"):
        run(tmp_path / "out", pages, **KIND)


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_a_writer_can_be_sent_to_a_spawned_worker(kind: str) -> None:
    writer = RowWriter(Layout("out", "text", to=kind))
    assert pickle.loads(pickle.dumps(writer)).layout == writer.layout
