"""Batches whose output directory is tampered with: no file is lost, and every error is a clear sentence."""

from __future__ import annotations

import errno
import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from batch.batches import RecordingListener, make_pages, outputs, run
from stripper.batch import summary
from stripper.batch.report import page, text
from stripper.batch.sources.readers import read_error
from stripper.batch.writers import STATE_DIRECTORY
from stripper.batch.writers.overwrite_policy import write_error
from stripper.document import Document
from stripper.errors import OutputUnavailableError, UnreadableInputError
from stripper.pipeline import extract

JSONL: dict[str, Any] = {"to": "jsonl", "shard_size": 2}


def test_unknown_files_beside_the_shards_are_kept(tmp_path: Path) -> None:
    run(tmp_path / "out", make_pages(tmp_path / "in", 3), **JSONL)
    shards = tmp_path / "out" / STATE_DIRECTORY / "shards"
    for name in ("notes.txt", "x.part", "1.part", "shard-1.jsonl", "00000.part.bak"):
        (shards / name).write_text("mine")
    (shards / "00007.part").mkdir()
    run(tmp_path / "out", tmp_path / "in", fresh=True, **JSONL)
    assert {path.name for path in shards.iterdir()} == {
        "notes.txt", "x.part", "1.part", "shard-1.jsonl", "00000.part.bak", "00007.part"
    }  # fmt: skip


@pytest.mark.parametrize("name", ["00000.part", "shard-00000.jsonl"])
def test_symlinks_beside_the_shards_are_not_followed(name: str, tmp_path: Path) -> None:
    run(tmp_path / "out", make_pages(tmp_path / "in", 3), **JSONL)
    before = outputs(tmp_path / "out")
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "out" / STATE_DIRECTORY / "shards" / name).symlink_to(tmp_path / "precious")
    run(tmp_path / "out", tmp_path / "in", fresh=True, **JSONL)
    assert (tmp_path / "precious").read_text() == "mine"
    assert outputs(tmp_path / "out") == before


@pytest.mark.parametrize("name", ["", "new", "shards", "ledger.sqlite", "lock"])
def test_symlinks_in_the_state_directory_are_rejected(name: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "00000.part").write_text("mine")
    link = tmp_path / "out" / STATE_DIRECTORY / name
    link.parent.mkdir(parents=True)
    link.symlink_to(elsewhere)
    with pytest.raises(OutputUnavailableError, match="is a symlink; delete it"):
        run(tmp_path / "out", make_pages(tmp_path / "in", 1), **JSONL)
    assert [path.name for path in elsewhere.iterdir()] == ["00000.part"]


def test_a_symlink_out_of_the_output_directory_is_not_followed(tmp_path: Path) -> None:
    make_pages(tmp_path / "in" / "sub", 1)
    make_pages(tmp_path / "in" / "other", 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "real").mkdir()
    (tmp_path / "out" / "sub").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "out" / "other").symlink_to("real")
    listener = RecordingListener()
    run(tmp_path / "out", tmp_path / "in", listener=listener)
    assert "because of a symlink" in listener.failures["p000.txt"]
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert (tmp_path / "out" / "real" / "p000.txt").exists()


def test_the_output_directory_may_be_a_symlink(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    listener = RecordingListener()
    run(tmp_path / "out", make_pages(tmp_path / "in", 2), listener=listener)
    assert not listener.failures
    assert len(outputs(tmp_path / "real")) == 4


def is_reported(directory: Path) -> bool:
    """Return whether a report is rendered as `stripper report` does; False if the ledger is rejected as damaged."""
    try:
        with summary.damage_reported(str(directory)):
            found = summary.read(str(directory))
            return bool(text.full(found, 80) and page.render(found))
    except UnreadableInputError as error:
        return "may be damaged" not in str(error)


def damage(ledger: Path, seed: int) -> None:
    """Change some bytes of a ledger, or truncate it."""
    choice = random.Random(seed)
    data = bytearray(ledger.read_bytes())
    for _ in range(choice.choice((1, 10, 200))):
        data[choice.randrange(100 if seed % 3 == 0 else len(data))] = choice.randrange(256)
    ledger.write_bytes(data[: choice.randrange(len(data))] if seed % 5 == 0 else data)


def test_a_damaged_ledger_is_either_reported_or_rejected(tmp_path: Path) -> None:
    run(tmp_path / "out", make_pages(tmp_path / "in", 40, p003="%PDF-1.4 x"))
    ledger = tmp_path / "out" / STATE_DIRECTORY / "ledger.sqlite"
    intact, rejected = ledger.read_bytes(), 0
    for seed in range(150):
        ledger.write_bytes(intact)
        damage(ledger, seed)
        rejected += not is_reported(tmp_path / "out")
    assert 20 < rejected < 150


@pytest.mark.parametrize(
    ("statement", "readable"),
    [
        ("UPDATE pages SET code = ''", True),
        ("DELETE FROM runs", False),
        ("UPDATE runs SET options = '[]'", False),
        ("UPDATE runs SET options = NULL", False),
        ("UPDATE runs SET started = 'x', seconds = x'00'", False),
        ("UPDATE pages SET reasons = '{\"a\": \"b\"}', language = x'ff'", False),
        ("UPDATE pages SET code = 'nonsense'", False),
        ("DROP TABLE pages", False),
    ],
)
def test_a_ledger_with_invalid_values_is_either_reported_or_rejected(
    statement: str, readable: bool, tmp_path: Path
) -> None:
    run(tmp_path / "out", make_pages(tmp_path / "in", 3))
    with closing(sqlite3.connect(tmp_path / "out" / STATE_DIRECTORY / "ledger.sqlite")) as connection, connection:
        connection.execute(statement)
    assert is_reported(tmp_path / "out") == readable


@pytest.mark.parametrize("kind", [{"to": "tree"}, JSONL], ids=["tree", "jsonl"])
def test_a_deleted_state_directory_is_named(kind: dict[str, Any], tmp_path: Path) -> None:
    def deleting(data: bytes, **given: Any) -> Document:
        shutil.rmtree(tmp_path / "out" / STATE_DIRECTORY, ignore_errors=True)
        return extract(data, **given)

    try:
        message = run(tmp_path / "out", make_pages(tmp_path / "in", 8), extract=deleting, jobs=1, **kind).message
    except OutputUnavailableError as error:
        message = str(error)
    assert ".stripper" in message
    assert "was deleted; run again" in message
    assert run(tmp_path / "out", tmp_path / "in", force=True, **kind).state == "finished"


def test_a_deleted_working_directory_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(OutputUnavailableError, match="working directory was deleted"):
        run(Path("out"), make_pages(tmp_path / "in", 1))


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE])
def test_too_many_open_files_are_named(number: int) -> None:
    error = OSError(number, os.strerror(number))
    assert isinstance(write_error("out/a.txt", error), OutputUnavailableError)
    for message in (str(write_error("out/a.txt", error)), read_error(error)):
        assert "oo many files are open" in message
        assert "again" in message or "--jobs" in message


def test_a_clock_that_goes_back_makes_no_duration_negative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now: Callable[[], float] = iter(range(2_000_000_000, 0, -1_000_000)).__next__
    monkeypatch.setattr(time, "time", now)
    run(tmp_path / "out", make_pages(tmp_path / "in", 2))
    assert 0 <= summary.read(str(tmp_path / "out")).run["seconds"] < 600
