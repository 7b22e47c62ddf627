"""Gzip data is unpacked within bounds, whatever it states about its size, and damaged data gives its text."""

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
from stripper.batch.sources import single
from stripper.errors import TooBigError
from stripper.gzipped import unpacked_size

NOISE = "".join(f"<p>{random.Random(n).random()}</p>" for n in range(2_000))
PAGE = story.page(after=NOISE).encode()
PACKED = gzip.compress(PAGE)
MOST = 500_000
DAMAGED = {
    "cut": PACKED[: len(PACKED) // 2],
    "cut by a byte": PACKED[:-1],
    "without its size": PACKED[:-4],
    "trailing bytes": PACKED + b"\xff" * 8,
    "stating too much": PACKED[:-4] + b"\xff" * 4,
}
BOMBS = {
    "one member": gzip.compress(bytes(b" " * (MOST + 1))),
    "many members": gzip.compress(b" " * 50_000) * 11,
    "stating nothing": gzip.compress(b" " * 600_000)[:-4] + bytes(4),
    "cut": gzip.compress(b" " * 1_000_000)[:-20],
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_in_a_batch_gives_its_text(damage: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.html.gz").write_bytes(DAMAGED[damage])
    run(tmp_path / "out", tmp_path / "in", most=MOST)
    assert story.SECOND in (tmp_path / "out" / "page.txt").read_text("utf-8")
    sidecar = (tmp_path / "out" / "page.json").read_text("utf-8")
    assert ("gzip data is damaged" in sidecar) == (damage != "trailing bytes")


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_in_a_batch_is_too_big(bomb: str, tmp_path: Path) -> None:
    (tmp_path / "bomb.html.gz").write_bytes(BOMBS[bomb])
    with pytest.raises(TooBigError):
        single(str(tmp_path / "bomb.html.gz")).read(MOST)


def test_stdin_is_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in BOMBS.values():
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(data)))
        with pytest.raises(TooBigError):
            single("-").read(MOST)


def test_unpacking_stops_at_the_bound() -> None:
    assert unpacked_size(PACKED, 10**9) == len(PAGE)
    assert unpacked_size(PACKED + PACKED, 10**9) == 2 * len(PAGE)
    assert unpacked_size(gzip.compress(bytes(50_000_000)), MOST) == MOST + 1
