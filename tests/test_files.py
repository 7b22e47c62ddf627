"""Atomic file writes."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from stripper.files import write_atomically


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_files_are_written_with_the_same_time(tmp_path: Path) -> None:
    write_atomically({str(tmp_path / "a"): b"one", str(tmp_path / "b"): b"two"})
    assert (tmp_path / "a").read_bytes() == b"one"
    assert (tmp_path / "a").stat().st_mtime_ns == (tmp_path / "b").stat().st_mtime_ns
    assert names(tmp_path) == ["a", "b"]


def test_an_existing_file_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    write_atomically({str(tmp_path / "a"): b"new"})
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_existing_files_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileNotFoundError):
        write_atomically({str(tmp_path / "a"): b"new", str(tmp_path / "missing" / "b"): b"new"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_files_are_staged_beside_their_targets_if_staging_is_on_another_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "staging").mkdir()
    replace = os.replace

    def across_devices(source: str, target: str) -> None:
        if os.path.dirname(source) != os.path.dirname(target):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        replace(source, target)

    monkeypatch.setattr(os, "replace", across_devices)
    write_atomically({str(tmp_path / "a"): b"new"}, str(tmp_path / "staging"))
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path / "staging") == []


def test_other_errors_are_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: str, target: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically({str(tmp_path / "a"): b"new"}, str(tmp_path))
    assert names(tmp_path) == []
