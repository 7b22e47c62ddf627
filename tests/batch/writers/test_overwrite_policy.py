"""Overwrite policy and errors of writes."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from stripper.batch.writers.overwrite_policy import check_overwrite, is_output, write_error
from stripper.errors import OutputError, OutputUnavailableError

SIDECAR = json.dumps({"tool": {"name": "stripper"}})


def write(path: Path, text: str, modified: int = 1_000) -> Path:
    path.write_text(text)
    os.utime(path, ns=(modified, modified))
    return path


def test_a_file_with_a_sidecar_of_the_same_time_is_an_output(tmp_path: Path) -> None:
    text, sidecar = write(tmp_path / "a.txt", "text"), write(tmp_path / "a.json", SIDECAR)
    for path in (text, sidecar):
        assert is_output(str(tmp_path), str(path))
        check_overwrite(str(path), force=False)
    assert is_output(str(tmp_path), str(tmp_path))


@pytest.mark.parametrize(
    ("sidecar", "modified"),
    [(None, 0), (SIDECAR, 2_000), ('{"tool": {"name": "other"}}', 1_000), ("[]", 1_000), ("{", 1_000)],
    ids=["none", "other time", "other tool", "other JSON", "no JSON"],
)
def test_any_other_file_is_overwritten_only_by_force(tmp_path: Path, sidecar: str | None, modified: int) -> None:
    path = write(tmp_path / "a.txt", "text")
    if sidecar is not None:
        write(tmp_path / "a.json", sidecar, modified)
    assert not is_output(str(tmp_path), str(path))
    with pytest.raises(OutputError, match="add --force to overwrite it"):
        check_overwrite(str(path), force=False)
    check_overwrite(str(path), force=True)


def test_a_directory_is_never_overwritten_and_a_new_file_always_allowed(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a directory"):
        check_overwrite(str(tmp_path), force=True)
    check_overwrite(str(tmp_path / "new"), force=False)


def test_a_file_in_another_directory_is_no_output(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    path = write(tmp_path / "a.txt", "text")
    write(tmp_path / "a.json", SIDECAR)
    assert not is_output(str(tmp_path / "out"), str(path))


@pytest.mark.parametrize(
    ("number", "kind", "message"),
    [
        (errno.ENOSPC, OutputUnavailableError, "no space left"),
        (errno.EROFS, OutputUnavailableError, "read-only"),
        (errno.EACCES, OutputError, "permission denied"),
        (errno.ENAMETOOLONG, OutputError, "rename the page"),
        (errno.EBUSY, OutputError, "choose another path"),
    ],
)
def test_errors_of_writes_have_advice_and_show_whether_they_persist(
    number: int, kind: type[OutputError], message: str
) -> None:
    error = write_error("esc\x1b.txt", OSError(number, os.strerror(number)))
    assert type(error) is kind
    assert str(error).startswith(r"Cannot write esc\x1b.txt: ")
    assert message in str(error)
