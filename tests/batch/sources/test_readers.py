"""Readers of pages and their size limit."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stripper.batch.sources import recognize
from stripper.batch.sources.readers import STDIN, FileReader
from stripper.errors import InputTooLargeError

DATA = b"x" * 1_000


def test_a_file_up_to_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(DATA)
    assert FileReader().read(str(path), 1_000) == DATA
    assert FileReader().read(str(path), None) == DATA
    with pytest.raises(InputTooLargeError, match="more than 999 bytes"):
        FileReader().read(str(path), 999)


def test_a_sparse_file_of_a_terabyte_is_rejected_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "page"
    with open(path, "wb") as file:
        file.truncate(10**12)
    with pytest.raises(InputTooLargeError, match="more than 1,000,000 bytes"):
        FileReader().read(str(path), 1_000_000)


def test_the_uncompressed_size_of_a_gzip_file_counts(tmp_path: Path) -> None:
    path = tmp_path / "page.gz"
    path.write_bytes(gzip.compress(DATA, mtime=0))
    assert FileReader().read(str(path), 1_000) == gzip.compress(DATA, mtime=0)
    with pytest.raises(InputTooLargeError):
        FileReader().read(str(path), 999)


@pytest.mark.parametrize(("size", "is_accepted"), [(1_000, True), (1_001, False)])
def test_a_pipe_is_read_up_to_the_limit(tmp_path: Path, size: int, is_accepted: bool) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with subprocess.Popen(["sh", "-c", f"head -c {size} /dev/zero > pipe"], cwd=tmp_path):
        if is_accepted:
            assert FileReader().read(str(path), 1_000) == bytes(size)
        else:
            with pytest.raises(InputTooLargeError):
                FileReader().read(str(path), 1_000)


def test_stdin_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in (None, 1_000):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DATA)))
        assert STDIN.read("-", limit) == DATA
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DATA)))
    with pytest.raises(InputTooLargeError):
        STDIN.read("-", 999)


def test_a_closed_stdin_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert STDIN.start() == b""
    assert STDIN.read("-", 10) == b""


class Slow(io.RawIOBase):
    """A stream that has one byte at a time, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._data.readinto(memoryview(buffer)[:1])


@pytest.mark.parametrize("magic", [b"", b"BZh"])
def test_the_start_of_stdin_is_examined_and_then_read(monkeypatch: pytest.MonkeyPatch, magic: bytes) -> None:
    data = magic + bytes(recognize.HEAD_SIZE + 100)
    for limit in (None, 10_000):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Slow(data))))
        assert STDIN.start() == (data if magic else data[: recognize.HEAD_SIZE])
        assert STDIN.read("-", limit) == data
        assert STDIN.read("-", limit) == b""


def test_what_was_examined_is_not_read_from_another_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"first")))
    assert STDIN.start() == b"first"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"second")))
    assert STDIN.read("-", None) == b"second"


@pytest.mark.parametrize(("limit", "size"), [(2_000, 1_000), (1_000, 1_000), (500, 501)])
def test_a_copy_of_stdin_shows_an_excess_by_one_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, size: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DATA)))
    STDIN.copy(str(tmp_path / "copy"), limit)
    assert (tmp_path / "copy").stat().st_size == size
