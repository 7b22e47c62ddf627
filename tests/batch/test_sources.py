"""Which pages are meant by the files and directories that were named."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stripper.batch.sources import find
from stripper.errors import UnreadableInputError


def nothing(path: str) -> bool:
    return False


def below(root: Path, is_output: Callable[[str], bool] = nothing) -> list[str]:
    return [source.location.path for source in find([str(root)], is_output).sources]


def make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path)


def test_pages_below_a_directory_are_found_in_order(tmp_path: Path) -> None:
    make(tmp_path, "z.html", "a.htm", "b.TXT", "sub/c.xhtml", "sub/deep/d.html.gz", "e.txt.gz")
    assert below(tmp_path) == ["a.htm", "b.TXT", "e.txt.gz", "sub/c.xhtml", "sub/deep/d.html.gz", "z.html"]


def test_what_is_hidden_or_no_page_is_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.html", ".b.html", ".git/c.html", "sub/.d.txt", "e.md", "f.json", "g.gz")
    (tmp_path / "directory.html").mkdir()
    os.mkfifo(tmp_path / "pipe.html")
    assert below(tmp_path) == ["a.html"]


def test_symlinks_are_followed_but_never_in_circles(tmp_path: Path) -> None:
    make(tmp_path, "pages/real/a.html", "elsewhere/b.html")
    pages = tmp_path / "pages"
    (pages / "link.html").symlink_to(pages / "real" / "a.html")
    (pages / "another").symlink_to(tmp_path / "elsewhere")
    (pages / "circle").symlink_to(pages)
    (pages / "real" / "up").symlink_to(tmp_path)
    (pages / "again").symlink_to(pages / "real")
    (pages / "nowhere.html").symlink_to(tmp_path / "gone.html")
    (pages / "itself.html").symlink_to(pages / "itself.html")
    assert below(pages) == ["another/b.html", "link.html", "real/a.html"]


def test_outputs_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.html", "clean/a.txt", "written.txt")
    assert below(tmp_path, lambda path: path.endswith(("clean", "written.txt"))) == ["a.html"]


def test_a_page_named_twice_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.html", "sub/b.html")
    monkeypatch.chdir(tmp_path)
    found = find(["b.html", "a.html", "./a.html", ".", "sub/b.html", "-", "-"], nothing)
    assert [source.location.path for source in found.sources] == ["b.html", "a.html", "sub/b.html", "b.html", "stdin"]


def test_a_directory_without_pages_is_a_warning(tmp_path: Path) -> None:
    make(tmp_path, "readme.md")
    found = find([str(tmp_path)], nothing)
    assert not found.sources
    assert not found.failures
    assert [name for name, _ in found.warnings] == [str(tmp_path)]


def test_a_directory_that_cannot_be_read_is_a_failure_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.html", "locked/b.html")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = find([str(tmp_path)], nothing)
    assert [source.location.path for source in found.sources] == ["a.html"]
    [(name, sentence)] = found.failures
    assert name == str(tmp_path / "locked")
    assert sentence.startswith("Permission denied")


def test_hidden_pages_can_be_named(tmp_path: Path) -> None:
    make(tmp_path, ".hidden/.a.html")
    assert below(tmp_path / ".hidden" / ".a.html") == [".a.html"]


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableInputError) as caught:
        find([str(path)], nothing).sources[0].read()
    return str(caught.value)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    assert "check the name" in refusal(tmp_path / "gone.html")
    make(tmp_path, "file")
    assert "check the name" in refusal(tmp_path / "file" / "below.html")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EIO])
def test_a_file_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*ignored: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("builtins.open", refuse)
    said = refusal(tmp_path / "a.html")
    assert ("make it readable" in said) is (number != errno.EIO)
    assert ";" in said


def test_a_directory_that_took_the_place_of_a_file_is_no_crash(tmp_path: Path) -> None:
    make(tmp_path, "a.html")
    source = find([str(tmp_path / "a.html")], nothing).sources[0]
    (tmp_path / "a.html").unlink()
    (tmp_path / "a.html").mkdir()
    with pytest.raises(UnreadableInputError, match="Is a directory"):
        source.read()


def test_bytes_are_read_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"\x00\xff\r\n\x1b"
    (tmp_path / "a.html").write_bytes(data)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = find([str(tmp_path / "a.html"), "-"], nothing)
    assert [source.read() for source in found.sources] == [data, data]
