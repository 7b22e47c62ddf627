"""The pages that files and directories denote."""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import os
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import zstandard

from stripper.batch.sources import Finder, find, may_match_several, single_page
from stripper.batch.sources.patterns import Patterns
from stripper.errors import UnreadableInputError

from .crawls import HTML, jsonl, pages


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


def test_hidden_files_and_files_of_other_types_are_skipped(tmp_path: Path) -> None:
    make(tmp_path, "a.html", ".b.html", ".git/c.html", "sub/.d.txt", "e.md", "f.json", "g.gz")
    (tmp_path / "directory.html").mkdir()
    os.mkfifo(tmp_path / "pipe.html")
    assert below(tmp_path) == ["a.html"]


def test_symlinks_are_followed_but_not_in_cycles(tmp_path: Path) -> None:
    make(tmp_path, "pages/real/a.html", "elsewhere/b.html")
    pages = tmp_path / "pages"
    (pages / "link.html").symlink_to(pages / "real" / "a.html")
    (pages / "another").symlink_to(tmp_path / "elsewhere")
    (pages / "cycle").symlink_to(pages)
    (pages / "real" / "up").symlink_to(tmp_path)
    (pages / "again").symlink_to(pages / "real")
    (pages / "nowhere.html").symlink_to(tmp_path / "gone.html")
    (pages / "itself.html").symlink_to(pages / "itself.html")
    assert below(pages) == ["another/b.html", "link.html", "real/a.html"]


def test_outputs_are_skipped(tmp_path: Path) -> None:
    make(tmp_path, "a.html", "clean/a.txt", "written.txt")
    assert below(tmp_path, lambda path: path.endswith(("clean", "written.txt"))) == ["a.html"]


def test_a_page_given_twice_is_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.html", "sub/b.html")
    monkeypatch.chdir(tmp_path)
    found = find(["b.html", "a.html", "./a.html", ".", "sub/b.html", "-", "-"], nothing)
    assert [source.location.path for source in found.sources] == ["b.html", "a.html", "sub/b.html", "b.html", "stdin"]


def test_a_directory_without_pages_is_a_warning(tmp_path: Path) -> None:
    make(tmp_path, "readme.md")
    found = find([str(tmp_path)], nothing)
    assert not found.sources
    assert not found.failures
    [(name, message)] = found.warnings
    assert name == str(tmp_path)
    assert message.startswith(
        "No .html, .htm, .xhtml, .txt, .mhtml, .mht or .eml files (optionally compressed) and no crawls found;"
    )


def test_an_unreadable_directory_is_a_failure_and_the_others_are_searched(
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
    [(name, message)] = found.failures
    assert name == str(tmp_path / "locked")
    assert message.startswith("Permission denied")


def test_hidden_pages_can_be_named(tmp_path: Path) -> None:
    make(tmp_path, ".hidden/.a.html")
    assert below(tmp_path / ".hidden" / ".a.html") == [".a.html"]


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path, "a.html", "in/b.html", "in/c.txt", "in/drafts/e.html", "in/sub/f.html", "in/sub/[x].html")


@pytest.mark.usefixtures("directory")
@pytest.mark.parametrize(
    ("pattern", "paths"),
    [
        ("in/*.html", ["b.html"]),
        ("in/**/*.html", ["b.html", "drafts/e.html", "sub/[x].html", "sub/f.html"]),
        ("i?/sub/*", ["in/sub/[x].html", "in/sub/f.html"]),
        ("*.html", ["a.html"]),
        ("in/sub/[x].html", ["[x].html"]),
    ],
)
def test_a_pattern_denotes_its_matches_and_a_file_of_that_name_itself(pattern: str, paths: list[str]) -> None:
    assert sorted(source.location.path for source in Finder(nothing).pages(pattern)) == paths


@pytest.mark.usefixtures("directory")
def test_a_pattern_without_match_is_a_failure() -> None:
    finder = Finder(nothing)
    assert list(finder.pages("in/*.pdf")) == []
    assert [path for path, _ in finder.failures] == ["in/*.pdf"]


@pytest.mark.usefixtures("directory")
@pytest.mark.parametrize(("path", "several"), [("in", True), ("*.html", True), ("a.html", False), ("-", False)])
def test_directories_and_patterns_may_match_several_pages(path: str, several: bool) -> None:
    assert may_match_several(path) is several


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableInputError) as caught:
        single_page(str(path)).read()
    return str(caught.value)


def test_a_missing_file_is_an_error_with_advice(tmp_path: Path) -> None:
    assert "check the name" in refusal(tmp_path / "gone.html")
    make(tmp_path, "file")
    assert "check the name" in refusal(tmp_path / "file" / "below.html")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EIO])
def test_an_unreadable_file_is_an_error_with_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*ignored: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("builtins.open", refuse)
    message = refusal(tmp_path / "a.html")
    assert ("make it readable" in message) is (number != errno.EIO)
    assert ";" in message


def test_a_directory_is_no_page(tmp_path: Path) -> None:
    assert "Is a directory" in refusal(tmp_path)


