"""Zip and tar archives, whole and damaged."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from stripper.batch.sources.archives import safe_path
from stripper.batch.sources.fields import DEFAULT_FIELDS
from stripper.batch.sources.source import Source, single_page
from stripper.errors import InputTooLargeError, StripperError, UnreadableInputError

from .crawls import HTML

MEMBERS = {
    "b/two.html": HTML.format(2).encode(),
    "a/one.txt": b"One line of text.",
    "show.php?id=3": HTML.format(3).encode(),
    "about": HTML.format(4).encode(),
    "source.php": b"<?php echo 1; ?>",
    "style.css": b"p { }",
    "../../etc/evil.html": HTML.format(5).encode(),
}
PAGES = ["b/two.html", "a/one.txt", "show.php?id=3", "about", "etc/evil.html"]


def make_zip(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def make_tar(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return data.getvalue()


MAKERS: dict[str, Callable[[dict[str, bytes]], bytes]] = {
    "zip": make_zip,
    "tar": make_tar,
    "tar.gz": lambda members: gzip.compress(make_tar(members), mtime=0),
    "tar.bz2": lambda members: bz2.compress(make_tar(members)),
    "tar.xz": lambda members: lzma.compress(make_tar(members)),
    "tar.zst": lambda members: zstandard.compress(make_tar(members)),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_the_pages_of_an_archive_are_read_in_any_order(tmp_path: Path, kind: str) -> None:
    (tmp_path / "site").write_bytes(MAKERS[kind](MEMBERS))
    skipped = Counter[str]()
    found = list(single_page(str(tmp_path / "site")).records(DEFAULT_FIELDS, skipped))
    assert [page.part for page in found] == PAGES
    assert skipped == {"archive members that are not pages": 2}
    expected = [content for name, content in MEMBERS.items() if name not in ("source.php", "style.css")]
    assert [page.read().data for page in found] == expected
    assert [page.read().data for page in reversed(found)] == expected[::-1]


@pytest.mark.parametrize("kind", MAKERS)
def test_a_large_member_is_refused(tmp_path: Path, kind: str) -> None:
    (tmp_path / "site").write_bytes(MAKERS[kind]({"bomb.html": bytes(10_000_000), "small.txt": b"small"}))
    bomb, small = single_page(str(tmp_path / "site")).records(DEFAULT_FIELDS, Counter())
    with pytest.raises(InputTooLargeError):
        bomb.read(1_000_000)
    assert small.read(1_000_000).data == b"small"


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz"])
def test_a_damaged_archive_is_reported(tmp_path: Path, kind: str) -> None:
    members = {f"{number}.html": HTML.format(number).encode() + bytes(range(256)) * number for number in range(60)}
    data = MAKERS[kind](members)
    (tmp_path / "site").write_bytes(data[: len(data) // 2])
    found: list[Source] = []
    with pytest.raises(UnreadableInputError, match="damaged or cut off"):
        found.extend(single_page(str(tmp_path / "site")).records(DEFAULT_FIELDS, Counter()))
    assert bool(found) is (kind != "zip")


def test_a_damaged_member_of_a_zip_archive_fails_and_the_others_are_read(tmp_path: Path) -> None:
    data = bytearray(make_zip({f"{number}.txt": b"%d words " % number * 500 for number in range(3)}))
    at = data.index(b"1.txt") + 20
    data[at : at + 10] = b"\xff" * 10
    (tmp_path / "site").write_bytes(data)
    one, two, three = single_page(str(tmp_path / "site")).records(DEFAULT_FIELDS, Counter())
    assert one.read().data.startswith(b"0 words")
    assert three.read().data.startswith(b"2 words")
    with pytest.raises(StripperError):
        two.read()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a/b.html", "a/b.html"),
        ("/etc/x.html", "etc/x.html"),
        ("..\\..\\x.html", "x.html"),
        ("a/./\0b", "a/b"),
        ("..", "page"),
        (".\x1b./x", "x"),
        ("a\x1b[31m\x85\u202e\u2066b\u200dc \udce9.html", "a[31mb\u200dc \udce9.html"),
    ],
)
def test_member_names_stay_below_their_directory(name: str, expected: str) -> None:
    assert safe_path(name) == expected
