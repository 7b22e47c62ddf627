"""Compression of shards."""

from __future__ import annotations

import io

import pytest

from stripper.batch.writers.compression import COMPRESSIONS

MAGIC_NUMBERS = {None: b"row", "gzip": b"\x1f\x8b", "zstd": b"\x28\xb5\x2f\xfd"}


@pytest.mark.parametrize("name", COMPRESSIONS)
def test_decompression_is_the_inverse_and_equal_data_make_equal_files(name: str | None) -> None:
    compression, data = COMPRESSIONS[name], b"row\n" * 1_000
    files = [io.BytesIO(), io.BytesIO()]
    for file in files:
        with compression.compress(file) as compressed:
            compressed.write(data)
    assert files[0].getvalue() == files[1].getvalue()
    assert files[0].getvalue().startswith(MAGIC_NUMBERS[name])
    assert not name or len(files[0].getvalue()) < len(data) / 10
    files[0].seek(0)
    with compression.decompress(files[0]) as decompressed:
        assert decompressed.read(len(data) + 1) == data
    assert not files[0].closed