def test_bytes_are_read_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"\x00\xff\r\n\x1b"
    (tmp_path / "a.html").write_bytes(data)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = find([str(tmp_path / "a.html"), "-"], nothing)
    assert [source.read().data for source in found.sources] == [data, data]
    assert [source.name for source in found.sources] == [str(tmp_path / "a.html"), "stdin"]


def test_a_signature_changes_with_the_file_and_stdin_has_none(tmp_path: Path) -> None:
    make(tmp_path, "a.html")
    source = single_page(str(tmp_path / "a.html"))
    before = source.signature()
    assert before == source.signature()
    (tmp_path / "a.html").write_text("longer than before")
    assert source.signature() != before
    (tmp_path / "a.html").unlink()
    assert source.signature() is None
    assert single_page("-").signature() is None


MIRROR = {
    "index.html": HTML.format(1).encode(),
    "show.php": HTML.format(2).encode(),
    "show.php?id=3": HTML.format(3).encode(),
    "page.aspx": b"<!-- saved -->\n" + HTML.format(4).encode(),
    "about": HTML.format(5).encode(),
    "source.php": b"<?php echo 1; ?>",
    "LICENSE": b"Permission is granted.",
    "style.css": b"p { }",
    "logo.png": b"\x89PNG",
    "broken.zip": b"no archive",
}


def test_in_a_mirror_pages_are_recognized_by_their_content_and_the_rest_is_counted(tmp_path: Path) -> None:
    for name, data in MIRROR.items():
        (tmp_path / name).write_bytes(data)
    finder = Finder(nothing)
    found = [source.location.path for source in finder.pages(str(tmp_path))]
    assert sorted(found) == ["about", "index.html", "page.aspx", "show.php", "show.php?id=3"]
    assert finder.skipped == {"files without a known suffix": 2, "files that are neither pages nor crawls": 3}


def test_crawls_in_a_directory_are_opened(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "crawl.warc").write_bytes(b"".join(pages(2)))
    (tmp_path / "in" / "rows.jsonl.gz").write_bytes(gzip.compress(jsonl([{"text": "a"}]), mtime=0))
    (tmp_path / "in" / "misnamed.txt").write_bytes(b"".join(pages(2)))
    finder = Finder(nothing, Patterns(exclude=("000002",)))
    found = sorted(finder.pages(str(tmp_path)))
    assert [source.location.path for source in found] == [
        "in/crawl.warc/000001",
        "in/misnamed.txt",
        "in/rows.jsonl.gz/000001",
    ]
    with pytest.raises(UnreadableInputError, match="a WARC file, not a page"):
        found[1].read()


def test_a_crawl_is_recognized_by_its_content_if_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "misnamed.txt"
    path.write_bytes(b"".join(pages(3)))
    assert [source.part for source in Finder(nothing).pages(str(path))] == ["000001", "000002", "000003"]
    assert may_match_several(str(path))
    [whole] = find([str(path)], nothing).sources
    assert whole.is_container
    with pytest.raises(UnreadableInputError, match=r"a WARC file with many pages; name one.*txt/000001"):
        whole.read()


def test_a_page_of_a_crawl_is_found_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "crawl"
    path.write_bytes(b"".join(pages(3)))
    for source in Finder(nothing).pages(str(path)):
        assert single_page(source.name) == source
    assert not may_match_several(f"{path}/000002")
    assert refusal(path / "000004") == refusal(tmp_path / "gone" / "a.html")


def test_damage_of_a_crawl_is_a_failure_and_its_pages_are_found(tmp_path: Path) -> None:
    (tmp_path / "crawl").write_bytes(b"".join(pages(3))[:-20])
    finder = Finder(nothing)
    assert len(list(finder.pages(str(tmp_path / "crawl")))) == 2
    [(name, message)] = finder.failures
    assert name == str(tmp_path / "crawl")
    assert "damaged at byte" in message


COMPRESSORS: list[Callable[[bytes], bytes]] = [gzip.compress, bz2.compress, lzma.compress, zstandard.compress]


@pytest.mark.parametrize("compress", COMPRESSORS, ids=lambda compress: compress.__module__.split(".")[0])
def test_a_crawl_on_stdin_is_copied_and_its_pages_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compress: Callable[[bytes], bytes]
) -> None:
    data = jsonl(
        [{"html": f"{HTML.format(number)}<!-- {Random(number).randbytes(99).hex()} -->"} for number in range(300)]
    )
    for staging in (str(tmp_path), None):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(compress(data)))))
        found = list(Finder(nothing, staging=staging).pages("-"))
        assert [source.name for source in found[:2]] == ["stdin/000001", "stdin/000002"]
        assert len(found) == 300
        assert found[299].read().data.decode().startswith(HTML.format(299))
    assert (tmp_path / "stdin").exists()


def test_broken_links_and_special_files_are_counted(tmp_path: Path) -> None:
    make(tmp_path, "a.html")
    (tmp_path / "gone.html").symlink_to(tmp_path / "nowhere.html")
    (tmp_path / "draft.html").symlink_to(tmp_path / "nowhere.html")
    os.mkfifo(tmp_path / "pipe.html")
    finder = Finder(nothing, Patterns(exclude=("draft*",)))
    assert len(list(finder.pages(str(tmp_path)))) == 1
    assert finder.skipped == {"broken links and special files": 2}
