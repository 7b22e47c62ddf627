"""Pages compressed with gzip."""

from __future__ import annotations

import gzip
import hashlib

import pytest

from stripper import decode as stage
from stripper.errors import UnreadableInputError
from stripper.model import Page
from stripper.settings import Settings

TEXT = "".join(f"<p>{n}. {hashlib.sha256(bytes(n)).hexdigest()}</p>" for n in range(500))


def decode(data: bytes) -> Page:
    return stage.decode(data, url=None, settings=Settings())


def test_all_gzip_members_are_decompressed() -> None:
    packed = gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0) + b"\0\0"
    page = decode(packed)
    assert (page.text, page.size, page.warnings) == ("one two", len(packed), ())
    assert page.sha256 == hashlib.sha256(packed).hexdigest()


def test_truncated_gzip_is_decompressed_as_far_as_possible() -> None:
    text = f"<!DOCTYPE html><html><body>{TEXT}</body></html>"
    page = decode(gzip.compress(text.encode(), mtime=0)[:-2_000])
    assert len(page.text) > len(text) // 2
    assert text.startswith(page.text)
    assert "damaged or cut off" in page.warnings[0]


def test_a_wrong_checksum_loses_almost_nothing() -> None:
    text = f"<!DOCTYPE html><html><body>{TEXT}</body></html>"
    page = decode(gzip.compress(text.encode(), mtime=0)[:-8] + bytes(8))
    assert len(page.text) > len(text) * 0.98
    assert page.warnings


@pytest.mark.parametrize(
    "data", [b"\x1f\x8b", b"\x1f\x8b\x08", b"\x1f\x8bnonsense", gzip.compress(b"abc", mtime=0)[:11]]
)
def test_gzip_without_any_content_is_an_error(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="gzip"):
        decode(data)


def test_compressed_empty_data_is_an_empty_page() -> None:
    assert decode(gzip.compress(b"", mtime=0)).text == ""


def test_a_gzip_bomb_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "_MAX_UNPACKED", 100_000)
    assert len(decode(gzip.compress(bytes(b"a" * 100_000), mtime=0)).text) == 100_000
    for bomb in (gzip.compress(bytes(100_001), mtime=0), gzip.compress(b"a" * 60_000, mtime=0) * 2):
        with pytest.raises(UnreadableInputError, match="more than 100,000 bytes"):
            decode(bomb)
