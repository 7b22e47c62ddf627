"""Files written by options."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stripper.cli import output_file
from stripper.errors import OutputError

MARKER = "<!doctype html>\n<html data-made-by>"


def test_own_files_are_overwritten_and_others_are_not(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    for text in ("first", "second"):
        output_file.write(str(path), MARKER + text, MARKER)
        assert path.read_text() == MARKER + text
    path.write_text("<!doctype html>\n<html> a page")
    with pytest.raises(OutputError, match="was not written by this option"):
        output_file.write(str(path), MARKER, MARKER)
    assert path.read_text() == "<!doctype html>\n<html> a page"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    output_file.write(str(tmp_path / "link"), MARKER, MARKER)
    assert (tmp_path / "target").read_text() == MARKER
    assert (tmp_path / "link").is_symlink()


def test_a_device_is_written_to() -> None:
    output_file.write(os.devnull, MARKER, MARKER)
    assert not os.path.isfile(os.devnull)


@pytest.mark.parametrize(("name", "message"), [(".", "is a directory"), ("missing/report.html", "create it first")])
def test_other_paths_are_errors(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(OutputError, match=message):
        output_file.write(str(tmp_path / name), MARKER, MARKER)
