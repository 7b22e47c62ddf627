"""Gzip data is decompressed up to a limit, whatever its trailer states; damaged data is read as far as possible."""

from __future__ import annotations

import gzip
import random
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

import story
from batch.batches import run
from stripper.batch.sources import single_page
from stripper.errors import InputTooLargeError
from stripper.gzipped import decompressed_size

NOISE = "".join(f"<p>{random.Random(n).random()}</p>" for n in range(2_000))
PAGE = story.page(after=NOISE).encode()
PACKED = gzip.compress(PAGE, mtime=0)
MAX_BYTES = 500_000
DAMAGED = {
    "cut": PACKED[: len(PACKED) // 2],
    "cut by a byte": PACKED[:-1],
    "without its size": PACKED[:-4],
    "trailing bytes": PACKED + b"\xff" * 8,
    "stating too much": PACKED[:-4] + b"\xff" * 4,
}
BOMBS = {
    "one member": gzip.compress(bytes(b" " * (MAX_BYTES + 1))),
    "many members": gzip.compress(b" " * 50_000, mtime=0) * 11,
    "stating nothing": gzip.compress(b" " * 600_000, mtime=0)[:-4] + bytes(4),
    "cut": gzip.compress(b" " * 1_000_000, mtime=0)[:-20],
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_read_as_far_as_possible(damage: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.html.gz").write_bytes(DAMAGED[damage])
    run(tmp_path / "out", tmp_path / "in", max_bytes=MAX_BYTES)
    assert story.SECOND in (tmp_path / "out" / "page.txt").read_text("utf-8")
    sidecar = (tmp_path / "out" / "page.json").read_text("utf-8")
    assert ("gzip data is damaged" in sidecar) == (damage != "trailing bytes")


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_decompression_bomb_is_too_large(bomb: str, tmp_path: Path) -> None:
    (tmp_path / "bomb.html.gz").write_bytes(BOMBS[bomb])
    with pytest.raises(InputTooLargeError):
        single_page(str(tmp_path / "bomb.html.gz")).read(MAX_BYTES)


def test_stdin_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in BOMBS.values():
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(data)))
        with pytest.raises(InputTooLargeError):
            single_page("-").read(MAX_BYTES)


def test_decompression_stops_at_the_limit() -> None:
    assert decompressed_size(PACKED, 10**9) == len(PAGE)
    assert decompressed_size(PACKED + PACKED, 10**9) == 2 * len(PAGE)
    assert decompressed_size(gzip.compress(bytes(50_000_000), mtime=0), MAX_BYTES) == MAX_BYTES + 1
